package org.lodestone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.network.ReferenceNetwork;
import org.lodestone.network.SupplyNetwork;

/** The network of all measurements is as large as documented, and its baseline balances. */
class ReferenceNetworkTest {

  private static final SupplyNetwork NETWORK = ReferenceNetwork.of(ReferenceNetwork.SEED);

  @Test
  void hasTheDocumentedSize() {
    var resolved = ReferenceScenario.of(12).resolve(NETWORK);

    assertThat(NETWORK.places()).hasSize(32);
    assertThat(NETWORK.forms()).hasSize(66);
    assertThat(NETWORK.processes()).hasSize(473);
    assertThat(NETWORK.demands()).hasSize(1143);
    assertThat(DoubleStream.of(resolved.nodes().demand()).filter(d -> d > 0)).hasSize(381);
    assertThat(DoubleStream.of(resolved.lanes().lag()).distinct()).containsOnly(0.0, 1.0, 2.0, 3.0);
    assertThat((double) resolved.nodes().count()).isCloseTo(1056, within(0.03 * 1056));
    assertThat((double) resolved.lanes().count()).isCloseTo(5465, within(0.03 * 5465));
  }

  /** At every node what is made and arrives is what is used and leaves, but for co-products. */
  @ParameterizedTest
  @ValueSource(longs = {ReferenceNetwork.SEED, 1, 2})
  void baselineBalances(long seed) {
    var resolved = ReferenceScenario.of(12).resolve(ReferenceNetwork.of(seed));
    var nodes = resolved.nodes();
    double[] in = nodes.supply().clone();
    double[] out = nodes.demand().clone();
    var lanes = resolved.lanes();
    for (int l = 0; l < lanes.count(); l++) {
      out[lanes.from()[l]] += lanes.flow()[l];
      in[lanes.to()[l]] += lanes.flow()[l];
    }
    var processes = resolved.processes();
    for (int p = 0; p < processes.count(); p++) {
      for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
        out[processes.inNode()[k]] += processes.activity()[p] * processes.inAmount()[k];
      }
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        in[processes.outNode()[k]] += processes.activity()[p] * processes.outAmount()[k];
      }
    }
    for (int n = 0; n < nodes.count(); n++) {
      String name = resolved.labels().nodes().get(n);
      assertThat(in[n]).as(name).isPositive();
      if (name.startsWith("ox-la@")) {
        assertThat(in[n]).as(name).isGreaterThan(out[n] * (1 - 1e-9));
      } else {
        assertThat(out[n] / in[n]).as(name).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void repeatsFromItsSeed() {
    assertThat(ReferenceNetwork.of(7)).isEqualTo(ReferenceNetwork.of(7));
    assertThat(ReferenceNetwork.of(7)).isNotEqualTo(ReferenceNetwork.of(8));
  }
}
