package org.lodestone.ensemble;

import org.lodestone.optimisation.ComponentResponse;
import org.lodestone.optimisation.ResponseCost;
import org.lodestone.optimisation.ResponsePrices;
import org.lodestone.optimisation.RollingResponse;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Trajectory;
import org.lodestone.simulation.Simulation;

/**
 * One scenario three ways, priced by the same objective (L11): how firms behave, what a planner who
 * looks ahead only so far could do, and what one who knows everything in advance could. They are
 * always reported together, because none stands for another.
 *
 * @param behavioural what the simulation costs
 * @param rolling what the rolling best response costs
 * @param foresight what the best response costs
 * @param periodsAhead the look-ahead, derived from the longest path from a mine to a user (L6)
 */
public record ValueOfInformation(Way behavioural, Way rolling, Way foresight, int periodsAhead) {

  /**
   * @param unmet tonnes of demand not served, over all uses
   * @param share of all demand
   */
  public record Way(ResponseCost cost, double unmet, double share) {

    private static Way of(Trajectory trajectory, ResponsePrices prices) {
      double unmet = 0;
      double demand = 0;
      for (int n = 0; n < trajectory.scenario().nodes().count(); n++) {
        unmet += trajectory.totalShortage(n);
        demand += trajectory.totalDemand(n);
      }
      double share = demand > 0 ? unmet / demand : 0;
      return new Way(ResponseCost.of(trajectory, prices), unmet, share);
    }
  }

  /**
   * Runs all three.
   *
   * @param threads for the best response
   * @throws java.util.concurrent.CancellationException if the caller cancels
   */
  public static ValueOfInformation of(
      ResolvedScenario scenario, ResponsePrices prices, int threads, Progress progress) {
    var foresight = ComponentResponse.of(scenario, prices, threads, progress);
    return of(scenario, prices, foresight.trajectory(), progress);
  }

  /** The same, where the best response is known already. */
  public static ValueOfInformation of(
      ResolvedScenario scenario, ResponsePrices prices, Trajectory foresight, Progress progress) {
    int ahead = Math.min(scenario.periods(), RollingResponse.lookAhead(scenario));
    var behaviour = new Simulation(scenario).run();
    var rolling = RollingResponse.of(scenario, prices, ahead, progress);
    return new ValueOfInformation(
        Way.of(behaviour, prices),
        Way.of(rolling.trajectory(), prices),
        Way.of(foresight, prices),
        ahead);
  }

  /** Points that knowing the whole scenario in advance would save the planner; not negative. */
  public double valueOfForesight() {
    return rolling.cost.total() - foresight.cost.total();
  }

  /** Points that the planner would save against behaviour; may be negative. */
  public double valueOfCoordination() {
    return behavioural.cost.total() - rolling.cost.total();
  }
}
