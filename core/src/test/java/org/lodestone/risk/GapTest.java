package org.lodestone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lodestone.data.DataPackage;
import org.lodestone.data.Row;
import org.lodestone.data.assembly.Assembly;
import org.lodestone.data.read.PackageReader;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.risk.Gap.InFinalDemand;
import org.lodestone.risk.Gap.OwnUse;

/** Amounts by hand from {@link Chains#threeStages}; sites from the shipped data. */
class GapTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final DataPackage SHIPPED =
      PackageReader.read(Path.of("..", "data", "ree-magnets")).value();
  private static final Consumer JAPAN = Consumer.named("JP");

  /**
   * Japan's makers take 100 of oxide, 80 of it Chinese; its users 120 magnets, 20 of them Chinese.
   */
  @Test
  void ownUseWithoutTheLargestSupplier() {
    var gaps = japan(List.of());
    var oxide = find(gaps, new OwnUse(new FormId("ox")), "stage-1");
    assertThat(oxide.insecure()).containsExactly(new PlaceId("CN"));
    assertThat(oxide.wanted().value()).isCloseTo(100, EXACT);
    assertThat(oxide.missing().value()).isCloseTo(80, EXACT);
    assertThat(oxide.secure().value()).isCloseTo(20, EXACT);
    assertThat(oxide.wanted().evidence().rows()).containsExactly("test");
    var magnets = find(gaps, new OwnUse(new FormId("mag")), "stage-2");
    assertThat(magnets.missing().value()).isCloseTo(20, EXACT);
  }

  /** 120 in final demand, 100 of which were Chinese oxide and ore, though Japan buys no ore. */
  @Test
  void finalDemandLookedThrough() {
    var gaps = japan(List.of());
    for (var stage : List.of("stage-0", "stage-1")) {
      var gap = find(gaps, new InFinalDemand("X"), stage);
      assertThat(gap.wanted().value()).isCloseTo(120, EXACT);
      assertThat(gap.missing().value()).isCloseTo(100, EXACT);
      assertThat(gap.insecure()).containsExactly(new PlaceId("CN"));
    }
  }

  @Test
  void theInsecurePlacesCanBeChosen() {
    var gaps = japan(List.of(new PlaceId("MY"), new PlaceId("MM")));
    var oxide = find(gaps, new InFinalDemand("X"), "stage-1");
    assertThat(oxide.missing().value()).isCloseTo(20, EXACT);
    var ore = find(gaps, new InFinalDemand("X"), "stage-0");
    assertThat(ore.missing().value()).isCloseTo(60, EXACT);
    assertThatThrownBy(() -> japan(List.of(new PlaceId("JP")))).hasMessageContaining("JP");
    assertThatThrownBy(() -> japan(List.of(new PlaceId("FR")))).hasMessageContaining("FR");
  }

  /** On the shipped baseline: sites outside the insecure place, with what is known of them. */
  @Test
  void candidatesAreSitesOfTheStageElsewhere() {
    var network = Assembly.assemble(SHIPPED, 2024).value().orElseThrow().network();
    var gaps = Gap.listAll(network, SHIPPED, JAPAN, List.of(), List.of());
    var heavy = find(gaps, new InFinalDemand("Dy"), "oxide");
    assertThat(heavy.insecure()).containsExactly(new PlaceId("CN"));
    assertThat(heavy.missing().value()).isGreaterThan(0.5 * heavy.wanted().value());
    assertThat(heavy.candidates())
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.site().stage()).isEqualTo("oxide"))
        .allSatisfy(c -> assertThat(c.site().place()).isNotEqualTo("CN"))
        .extracting(c -> c.site().status())
        .contains(Row.Site.Status.CONSTRUCTION)
        .doesNotContain(Row.Site.Status.CLOSED, Row.Site.Status.PAUSED);
    assertThat(heavy.candidates()).anyMatch(c -> !c.capacities().isEmpty());
    for (var gap : gaps) {
      assertThat(gap.missing().value()).isLessThanOrEqualTo(gap.wanted().value() + 1e-9);
    }
  }

  private static List<Gap> japan(List<PlaceId> insecure) {
    return Gap.listAll(threeStages(), SHIPPED, JAPAN, List.of(), insecure);
  }

  private static SupplyNetwork threeStages() {
    return Chains.withElements(Chains.threeStages().build(), Map.of("ox", "X"));
  }

  private static Gap find(List<Gap> gaps, Gap.Need need, String stage) {
    return gaps.stream()
        .filter(g -> g.need().equals(need) && g.stage().id().equals(stage))
        .findFirst()
        .orElseThrow();
  }
}
