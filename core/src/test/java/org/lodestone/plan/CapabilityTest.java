package org.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.cases.Scenarios.days;
import static org.lodestone.cases.Scenarios.months;
import static org.lodestone.cases.Scenarios.outage;

import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.plan.network.Capability;

/**
 * What contingencies leave, by hand.
 *
 * <pre>
 *   mine@A 60 ─┐
 *   mine@B 40 ─┴─> ore@C ── smelter@C ──> metal@C ──> metal@U
 * </pre>
 */
class CapabilityTest {

  private static final SupplyNetwork NETWORK =
      NetworkText.parse(
          """
          form ore 0
          form metal 1
          recipe mine 0 d: -> ore 1
          recipe smelter 0 d: ore 2 -> metal 1
          process mine@A: 60 of 80
          process mine@B: 40 of 50
          process smelter@C: 50 of 60
          lane ore A>C: 60, 0 d
          lane ore B>C: 40, 0 d
          lane metal C>U: 50, 0 d
          demand metal@U: 50 class 1
          """);

  @Test
  void halfAMineTakesItsPartOfEverythingBelow() {
    var free = months(3).resolve(NETWORK);
    var hit = months(3, outage("mine@A", days(0, 1000))).resolve(NETWORK);
    var left = new Capability(free).ofNodes(hit, 1);

    assertThat(left[at("ore@A")]).isZero();
    assertThat(left[at("ore@B")]).isEqualTo(1);
    assertThat(left[at("ore@C")]).isCloseTo(0.4, within(1e-12));
    assertThat(left[at("metal@C")]).isCloseTo(0.4, within(1e-12));
    assertThat(left[at("metal@U")]).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void withoutContingenciesEverythingIsLeft() {
    var free = months(2).resolve(NETWORK);

    assertThat(new Capability(free).ofNodes(free, 0)).containsOnly(1.0);
  }

  private static int at(String node) {
    return months(3).resolve(NETWORK).labels().nodes().indexOf(node);
  }
}
