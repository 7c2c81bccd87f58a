package org.lodestone.optimisation.twostage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.lodestone.optimisation.twostage.Coupling.Target;
import org.lodestone.solver.LinearProgram;

/**
 * The part of the recourse that outcomes and decisions change: which columns and rows, and what
 * their bounds and costs are in a given outcome at a given decision. Everything else is the same
 * for all and need not be touched.
 */
final class RecourseFrame {
  /** How far below its lower bound, relatively, rounding may push a moved upper bound. */
  private static final double ROUNDING = 1e-7;

  private final LinearProgram base;
  final List<Coupling> couplings;

  /** The columns and rows that change in any outcome or by any decision, ascending. */
  final int[] columns;

  final int[] rows;

  /** The decisions that couplings name, ascending; slopes of cuts are in this order. */
  final int[] decisions;

  private final int[] columnPosition;
  private final int[] rowPosition;

  /** Per coupling its place in {@link #columns} or {@link #rows}, and in {@link #decisions}. */
  private final int[] couplingPosition;

  private final int[] decisionPosition;

  RecourseFrame(Recourse recourse, List<Outcome> outcomes) {
    base = recourse.base().program();
    couplings = recourse.couplings();
    var changedColumns = new BitSet(base.columnCount());
    var changedRows = new BitSet(base.rowCount());
    var named = new BitSet();
    for (var outcome : outcomes) {
      mark(outcome.columnBounds, changedColumns);
      mark(outcome.costs, changedColumns);
      mark(outcome.rowBounds, changedRows);
    }
    for (var coupling : couplings) {
      (coupling.target() == Target.ROW ? changedRows : changedColumns).set(coupling.index());
      named.set(coupling.firstColumn());
    }
    columns = changedColumns.stream().toArray();
    rows = changedRows.stream().toArray();
    decisions = named.stream().toArray();
    columnPosition = positions(columns, base.columnCount());
    rowPosition = positions(rows, base.rowCount());
    couplingPosition = couplings.stream().mapToInt(this::place).toArray();
    decisionPosition =
        couplings.stream()
            .mapToInt(coupling -> Arrays.binarySearch(decisions, coupling.firstColumn()))
            .toArray();
  }

  private static void mark(Outcome.Changes changes, BitSet marked) {
    for (int k = 0; k < changes.size(); k++) {
      marked.set(changes.index[k]);
    }
  }

  private static int[] positions(int[] members, int count) {
    var positions = new int[count];
    Arrays.fill(positions, -1);
    for (int k = 0; k < members.length; k++) {
      positions[members[k]] = k;
    }
    return positions;
  }

  private int place(Coupling coupling) {
    return coupling.target() == Target.ROW
        ? rowPosition[coupling.index()]
        : columnPosition[coupling.index()];
  }

  /** The cost in the base of a changing column. */
  double baseCost(int place) {
    return base.cost(columns[place]);
  }

  /** Bounds and costs over {@link #columns} and {@link #rows}. */
  static final class Stated {
    final double[] columnLower;
    final double[] columnUpper;
    final double[] cost;
    final double[] rowLower;
    final double[] rowUpper;

    private Stated(int columns, int rows) {
      columnLower = new double[columns];
      columnUpper = new double[columns];
      cost = new double[columns];
      rowLower = new double[rows];
      rowUpper = new double[rows];
    }

    /** How far another statement lies apart: the sum of relative differences, 0 if equal. */
    double apart(Stated other) {
      double sum = 0;
      for (int k = 0; k < cost.length; k++) {
        sum += columnApart(other, k);
      }
      for (int k = 0; k < rowLower.length; k++) {
        sum += rowApart(other, k);
      }
      return sum;
    }

    double columnApart(Stated other, int k) {
      return apart(columnLower[k], other.columnLower[k])
          + apart(columnUpper[k], other.columnUpper[k])
          + apart(cost[k], other.cost[k]);
    }

