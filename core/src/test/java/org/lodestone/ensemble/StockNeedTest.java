package org.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.cases.Scenarios;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Span;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.uncertain.Distribution;
import org.lodestone.scenario.uncertain.Subject;
import org.lodestone.scenario.uncertain.Subject.OfContingency.Trait;
import org.lodestone.scenario.uncertain.UncertainInput;
import org.lodestone.scenario.uncertain.Uncertainty;
import org.lodestone.simulation.BreakEvenStock;
import org.lodestone.simulation.Consumer;

/**
 * A ban on 60 of 100 tonnes a week takes 4.2 days of use a week from the stock: a ban of L days
 * needs 0.6 · L days.
 */
class StockNeedTest {
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
          state stock ore@B: 10 d
          """);

  private static final Contingency BAN = Scenarios.ban("ore", "S", new Span(0, 70, 0));

  private static EnsembleSpec spec(long draws) {
    var length =
        new UncertainInput(
            new Subject.OfContingency(BAN.name(), Trait.LENGTH),
            new Distribution.Uniform(0, 140),
            new Evidence.Assumption("test", "for tests"));
    return new EnsembleSpec(
        NETWORK,
        Scenarios.weeks(52, BAN),
        new Uncertainty(
            List.of(length), new Uncertainty.Plan(draws, 7, Uncertainty.Sequence.RANDOM)),
        Consumer.of(NETWORK, Scenarios.places("B")));
  }

  /** Uniform on 0 to 84 days: the part p of the draws needs less than 84 p. */
  @Test
  void theNeedIsThatOfTheClosedForm() {
    var need = StockNeed.of(spec(4000), 2, Progress.NONE);
    var sorted = need.need_days().stream().sorted().toList();
    for (double p : List.of(0.05, 0.5, 0.95)) {
      assertThat(sorted.get((int) (p * 4000))).isCloseTo(84 * p, within(2.5));
    }
    assertThat(need.shortAnyway()).isZero();
    assertThat(StockNeed.of(spec(4000), 1, Progress.NONE)).isEqualTo(need);
  }

  /** The search by bisection, for the ban as it is stated. */
  @Test
  void theNeedOfOneDrawIsTheBreakEvenStock() {
    var certain =
        new UncertainInput(
            new Subject.OfContingency(BAN.name(), Trait.LENGTH),
            new Distribution.Certain(70),
            new Evidence.Assumption("test", "for tests"));
    var spec =
        spec(1)
            .withUncertainty(
                new Uncertainty(
                    List.of(certain), new Uncertainty.Plan(1, 7, Uncertainty.Sequence.RANDOM)));
    double need = StockNeed.of(spec, 1, Progress.NONE).need_days().getFirst();
    var searched =
        BreakEvenStock.find(NETWORK, spec.scenario(), spec.consumer(), 180, Progress.NONE);
    assertThat(need).isCloseTo(42, within(1e-6));
    assertThat(searched.days().orElseThrow()).isCloseTo(need, within(0.25));
  }

  /** Half a day per day, where 0.6 of a day are missing, except in a week that is hardly hit. */
  @Test
  void aStockThatIsGivenOutTooSlowlyDoesNotHelp() {
    var scenario = spec(500).scenario();
    var slow = scenario.behaviour().release().withRelease(0.5);
    var spec =
        spec(500).withScenario(scenario.withBehaviour(scenario.behaviour().withRelease(slow)));
    assertThat(StockNeed.of(spec, 1, Progress.NONE).shortAnyway()).isGreaterThan(0.95);
  }

  @Test
  void withoutAStockpileThereIsNoSize() {
    var bare =
        NetworkText.parse(
            """
            form ore 0
            recipe mine 0 d: -> ore 1
            process mine@S: 60 of 60
            lane ore S>B: 60, 0 d
            demand ore@B: 60 class 1
            """);
    var spec =
        new EnsembleSpec(
            bare,
            Scenarios.weeks(52, BAN),
            new Uncertainty(List.of(), new Uncertainty.Plan(3, 1, Uncertainty.Sequence.RANDOM)),
            Consumer.of(bare, Scenarios.places("B")));
    assertThat(StockNeed.of(spec, 1, Progress.NONE).status())
        .isEqualTo(StockNeed.Status.NO_STOCKPILE);
    assertThatThrownBy(() -> StockNeed.of(spec(2_000_000), 1, Progress.NONE))
        .hasMessageContaining("2000000");
  }
}
