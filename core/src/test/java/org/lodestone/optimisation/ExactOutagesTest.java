package org.lodestone.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;

class ExactOutagesTest {

  private static final ResponsePrices PRICES = ResponsePrices.DEFAULT;

  /** A few outages of the reference network against the whole program solved from nothing. */
  @Test
  void warmOutagesCostWhatColdOnesDo() {
    var scenario = ComponentResponseTest.reference(6);
    double base = BestResponse.of(scenario, PRICES, Progress.NONE).cost().total();
    int[] sample = {17, 200, 333, 470};

    var outages = ExactOutages.of(scenario, PRICES, sample, 2, Progress.NONE);

    assertThat(outages).extracting(ExactOutages.Outage::process).containsExactly(17, 200, 333, 470);
    for (var outage : outages) {
      var cold = BestResponse.of(without(scenario, outage.process()), PRICES, Progress.NONE);
      double total = cold.cost().total();
      assertThat(base + outage.points()).as(outage.name()).isCloseTo(total, within(1e-9 * total));
      assertThat(outage.kkt().holds()).isTrue();
    }
  }

  /** What stands still anyway costs nothing, and nothing is solved for it. */
  @Test
  void theOutageOfAnIdleProcessIsFree() {
    var scenario = without(ComponentResponseTest.reference(6), 17);
    double base = BestResponse.of(scenario, PRICES, Progress.NONE).cost().total();

    var outage = ExactOutages.of(scenario, PRICES, new int[] {17}, 1, Progress.NONE).getFirst();

    assertThat(outage.points()).isZero();
    assertThat(outage.unmet()).isZero();
    assertThat(outage.runs()).isZero();
    assertThat(outage.kkt().holds()).isTrue();
    assertThat(BestResponse.of(without(scenario, 17), PRICES, Progress.NONE).cost().total())
        .isCloseTo(base, within(1e-9 * base));
  }

  /** Every outage of small networks, in any number of threads. */
  @Test
  void everyOutageOfSmallNetworksAgrees() {
    for (long seed = 0; seed < 5; seed++) {
      var network = RandomNetworks.of(seed);
      var scenario = RandomScenarios.of(network, PeriodLength.MONTH, 300, seed).resolve(network);
      double base = BestResponse.of(scenario, PRICES, Progress.NONE).cost().total();

      var outages = ExactOutages.all(scenario, PRICES, 3, Progress.NONE);

      assertThat(outages).hasSize(scenario.processes().count());
      assertThat(ExactOutages.all(scenario, PRICES, 1, Progress.NONE))
          .extracting(ExactOutages.Outage::points)
          .isEqualTo(outages.stream().map(ExactOutages.Outage::points).toList());
      for (var outage : outages) {
        double cold =
            BestResponse.of(without(scenario, outage.process()), PRICES, Progress.NONE)
                .cost()
                .total();
        assertThat(base + outage.points()).isCloseTo(cold, within(1e-9 * (1 + cold)));
        assertThat(outage.points()).isGreaterThan(-1e-9 * (1 + base));
      }
    }
  }

  private static ResolvedScenario without(ResolvedScenario scenario, int process) {
    double[] capacity = scenario.bounds().capacity().clone();
    int processes = scenario.processes().count();
    IntStream.range(0, scenario.periods()).forEach(t -> capacity[t * processes + process] = 0);
    return scenario.withCapacity(capacity);
  }
}
