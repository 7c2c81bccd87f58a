package org.lodestone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.cases.NetworkBuilder.given;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodestone.network.Lane;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Range;
import org.lodestone.risk.DependenceSpread.Alternative;

class DependenceSpreadTest {

  /** Other claims on one lane: 80, 30 or 380 t of Chinese oxide beside 20 t from Malaysia. */
  @Test
  void theRangeOfWhatOtherClaimsWouldSay() {
    var base = Chains.withElements(Chains.threeStages().build(), Map.of("ox", "X"));
    var alternatives =
        List.of(
            new Alternative("in use", base),
            new Alternative("customs", withChineseOxide(base, 30)),
            new Alternative("mirror", withChineseOxide(base, 380)));
    var spreads =
        DependenceSpread.of(alternatives, Consumer.named("JP"), List.of(), new PlaceId("CN"));
    var oxide = spreads.getFirst();
    assertThat(oxide.stage()).isEqualTo("stage-1");
    assertThat(oxide.direct()).isEqualTo(new Range(0.6, 0.8, 0.95));
    var magnets = spreads.get(1).lookedThrough();
    assertThat(magnets.low()).isCloseTo((0.6 * 100 + 20) / 120, within(1e-12));
    assertThat(magnets.value()).isCloseTo((0.8 * 100 + 20) / 120, within(1e-12));
    assertThat(magnets.high()).isCloseTo((0.95 * 100 + 20) / 120, within(1e-12));
    assertThat(oxide.readings()).extracting(r -> r.label()).contains("mirror");
  }

  private static SupplyNetwork withChineseOxide(SupplyNetwork network, double flow) {
    return Chains.withLanes(
        network,
        network.lanes().stream()
            .map(lane -> isChineseOxide(lane) ? with(lane, flow) : lane)
            .toList());
  }

  private static boolean isChineseOxide(Lane lane) {
    return lane.from().text().equals("CN") && lane.form().text().equals("ox");
  }

  private static Lane with(Lane lane, double flow) {
    return new Lane(lane.from(), lane.to(), lane.form(), given(flow), lane.transitDays());
  }
}
