package org.lodestone.optimisation.twostage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best plan found, how far it may be from the best there is, and what it costs and is worth in
 * each outcome. Without a plan (see {@link TwoStageStatus#FIRST_STAGE_INFEASIBLE}) reading numbers
 * is an {@link IllegalStateException}. Instances are immutable.
 */
public final class TwoStageSolution {
  private final TwoStageStatus status;
  private final double lower;
  private final @Nullable Evaluation evaluation;
  private final List<Conflict> conflicts;
  private final Work work;

  /**
   * The work it took, in this call alone.
   *
   * @param iterations rounds of master and responses
   * @param solves recourse programs solved
   * @param cuts in the pool at the end
   * @param seconds by the clock; the only number here that differs between runs
   */
  public record Work(int iterations, long solves, int cuts, double seconds) {}

  TwoStageSolution(
      TwoStageStatus status,
      double lower,
      @Nullable Evaluation evaluation,
      List<Conflict> conflicts,
      Work work) {
    this.status = status;
    this.lower = lower;
    this.evaluation = evaluation;
    this.conflicts = List.copyOf(conflicts);
    this.work = work;
  }

  public TwoStageStatus status() {
    return status;
  }

  /** Whether there is a plan to read. */
  public boolean hasPlan() {
    return evaluation != null;
  }

  /** y of a first-stage column. */
  public double value(int firstColumn) {
    return plan().decision[firstColumn];
  }

  /** No plan costs less: what the objective V1 is proven not to fall below. */
  public double lower() {
    return lower;
  }

  /** The objective V1 of this plan. */
  public double upper() {
    return plan().objective();
  }

  /** {@code upper − lower} over the size of {@code upper}. */
  public double gap() {
    return gap(lower, upper());
  }

  static double gap(double lower, double upper) {
    double distance = Math.max(0, upper - lower);
    return distance == 0 ? 0 : distance / Math.max(1e-10, Math.abs(upper));
  }

  /** The plan in each outcome: costs, weights, expected and tail cost, worth. */
  public Evaluation plan() {
    if (evaluation == null) {
      throw new IllegalStateException(
          "There is no plan, the status is %s.\nAsk for the conflicts.".formatted(status));
    }
    return evaluation;
  }

  /** The rows that leave no decision; empty unless the first stage is infeasible. */
  public List<Conflict> conflicts() {
    return conflicts;
  }

  public Work work() {
    return work;
  }
}
