package org.lodestone.data.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.lodestone.data.AmountCell;
import org.lodestone.data.BalanceIssue.FormulaFault;
import org.lodestone.data.CellIssue.DateDisorder;
import org.lodestone.data.CellIssue.EmptyRequired;
import org.lodestone.data.CellIssue.RangeDisorder;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.CellIssue.UnparsableDay;
import org.lodestone.data.CellIssue.UnparsableNumber;
import org.lodestone.data.CellIssue.UnparsablePeriod;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RowRef;
import org.lodestone.quantity.Basis;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;

/**
 * The cells of one row, read by column name. A cell that cannot be understood gives an issue and a
 * stand-in value; the row is then no longer sound and nobody sees the stand-in.
 */
final class Cells {
  private static final Period STAND_IN = new Period("", LocalDate.EPOCH, LocalDate.EPOCH);

  private final Map<String, Integer> columns;
  private final List<String> fields;
  private final RowRef at;
  private final List<DataIssue> issues;
  private boolean sound = true;

  /**
   * @param columns position of each column of the header
   * @param issues where faults are put
   */
  Cells(Map<String, Integer> columns, List<String> fields, RowRef at, List<DataIssue> issues) {
    this.columns = columns;
    this.fields = fields;
    this.at = at;
    this.issues = issues;
  }

  RowRef at() {
    return at;
  }

  /** Whether every cell read so far could be understood. */
  boolean isSound() {
    return sound;
  }

  void fault(DataIssue issue) {
    sound = false;
    issues.add(issue);
  }

  /** What the first column holds. */
  String id() {
    return fields.getFirst().strip();
  }

  String text(String column) {
    return fields.get(columns.getOrDefault(column, 0)).strip();
  }

  String required(String column) {
    var text = text(column);
    if (text.isEmpty()) {
      fault(new EmptyRequired(at, id(), column));
    }
    return text;
  }

  /** The parts of a cell that holds several, separated by {@code separator}. */
  List<String> list(String column, char separator) {
    return Arrays.stream(text(column).split(separator == '|' ? "\\|" : String.valueOf(separator)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** A plain number; empty for an empty cell. */
  OptionalDouble number(String column) {
    var text = text(column);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (Reported.parse(text).orElse(null) instanceof Reported.Exact(double number)) {
      return OptionalDouble.of(number);
    }
    fault(new UnparsableNumber(at, column, text));
    return OptionalDouble.empty();
  }

  double requiredNumber(String column) {
    var text = required(column);
    return text.isEmpty() ? 0 : number(column).orElse(0);
  }

  int year(String column) {
    var text = required(column);
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      fault(new UnparsableNumber(at, column, text));
      return 0;
    }
  }

  /** A number or a typed remark; the cell must not be empty. */
  Reported reported(String column) {
    var text = required(column);
    if (text.isEmpty()) {
      return new Reported.NotAvailable();
    }
    var reported = Reported.parse(text);
    if (reported.isEmpty()) {
      fault(new UnparsableNumber(at, column, text));
    }
    return reported.orElseGet(Reported.NotAvailable::new);
  }

  /** The range around a value; a bound that is not stated is the value itself. */
  Range range(String valueColumn, double value, String lowColumn, String highColumn) {
    double low = number(lowColumn).orElse(value);
    double high = number(highColumn).orElse(value);
    if (!(low <= value && value <= high)) {
      fault(new RangeDisorder(at, text(lowColumn), text(valueColumn), text(highColumn)));
      return Range.exactly(value);
    }
    return new Range(low, value, high);
  }

  /** A period; empty for an empty cell. */
  Optional<Period> period(String column) {
    var text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var period = Period.parse(text);
    if (period.isEmpty()) {
      fault(isReversed(text) ? reversed(column, text) : new UnparsablePeriod(at, column, text));
    }
    return period;
  }

  Period requiredPeriod(String column) {
    var text = required(column);
    return text.isEmpty() ? STAND_IN : period(column).orElse(STAND_IN);
  }

  private static boolean isReversed(String text) {
    int slash = text.indexOf('/');
    return slash > 0
        && Period.parse(text.substring(0, slash)).isPresent()
        && Period.parse(text.substring(slash + 1)).isPresent();
  }

  private DateDisorder reversed(String column, String text) {
    int slash = text.indexOf('/');
    return new DateDisorder(
        at,
        "beginning of the " + column,
        text.substring(0, slash),
        "end of the " + column,
        text.substring(slash + 1));
  }

  LocalDate day(String column) {
    var text = required(column);
    try {
      return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
    } catch (DateTimeException e) {
      fault(new UnparsableDay(at, column, text));
      return LocalDate.EPOCH;
    }
  }

  /** One of a closed list of words. */
  <T> T word(String column, List<T> words, Function<T, String> label) {
    var text = required(column);
    for (var word : words) {
      if (label.apply(word).equals(text)) {
        return word;
      }
    }
    if (!text.isEmpty()) {
      fault(new UnknownWord(at, column, text, words.stream().map(label).toList()));
    }
    return words.getFirst();
  }

  /** Whether the cell says {@code yes}; empty means no. */
  boolean yes(String column) {
    var text = text(column);
    if (!text.isEmpty() && !text.equals("yes") && !text.equals("no")) {
      fault(new UnknownWord(at, column, text, List.of("yes", "no")));
    }
    return text.equals("yes");
  }

  Basis basis(String column) {
    return word(column, List.of(Basis.values()), Basis::label);
  }

  /**
   * An amount of a recipe. A formula has its own range and evidence, so the columns for those must
   * be empty.
   */
  AmountCell amount(String column, String evidenceColumn) {
    var text = required(column);
    var evidence = list(evidenceColumn, ';');
    var plain = new AmountCell(text, Optional.empty(), evidence);
    if (plain.isFormula() && !evidence.isEmpty()) {
      fault(
          new FormulaFault(
              at, text, "the column '" + evidenceColumn + "' must be empty beside a formula."));
    }
    return plain;
  }

  /** An amount of a recipe with columns for its range. */
  AmountCell amountWithRange(String column, String evidenceColumn) {
    var plain = amount(column, evidenceColumn);
    if (!plain.isFormula()) {
      var range = range(column, number(column).orElse(0), "low", "high");
      return new AmountCell(plain.text(), Optional.of(range), plain.evidence());
    }
    if (!text("low").isEmpty() || !text("high").isEmpty()) {
      fault(
          new FormulaFault(
              at, plain.text(), "the columns 'low' and 'high' must be empty beside a formula."));
    }
    return plain;
  }

  /** The first column in which another row differs; empty if the two say the same. */
  Optional<String> firstDifference(Cells other) {
    return columns.keySet().stream()
        .filter(column -> !text(column).equals(other.text(column)))
        .findFirst();
  }
}
