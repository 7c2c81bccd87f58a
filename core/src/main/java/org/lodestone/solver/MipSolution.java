package org.lodestone.solver;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a search by {@link MipSolver}: a status, a bound, and values if any were found.
 * Reading values that do not exist is an {@link IllegalStateException}. Instances are immutable.
 */
public final class MipSolution {
  private final MipStatus status;
  private final double bound;
  private final long nodes;
  private final double violation;
  private final double objective;
  private final double @Nullable [] values;

  MipSolution(
      MipStatus status,
      double bound,
      long nodes,
      double violation,
      double objective,
      double @Nullable [] values) {
    this.status = status;
    this.bound = bound;
    this.nodes = nodes;
    this.violation = violation;
    this.objective = objective;
    this.values = values;
  }

  public MipStatus status() {
    return status;
  }

  /** Whether there are values that satisfy rows, bounds and integrality. */
  public boolean hasValues() {
    return values != null;
  }

  /** Returns x of a column; that of an integer column is exactly whole. */
  public double columnValue(int column) {
    return values()[column];
  }

  /** Returns x of all columns; a copy. */
  public double[] columnValues() {
    return values().clone();
  }

  /** Returns the objective with its offset, computed anew from the values. */
  public double objective() {
    values();
    return objective;
  }

  /** Returns what HiGHS proved the objective not to fall below; -Infinity if nothing. */
  public double bound() {
    return bound;
  }

  /** Returns objective minus bound over the size of the objective, at least 0. */
  public double gap() {
    double distance = Math.max(0, objective() - bound);
    return distance == 0 ? 0 : distance / Math.max(1e-10, Math.abs(objective));
  }

  /** Returns the nodes of the search tree. */
  public long nodes() {
    return nodes;
  }

  /** Returns the largest excess over a bound, divided by 1 + the largest number that enters it. */
  public double violation() {
    values();
    return violation;
  }

  private double[] values() {
    if (values == null) {
      throw new IllegalStateException(
          "The search found no values, its status is %s.\nAsk for the status first."
              .formatted(status));
    }
    return values;
  }
}
