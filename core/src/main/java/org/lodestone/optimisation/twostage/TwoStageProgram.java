package org.lodestone.optimisation.twostage;

import java.util.List;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * A decision y now, a response in each outcome s later (equations V1 to V3):
 *
 * <pre>
 *   min  f y + (1 − λ) E[Q_s(y)] + λ CVaR_α[Q_s(y)]     s.t. rows, bounds and integrality of y
 *   Q_s(y) = the least cost of the recourse with the bounds and costs of s, moved by y
 * </pre>
 *
 * Both stages count in the same unit.
 *
 * @param first the rows, bounds, costs f and integer columns of y; decisions that couplings name
 *     must have finite bounds
 * @param outcomes at least one; their probabilities sum to 1
 */
public record TwoStageProgram(
    MixedIntegerProgram first, Recourse recourse, List<Outcome> outcomes, RiskWeight risk) {

  private static final double SUM_TOLERANCE = 1e-9;

  public TwoStageProgram {
    outcomes = List.copyOf(outcomes);
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("A two-stage program must have at least one outcome.");
    }
    double sum = outcomes.stream().mapToDouble(Outcome::probability).sum();
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException(
          "The probabilities of the %d outcomes sum to %s in place of 1."
              .formatted(outcomes.size(), sum));
    }
    checkFirst(first, recourse);
    outcomes.forEach(outcome -> checkReach(outcome, recourse));
  }

  /** Returns the same program with another first stage, of the same columns. */
  public TwoStageProgram withFirst(MixedIntegerProgram other) {
    return new TwoStageProgram(other, recourse, outcomes, risk);
  }

  /** Returns the same program with other outcomes. */
  public TwoStageProgram withOutcomes(List<Outcome> others) {
    return new TwoStageProgram(first, recourse, others, risk);
  }

  /** The probabilities of the outcomes, in their order. */
  public double[] probabilities() {
    return outcomes.stream().mapToDouble(Outcome::probability).toArray();
  }

  private static void checkFirst(MixedIntegerProgram first, Recourse recourse) {
    var program = first.program();
    for (var coupling : recourse.couplings()) {
      int column = coupling.firstColumn();
      if (column >= program.columnCount()) {
        throw new IllegalArgumentException(
            "The %s names a decision beyond the first stage (%s).".formatted(coupling, program));
      }
      if (Double.isInfinite(program.columnLower(column))
          || Double.isInfinite(program.columnUpper(column))) {
        throw new IllegalArgumentException(
            "The decision %d of the first stage moves the recourse and must have finite bounds."
                .formatted(column));
      }
    }
  }

  private static void checkReach(Outcome outcome, Recourse recourse) {
    var program = recourse.base().program();
    checkLast("column", outcome.columnBounds, program.columnCount());
    checkLast("column", outcome.costs, program.columnCount());
    checkLast("row", outcome.rowBounds, program.rowCount());
    checkLast("coupling", outcome.factors, recourse.couplings().size());
  }

  private static void checkLast(String kind, Outcome.Changes changes, int count) {
    if (changes.size() > 0 && changes.index[changes.size() - 1] >= count) {
      throw new IllegalArgumentException(
          "An outcome changes %s %d, but the recourse has only %d of them, counted from 0."
              .formatted(kind, changes.index[changes.size() - 1], count));
    }
  }
}
