package org.lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lodestone.index.Benchmark.Aim;
import org.lodestone.index.Benchmark.Standing;
import org.lodestone.index.EuCriticality.RiskInput;
import org.lodestone.index.EuCriticality.Supplier;
import org.lodestone.index.EuCriticality.Use;
import org.lodestone.index.GeoPolRisk.WithinBloc;
import org.lodestone.index.Governance.Missing;
import org.lodestone.index.RankStability.Valued;
import org.lodestone.index.UsgsSupplyRisk.Producer;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Consumer;

/** Each method on numbers worked by hand; the places are fictional. */
class IndicesTest {
  private static final PlaceId AA = new PlaceId("AA");
  private static final PlaceId BB = new PlaceId("BB");
  private static final Range NOTHING = Range.exactly(0);

  /** AA makes 60, BB 40; CC buys 30 from AA and 10 from BB and makes 10 itself. */
  private static IndexInput input(Map<PlaceId, Range> instability, String... consumers) {
    return new IndexInput(
        "fictional ore",
        2024,
        new Consumer(List.of(consumers).stream().map(PlaceId::new).toList()),
        List.of(Part.of("AA", 60), Part.of("BB", 40)),
        Range.exactly(10),
        List.of(Part.of("AA", 30), Part.of("BB", 10)),
        NOTHING,
        NOTHING,
        new Governance(instability, Missing.HALF));
  }

  private static final Map<PlaceId, Range> KNOWN =
      Map.of(AA, Range.exactly(0.8), BB, Range.exactly(0.2));

  @Test
  void governanceOfAnEstimate() {
    assertThat(Governance.instability(-0.441074)).isCloseTo(0.5882148, within(1e-7));
    assertThat(Governance.instability(-3)).isEqualTo(1);
    assertThat(Governance.instability(new Range(-1, 0, 1))).isEqualTo(new Range(0.3, 0.5, 0.7));
    assertThatThrownBy(() -> new Governance(Map.of(AA, Range.exactly(1.2)), Missing.HALF))
        .hasMessageContaining("between 0 and 1");
  }

  @Test
  void geoPolRiskByHand() {
    var risk = GeoPolRisk.of(input(KNOWN, "CC"), WithinBloc.NO_IMPORT);
    assertThat(risk.hhi().value()).isCloseTo(0.52, within(1e-15));
    assertThat(risk.importRisk().value()).isCloseTo((30 * 0.8 + 10 * 0.2) / 50, within(1e-15));
    assertThat(risk.score().value()).isCloseTo(0.52 * 0.52, within(1e-15));
    assertThat(risk.characterisationFactor(2).value())
        .isCloseTo(0.52 * 0.52 * 2 / 0.409412948, within(1e-12));
  }

  @Test
  void anUnknownGovernanceIsNeverReadAsSafe() {
    var input = input(Map.of(BB, Range.exactly(0.2)), "CC");
    assertThat(IndexMethod.GEOPOLRISK.of(input).value())
        .isCloseTo(0.52 * (30 * 0.5 + 10 * 0.2) / 50, within(1e-15));
    assertThat(IndexMethod.GEOPOLRISK.of(input).low()).isCloseTo(0.52 * 2 / 50, within(1e-15));
    assertThat(IndexMethod.GEOPOLRISK.of(input).high()).isCloseTo(0.52 * 32 / 50, within(1e-15));
    var safe = input.with(input.governance().with(Missing.SAFE));
    assertThat(IndexMethod.GEOPOLRISK.asPublished(safe).value())
        .isCloseTo(0.52 * 2 / 50, within(1e-15));
    assertThat(GeoPolRisk.listUnknown(input)).extracting(Part::place).containsExactly(AA);
  }

  @Test
  void tradeWithinABlocIsNoImport() {
    var input = input(KNOWN, "CC", "BB");
    assertThat(GeoPolRisk.of(input, WithinBloc.NO_IMPORT).importRisk().value())
        .isCloseTo(30 * 0.8 / 40, within(1e-15));
    assertThat(GeoPolRisk.of(input, WithinBloc.SAFE_IMPORT).importRisk().value())
        .isCloseTo(30 * 0.8 / 50, within(1e-15));
  }

  @Test
  void importRelianceWithItsInterval() {
    var range = new Range(5, 10, 20);
    assertThat(ImportReliance.of(range, Range.exactly(40), NOTHING).value())
        .isEqualTo(new Range(40 / 60.0, 0.8, 40 / 45.0));
    assertThat(ImportReliance.of(Range.exactly(50), Range.exactly(5), Range.exactly(20)))
        .matches(ImportReliance::isNetExporter);
  }

  @Test
  void europeanSupplyRiskByHand() {
    var one = Range.exactly(1);
    var suppliers =
        List.of(
            new Supplier(AA, Range.exactly(0.8), Range.exactly(6), Range.exactly(1.2)),
            new Supplier(BB, Range.exactly(0.2), Range.exactly(3), Range.exactly(0.8)));
    var global = EuCriticality.concentration(suppliers);
    assertThat(global.value()).isCloseTo(0.64 * 6 * 1.2 + 0.04 * 3 * 0.8, within(1e-12));
    var risk =
        EuCriticality.supplyRisk(
            new RiskInput(
                Range.exactly(4), Range.exactly(2), new Range(0.5, 1, 1), Range.exactly(0.1), one));
    assertThat(risk.value()).isCloseTo(3 * 0.9, within(1e-12));
    assertThat(risk.low()).isCloseTo(2.5 * 0.9, within(1e-12));
    assertThat(
            EuCriticality.economicImportance(
                    List.of(new Use("C23", 0.5, 50), new Use("C24", 0.5, 100)), 100, one)
                .value())
        .isCloseTo(7.5, within(1e-12));
  }

