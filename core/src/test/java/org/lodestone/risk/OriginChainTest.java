package org.lodestone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.risk.OriginChain.HERE;
import static org.lodestone.risk.OriginChain.UNKNOWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lodestone.risk.OriginChain.Inflow;
import org.ojalgo.matrix.MatrixR064;

class OriginChainTest {

  /** Node 2 draws 3 : 1 on nodes 1 and 0, both begin at themselves. */
  @Test
  void aFork() {
    var chain = chain(node(of(HERE, 5)), node(of(HERE, 5)), node(of(1, 3), of(0, 1)));
    assertThat(chain.passed(targets(1), 0)).containsExactly(0, 1, 0.75);
  }

  /**
   * Two-way trade: 0 gets 60 of its own and 40 from 1, 1 gets 20 of its own and 80 from 0. A tonne
   * at 0 was ever at 1 with probability 0.4; where it began is a geometric series: at 0 0.6 / (1 -
   * 0.4 * 0.8) = 0.882.
   */
  @Test
  void twoWayTrade() {
    var chain =
        chain(
            node(of(2, 60), of(1, 40)),
            node(of(3, 20), of(0, 80)),
            node(of(HERE, 1)),
            node(of(HERE, 1)));
    assertThat(chain.passed(targets(1), 0)[0]).isCloseTo(0.4, within(1e-15));
    assertThat(chain.passed(targets(2), 0)[0]).isCloseTo(0.6 / 0.68, within(1e-15));
    assertThat(chain.passed(targets(3), 0)[0]).isCloseTo(0.08 / 0.68, within(1e-15));
  }

  /** What circulates without an origin, and what arrives from nowhere, is unknown. */
  @Test
  void noOriginIsAnUnknownOrigin() {
    var chain = chain(node(of(1, 10)), node(of(0, 10)), node(), node(of(2, 1)));
    assertThat(chain.passed(new BitSet(), 0)).containsExactly(0, 0, 0, 0);
    assertThat(chain.passed(new BitSet(), 1)).containsExactly(1, 1, 1, 1);
    assertThat(chain.passed(targets(0), 0)).containsExactly(1, 1, 0, 0);
  }

  /** Compared with the sum over all paths, by power iteration, and with an LU decomposition. */
  @Property(tries = 300, seed = "20251028")
  void agreesWithTwoOtherMethods(@ForAll Random random) {
    var inflows = randomInflows(random, 2 + random.nextInt(9), 4);
    var targets = targets(random.nextInt(inflows.length));
    double unknown = random.nextInt(2);
    var passed = new OriginChain(inflows).passed(targets, unknown);
    assertThat(passed).containsExactly(byLu(inflows, targets, unknown), within(1e-9));
    assertThat(passed).containsExactly(byPaths(inflows, targets, unknown), within(1e-7));
  }

  /** Adding up paths step by step until they hold nothing any more. */
  private static double[] byPaths(Inflow[][] inflows, BitSet targets, double unknown) {
    var passed = new double[inflows.length];
    for (int step = 0; step < 20_000; step++) {
      var next = new double[inflows.length];
      for (int node = 0; node < next.length; node++) {
        next[node] = targets.get(node) ? 1 : mean(inflows[node], passed, unknown);
      }
      passed = next;
    }
    return passed;
  }

  private static double mean(Inflow[] own, double[] passed, double unknown) {
    double sum = 0;
    double product = 0;
    for (var inflow : own) {
      sum += inflow.value();
      product += inflow.value() * OriginChain.valueOf(inflow.from(), passed, unknown);
    }
    return product / sum;
  }

  private static double[] byLu(Inflow[][] inflows, BitSet targets, double unknown) {
    int size = inflows.length;
    var matrix = MatrixR064.FACTORY.newDenseBuilder(size, size);
    var right = MatrixR064.FACTORY.newDenseBuilder(size, 1);
    for (int node = 0; node < size; node++) {
      matrix.set(node, node, 1);
      if (targets.get(node)) {
        right.set(node, 0, 1);
        continue;
      }
      double sum = Arrays.stream(inflows[node]).mapToDouble(Inflow::value).sum();
      for (var inflow : inflows[node]) {
        if (inflow.from() >= 0) {
          matrix.add(node, inflow.from(), -inflow.value() / sum);
        } else if (inflow.from() == UNKNOWN) {
          right.add(node, 0, unknown * inflow.value() / sum);
        }
      }
    }
    return matrix.build().solve(right.build()).toRawCopy1D();
  }

  /** Compared with all corners of the ranges. */
  @Property(tries = 200, seed = "20251028")
  void theBoundsAreTheBestAndWorstCorners(@ForAll Random random) {
    var inflows = randomInflows(random, 4, 2);
    var targets = targets(random.nextInt(4));
    var chain = new OriginChain(inflows);
    var least = chain.leastPassed(targets, 0);
    var most = chain.mostPassed(targets, 1);
    var lowest = filled(4, 1);
    var highest = filled(4, 0);
    int edges = Arrays.stream(inflows).mapToInt(own -> own.length).sum();
    for (int corner = 0; corner < 1 << edges; corner++) {
      var at = new OriginChain(corner(inflows, corner));
      keep(lowest, at.passed(targets, 0), -1);
      keep(highest, at.passed(targets, 1), 1);
    }
    assertThat(least).containsExactly(lowest, within(1e-9));
    assertThat(most).containsExactly(highest, within(1e-9));
  }

  private static double[] filled(int size, double value) {
    var array = new double[size];
    Arrays.fill(array, value);
    return array;
  }

  private static void keep(double[] extreme, double[] passed, int sign) {
    for (int i = 0; i < extreme.length; i++) {
      extreme[i] = sign * Math.max(sign * extreme[i], sign * passed[i]);
    }
  }

  private static Inflow[][] corner(Inflow[][] inflows, int corner) {
    var at = new Inflow[inflows.length][];
    int bit = 0;
    for (int node = 0; node < at.length; node++) {
      var own = new ArrayList<Inflow>();
      for (var inflow : inflows[node]) {
        own.add(of(inflow.from(), (corner >> bit++ & 1) > 0 ? inflow.high() : inflow.low()));
      }
      at[node] = own.toArray(Inflow[]::new);
    }
    return at;
  }

  /** Every node has an inflow of its own, so that no loop is closed. */
  private static Inflow[][] randomInflows(Random random, int size, int most) {
    var inflows = new Inflow[size][];
    for (int node = 0; node < size; node++) {
      var own = new ArrayList<Inflow>();
      own.add(ranged(random.nextInt(4) == 0 ? UNKNOWN : HERE, random));
      for (int i = random.nextInt(most + 1); i > 0; i--) {
        int from = random.nextInt(size);
        if (from != node) {
          own.add(ranged(from, random));
        }
      }
      inflows[node] = own.toArray(Inflow[]::new);
    }
    return inflows;
  }

  private static Inflow ranged(int from, Random random) {
    double value = 1 + 20 * random.nextDouble();
    double low = value * (0.2 + 0.8 * random.nextDouble());
    return new Inflow(from, low, value, value * (1 + random.nextDouble()));
  }

  private static Inflow of(int from, double value) {
    return new Inflow(from, value, value, value);
  }

  private static Inflow[] node(Inflow... inflows) {
    return inflows;
  }

  private static OriginChain chain(Inflow[]... nodes) {
    return new OriginChain(nodes);
  }

  private static BitSet targets(int node) {
    var targets = new BitSet();
    targets.set(node);
    return targets;
  }
}
