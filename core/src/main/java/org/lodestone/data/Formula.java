package org.lodestone.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodestone.data.BalanceIssue.FormulaFault;
import org.lodestone.data.ReferenceIssue.UnknownReference;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.quantity.Range;

/**
 * A calculation over rows of the data package, for instance {@code pct mine-0101 * sep-0204 / ( 1 -
 * pct sep-0205 )}. It is the derivation that the reader sees: the result carries the formula and
 * its rows as evidence, and its range follows from the ranges of the rows by interval arithmetic.
 *
 * <p>{@code pct X} is X / 100 and is the only way to use a row in percent, so that no percentage is
 * taken for a fraction.
 */
public final class Formula {

  /** A part of a formula. */
  sealed interface Expression {}

  record Constant(double number) implements Expression {}

  record RowNumber(String id) implements Expression {}

  record Percent(Expression whole) implements Expression {}

  record Operation(Operator operator, Expression left, Expression right) implements Expression {}

  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    OVER
  }

  private final String text;
  private final Expression whole;
  private final RowRef at;

  private Formula(String text, Expression whole, RowRef at) {
    this.text = text;
    this.whole = whole;
    this.at = at;
  }

  /** Reads a formula; an issue at {@code at} and nothing if it is malformed. */
  public static Imported<Optional<Formula>> parse(String text, RowRef at) {
    var parser = new FormulaParser(text);
    var whole = parser.parse();
    return parser
        .problem()
        .map(problem -> nothing(Optional.<Formula>empty(), new FormulaFault(at, text, problem)))
        .orElseGet(() -> new Imported<>(Optional.of(new Formula(text, whole, at)), List.of()));
  }

  private static <T> Imported<T> nothing(T value, DataIssue issue) {
    return new Imported<>(value, List.of(issue));
  }

  /** The ids of the rows that enter, each once, in the order of the text. */
  public List<String> rows() {
    var ids = new LinkedHashSet<String>();
    collect(whole, ids);
    return List.copyOf(ids);
  }

  private static void collect(Expression part, Set<String> ids) {
    switch (part) {
      case Constant c -> {}
      case RowNumber row -> ids.add(row.id);
      case Percent percent -> collect(percent.whole, ids);
      case Operation operation -> {
        collect(operation.left, ids);
        collect(operation.right, ids);
      }
    }
  }

  /**
   * The value with its range and derivation; an issue and nothing if a row is missing or does not
   * fit.
   */
  public Imported<Optional<Sourced>> evaluate(DataPackage data) {
    var evaluation = new Evaluation(data);
    var range = evaluation.of(whole, false);
    if (!evaluation.problems.isEmpty()) {
      return nothing(Optional.empty(), new FormulaFault(at, text, evaluation.problems.getFirst()));
    }
    var evidence = new Evidence.Derivation(text, rows(), restsOnAssumption(rows(), data));
    return new Imported<>(Optional.of(new Sourced(range, evidence)), List.of());
  }

  /**
   * The amount that a cell states. A plain number rests on the rows that it names; if it repeats
   * the number of its only row, it has that row's range and evidence. The number 1 needs no row: it
   * says in which form a recipe is counted.
   */
  public static Imported<Optional<Sourced>> evaluate(AmountCell cell, DataPackage data, RowRef at) {
    if (!cell.isFormula()) {
      return plainNumber(cell, data, at);
    }
    var formula = parse(cell.text(), at);
    return formula
        .value()
        .map(parsed -> parsed.evaluate(data))
        .orElseGet(() -> formula.map(none -> Optional.empty()));
  }

  private static Imported<Optional<Sourced>> plainNumber(
      AmountCell cell, DataPackage data, RowRef at) {
    double number = Double.parseDouble(cell.text().strip());
    for (var id : cell.evidence()) {
      if (data.findRow(id).isEmpty()) {
        return nothing(
            Optional.empty(),
            new UnknownReference(
                at, "evidence", id, "figures and assumptions", Nearest.to(id, data.listRowIds())));
      }
    }
    if (cell.evidence().isEmpty() && number != 1) {
      return nothing(
          Optional.empty(),
          new FormulaFault(at, cell.text(), "a number needs the rows that support it."));
    }
    var range = cell.range().orElse(Range.exactly(number));
    var repeated = repeatedRow(cell, range, data);
    if (repeated.isPresent()) {
      return new Imported<>(repeated, List.of());
    }
    var assumed = restsOnAssumption(cell.evidence(), data);
    var evidence = new Evidence.Derivation(cell.text(), cell.evidence(), assumed);
    return new Imported<>(Optional.of(new Sourced(range, evidence)), List.of());
  }

  /** The row that the cell only repeats, if there is one. */
  private static Optional<Sourced> repeatedRow(AmountCell cell, Range range, DataPackage data) {
    if (cell.evidence().size() != 1 || !range.isExact()) {
      return Optional.empty();
    }
    return data.findRow(cell.evidence().getFirst())
        .flatMap(data::findSourced)
        .filter(sourced -> sourced.value() == range.value());
  }

  private static boolean restsOnAssumption(List<String> rows, DataPackage data) {
    return rows.stream().anyMatch(data.assumptions()::has);
  }

  /** One pass over the formula, keeping what goes wrong. */
  private static final class Evaluation {
    private static final Range STAND_IN = Range.exactly(1);

    private final DataPackage data;
    private final List<String> problems = new ArrayList<>();

    Evaluation(DataPackage data) {
      this.data = data;
    }

    Range of(Expression part, boolean inPercent) {
      return switch (part) {
        case Constant(double number) -> Range.exactly(number);
        case RowNumber(String id) -> row(id, inPercent);
        case Percent(Expression hundredfold) ->
            Interval.quotient(of(hundredfold, true), Range.exactly(100));
        case Operation operation -> operation(operation, inPercent);
      };
    }

    private Range operation(Operation operation, boolean inPercent) {
      var left = of(operation.left, inPercent);
      var right = of(operation.right, inPercent);
      return switch (operation.operator) {
        case PLUS -> sameUnit(operation) ? Interval.sum(left, right) : STAND_IN;
        case MINUS -> sameUnit(operation) ? Interval.difference(left, right) : STAND_IN;
        case TIMES -> Interval.product(left, right);
        case OVER -> {
          if (right.contains(0)) {
            yield fail(
                "the range %s to %s of a divisor contains zero."
                    .formatted(right.low(), right.high()));
          }
          yield Interval.quotient(left, right);
        }
      };
    }

    private Range row(String id, boolean inPercent) {
      var row = data.findRow(id);
      if (row.isEmpty()) {
        return fail(
            "there is no row '%s'; the nearest is '%s'."
                .formatted(id, Nearest.to(id, data.listRowIds())));
      }
      boolean percent = row.get().unit().equals("%");
      if (percent != inPercent) {
        return fail(
            percent
                ? "the row '%s' is in %% and needs 'pct' in front of it.".formatted(id)
                : "'pct' stands before the row '%s', which is in '%s'."
                    .formatted(id, row.get().unit()));
      }
      return row.get()
          .number()
          .orElseGet(() -> fail("the row '" + id + "' holds no number that can be used."));
    }

    /** Two rows that are added must have the same unit. */
    private boolean sameUnit(Operation operation) {
      if (operation.left instanceof RowNumber(String a)
          && operation.right instanceof RowNumber(String b)) {
        var unitA = data.findRow(a).map(ValueRow::unit);
        var unitB = data.findRow(b).map(ValueRow::unit);
        if (unitA.isPresent() && unitB.isPresent() && !unitA.equals(unitB)) {
          fail("'%s' is in '%s' and '%s' in '%s'.".formatted(a, unitA.get(), b, unitB.get()));
          return false;
        }
      }
      return true;
    }

    private Range fail(String what) {
      problems.add(what);
      return STAND_IN;
    }
  }
}
