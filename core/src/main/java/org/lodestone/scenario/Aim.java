package org.lodestone.scenario;

import java.util.List;

/**
 * What some contingencies act on together. With the strength of each they give the factor on the
 * bounds of all the targets (R5–R7), in the resolved scenario as in a draw.
 *
 * @param targets indices of processes, lanes or nodes in the resolved scenario
 */
public record Aim(Bound bound, List<Integer> targets, List<Hit> hits) {

  /**
   * One contingency among those that act.
   *
   * @param contingency its place in the list of the scenario
   * @param part part of the targets that it reaches, 0 to 1: a site's share of its process, the
   *     part of re-exports under a rule
   */
  public record Hit(int contingency, double part) {}

  /** A kind of bound, and what is left of it. */
  public enum Bound {
    CAPACITY,
    LANE,
    DEMAND;

    /**
     * The factor on the bound at the baseline: capacity, baseline flow, baseline demand.
     *
     * @param taken Σσ, the part taken away (for a demand: added); above 1 it counts as 1
     * @param headroom h of R7. While anything restricts a lane it cannot be asked for more than the
     *     part of its baseline that is left; while a backlog is let out it carries that beyond the
     *     baseline, if the headroom is not more already
     */
    public double factor(double taken, double headroom) {
      return switch (this) {
        case CAPACITY -> Math.max(0, 1 - taken);
        case LANE -> taken > 0 ? Math.max(0, 1 - taken) : Math.max(headroom, 1 - taken);
        case DEMAND -> Math.max(0, 1 + taken);
      };
    }
  }

  public Aim {
    targets = List.copyOf(targets);
    hits = List.copyOf(hits);
  }
}
