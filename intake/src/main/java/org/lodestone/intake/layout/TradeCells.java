package org.lodestone.intake.layout;

import java.util.List;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.trade.CustomsCode;

/** Cells that trade files have in common. */
final class TradeCells {
  private TradeCells() {}

  /**
   * A subheading of the Harmonised System, six digits; a leading zero that was lost is an error.
   */
  static String product(ExchangeRow row, int column) {
    var text = row.required(column);
    if (row.isSound() && !CustomsCode.isOne(text)) {
      row.reject(
          new UnknownWord(row.at(), row.column(column), text, List.of("codes of six digits")));
    }
    return text;
  }
}