  @Test
  void usgsByHand() {
    var producers =
        List.of(
            new Producer(AA, Range.exactly(0.9), Range.exactly(0.5), Range.exactly(0.8)),
            new Producer(BB, Range.exactly(0.1), Range.exactly(0.4), Range.exactly(0.1)));
    assertThat(UsgsSupplyRisk.disruptionPotential(producers).value())
        .isCloseTo(0.81 * 0.8 + 0.01 * 0.4, within(1e-12));
    assertThat(
            UsgsSupplyRisk.of(Range.exactly(0.5), Range.exactly(0.4), Range.exactly(0.3)).value())
        .isCloseTo(Math.cbrt(0.06), within(1e-12));
  }

  /** The constants are consistent: a single supplier is 100, and 100 years of depletion are 0. */
  @Test
  void yaleIsConsistentWithItself() {
    assertThat(YaleCriticality.concentration(Range.exactly(10_000)).value())
        .isCloseTo(100, within(0.01));
    assertThat(YaleCriticality.concentration(Range.exactly(5192)).value())
        .isCloseTo(88.53, within(0.01));
    assertThat(YaleCriticality.depletion(100)).isZero();
    assertThat(YaleCriticality.depletion(0)).isEqualTo(100);
    assertThat(YaleCriticality.instability(-0.441074)).isCloseTo(58.82, within(0.01));
    assertThat(YaleCriticality.magnitude(100, 100, 100)).isCloseTo(100, within(1e-9));
  }

  @Test
  void theViewersOwnProductionHasNoRisk() {
    double abroad = 0.36 * 64 / 10;
    assertThat(BgsRisk.of(input(KNOWN, "BB")).value()).isCloseTo(abroad, within(1e-12));
    assertThat(BgsRisk.of(input(KNOWN, "CC")).value())
        .isCloseTo(abroad + 0.16 * 4 / 10, within(1e-12));
  }

  @Test
  void nMinusOneTakesTheLargestSupplierAndItsDemandAway() {
    var measure =
        NMinusOne.of(
                List.of(Part.of("AA", 70), Part.of("BB", 30)),
                List.of(Part.of("AA", 40), Part.of("BB", 20), Part.of("CC", 40)))
            .orElseThrow();
    assertThat(measure.largest()).isEqualTo(AA);
    assertThat(measure.cover().value()).isCloseTo(0.5, within(1e-15));
    assertThat(NMinusOne.of(List.of(), List.of())).isEmpty();
  }

  @Test
  void benchmarksAreOpenWhereTheIntervalIs() {
    assertThat(Benchmark.of(Aim.EXTRACTION, Range.exactly(0.1)).standing()).isEqualTo(Standing.MET);
    assertThat(Benchmark.of(Aim.PROCESSING, new Range(0.3, 0.35, 0.5)).standing())
        .isEqualTo(Standing.OPEN);
    assertThat(Benchmark.of(Aim.RECYCLING, new Range(0, 0, 0.2)).standing())
        .isEqualTo(Standing.MISSED);
    assertThat(Benchmark.of(Aim.SINGLE_SUPPLIER, Range.exactly(0.65)).standing())
        .isEqualTo(Standing.MET);
    assertThat(Benchmark.of(Aim.SINGLE_SUPPLIER, new Range(0.7, 0.8, 0.9)).standing())
        .isEqualTo(Standing.MISSED);
    assertThat(Benchmark.singleSupplier(input(KNOWN, "CC")).value().value())
        .isCloseTo(0.6, within(1e-15));
    assertThat(Benchmark.domestic(Aim.EXTRACTION, input(KNOWN, "CC")).value().value())
        .isCloseTo(0.2, within(1e-15));
  }

  @Test
  void ranksAreAsSureAsTheIntervals() {
    var stability =
        RankStability.of(
            List.of(
                new Valued("low", Range.exactly(1)),
                new Valued("high", new Range(4, 5, 6)),
                new Valued("middle", new Range(2, 4.5, 5))));
    assertThat(stability.ranked())
        .extracting(r -> r.item() + r.rank() + r.best() + r.worst())
        .containsExactly("high112", "middle212", "low333");
    assertThat(stability.certainPairs()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void whatIfTheImportsCameFromElsewhere() {
    var change =
        new WhatIf(
            Map.of(BB, 0.5), OptionalDouble.of(0.25), Map.of(BB, 3.0, new PlaceId("DD"), 1.0));
    var changed = change.on(input(KNOWN, "CC"));
    assertThat(changed.importsFrom(BB).value()).isCloseTo(30, within(1e-12));
    assertThat(changed.imported().value()).isCloseTo(40, within(1e-12));
    assertThat(changed.governance().of(BB).value()).isEqualTo(0.5);
    assertThat(changed.recycled().value()).isEqualTo(0.25);
    assertThat(WhatIf.NOTHING.on(input(KNOWN, "CC"))).isEqualTo(input(KNOWN, "CC"));
    assertThatThrownBy(() -> new WhatIf(Map.of(), OptionalDouble.empty(), Map.of(AA, 0.0)))
        .hasMessageContaining("above zero");
  }
}
