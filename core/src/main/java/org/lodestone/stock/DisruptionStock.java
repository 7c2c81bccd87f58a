package org.lodestone.stock;

import java.util.ArrayList;
import java.util.random.RandomGenerator;
import org.lodestone.scenario.Progress;

/**
 * A stock against a supplier that is up or down (K7): in each period an up supplier fails with
 * probability a, a down one comes back with probability b. Demand is the same in each period; while
 * the supplier is up the stock is brought back to its level S at once, while it is down nothing
 * comes. Cost is counted at the end of each period: holding per unit left, shortage per unit owed.
 * Demand that was not met is met later.
 *
 * @param failure a, probability per period
 * @param recovery b, probability per period
 */
public record DisruptionStock(
    double holding_perUnit,
    double shortage_perUnit,
    double demand,
    double failure,
    double recovery) {

  public DisruptionStock {
    checkPositive("cost of holding", holding_perUnit);
    checkPositive("cost of a shortage", shortage_perUnit);
    checkPositive("demand per period", demand);
    checkProbability("failure", failure);
    checkProbability("recovery", recovery);
  }

  private static void checkPositive(String what, double value) {
    if (!(value > 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException("The %s (%s) must be above zero.".formatted(what, value));
    }
  }

  private static void checkProbability(String what, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "The probability of %s (%s) must lie above 0 and at most at 1.\nMaybe it was written in percent."
              .formatted(what, value));
    }
  }

  /** Long-run probability that at most {@code periods} periods in a row have been lost (K7). */
  private double lostAtMost(int periods) {
    return 1 - failure / (failure + recovery) * Math.pow(1 - recovery, periods);
  }

  /**
   * Closed form (K8): the smallest level that the service level allows, a multiple of the demand.
   */
  public StockSize size() {
    double service = newsvendor().serviceLevel();
    int periods = 0;
    while (lostAtMost(periods) < service) {
      periods++;
    }
    double level = (periods + 1) * demand;
    return new StockSize(level, cost(level));
  }

  /** Closed form (K8): cost per period of any level. */
  public double cost(double level) {
    double sum = 0;
    double probability = recovery / (failure + recovery);
    double left = 1;
    for (int lost = 0; left > 1e-15 && probability > 0; lost++) {
      double end = level - (lost + 1) * demand;
      sum += probability * (end > 0 ? holding_perUnit * end : -shortage_perUnit * end);
      left -= probability;
      probability =
          failure
              * recovery
              / (failure + recovery)
              * Math.pow(1 - recovery, lost); // of lost + 1 periods
    }
    return sum;
  }

  private Newsvendor newsvendor() {
    return new Newsvendor(holding_perUnit, shortage_perUnit);
  }

  /**
   * What the simulation finds.
   *
   * @param size the best level of the sampled path, with its cost there
   * @param standardError of that cost, from batches of the path that is one long dependent series
   */
  public record Simulated(StockSize size, double standardError, Outlook outlook) {}

  /** Whether the path was run to its end. */
  public enum Outlook {
    COMPLETE,
    /** Stopped on request; the numbers are those of the part that was run. */
    PARTIAL
  }

  private static final int BATCHES = 100;

  /**
   * The same by simulation: a path of the supplier is drawn, what would have been used since the
   * stock was last full is noted each period, and the best level is that of a newsvendor against
   * these. The path has no level in it, because every level loses the same.
   */
  public Simulated simulate(RandomGenerator random, int periodsPerBatch, Progress progress) {
    if (periodsPerBatch < 1) {
      throw new IllegalArgumentException(
          "The number of periods (" + periodsPerBatch + ") must be at least 1.");
    }
    var batches = new ArrayList<LossSample>();
    var all = new ArrayList<Double>();
    boolean up = random.nextDouble() < recovery / (failure + recovery);
    double since = 0;
    for (int batch = 0; batch < BATCHES && !(batch > 1 && progress.cancelled()); batch++) {
      var used = new ArrayList<Double>(periodsPerBatch);
      for (int t = 0; t < periodsPerBatch; t++) {
        since = (up ? 0 : since) + demand;
        used.add(since);
        up = random.nextDouble() < (up ? 1 - failure : recovery);
      }
      all.addAll(used);
      batches.add(LossSample.of(used));
      progress.tick(batch + 1L, BATCHES);
    }
    var best = newsvendor().size(LossSample.of(all));
    double squares = 0;
    for (var batch : batches) {
      double off = newsvendor().cost(batch, best.amount()) - best.cost();
      squares += off * off;
    }
    int count = batches.size();
    return new Simulated(
        best,
        Math.sqrt(squares / (count - 1) / count),
        count == BATCHES ? Outlook.COMPLETE : Outlook.PARTIAL);
  }
}
