package org.lodestone.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.cases.Scenarios.days;
import static org.lodestone.cases.Scenarios.node;
import static org.lodestone.cases.Scenarios.outage;
import static org.lodestone.cases.Scenarios.rerouting;
import static org.lodestone.cases.Scenarios.run;
import static org.lodestone.cases.Scenarios.weeks;

import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.simulation.SimulationResult;

/**
 * Closed form: in one stage without stock, shortage = lost capacity − spare capacity that is asked.
 */
class A01_OutageWithoutStockTest {

  /** Spare capacity is 10 at B and 5 at C. */
  private static final SupplyNetwork NETWORK =
      NetworkText.parse(
          """
                    form ore 0
                    recipe mine 0 d: -> ore 1
                    process mine@A: 50 of 50
                    process mine@B: 30 of 40
                    process mine@C: 20 of 25
                    lane ore A>U: 50, 0 d
                    lane ore B>U: 30, 0 d
                    lane ore C>U: 20, 0 d
                    demand ore@U: 100 class 1
                    """);

  @Test
  void withoutNewSuppliersAllThatIsLostIsShort() {
    var run = stopA(0, 10);
    for (int t = 0; t < 26; t++) {
      assertThat(shortage_perYear(run, t)).isCloseTo(50, within(1e-9));
    }
  }

  @Test
  void withFullReroutingWhatSpareCapacityCannotGiveIsShort() {
    var run = stopA(1, 10);
    assertThat(shortage_perYear(run, 0)).as("nobody knows yet").isCloseTo(50, within(1e-9));
    for (int t = 1; t < 26; t++) {
      assertThat(shortage_perYear(run, t)).isCloseTo(50 - 10 - 5, within(1e-9));
    }
  }

  @Test
  void lanesThatCarryNoMoreBindBeforeCapacity() {
    var run = stopA(1, 1.1);
    assertThat(shortage_perYear(run, 5)).isCloseTo(50 - 3 - 2, within(1e-9));
  }

  private static SimulationResult stopA(double reroutingShare, double headroom) {
    return run(
        NETWORK,
        weeks(26, outage("mine@A", days(0, 365)))
            .withBehaviour(rerouting(reroutingShare, headroom)));
  }

  private static double shortage_perYear(SimulationResult run, int t) {
    return run.shortage(t, node(run, "ore@U")) * 365.25 / 7;
  }
}
