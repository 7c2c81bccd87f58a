package org.lodestone.intake;

import java.util.List;
import org.lodestone.data.exchange.ExchangeRow;

/**
 * How a publisher lays out a file, and the table that comes of it. A layout looks at all cells of a
 * row before it writes any: a row is taken whole or left out.
 */
interface Layout {
  /** The columns of the table. */
  List<Column> columns();

  /** The columns of the file that are needed, by name. */
  List<String> needed();

  /**
   * Checks a row, and writes what comes of it if it is sound: one row or several.
   *
   * @param row rejected through {@link ExchangeRow#reject}
   */
  void take(ExchangeRow row, RowWriter out);
}
