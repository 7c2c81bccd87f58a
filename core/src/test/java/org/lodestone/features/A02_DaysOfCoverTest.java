package org.lodestone.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.cases.Scenarios.days;
import static org.lodestone.cases.Scenarios.months;
import static org.lodestone.cases.Scenarios.node;
import static org.lodestone.cases.Scenarios.outage;
import static org.lodestone.cases.Scenarios.run;
import static org.lodestone.cases.Scenarios.weeks;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.cases.NetworkText;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Scenario;

/** Closed form: a stock of so many days of cover lasts so many days, whoever owns it. */
class A02_DaysOfCoverTest {

  @ParameterizedTest
  @CsvSource({
    "industry, WEEK, 10", "industry, WEEK, 60", "industry, WEEK, 100.5", "industry, MONTH, 60",
    "state, WEEK, 10", "state, WEEK, 60", "state, MONTH, 60", "state, MONTH, 100.5"
  })
  void theFirstShortPeriodHoldsTheDayOnWhichTheStockEnds(
      String owner, PeriodLength period, double cover_days) {
    var network =
        NetworkText.parse(
            """
                        form ore 0
                        recipe mine 0 d: -> ore 1
                        process mine@S: 100 of 100
                        lane ore S>U: 100, 0 d
                        demand ore@U: 100 class 1
                        %s stock ore@U: %s d
                        """
                .formatted(owner, cover_days));
    var run = run(network, withoutMine(period));
    int last = (int) (cover_days / period.days());
    int use = node(run, "ore@U");

    assertThat(run.firstShortage(use)).isEqualTo(last);
    assertThat(run.served(last, use) / run.demand(last, use))
        .as("part of the period that the stock still covers")
        .isCloseTo(cover_days / period.days() - last, within(1e-9));
  }

  private static Scenario withoutMine(PeriodLength period) {
    var outage = outage("mine@S", days(0, 2000));
    return period == PeriodLength.WEEK ? weeks(52, outage) : months(12, outage);
  }
}
