package org.lodestone.intake.layout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.UnparsableNumber;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.SummariesColumns;
import org.lodestone.quantity.Reported;
import org.lodestone.quantity.Reported.About;
import org.lodestone.quantity.Reported.Exact;
import org.lodestone.quantity.Reported.LessThan;
import org.lodestone.quantity.Reported.MoreThan;
import org.lodestone.quantity.Reported.NetExporter;
import org.lodestone.quantity.Reported.Nil;
import org.lodestone.quantity.Reported.NotAvailable;
import org.lodestone.quantity.Reported.Withheld;

/**
 * A cell as it was printed, beside what it says: a number, a bound or a remark.
 *
 * @param text as the publisher prints it
 * @param value empty if the cell gives bounds or a remark instead
 * @param remark why there is no number, or how far it may be trusted; may be empty
 */
record Printed(
    String text, OptionalDouble value, OptionalDouble low, OptionalDouble high, String remark) {
  private static final OptionalDouble NONE = OptionalDouble.empty();
  private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})++|\\d++)";

  /** Two numbers with a dash between them. */
  private static final Pattern BAND = Pattern.compile(NUMBER + "\\s*+[–-]\\s*+" + NUMBER);

  /** The columns that a printed cell fills. */
  static final List<Column> COLUMNS =
      List.of(
          Column.text("printed"),
          Column.number("value"),
          Column.number("low"),
          Column.number("high"),
          Column.text("remark"));

  /** A cell that holds a word of the publisher in the place of a number. */
  static Printed remark(String text, String remark) {
    return new Printed(text, NONE, NONE, NONE, remark);
  }

  static Printed exact(String text, double value) {
    return new Printed(text, OptionalDouble.of(value), NONE, NONE, "");
  }

  /** A number, or no more than that the cell is empty. */
  static Printed of(String text, OptionalDouble value) {
    return new Printed(text, value, NONE, NONE, value.isPresent() ? "" : "not available");
  }

  /** Reads a cell; empty if it is neither a number nor one of the usual remarks. */
  static Optional<Printed> parse(String text) {
    var band = BAND.matcher(text);
    if (band.matches()) {
      double low = number(band.group(1));
      double high = number(band.group(2));
      return low > high
          ? Optional.empty()
          : Optional.of(
              new Printed(text, NONE, OptionalDouble.of(low), OptionalDouble.of(high), "range"));
    }
    return SummariesColumns.value(text).map(reported -> of(text, reported));
  }

  private static double number(String digits) {
    return Double.parseDouble(digits.replace(",", ""));
  }

  private static Printed of(String text, Reported reported) {
    return switch (reported) {
      case Exact(double number) -> exact(text, number);
      case About(double number) ->
          new Printed(text, OptionalDouble.of(number), NONE, NONE, "about");
      case MoreThan(double number) ->
          new Printed(text, NONE, OptionalDouble.of(number), NONE, "more than");
      case LessThan(double number) ->
          new Printed(text, NONE, NONE, OptionalDouble.of(number), "less than");
      case Nil() -> new Printed(text, OptionalDouble.of(0), NONE, NONE, "nil");
      case Withheld() -> remark(text, "withheld");
      case NotAvailable() -> remark(text, "not available");
      case NetExporter() -> remark(text, "net exporter");
    };
  }

  /** A cell that must not be empty; the row is rejected if it cannot be read or is negative. */
  static Optional<Printed> amount(ExchangeRow row, int column, String text) {
    var printed = parse(text);
    if (printed.isEmpty()) {
      row.reject(new UnparsableNumber(row.at(), row.column(column), text));
    }
    return printed.filter(p -> p.isAmount(row, column));
  }

  /** A plain number from 0 upwards that must be there; 0, and the row rejected, if it is not. */
  static double requiredAmount(ExchangeRow row, int column) {
    var text = row.required(column);
    var amount = row.number(column);
    if (amount.isEmpty() && row.isSound()) {
      row.reject(new UnparsableNumber(row.at(), row.column(column), text));
    }
    if (amount.orElse(0) < 0) {
      row.reject(negative(row, column, text));
    }
    return amount.orElse(0);
  }

  private static OutOfRange negative(ExchangeRow row, int column, String text) {
    return new OutOfRange(
        row.at(), row.column(column), "amount", text, "the numbers from 0 upwards");
  }

  private boolean isAmount(ExchangeRow row, int column) {
    if (value.orElse(0) >= 0 && low.orElse(0) >= 0 && high.orElse(0) >= 0) {
      return true;
    }
    row.reject(negative(row, column, text));
    return false;
  }

  void write(RowWriter out) {
    out.text(text).number(value).number(low).number(high).textOrMissing(remark);
  }
}
