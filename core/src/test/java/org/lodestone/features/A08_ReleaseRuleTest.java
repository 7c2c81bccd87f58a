package org.lodestone.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.cases.Scenarios.days;
import static org.lodestone.cases.Scenarios.node;
import static org.lodestone.cases.Scenarios.outage;
import static org.lodestone.cases.Scenarios.weeks;

import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkText;
import org.lodestone.cases.Scenarios;
import org.lodestone.contingency.Contingency;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.ReleaseRule;
import org.lodestone.simulation.SimulationResult;

/** When a state's stock is opened, for whom, and how it is filled up again, counted by hand. */
class A08_ReleaseRuleTest {

  private static final double WEEK_T = 100 * 7 / PeriodLength.DAYS_PER_YEAR;

  /** Two mines of half each, the first can do 30 % more; no lags, no stock of firms. */
  private static final SupplyNetwork MINES =
      NetworkText.parse(
          """
          form ore 0
          recipe mine 0 d: -> ore 1
          process mine@S: 50 of 65
          process mine@T: 50 of 50
          lane ore S>U: 50, 0 d
          lane ore T>U: 50, 0 d
          demand ore@U: 100 class 1
          state stock ore@U: 35 d
          """);

  private static final Contingency TEN_WEEKS = outage("mine@T", days(28, 70));

  private static SimulationResult run(ReleaseRule rule, Contingency... events) {
    return Scenarios.run(
        MINES, weeks(60, events).withBehaviour(Behaviour.CAUTIOUS.withRelease(rule)));
  }

  private static double unserved_weeks(SimulationResult run) {
    return run.totalShortage(node(run, "ore@U")) / WEEK_T;
  }

  private static double held_weeks(SimulationResult run, int t) {
    return run.stateStock(t, node(run, "ore@U")) / WEEK_T;
  }

  /** Half is lost for ten weeks, five weeks are in stock. */
  @Test
  void atOnceTheStockCoversAllThatIsLost() {
    var run = run(ReleaseRule.AT_ONCE, TEN_WEEKS);
    assertThat(unserved_weeks(run)).isCloseTo(0, within(1e-9));
    assertThat(held_weeks(run, 59)).isCloseTo(0, within(1e-9));
  }

  /** Opened after three weeks: 3 × ½ goes without, 1.5 weeks stay in stock. */
  @Test
  void aStockMayWaitForSomeWeeks() {
    var run = run(ReleaseRule.AT_ONCE.withWait(21), TEN_WEEKS);
    assertThat(unserved_weeks(run)).isCloseTo(1.5, within(1e-9));
    assertThat(held_weeks(run, 6)).isCloseTo(5, within(1e-9));
    assertThat(held_weeks(run, 7)).isCloseTo(4.5, within(1e-9));
    assertThat(held_weeks(run, 59)).isCloseTo(1.5, within(1e-9));
  }

  /**
   * Half is there: more than 40 %, less than 60 %. Filled up to 80 %: 0.3 a week, 0.2 are short.
   */
  @Test
  void aStockMayOpenOnlyWhenMuchIsMissing() {
    assertThat(held_weeks(run(ReleaseRule.AT_ONCE.withThresholds(0.4, 0.8), TEN_WEEKS), 59))
        .isCloseTo(5, within(1e-9));
    var opened = run(ReleaseRule.AT_ONCE.withThresholds(0.6, 0.8), TEN_WEEKS);
    assertThat(held_weeks(opened, 59)).isCloseTo(5 - 10 * 0.3, within(1e-9));
    assertThat(unserved_weeks(opened)).isCloseTo(10 * 0.2, within(1e-9));
  }

  /** A tenth of a day per day, of half a day that is missing. */
  @Test
  void aStockMayBeGivenOutSlowly() {
    var run = run(ReleaseRule.AT_ONCE.withRelease(0.1).withWait(7), TEN_WEEKS);
    assertThat(held_weeks(run, 59)).isCloseTo(5 - 9 * 0.1, within(1e-9));
  }