    double rowApart(Stated other, int k) {
      return apart(rowLower[k], other.rowLower[k]) + apart(rowUpper[k], other.rowUpper[k]);
    }

    private static double apart(double a, double b) {
      if (a == b) {
        return 0;
      }
      return Double.isInfinite(a) || Double.isInfinite(b)
          ? 1
          : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
    }
  }

  /** Returns the bounds and costs of an outcome before any decision. */
  Stated undecided(Outcome outcome) {
    var stated = new Stated(columns.length, rows.length);
    for (int k = 0; k < columns.length; k++) {
      stated.columnLower[k] = base.columnLower(columns[k]);
      stated.columnUpper[k] = base.columnUpper(columns[k]);
      stated.cost[k] = base.cost(columns[k]);
    }
    for (int k = 0; k < rows.length; k++) {
      stated.rowLower[k] = base.rowLower(rows[k]);
      stated.rowUpper[k] = base.rowUpper(rows[k]);
    }
    scatter(outcome.columnBounds, columnPosition, stated.columnLower, stated.columnUpper);
    scatter(outcome.costs, columnPosition, stated.cost, stated.cost);
    scatter(outcome.rowBounds, rowPosition, stated.rowLower, stated.rowUpper);
    return stated;
  }

  private static void scatter(
      Outcome.Changes changes, int[] position, double[] lower, double[] upper) {
    for (int k = 0; k < changes.size(); k++) {
      lower[position[changes.index[k]]] = changes.lower[k];
      upper[position[changes.index[k]]] = changes.upper[k];
    }
  }

  /** Returns the bounds and costs of an outcome at a decision. */
  Stated decided(Outcome outcome, double[] decision) {
    var stated = undecided(outcome);
    double[] factors = factors(outcome);
    for (int c = 0; c < couplings.size(); c++) {
      var coupling = couplings.get(c);
      double shift = coupling.amount() * factors[c] * decision[coupling.firstColumn()];
      int k = couplingPosition[c];
      switch (coupling.target()) {
        case COLUMN_UPPER -> stated.columnUpper[k] += shift;
        case ROW -> {
          stated.rowLower[k] += shift;
          stated.rowUpper[k] += shift;
        }
      }
    }
    for (int k = 0; k < columns.length; k++) {
      stated.columnUpper[k] = atLeast(stated.columnLower[k], stated.columnUpper[k], columns[k]);
    }
    return stated;
  }

  private static double atLeast(double lower, double upper, int column) {
    if (upper >= lower) {
      return upper;
    }
    if (upper >= lower - ROUNDING * (1 + Math.abs(lower))) {
      return lower;
    }
    throw new IllegalArgumentException(
        """
        A decision moves the upper bound of recourse column %d to %s, below its lower bound (%s).
        Maybe the sign of a coupling is wrong.\
        """
            .formatted(column, upper, lower));
  }

  /**
   * Returns the recourse with the widest bounds of columns, tightest of rows and least costs that
   * any of some outcomes gives it at any decision. A row that decisions move, or that outcomes move
   * past itself, becomes an equation with 0: it takes no harm, and nothing helps it.
   */
  LinearProgram widest(List<Outcome> outcomes) {
    var widest = undecided(Outcome.calm(1));
    for (var outcome : outcomes) {
      var stated = undecided(outcome);
      merge(widest.columnLower, stated.columnLower, Math::min);
      merge(widest.columnUpper, stated.columnUpper, Math::max);
      merge(widest.cost, stated.cost, Math::min);
      merge(widest.rowLower, stated.rowLower, Math::max);
      merge(widest.rowUpper, stated.rowUpper, Math::min);
    }
    for (int c = 0; c < couplings.size(); c++) {
      switch (couplings.get(c).target()) {
        case COLUMN_UPPER -> widest.columnUpper[couplingPosition[c]] = Double.POSITIVE_INFINITY;
        case ROW -> widest.rowLower[couplingPosition[c]] = Double.POSITIVE_INFINITY;
      }
    }
    for (int k = 0; k < rows.length; k++) {
      if (widest.rowLower[k] > widest.rowUpper[k]
          || widest.rowLower[k] == Double.POSITIVE_INFINITY) {
        widest.rowLower[k] = 0;
        widest.rowUpper[k] = 0;
      }
    }
    return base.withColumnBounds(columns, widest.columnLower, widest.columnUpper)
        .withRowBounds(rows, widest.rowLower, widest.rowUpper)
        .withCosts(columns, widest.cost);
  }

