package org.lodestone.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.cases.Scenarios.days;
import static org.lodestone.cases.Scenarios.lane;
import static org.lodestone.cases.Scenarios.node;
import static org.lodestone.cases.Scenarios.outage;
import static org.lodestone.cases.Scenarios.process;
import static org.lodestone.cases.Scenarios.run;
import static org.lodestone.cases.Scenarios.weeks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.cases.NetworkText;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.simulation.SimulationResult;

/** Closed form: a lead time shifts what arrives by exactly that time (R2). */
class A03_LeadTimeTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 3, 7, 10, 21, 45})
  void shipmentsArriveAfterTheTransit(double transit_days) {
    var run = stopFor90Days(chain(0, transit_days));
    int lane = lane(run, "ore:S>U");
    double lag = transit_days / 7;
    for (int t = 0; t < run.scenario().periods(); t++) {
      double expected = 0;
      for (int past = -8; past <= t; past++) {
        double sent = past < 0 ? run.scenario().lanes().flow()[lane] : run.shipped(past, lane);
        expected += sent * overlap(past + lag, past + lag + 1, t, t + 1);
      }
      assertThat(run.arrived(t, node(run, "ore@U"))).isCloseTo(expected, within(1e-12));
    }
  }

  /**
   * Goods leave evenly during a week, so they arrive evenly during a week that begins a lag later.
   */
  private static double overlap(double from, double to, double begin, double end) {
    return Math.max(0, Math.min(to, end) - Math.max(from, begin));
  }

  /** The longer the way, the later the shortage; not a tonne more or less is short. */
  @Test
  void theLossIsTheSameButLater() {
    var near = stopFor90Days(chain(0, 0));
    var far = stopFor90Days(chain(28, 35));
    int use = node(near, "ore@U");
    assertThat(far.firstShortage(node(far, "ore@U"))).isEqualTo(near.firstShortage(use) + 4 + 5);
    assertThat(far.totalShortage(node(far, "ore@U")))
        .isCloseTo(near.totalShortage(use), within(1e-9));
  }

  @Test
  void processingTakesItsTimeToo() {
    var run = stopFor90Days(chain(14, 0));
    for (int t = 2; t < run.scenario().periods(); t++) {
      assertThat(run.arrived(t, node(run, "ore@S")))
          .isCloseTo(run.activity(t - 2, process(run, "mine@S")), within(1e-12));
    }
  }

  private static SupplyNetwork chain(int processing_days, double transit_days) {
    return NetworkText.parse(
        """
                form ore 0
                recipe mine %d d: -> ore 1
                process mine@S: 100 of 100
                lane ore S>U: 100, %s d
                demand ore@U: 100 class 1
                """
            .formatted(processing_days, transit_days));
  }

  private static SimulationResult stopFor90Days(SupplyNetwork network) {
    return run(network, weeks(52, outage("mine@S", days(28, 90))));
  }
}
