package org.lodestone.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.cases.Scenarios.days;
import static org.lodestone.cases.Scenarios.months;
import static org.lodestone.cases.Scenarios.outage;
import static org.lodestone.cases.Scenarios.places;
import static org.lodestone.cases.Scenarios.weeks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.cases.NetworkText;
import org.lodestone.contingency.Contingency.RecordedFlow;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ReleaseRule;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.BreakEvenStock;
import org.lodestone.simulation.BreakEvenStock.Status;
import org.lodestone.simulation.Consumer;

/** The state stock below which a demand goes unmet. */
class A07_BreakEvenStockTest {

  /**
   * Japan's imports of rare earths from China, September 2010 to March 2011, tonnes gross (press
   * reports of the time).
   */
  private static final List<Double> RECORD =
      List.of(2246.0, 1278.0, 634.0, 4081.0, 1783.0, 1138.0, 1603.6);

  private static final Behaviour UNBOUND_RELEASE =
      new Behaviour(
          0, 0, 0, 1, 60, Behaviour.Rationing.PRIORITY, ReleaseRule.AT_ONCE.withRelease(1000));

  /**
   * By hand: the deepest cumulative deficit over the baseline, in days. At 1 823 t a month
   * September brings 423 t more than is used, October lacks 545 t and November 1 189 t: 1 311 t, or
   * 21.9 days.
   */
  @ParameterizedTest
  @CsvSource({"1823, 21.9", "1943, 26.2", "2246, 40.1"})
  void theDipOf2010NeedsSoManyDays(double baseline_tPerMonth, double expected_days) {
    assertThat(byHand_days(baseline_tPerMonth)).isCloseTo(expected_days, within(0.05));
    for (var period : List.of(PeriodLength.WEEK, PeriodLength.MONTH)) {
      var found = breakEven(japan(baseline_tPerMonth), replay(period), 180);
      assertThat(found.status()).isEqualTo(Status.FOUND);
      assertThat(found.days().orElseThrow())
          .as("in periods of a " + period)
          .isCloseTo(expected_days, within(period == PeriodLength.MONTH ? 0.25 : 1.5));
    }
  }

  private static double byHand_days(double baseline_tPerMonth) {
    double sum = 0;
    double deepest = 0;
    for (double month : RECORD) {
      sum += month - baseline_tPerMonth;
      deepest = Math.min(deepest, sum);
    }
    return -deepest / baseline_tPerMonth * PeriodLength.MONTH.days();
  }

  private static Scenario replay(PeriodLength period) {
    var record =
        new RecordedFlow(
            "2010", new PlaceId("CN"), new PlaceId("JP"), new FormId("ree"), RECORD, days(0, 213));
    return months(7, record).withPeriod(period).withBehaviour(UNBOUND_RELEASE);
  }

  private static SupplyNetwork japan(double baseline_tPerMonth) {
    return NetworkText.parse(
        """
                form ree 0
                recipe mine 0 d: -> ree 1
                process mine@CN: %1$s of 100000
                lane ree CN>JP: %1$s, 0 d
                demand ree@JP: %1$s class 1
                state stock ree@JP: 60 d
                """
            .formatted(baseline_tPerMonth * 12));
  }

  /** Half of the supply stops for 100 days: 50 days of cover are missing. */
  private static SupplyNetwork halfFromS(String stock) {
    return NetworkText.parse(
        """
                form ore 0
                recipe mine 0 d: -> ore 1
                process mine@S: 50 of 50
                process mine@U: 50 of 50
                lane ore S>U: 50, 0 d
                demand ore@U: 100 class 1
                %s
                """
            .formatted(stock));
  }

  @Test
  void halfOfTheSupplyFor100DaysNeeds50Days() {
    var found =
        breakEven(
            halfFromS("state stock ore@U: 1 d"), weeks(52, outage("mine@S", days(0, 100))), 365);
    assertThat(found.days().orElseThrow()).isCloseTo(50, within(0.25));
  }

  @Test
  void workingStockMayMakeItNeedless() {
    var found =
        breakEven(
            halfFromS("industry stock ore@U: 51 d"),
            weeks(52, outage("mine@S", days(0, 100))),
            365);
    assertThat(found.status()).isEqualTo(Status.NOT_NEEDED);
    assertThat(found.days()).hasValue(0);
  }

  @Test
  void aLimitThatDoesNotSufficeIsSaid() {
    var found =
        breakEven(
            halfFromS("state stock ore@U: 1 d"), weeks(52, outage("mine@S", days(0, 100))), 40);
    assertThat(found.status()).isEqualTo(Status.NOT_REACHED);
    assertThat(found.days()).isEmpty();
    assertThat(found.limitDays()).isEqualTo(40);
  }

  @Test
  void aSlowReleaseIsNotHelpedByMoreStock() {
    var slow =
        new Behaviour(
            0, 0, 0, 1, 60, Behaviour.Rationing.PRIORITY, ReleaseRule.AT_ONCE.withRelease(0.4));
    var scenario = weeks(52, outage("mine@S", days(0, 100))).withBehaviour(slow);
    var found = breakEven(halfFromS("state stock ore@U: 1 d"), scenario, 1000);
    assertThat(found.status()).isEqualTo(Status.NOT_REACHED);
  }

  @Test
  void withoutAStockpileNoCoverHelps() {
    var found = breakEven(halfFromS(""), weeks(52, outage("mine@S", days(0, 100))), 365);
    assertThat(found.status()).isEqualTo(Status.NO_STOCKPILE);
  }

  private static BreakEvenStock breakEven(
      SupplyNetwork network, Scenario scenario, double limit_days) {
    var place = network.findPlace(new PlaceId("JP")).isPresent() ? "JP" : "U";
    return BreakEvenStock.find(
        network, scenario, Consumer.of(network, places(place)), limit_days, Progress.NONE);
  }
}
