package org.lodestone.data.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.OptionalDouble;
import org.lodestone.data.CellIssue.EmptyRequired;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.UnparsableNumber;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RowRef;

/** The cells of one row, by column. A cell that cannot be understood rejects the row. */
final class ExchangeRow {
  private static final String MISSING = "nan";

  private final List<String> columns;
  private final int[] positions;
  private final CsvRecord line;
  private final RowRef at;
  private final List<DataIssue> issues;
  private boolean sound = true;

  ExchangeRow(
      List<String> columns, int[] positions, CsvRecord line, RowRef at, List<DataIssue> issues) {
    this.columns = columns;
    this.positions = positions;
    this.line = line;
    this.at = at;
    this.issues = issues;
  }

  boolean isSound() {
    return sound;
  }

  RowRef at() {
    return at;
  }

  /** Reports the row, which is then left out. */
  void reject(DataIssue issue) {
    sound = false;
    issues.add(issue);
  }

  String text(int column) {
    return line.getField(positions[column]).strip();
  }

  String required(int column) {
    var text = text(column);
    if (text.isEmpty()) {
      reject(new EmptyRequired(at, text(0), columns.get(column)));
    }
    return text;
  }

  /** A number; empty for an empty cell and for {@code nan}, which some writers put for it. */
  OptionalDouble number(int column) {
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
  double amount(int column) {
    double amount = number(column).orElse(0);
    if (amount < 0) {
      reject(
          new OutOfRange(
              at, "amount", columns.get(column), text(column), "the numbers from 0 upwards"));
      return 0;
    }
    return amount;
  }

  int integer(int column) {
    var text = required(column);
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      reject(new UnparsableNumber(at, columns.get(column), text));
      return 0;
    }
  }

  /** A share, 0 to 1, of a cell as {@code 12%}, {@code 1.5%} or {@code <0.1%}. */
  OptionalDouble share(int column) {
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
