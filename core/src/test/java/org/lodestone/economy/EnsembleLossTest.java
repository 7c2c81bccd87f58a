package org.lodestone.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.cases.Scenarios;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Span;
import org.lodestone.ensemble.Ensemble;
import org.lodestone.ensemble.EnsembleSpec;
import org.lodestone.ensemble.Summary;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.quantity.Range;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.uncertain.Distribution;
import org.lodestone.scenario.uncertain.Subject;
import org.lodestone.scenario.uncertain.Subject.OfContingency.Trait;
import org.lodestone.scenario.uncertain.UncertainInput;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.Consumer;

/** A ban of L days, uniform on 0 to 140, takes 60 of 100 t: 0.6 · L days of use are lost. */
class EnsembleLossTest {
  private static final PlaceId BUYER = new PlaceId("B");
  private static final SupplyNetwork NETWORK =
      NetworkText.parse(
          """
          form ore 0
          recipe mine 0 d: -> ore 1
          process mine@S: 60 of 60
          process mine@R: 40 of 40
          lane ore S>B: 60, 0 d
          lane ore R>B: 40, 0 d
          demand ore@B: 100 class 1
          """);

  private static final Contingency BAN = Scenarios.ban("ore", "S", new Span(0, 70, 0));

  private static Sourced sourced(double low, double value, double high) {
    return new Sourced(new Range(low, value, high), new Evidence.Assumption("a", "test"));
  }

  private static Summary summary() {
    var length =
        new UncertainInput(
            new Subject.OfContingency(BAN.name(), Trait.LENGTH),
            new Distribution.Uniform(0, 140),
            new Evidence.Assumption("test", "for tests"));
    var spec =
        new EnsembleSpec(
            NETWORK,
            Scenarios.weeks(52, BAN),
            new Uncertainty(
                List.of(length), new Uncertainty.Plan(4000, 7, Uncertainty.Sequence.RANDOM)),
            Consumer.of(NETWORK, List.of(BUYER)));
    return Summary.of(new Ensemble(spec).run(1, Progress.NONE).tally());
  }

  /**
   * Mean 0.6 · 70 days of 100 a year, a tenth bridged, half made up; worst twentieth: L = 136.5.
   */
  @Test
  void theLossIsThatOfTheClosedForm() {
    var stake =
        new Stake(
            new FormId("ore"),
            BUYER,
            sourced(50, 100, 200),
            sourced(0, 0.1, 0.5),
            sourced(0, 0.5, 1));
    var loss =
        EnsembleLoss.of(
            new StakeTable(BUYER, "X", List.of(stake)),
            summary(),
            52 * 7 / PeriodLength.DAYS_PER_YEAR,
            Optional.of(new PriceResponse(Range.exactly(1))));
    double mean = 100 * 42 / PeriodLength.DAYS_PER_YEAR * 0.9 * 0.5;
    assertThat(loss.mean().value()).isCloseTo(mean, within(0.03 * mean));
    assertThat(loss.mean().low()).isZero();
    assertThat(loss.mean().high()).isCloseTo(loss.mean().value() / 0.45 * 2, within(1e-9));
    assertThat(loss.tailAtMost().value()).isCloseTo(mean * 136.5 / 70, within(0.03 * mean));
    // 40 of 100 are left in the worst week.
    assertThat(loss.uses().getFirst().peakPrices().getLast().value()).isCloseTo(2.5, within(0.05));
    assertThat(loss.notValued()).isEmpty();
  }

  @Test
  void whatNobodyValuesIsNamed() {
    var other =
        new Stake(new FormId("cars"), BUYER, sourced(1, 1, 1), sourced(0, 0, 0), sourced(0, 0, 0));
    var loss =
        EnsembleLoss.of(new StakeTable(BUYER, "X", List.of(other)), summary(), 1, Optional.empty());
    assertThat(loss.notValued()).containsExactly(new FormId("ore"));
    assertThat(loss.mean()).isEqualTo(Range.exactly(0));
  }
}
