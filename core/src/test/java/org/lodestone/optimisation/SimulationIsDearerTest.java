package org.lodestone.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.scenario.PeriodLength;

/**
 * Both engines on the same random scenarios: the simulation keeps the rules of the program and
 * never costs less.
 */
class SimulationIsDearerTest {

  private static final double TOLERANCE = 1e-6;

  @Property(tries = 60, seed = "20251028")
  void inMonths(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    compare(PeriodLength.MONTH, 400, seed);
  }

  @Property(tries = 25, seed = "20251028")
  void inWeeks(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    compare(PeriodLength.WEEK, 280, seed);
  }

  private static void compare(PeriodLength period, double days, long seed) {
    var network = RandomNetworks.of(seed);
    var scenario = RandomScenarios.of(network, period, days, seed).resolve(network);
    var best = Runs.solve(scenario);
    var simulated = ResponseCost.of(Runs.simulate(scenario), ResponsePrices.DEFAULT);
    assertThat(best.cost().largestViolation()).as(best.cost().violated()).isLessThan(TOLERANCE);
    assertThat(simulated.largestViolation()).as(simulated.violated()).isLessThan(TOLERANCE);
    assertThat(best.cost().total())
        .isLessThanOrEqualTo(simulated.total() * (1 + TOLERANCE) + TOLERANCE);
  }
}
