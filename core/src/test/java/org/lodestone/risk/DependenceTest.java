package org.lodestone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkBuilder;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.risk.SupplyOrigin.Passage;
import org.lodestone.risk.SupplyOrigin.StageShare;

class DependenceTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final PlaceId CN = new PlaceId("CN");

  /** All numbers by hand from the drawing of {@link Chains#threeStages}. */
  @Test
  void directAndLookedThroughShares() {
    var magnets = japan(threeStages()).stage("stage-2").total();
    assertThat(magnets.elements()).containsExactly("X");
    assertThat(magnets.domestic().value()).isEqualTo(100);
    assertThat(magnets.imported().value()).isEqualTo(20);
    assertThat(magnets.importReliance().value()).isCloseTo(20 / 120., EXACT);
    assertThat(share(magnets, "CN")).isCloseTo(20 / 120., EXACT);
    assertThat(magnets.findImportShare(CN).orElseThrow().value()).isEqualTo(1);
    assertThat(through(magnets, "CN")).isCloseTo(100 / 120., EXACT);
    assertThat(through(magnets, "MM")).isCloseTo(40 / 120., EXACT);
    assertThat(through(magnets, "MY")).isCloseTo(20 / 120., EXACT);
    assertThat(through(magnets, "AU")).isCloseTo(20 / 120., EXACT);
    assertThat(magnets.findPassage(CN).orElseThrow().remainder().value())
        .isCloseTo(20 / 120., EXACT);
    assertThat(magnets.domesticThroughout().value()).isEqualTo(0, EXACT);
    assertThat(magnets.findLargest()).contains(CN);
    assertThat(magnets.passages())
        .extracting(p -> p.place().text())
        .containsExactly("CN", "MM", "AU", "MY");
  }

  @Test
  void aTonneMayPassTheSamePlaceAtSeveralStages() {
    var passage = japan(threeStages()).stage("stage-2").total().findPassage(CN).orElseThrow();
    assertThat(passage.byStage())
        .extracting(s -> s.stage().id())
        .containsExactly("stage-0", "stage-1", "stage-2");
    assertThat(passage.byStage().stream().map(StageShare::share).map(s -> s.value()).toList())
        .usingElementComparator(DependenceTest::nearly)
        .containsExactly(100 / 120., 100 / 120., 20 / 120.);
  }

  private static int nearly(double one, double other) {
    return Math.abs(one - other) < 1e-12 ? 0 : Double.compare(one, other);
  }

  @Test
  void concentrationCountsTheConsumerAsASupplier() {
    var oxide = japan(threeStages()).stage("stage-1").total();
    assertThat(oxide.importConcentration().orElseThrow().othersAsOne().hhi().value())
        .isCloseTo(6800, within(1e-9));
    var magnets = japan(threeStages()).stage("stage-2").total();
    assertThat(magnets.supplyConcentration().orElseThrow().othersAsOne().hhi().value())
        .isCloseTo(1e4 * (100 * 100 + 20 * 20) / (120. * 120), within(1e-9));
  }

  /** Flows between partners are neither import nor export: Japan with China imports ore only. */
  @Test
  void aPartnershipIsOneConsumer() {
    var network = threeStages();
    var both = Dependence.of(network, Consumer.named("JP+CN"), List.of());
    var magnets = both.stage("stage-2").total();
    assertThat(magnets.imports()).isEmpty();
    assertThat(magnets.domestic().value()).isEqualTo(120);
    assertThat(magnets.exported().value()).isEqualTo(0);
    assertThat(magnets.findPassage(CN)).isEmpty();
    assertThat(through(magnets, "MM")).isCloseTo(40 / 120., EXACT);
    assertThat(magnets.domesticThroughout().value()).isCloseTo(60 / 120., EXACT);
    var oxide = both.stage("stage-1").total();
    assertThat(share(oxide, "CN")).isCloseTo(100 / 120., EXACT);
    assertThat(oxide.imported().value()).isEqualTo(20);
  }

  /** Half of the oxide from nobody knows where: its own class, and all of it may be Chinese. */
  @Test
  void theUnknownStaysItsOwnClass() {
    var plain = Chains.threeStages().lane("ox", "XX", "JP", 50, 0).build();
    var network = Chains.withUnexplained(Chains.withUnknownPlace(traced(plain)), "ox", "JP", 50);
    var oxide = japan(network).stage("stage-1").total();
    assertThat(share(oxide, "XX")).isCloseTo(0.5, EXACT);
    assertThat(oxide.findSupplyShare(CN).orElseThrow().range().high()).isCloseTo(0.9, EXACT);
    assertThat(through(oxide, "CN")).isCloseTo(0.4, EXACT);
    assertThat(oxide.findPassage(CN).orElseThrow().lookedThrough().range().high())
        .isCloseTo(0.9, EXACT);
    assertThat(through(oxide, "XX")).isCloseTo(0.5, EXACT);
    assertThat(oxide.unexplained().value()).isEqualTo(50);
    assertThat(oxide.importReliance().value()).isCloseTo(0.75, EXACT);
    assertThat(oxide.importReliance().range().high()).isEqualTo(1);
    assertThat(oxide.findLargest()).contains(CN);
  }

  /** Each element takes its own way through one magnet: 0.3 Nd from A, 0.1 Dy from B. */
  @Test
  void totalsAreWeightedByTheMassOfTheElements() {
    var network =
        new NetworkBuilder()
            .form("nd", 0)
            .form("dy", 0)
            .form("mag", 1)
            .recipe("mine-nd", 0, List.of(), List.of("nd 1"))
            .recipe("mine-dy", 0, List.of(), List.of("dy 1"))
            .recipe("make", 0, List.of("nd 0.3", "dy 0.1"), List.of("mag 1"))
            .process("mine-nd", "A", 30, 30)
            .process("mine-dy", "B", 10, 10)
            .process("make", "JP", 100, 100)
            .lane("nd", "A", "JP", 30, 0)
            .lane("dy", "B", "JP", 10, 0)
            .demand("mag", "JP", 100, 1)
            .build();
    var traced = Chains.withElements(network, Map.of("nd", "Nd", "dy", "Dy"));
    var dependence = japan(traced);
    var magnets = dependence.stage("stage-1");
    assertThat(dependence.elements()).containsExactly("Dy", "Nd");
    assertThat(through(magnets.total(), "A")).isCloseTo(0.75, EXACT);
    assertThat(through(magnets.findElement("Nd").orElseThrow(), "A")).isEqualTo(1);
    assertThat(magnets.findElement("Dy").orElseThrow().findPassage(new PlaceId("A"))).isEmpty();
    assertThat(dependence.stage("stage-0").findForm(new FormId("dy"))).isPresent();
  }

  /** Without any element the raw material is followed by its own mass. */
  @Test
  void aChainWithoutElementsIsFollowedByMass() {
    var magnets = japan(Chains.threeStages().build()).stage("stage-2").total();
    assertThat(magnets.elements()).containsExactly("ore");
    assertThat(through(magnets, "CN")).isCloseTo(100 / 120., EXACT);
  }

  @Test
  void everyShareNamesItsRowsAndWhetherItRestsOnAnAssumption() {
    var passage = japan(threeStages()).stage("stage-2").total().passages().getFirst();
    var evidence = (Evidence.Derivation) passage.lookedThrough().evidence();
    assertThat(evidence.formula()).contains("D5");
    assertThat(evidence.rows()).containsExactly("test");
    assertThat(evidence.restsOnAssumption()).isTrue();
  }

  @Test
  void wrongQuestionsAreRefusedByName() {
    var network = threeStages();
    assertThatThrownBy(() -> Dependence.of(network, Consumer.named("FR"), List.of()))
        .hasMessageContaining("'FR'");
    assertThatThrownBy(() -> Dependence.of(network, Consumer.named("JP"), List.of("Pu")))
        .hasMessageContaining("'Pu'")
        .hasMessageContaining("X");
    assertThatThrownBy(() -> Consumer.named("JP+JP")).hasMessageContaining("once");
    assertThatThrownBy(() -> japan(network).stage("use")).hasMessageContaining("'use'");
  }

  static SupplyNetwork threeStages() {
    return traced(Chains.threeStages().build());
  }

  private static SupplyNetwork traced(SupplyNetwork network) {
    return Chains.withElements(network, Map.of("ox", "X"));
  }

  private static Dependence japan(SupplyNetwork network) {
    return Dependence.of(network, Consumer.named("JP"), List.of());
  }

  private static double share(SupplyOrigin origin, String place) {
    return origin.findSupplyShare(new PlaceId(place)).orElseThrow().value();
  }

  private static double through(SupplyOrigin origin, String place) {
    return origin.findPassage(new PlaceId(place)).map(Passage::lookedThrough).orElseThrow().value();
  }
}
