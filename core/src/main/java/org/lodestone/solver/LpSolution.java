package org.lodestone.solver;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of one {@link LpSolver#solve()}: always a status, and numbers if {@link
 * LpStatus#hasValues()}. Reading numbers that do not exist is an {@link IllegalStateException}.
 * Instances are immutable and remain valid when the solver moves on or is closed.
 *
 * <p>Sign: a dual or reduced cost is the change of the objective per unit by which the bound that
 * holds the value is raised. It is positive at a lower bound, negative at an upper bound, and 0
 * where no bound is met. At a degenerate vertex several duals are right and this is one of them;
 * {@link DualInterval} gives their range.
 */
public final class LpSolution {
  private final LpStatus status;
  private final Effort effort;
  private final @Nullable Values values;

  private LpSolution(LpStatus status, Effort effort, @Nullable Values values) {
    this.status = status;
    this.effort = effort;
    this.values = values;
  }

  /** An outcome without numbers. */
  static LpSolution withoutValues(LpStatus status, Effort effort) {
    return new LpSolution(status, effort, null);
  }

  /** Checks what HiGHS returned as optimal. */
  static LpSolution checked(LinearProgram program, double[] x, double[] y, Effort effort) {
    var values = new Values(program, x, y);
    LpStatus status = values.kkt.holds() ? LpStatus.OPTIMAL : LpStatus.INACCURATE;
    return new LpSolution(status, effort, values);
  }

  public LpStatus status() {
    return status;
  }

  /** Returns the work it took, also if it was in vain. */
  public Effort effort() {
    return effort;
  }

  /** Returns the objective with its offset, computed anew from the column values. */
  public double objective() {
    return values().objective;
  }

  /** Returns x of a column. */
  public double columnValue(int column) {
    return values().x[column];
  }

  /** Returns cost - A' y of a column, computed anew: rounding errors may stand where 0 is meant. */
  public double reducedCost(int column) {
    return values().reducedCosts[column];
  }

  /** Returns A x of a row, computed anew from the column values. */
  public double rowActivity(int row) {
    return values().rowActivities[row];
  }

  /** Returns y of a row, its shadow price: d objective / d right-hand side. */
  public double rowDual(int row) {
    return values().y[row];
  }

  /** Returns the largest violations of the optimality conditions, as found by {@link KktCheck}. */
  public KktReport kkt() {
    return values().kkt;
  }

  private Values values() {
    if (values == null) {
      throw new IllegalStateException(
          "The solution has no values, its status is %s.\nAsk for the status first."
              .formatted(status));
    }
    return values;
  }

  /**
   * The work of a solve.
   *
   * @param runs 1, or 2 if the first answer was not a checked optimum and HiGHS began again
   * @param iterations of the simplex method, over all runs
   */
  public record Effort(int runs, int iterations) {
    static final Effort NONE = new Effort(0, 0);

    Effort plusRun(int iterations) {
      return new Effort(runs + 1, this.iterations + iterations);
    }
  }

  /** Column values and row duals with all that follows from them. */
  private static final class Values {
    final double[] x;
    final double[] y;
    final double[] rowActivities;
    final double[] reducedCosts;
    final double objective;
    final KktReport kkt;

    Values(LinearProgram program, double[] x, double[] y) {
      this.x = x;
      this.y = y;
      rowActivities = program.rowActivities(x);
      reducedCosts = program.reducedCosts(y);
      objective = program.objective(x);
      kkt = KktCheck.check(program, x, y);
    }
  }
}
