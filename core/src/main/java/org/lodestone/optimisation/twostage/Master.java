package org.lodestone.optimisation.twostage;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.solver.Basis;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MipSolution;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * The first stage with an estimate θ_s ≥ the cuts in place of each Q_s, and the tail by Rockafellar
 * and Uryasev (equation V4):
 *
 * <pre>
 *   min f y + (1 − λ) Σ p_s θ_s + λ (η + Σ p_s ν_s / (1 − α))
 *   s.t. first stage,  ν_s − θ_s + η ≥ 0,  θ_s − slope · y ≥ intercept for every cut
 * </pre>
 *
 * Columns: y, θ, then η and ν if the tail counts. Rows: first stage, tail, cuts. The estimates
 * count in a unit (a power of two) that brings them near {@value #TARGET}: the solver's tolerances
 * are absolute.
 */
final class Master {
  private static final double TARGET = 16;

  /** HiGHS drops smaller entries; the bound they carry is below its tolerance. */
  private static final double NEGLIGIBLE = 1e-9;

  private final MixedIntegerProgram first;
  private final double[] probabilities;
  private final RiskWeight risk;
  private final CutPool pool;
  private double unit;

  Master(MixedIntegerProgram first, double[] probabilities, RiskWeight risk, CutPool pool) {
    this.first = first;
    this.probabilities = probabilities;
    this.risk = risk;
    this.pool = pool;
  }

  /**
   * Sets the unit by the first estimates, and keeps it: bases of masters are to fit one another.
   */
  private void chooseUnit(double[] least) {
    if (unit == 0) {
      double largest = 1;
      for (double cost : least) {
        largest = Math.max(largest, Math.abs(cost));
      }
      unit = Math.scalb(1.0, Math.getExponent(largest / TARGET));
    }
  }

  /** The master with these cuts. */
  LinearProgram state(List<CutPool.Entry> cuts) {
    var builder = LinearProgram.builder();
    var program = first.program();
    builder.offset(program.offset());
    builder.append(program, 1);
    int outcomes = probabilities.length;
    double[] least = leastCosts();
    chooseUnit(least);
    double meanWeight = risk.countsTail() ? 1 - risk.lambda() : 1;
    for (int s = 0; s < outcomes; s++) {
      builder.addColumn(
          unit * meanWeight * probabilities[s], least[s] / unit, Double.POSITIVE_INFINITY);
    }
    if (risk.countsTail()) {
      addTail(builder, least);
    }
    int[] decisions = pool.decisions();
    for (var entry : cuts) {
      int row = builder.addRow(entry.cut().intercept() / unit, Double.POSITIVE_INFINITY);
      builder.addEntry(row, theta(entry.outcome()), 1);
      double[] slope = entry.cut().slope();
      for (int k = 0; k < slope.length; k++) {
        if (Math.abs(slope[k] / unit) > NEGLIGIBLE) {
          builder.addEntry(row, decisions[k], -slope[k] / unit);
        }
      }
    }
    return builder.build();
  }

  private void addTail(LinearProgram.Builder builder, double[] least) {
    int eta =
        builder.addColumn(
            unit * risk.lambda(),
            Arrays.stream(least).min().orElseThrow() / unit,
            Double.POSITIVE_INFINITY);
    for (int s = 0; s < least.length; s++) {
      double weight = risk.lambda() * probabilities[s] / (1 - risk.alpha());
      int nu = builder.addColumn(unit * weight, 0, Double.POSITIVE_INFINITY);
      int row = builder.addRow(0, Double.POSITIVE_INFINITY);
      builder.addEntry(row, nu, 1);
      builder.addEntry(row, theta(s), -1);
      builder.addEntry(row, eta, 1);
    }
  }

  private int theta(int outcome) {
    return first.program().columnCount() + outcome;
  }

  /** Per outcome the least it can cost while decisions stay within their own bounds. */
  private double[] leastCosts() {
    var program = first.program();
    int[] decisions = pool.decisions();
    double[] lower = Arrays.stream(decisions).mapToDouble(program::columnLower).toArray();
    double[] upper = Arrays.stream(decisions).mapToDouble(program::columnUpper).toArray();
    var least = new double[probabilities.length];
    Arrays.setAll(least, s -> pool.leastWithin(s, lower, upper));
    return least;
  }

  /** The columns of the master at a decision whose costs are known. */
  double[] columnsOf(double[] decision, double[] costs) {
    int n = first.program().columnCount();
    int outcomes = costs.length;
    var values = Arrays.copyOf(decision, n + outcomes + (risk.countsTail() ? 1 + outcomes : 0));
    for (int s = 0; s < outcomes; s++) {
      values[n + s] = costs[s] / unit;
    }
    if (risk.countsTail()) {
      double eta = risk.threshold(costs, probabilities);
      values[n + outcomes] = eta / unit;
      for (int s = 0; s < outcomes; s++) {
        values[n + outcomes + 1 + s] = Math.max(0, costs[s] - eta) / unit;
      }
    }
    return values;
  }

  /** A basis of the master with fewer cuts, made to fit one with more behind them. */
  static @Nullable Basis extended(@Nullable Basis basis, LinearProgram master) {
    if (basis == null || basis.columnCount() != master.columnCount()) {
      return null;
    }
    var builder = Basis.builder(master.columnCount(), master.rowCount());
    builder.copyColumns(basis, 0, 0, basis.columnCount());
    builder.copyRows(basis, 0, 0, Math.min(basis.rowCount(), master.rowCount()));
    return builder.build();
  }

  /** The estimate θ of an outcome in a solution of the master. */
  double estimate(MipSolution solution, int outcome) {
    return unit * solution.columnValue(theta(outcome));
  }
}
