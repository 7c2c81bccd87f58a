package org.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.contingency.Contingency;
import org.lodestone.contingency.Span;
import org.lodestone.optimisation.ResponsePrices;
import org.lodestone.optimisation.RollingResponse;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;

class ValueOfInformationTest {

  /**
   * Nobody beats perfect foresight: the closed inequality, on networks with an outage of a mine.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void foresightIsNeverDearer(long seed) {
    var network = RandomNetworks.of(seed);
    var outage =
        new Contingency.ProcessOutage(
            "outage", List.of(network.processes().getFirst().id()), 1, new Span(90, 180, 0));
    var scenario =
        new Scenario(
                "test",
                LocalDate.of(2025, 1, 1),
                PeriodLength.MONTH,
                730,
                List.of(outage),
                Behaviour.CAUTIOUS,
                Scenario.STOCKS_OF_NETWORK)
            .resolve(network);

    var value = ValueOfInformation.of(scenario, ResponsePrices.DEFAULT, 2, Progress.NONE);

    double rounding = 1e-7 * (1 + value.foresight().cost().total());
    assertThat(value.valueOfForesight()).isGreaterThan(-rounding);
    assertThat(value.behavioural().cost().total())
        .isGreaterThan(value.foresight().cost().total() - rounding);
    assertThat(value.periodsAhead()).isEqualTo(RollingResponse.lookAhead(scenario));
    assertThat(value.foresight().share()).isBetween(0.0, 1.0);
  }
}
