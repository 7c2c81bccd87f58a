package org.lodestone.intake;

import java.util.List;
import java.util.OptionalDouble;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.exchange.ExchangeRow;

/** Cells that trade files have in common. */
final class TradeCells {
  private static final int PRODUCT_DIGITS = 6;
  private static final String NOT_AVAILABLE = "NA";

  private TradeCells() {}

  /**
   * A subheading of the Harmonised System, six digits; a leading zero that was lost is an error.
   */
  static String product(ExchangeRow row, int column) {
    var text = row.required(column);
    if (row.isSound() && !isProduct(text)) {
      row.reject(
          new UnknownWord(row.at(), row.column(column), text, List.of("codes of six digits")));
    }
    return text;
  }

  private static boolean isProduct(String text) {
    if (text.length() != PRODUCT_DIGITS) {
      return false;
    }
    for (int i = 0; i < PRODUCT_DIGITS; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A number from 0 upwards; empty for an empty cell and for {@code NA}. */
  static OptionalDouble amount(ExchangeRow row, int column) {
    if (row.text(column).equals(NOT_AVAILABLE)) {
      return OptionalDouble.empty();
    }
    var amount = row.number(column);
    if (amount.orElse(0) < 0) {
      row.reject(
          new OutOfRange(
              row.at(),
              row.column(column),
              "amount",
              row.text(column),
              "the numbers from 0 upwards"));
    }
    return amount;
  }

  /** A whole number within limits. */
  static int within(ExchangeRow row, int column, int lowest, int highest) {
    int number = row.integer(column);
    if (row.isSound() && (number < lowest || number > highest)) {
      row.reject(
          new OutOfRange(
              row.at(),
              row.column(column),
              "number",
              row.text(column),
              "the whole numbers from %d to %d".formatted(lowest, highest)));
    }
    return number;
  }
}
