package org.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodestone.cases.ReferenceNetworks;
import org.lodestone.scenario.Behaviour;
import org.lodestone.scenario.PeriodLength;
import org.lodestone.scenario.Scenario;

class BaselineTest {

  /**
   * Without contingencies every period repeats the baseline: fractional lags, returns and surplus
   * included.
   */
  @ParameterizedTest
  @EnumSource(PeriodLength.class)
  void anEmptyScenarioIsTheBaseline(PeriodLength period) {
    var network = ReferenceNetworks.twoElementsBuilt();
    var scenario =
        new Scenario(
            "empty", LocalDate.of(2025, 1, 1), period, 730, List.of(), Behaviour.CAUTIOUS, -1);
    var resolved = scenario.resolve(network);
    var run = new Simulation(resolved).run();
    for (int t = 0; t < resolved.periods(); t++) {
      for (int l = 0; l < resolved.lanes().count(); l++) {
        assertThat(run.shipped(t, l))
            .as(resolved.labels().lanes().get(l) + " in " + t)
            .isCloseTo(resolved.lanes().flow()[l], within(1e-9));
      }
      for (int p = 0; p < resolved.processes().count(); p++) {
        assertThat(run.activity(t, p))
            .as(resolved.labels().processes().get(p) + " in " + t)
            .isCloseTo(resolved.processes().activity()[p], within(1e-9));
      }
      for (int n = 0; n < resolved.nodes().count(); n++) {
        assertThat(run.shortage(t, n)).isCloseTo(0, within(1e-9));
        assertThat(run.stock(t, n))
            .as(resolved.labels().nodes().get(n) + " in " + t)
            .isCloseTo(resolved.nodes().workingStock()[n], within(1e-9));
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double tolerance) {
    return org.assertj.core.data.Offset.offset(tolerance);
  }
}
