package org.lodestone.data.exchange;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.lodestone.data.CellIssue.BrokenText;
import org.lodestone.data.CellIssue.EmptyRequired;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.UnparsableNumber;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.SetAside;

/** The cells of one row, by column. A cell that cannot be understood rejects the row. */
public final class ExchangeRow {
  private static final String MISSING = "nan";
  private static final String NOT_AVAILABLE = "NA";

  /** What a decoder puts in the place of bytes that it does not know. */
  private static final char UNKNOWN = '\ufffd';

  private final List<String> columns;
  private final int[] positions;
  private final List<String> cells;
  private final RowRef at;
  private final Consumer<DataIssue> issues;
  private boolean sound = true;
  private boolean setAside;

  /**
   * A row.
   *
   * @param columns names of the columns that are asked for
   * @param positions where each of them stands among the cells
   */
  public ExchangeRow(
      List<String> columns,
      int[] positions,
      List<String> cells,
      RowRef at,
      Consumer<DataIssue> issues) {
    this.columns = columns;
    this.positions = positions;
    this.cells = cells;
    this.at = at;
    this.issues = issues;
  }

  /** Whether nothing was found wrong so far. */
  public boolean isSound() {
    return sound;
  }

  public RowRef at() {
    return at;
  }

  /** Reports the row, which is then left out. */
  public void reject(DataIssue issue) {
    sound = false;
    issues.accept(issue);
  }

  /** Takes the row out as none of the table's own; that is no fault of it. */
  public void setAside(SetAside why) {
    setAside = sound;
    reject(why);
  }

  /** Whether it was set aside, and nothing was wrong with it. */
  public boolean isSetAside() {
    return setAside;
  }

  /** The name of a column. */
  public String column(int column) {
    return columns.get(column);
  }

  /** The text of a cell without the blanks around it. */
  public String text(int column) {
    var text = cells.get(positions[column]).strip();
    if (text.indexOf(UNKNOWN) >= 0) {
      reject(new BrokenText(at, columns.get(column), text));
    }
    return text;
  }

  /** The text of a cell that must not be empty. */
  public String required(int column) {
    var text = text(column);
    if (text.isEmpty()) {
      reject(new EmptyRequired(at, text(0), columns.get(column)));
    }
    return text;
  }

  /** A number; empty for an empty cell and for {@code nan}, which some writers put for it. */
  public OptionalDouble number(int column) {
    var text = text(column);
    if (text.isEmpty() || text.equalsIgnoreCase(MISSING)) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException e) {
      // Reported below, like a number that is not finite.
    }
    reject(new UnparsableNumber(at, columns.get(column), text));
    return OptionalDouble.empty();
  }

  /** A number that is not negative; 0 for an empty cell. */
  public double amount(int column) {
    var number = number(column);
    requireNotNegative(column, number);
    return sound ? number.orElse(0) : 0;
  }

  /**
   * A number that is not negative; empty where nobody reported one, be the cell empty, {@code NA}
   * or {@code nan}.
   */
  public OptionalDouble reported(int column) {
    var number = text(column).equals(NOT_AVAILABLE) ? OptionalDouble.empty() : number(column);
    requireNotNegative(column, number);
    return sound ? number : OptionalDouble.empty();
  }

  /** A number that is not negative; 0, and the row rejected, where nobody reported one. */
  public double requiredAmount(int column) {
    var amount = reported(column);
    if (sound && amount.isEmpty()) {
      reject(new EmptyRequired(at, text(0), columns.get(column)));
    }
    return amount.orElse(0);
  }

  private void requireNotNegative(int column, OptionalDouble number) {
    if (number.orElse(0) < 0) {
      reject(
          new OutOfRange(
              at, "amount", columns.get(column), text(column), "the numbers from 0 upwards"));
    }
  }

  /** A whole number within limits; one beyond them rejects the row. */
  public int within(int column, int lowest, int highest) {
    int number = integer(column);
    if (sound && (number < lowest || number > highest)) {
      reject(
          new OutOfRange(
              at,
              column(column),
              "number",
              text(column),
              "the whole numbers from %d to %d".formatted(lowest, highest)));
    }
    return number;
  }

  /** A whole number; 0, and the row rejected, if it is none. */
  public int integer(int column) {
    var text = required(column);
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      reject(new UnparsableNumber(at, columns.get(column), text));
      return 0;
    }
  }

  /** A share, 0 to 1, of a cell as {@code 12%}, {@code 1.5%} or {@code <0.1%}. */
  public OptionalDouble share(int column) {
    var text = text(column);
    var digits = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
    var number = digits.startsWith("<") ? digits.substring(1).strip() : digits;
    if (number.isEmpty() || number.equals("-")) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(number) / 100);
    } catch (NumberFormatException e) {
      reject(new UnparsableNumber(at, columns.get(column), text));
      return OptionalDouble.empty();
    }
  }
}
