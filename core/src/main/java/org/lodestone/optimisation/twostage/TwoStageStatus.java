package org.lodestone.optimisation.twostage;

/** How the search for a plan ended. */
public enum TwoStageStatus {
  /** The plan is proven to be within the asked gap of the best. */
  GAP_REACHED,

  /** The time limit passed first; the plan and its gap stand. */
  TIME_LIMIT,

  /** Nothing brought the bounds closer any more, by rounding; the plan and its gap stand. */
  STALLED,

  /** No decision satisfies the first stage; {@link TwoStageSolution#conflicts()} says why. */
  FIRST_STAGE_INFEASIBLE
}
