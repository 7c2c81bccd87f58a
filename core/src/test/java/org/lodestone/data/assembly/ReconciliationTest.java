package org.lodestone.data.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lodestone.data.assembly.Reconciliation.Flow;

class ReconciliationTest {

  private static Flow into(int node, double prior, double weight) {
    return new Flow(new int[] {node}, new double[] {1}, prior, weight);
  }

  private static Flow outOf(int node, double prior, double weight) {
    return new Flow(new int[] {node}, new double[] {-1}, prior, weight);
  }

  private static Flow lane(int from, int to, double prior, double weight) {
    return new Flow(new int[] {from, to}, new double[] {-1, 1}, prior, weight);
  }

  @Test
  void whatBalancesStaysAsItIs() {
    var flows = List.of(into(0, 100, 1), lane(0, 1, 100, 1), outOf(1, 100, 1));
    var balanced = new Reconciliation(new boolean[2], flows).solve();
    assertThat(balanced.flows()).containsExactly(new double[] {100, 100, 100}, within(1e-9));
    assertThat(balanced.unexplained()).containsExactly(new double[] {0, 0}, within(1e-9));
  }

  /** 100 t are sold and 120 t bought: the weaker figure gives way. */
  @Test
  void theWeakerFigureGivesWay() {
    var flows = List.of(into(0, 100, 4), outOf(0, 120, 1));
    var balanced = new Reconciliation(new boolean[1], flows).solve();
    assertThat(balanced.flows()[1]).isCloseTo(100, within(1e-6));
    assertThat(balanced.flows()[0]).isCloseTo(100, within(1e-6));
  }

  /**
   * A second method: among 2 000 random balanced corrections none costs less than the one found.
   */
  @Test
  void noRandomCorrectionCostsLess() {
    var flows =
        List.of(
            into(0, 100, 3), into(0, 40, 1), lane(0, 1, 90, 2), outOf(0, 30, 1), outOf(1, 110, 1));
    var balanced = new Reconciliation(new boolean[2], flows).solve();
    double found = cost(flows, balanced.flows(), balanced.unexplained());
    var random = new Random(20240101);
    for (int i = 0; i < 2000; i++) {
      var other = new double[flows.size()];
      for (int f = 0; f < other.length; f++) {
        other[f] = flows.get(f).prior() * (0.4 + 1.2 * random.nextDouble());
      }
      var rest = new double[] {other[2] + other[3] - other[0] - other[1], other[4] - other[2]};
      assertThat(cost(flows, other, rest)).isGreaterThanOrEqualTo(found - 1e-9);
    }
  }

  /** The objective A5, written a second time. */
  private static double cost(List<Flow> flows, double[] values, double[] unexplained) {
    double sum = 0;
    for (int f = 0; f < values.length; f++) {
      double deviation = Math.abs(values[f] / flows.get(f).prior() - 1);
      double first = Math.min(deviation, 0.1);
      double second = Math.clamp(deviation - 0.1, 0, 0.4);
      double third = Math.max(0, deviation - 0.5);
      sum += flows.get(f).weight() * (first + 2 * second + 6 * third);
    }
    double[] throughput = {140, 110};
    for (int n = 0; n < unexplained.length; n++) {
      sum += 20 * Math.abs(unexplained[n]) / throughput[n];
    }
    return sum;
  }

  /** Demand without any source: the missing tonnes are named, not invented. */
  @Test
  void whatNobodySuppliesIsUnexplained() {
    var flows = List.of(outOf(0, 50, 4));
    var balanced = new Reconciliation(new boolean[1], flows).solve();
    assertThat(balanced.flows()[0] - balanced.unexplained()[0]).isCloseTo(0, within(1e-9));
  }

  @Test
  void surplusOfACoproductCostsNothing() {
    var flows = List.of(into(0, 100, 1), outOf(0, 20, 1));
    var balanced = new Reconciliation(new boolean[] {true}, flows).solve();
    assertThat(balanced.flows()).containsExactly(new double[] {100, 20}, within(1e-9));
    assertThat(balanced.surplus()[0]).isCloseTo(80, within(1e-9));
  }
}
