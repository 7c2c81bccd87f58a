package org.lodestone.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Months without contingencies on the {@link org.lodestone.network.ReferenceNetwork}: the base of
 * measurements, to which events are added as changes of bounds.
 */
public final class ReferenceScenario {

  /** The horizon of published measurements. */
  public static final int MONTHS = 60;

  private ReferenceScenario() {}

  /** So many months, with cautious behaviour and the stocks that the network states. */
  public static Scenario of(int months) {
    return new Scenario(
        "reference",
        LocalDate.of(2025, 1, 1),
        PeriodLength.MONTH,
        months * PeriodLength.MONTH.days(),
        List.of(),
        Behaviour.CAUTIOUS,
        Scenario.STOCKS_OF_NETWORK);
  }

  /**
   * The same scenario with outages drawn from a seed: each takes 20 to 100 % of the capacity of one
   * process for one to nine months. Overlapping ones multiply.
   */
  public static ResolvedScenario disturbed(ResolvedScenario calm, long seed, int outages) {
    var random = new SplittableRandom(seed);
    int processes = calm.processes().count();
    double[] capacity = calm.bounds().capacity().clone();
    for (int i = 0; i < outages; i++) {
      int process = random.nextInt(processes);
      int start = random.nextInt(calm.periods());
      int end = Math.min(calm.periods(), start + 1 + random.nextInt(9));
      double left = 0.8 * random.nextDouble();
      for (int t = start; t < end; t++) {
        capacity[t * processes + process] *= left;
      }
    }
    return calm.withCapacity(capacity);
  }
}
