package org.lodestone.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.contingency.Contingency.ExportBan;
import org.lodestone.contingency.Span;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;

/** Secret stocks and the form to hold, against counting by hand. */
class SecretStockTest {

  /**
   * Loss is 100 below 60 days and 0 from there; waiting costs nothing, 30 days cost 10, 90 days 30.
   * By hand: at 0 days only the 90 help (regrets 70, 80, 0), at 45 the 30 suffice (90, 0, 20), at
   * 90 nothing is needed (0, 10, 30). Smallest largest regret: 90 days with 30.
   */
  @Test
  void theAdviceHasTheSmallestLargestRegret() {
    var options =
        List.of(
            new SecretStock.Option("rely on it", 0, 0),
            new SecretStock.Option("30 days", 30, 10),
            new SecretStock.Option("90 days", 90, 30));
    var advice = SecretStock.weigh(0, 180, options, days -> days < 60 ? 100 : 0, Progress.NONE);
    assertThat(advice.advisedChoice().option().name()).isEqualTo("90 days");
    assertThat(advice.choices())
        .extracting(SecretStock.Choice::largestRegret)
        .containsExactly(90.0, 80.0, 30.0);
    assertThat(advice.choices().getFirst().bestAt_days()).first().isEqualTo(60.0);
    assertThat(advice.choices().get(1).bestAt_days()).containsExactly(30.0, 45.0);
  }

  @Test
  void aReversedIntervalIsRefused() {
    assertThatThrownBy(() -> SecretStock.weigh(180, 0, List.of(), days -> 0, Progress.NONE))
        .hasMessageContaining("180.0 and 0.0 days")
        .hasMessageContaining("reversed");
  }

  private static FormTerms terms(String stage, double price, double shelfLife_days, double loss) {
    return new FormTerms(stage, sure(price), sure(0.1), sure(shelfLife_days), sure(loss));
  }

  private static Sourced sure(double value) {
    return new Sourced(Range.exactly(value), new Evidence.Assumption("a", "test"));
  }

  /**
   * The smelter at home has capacity for half of what is used, the rest comes as metal: when both
   * stop, metal in stock serves all of a lost day, ore only half of one.
   */
  @Test
  void theFormNearerToTheUserHelpsMore() {
    var network =
        NetworkText.parse(
            """
            form ore 0
            form metal 1
            form car 2
            recipe mine 0 d: -> ore 1
            recipe smelt 0 d: ore 1 -> metal 1
            recipe assemble 0 d: metal 1 -> car 1
            process mine@S: 100 of 100
            process smelt@S: 50 of 50
            process smelt@U: 50 of 50
            process assemble@U: 100 of 100
            lane ore S>U: 50, 0 d
            lane metal S>U: 50, 0 d
            demand car@U: 100 class 1
            """);
    var ban =
        new ExportBan(
            "ban",
            new PlaceId("S"),
            List.of(),
            List.of(new FormId("ore"), new FormId("metal")),
            1,
            new Span(0, 140, 0));
    var scenario =
        new Scenario(
            "s",
            LocalDate.of(2026, 1, 5),
            PeriodLength.WEEK,
            280,
            List.of(ban),
            Behaviour.CAUTIOUS,
            -1);
    var found =
        FormComparison.run(
            network,
            scenario,
            List.of(new PlaceId("U")),
            List.of(terms("stage-0", 1, 36_525, 0), terms("stage-1", 2, 36_525, 0.5)),
            70,
            Progress.NONE);
    double perDay = 100 / 365.25;
    assertThat(found.withoutStock()).isCloseTo(140 * perDay, within(1e-6));
    var ore = found.held().get(0);
    var metal = found.held().get(1);
    // 70 days of what the smelter takes: 35 days of use.
    assertThat(ore.avoided()).isCloseTo(35 * perDay, within(1e-6));
    assertThat(ore.avoided_perTonne()).isCloseTo(1, within(1e-6));
    // Half of the metal is lost on requalification.
    assertThat(metal.stock_t()).isCloseTo(70 * perDay, within(1e-6));
    assertThat(metal.avoided_perTonne()).isCloseTo(0.5, within(1e-6));
    assertThat(metal.cost_perYear()).isCloseTo(70 * perDay * 2 * 0.1, within(1e-6));
  }

  /**
   * 100 t that keep two years, 30 t used a year: 40 t of them, a fifth of 100 t a year, get old.
   */
  @Test
  void whatIsNotUsedInTimeGetsOld() {
    var terms = terms("metal", 1, 2 * 365.25, 0);
    assertThat(terms.agedPart_perYear(100, 30)).isCloseTo(0.2, within(1e-12));
    assertThat(terms.agedPart_perYear(100, 50)).isZero();
  }
}