  /**
   * Once supply is back, the mine that can do more digs 15 % of the use for the state, at most a
   * tenth of a week a week, after four calm weeks. Nothing is taken from users for it.
   */
  @Test
  void aStockIsFilledUpWhenItHasBeenCalm() {
    var rule = ReleaseRule.AT_ONCE.withRefill(0.1, 28);
    var run = run(rule, TEN_WEEKS);
    assertThat(unserved_weeks(run)).isCloseTo(0, within(1e-9));
    assertThat(held_weeks(run, 13 + 4)).isCloseTo(0, within(1e-9));
    double refilled = held_weeks(run, 59);
    assertThat(refilled).isGreaterThan(2).isLessThanOrEqualTo(42 * 0.1 + 1e-9);
    for (int t = 1; t < 60; t++) {
      assertThat(held_weeks(run, t) - held_weeks(run, t - 1)).isLessThanOrEqualTo(0.1 + 1e-9);
    }
    assertThat(held_weeks(run(ReleaseRule.AT_ONCE, TEN_WEEKS), 59)).isCloseTo(0, within(1e-9));
  }

  @Test
  void withoutEventsNothingIsBoughtOrGiven() {
    var run = run(ReleaseRule.AT_ONCE.withWait(7).withRefill(1, 0));
    assertThat(held_weeks(run, 59)).isCloseTo(5, within(1e-9));
    assertThat(unserved_weeks(run)).isZero();
  }

  /**
   * The only mine stops. The hospital (class 0) takes 20, the toy maker (class 2) 50, a buyer
   * abroad 30 of 100; 35 days of the 70 used at home are in stock, and a day of them may be given
   * per day.
   */
  private static final SupplyNetwork CLASSES =
      NetworkText.parse(
          """
          form ore 0
          form scanner 1
          form toy 1
          recipe mine 0 d: -> ore 1
          recipe scan 0 d: ore 1 -> scanner 1
          recipe play 0 d: ore 1 -> toy 1
          process mine@U: 100 of 100
          process scan@U: 20 of 20
          process play@U: 50 of 50
          lane ore U>X: 30, 0 d
          demand scanner@U: 20 class 0
          demand toy@U: 50 class 2
          demand ore@X: 30 class 1
          state stock ore@U: 35 d
          """);

  private static SimulationResult stopped(int lastClass) {
    var rule = ReleaseRule.AT_ONCE.withLastClass(lastClass);
    return Scenarios.run(
        CLASSES,
        weeks(20, outage("mine@U", days(28, 1000)))
            .withBehaviour(Behaviour.CAUTIOUS.withRelease(rule)));
  }

  private static double served_weeks(SimulationResult run, String use, double perYear) {
    int n = node(run, use);
    double sum = 0;
    for (int t = 4; t < 20; t++) {
      sum += run.served(t, n);
    }
    return sum / (perYear * 7 / PeriodLength.DAYS_PER_YEAR);
  }

  /** For class 0 alone the stock lasts 35 · 70/20 days: all of the sixteen weeks. */
  @Test
  void aStockForTheMostUrgentClassLastsLonger() {
    var urgent = stopped(0);
    assertThat(served_weeks(urgent, "scanner@U", 20)).isCloseTo(16, within(1e-9));
    assertThat(served_weeks(urgent, "toy@U", 50)).isCloseTo(0, within(1e-9));
    var home = stopped(ReleaseRule.HOME);
    assertThat(served_weeks(home, "scanner@U", 20)).isCloseTo(5, within(1e-9));
    assertThat(served_weeks(home, "toy@U", 50)).isCloseTo(5, within(1e-9));
    assertThat(served_weeks(home, "ore@X", 30)).isCloseTo(0, within(1e-9));
  }

  @Test
  void badRulesAreRefused() {
    var rule = ReleaseRule.AT_ONCE;
    assertThatThrownBy(() -> rule.withThresholds(0.9, 0.5))
        .hasMessageContaining("open below 0.9, close at 0.5")
        .hasMessageContaining("a tenth is missing");
    assertThatThrownBy(() -> rule.withRelease(-1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> rule.withRefill(-0.1, 0)).hasMessageContaining("refill rate");
    assertThatThrownBy(() -> rule.withLastClass(-1)).hasMessageContaining("-1");
    assertThatThrownBy(
            () ->
                new Behaviour(0, 0, 0, 1, 60, Behaviour.Rationing.PRO_RATA, rule.withLastClass(0)))
        .hasMessageContaining("pro rata");
  }
}
