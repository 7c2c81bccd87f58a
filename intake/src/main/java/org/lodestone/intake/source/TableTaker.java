package org.lodestone.intake.source;

import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.intake.layout.Layout;

/** Sees what stands in a file. */
public interface TableTaker {
  /**
   * One row.
   *
   * @param layout of the table that it stands in, with the columns that this table has
   */
  void take(Layout layout, ExchangeRow row);

  /** A sheet or table that has the columns of no layout: none of its rows is read or counted. */
  void leaveAlone(String table);
}