  private static void merge(double[] into, double[] from, DoubleBinaryOperator choice) {
    Arrays.setAll(into, k -> choice.applyAsDouble(into[k], from[k]));
  }

  /** Returns the factor of every coupling in an outcome. */
  double[] factors(Outcome outcome) {
    var factors = new double[couplings.size()];
    Arrays.fill(factors, 1);
    for (int k = 0; k < outcome.factors.size(); k++) {
      factors[outcome.factors.index[k]] = outcome.factors.lower[k];
    }
    return factors;
  }

  /**
   * Returns the cut that the prices of any outcome give in this one (equation V5). Prices that are
   * optimal in one outcome are admissible in all, because outcomes share their matrix, unless other
   * costs leave a column without an upper bound with a negative reduced cost.
   *
   * @return nothing if the prices are not admissible in this outcome
   */
  Optional<Cut> cut(PriceVertex prices, Outcome outcome) {
    var stated = undecided(outcome);
    double intercept = prices.constant;
    for (int k = 0; k < rows.length; k++) {
      intercept += worth(prices.rowDual[k], stated.rowLower[k], stated.rowUpper[k]);
    }
    var reduced = new double[columns.length];
    for (int k = 0; k < columns.length; k++) {
      reduced[k] = prices.reducedCost[k] + stated.cost[k] - base.cost(columns[k]);
      if (!isAdmissible(reduced[k], stated.columnLower[k], stated.columnUpper[k])) {
        return Optional.empty();
      }
      intercept += worth(reduced[k], stated.columnLower[k], stated.columnUpper[k]);
    }
    var slope = new double[decisions.length];
    double[] factors = factors(outcome);
    for (int c = 0; c < couplings.size(); c++) {
      slope[decisionPosition[c]] += price(c, prices.rowDual, reduced) * factors[c];
    }
    return Optional.of(new Cut(intercept, slope));
  }

  private static boolean isAdmissible(double price, double lower, double upper) {
    return !(price > ROUNDING && lower == Double.NEGATIVE_INFINITY)
        && !(price < -ROUNDING && upper == Double.POSITIVE_INFINITY);
  }

  /**
   * Returns what one more unit of the decision saves through each coupling, in an outcome with
   * these prices: never below 0 for a capacity.
   */
  double[] savings(PriceVertex prices, Outcome outcome) {
    var stated = undecided(outcome);
    var reduced = new double[columns.length];
    for (int k = 0; k < columns.length; k++) {
      reduced[k] = prices.reducedCost[k] + stated.cost[k] - base.cost(columns[k]);
    }
    double[] savings = factors(outcome);
    for (int c = 0; c < savings.length; c++) {
      savings[c] *= -price(c, prices.rowDual, reduced);
    }
    return savings;
  }

  /** The change of cost per unit of the decision of a coupling with factor 1. */
  private double price(int c, double[] rowDual, double[] reduced) {
    var coupling = couplings.get(c);
    int k = couplingPosition[c];
    return coupling.amount()
        * switch (coupling.target()) {
          case COLUMN_UPPER -> Math.min(0, reduced[k]);
          case ROW -> rowDual[k];
        };
  }

  /**
   * What a price adds to the dual objective; where its bound is infinite it is 0 but for rounding.
   */
  static double worth(double price, double lower, double upper) {
    double bound = price > 0 ? lower : upper;
    return price == 0 || Double.isInfinite(bound) ? 0 : price * bound;
  }
}
