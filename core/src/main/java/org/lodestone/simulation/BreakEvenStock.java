package org.lodestone.simulation;

import java.util.OptionalDouble;
import org.lodestone.network.Stockpile;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;

/**
 * The smallest state stock, in days of cover, with which no demand of a consumer goes unmet. Found
 * by bisection, which supposes that a larger stock never makes a shortage worse; both ends of the
 * last interval are runs of the simulation.
 *
 * @param days the break-even cover, at most {@link #TOLERANCE_DAYS} too high; 0 if none is needed,
 *     empty if even the limit does not suffice
 * @param limitDays the largest cover tried
 */
public record BreakEvenStock(Status status, OptionalDouble days, double limitDays) {

  /** Width of the interval at which the search ends. */
  public static final double TOLERANCE_DAYS = 0.25;

  /** How the search ended. */
  public enum Status {
    /** No demand goes unmet even without a state stock. */
    NOT_NEEDED,
    FOUND,
    /**
     * With the largest cover tried some demand still goes unmet: too little, or released too
     * slowly.
     */
    NOT_REACHED,
    /** The network has no state stockpile at any member's place, so that no cover could help. */
    NO_STOCKPILE,
    /** Stopped on request. */
    CANCELLED
  }

  /** Searches covers from 0 to a limit; all else is as in the scenario. */
  public static BreakEvenStock find(
      SupplyNetwork network,
      Scenario scenario,
      Consumer consumer,
      double limitDays,
      Progress progress) {
    if (!(limitDays > 0)) {
      throw new IllegalArgumentException(
          "The largest cover to try (" + limitDays + " days) must be above zero.");
    }
    var search = new Search(network, scenario, consumer);
    if (search.isCovered(0)) {
      return new BreakEvenStock(Status.NOT_NEEDED, OptionalDouble.of(0), limitDays);
    }
    if (!search.hasStockpile()) {
      return new BreakEvenStock(Status.NO_STOCKPILE, OptionalDouble.empty(), limitDays);
    }
    if (!search.isCovered(limitDays)) {
      return new BreakEvenStock(Status.NOT_REACHED, OptionalDouble.empty(), limitDays);
    }
    return bisect(search, limitDays, progress);
  }

  private static BreakEvenStock bisect(Search search, double limitDays, Progress progress) {
    double tooLow = 0;
    double enough = limitDays;
    long steps = (long) Math.ceil(Math.log(limitDays / TOLERANCE_DAYS) / Math.log(2));
    for (long step = 0; enough - tooLow > TOLERANCE_DAYS; step++) {
      if (progress.cancelled()) {
        return new BreakEvenStock(Status.CANCELLED, OptionalDouble.empty(), limitDays);
      }
      progress.tick(step, steps);
      double middle = (tooLow + enough) / 2;
      if (search.isCovered(middle)) {
        enough = middle;
      } else {
        tooLow = middle;
      }
    }
    return new BreakEvenStock(Status.FOUND, OptionalDouble.of(enough), limitDays);
  }

  private record Search(SupplyNetwork network, Scenario scenario, Consumer consumer) {

    boolean hasStockpile() {
      return network.stockpiles().stream()
          .anyMatch(
              s -> s.owner() == Stockpile.Owner.STATE && consumer.places().contains(s.place()));
    }

    boolean isCovered(double days) {
      var resolved = scenario.withStateCoverDays(days).resolve(network);
      var run = new Simulation(resolved).run();
      return consumer.uses(network, resolved).stream()
          .allMatch(use -> run.firstShortage(use.node()) < 0);
    }
  }
}
