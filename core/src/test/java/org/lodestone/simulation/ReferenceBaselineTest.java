package org.lodestone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lodestone.network.ReferenceNetwork;
import org.lodestone.scenario.ReferenceScenario;

class ReferenceBaselineTest {

  /** Two years of the network of all measurements without events repeat its baseline. */
  @Test
  void theReferenceNetworkStaysAtItsBaseline() {
    var resolved = ReferenceScenario.of(24).resolve(ReferenceNetwork.of(ReferenceNetwork.SEED));

    var run = new Simulation(resolved).run();

    for (int t = 0; t < resolved.periods(); t++) {
      for (int l = 0; l < resolved.lanes().count(); l++) {
        double flow = resolved.lanes().flow()[l];
        assertThat(run.shipped(t, l) / flow)
            .as(resolved.labels().lanes().get(l))
            .isCloseTo(1, within(1e-8));
      }
      for (int p = 0; p < resolved.processes().count(); p++) {
        double activity = resolved.processes().activity()[p];
        assertThat(run.activity(t, p) / activity)
            .as(resolved.labels().processes().get(p))
            .isCloseTo(1, within(1e-9));
      }
      for (int n = 0; n < resolved.nodes().count(); n++) {
        assertThat(run.shortage(t, n))
            .isCloseTo(0, within(1e-9 * Math.max(1, resolved.nodes().demand()[n])));
      }
    }
  }
}
