package org.lodestone.risk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The way of one element back to where it came from (D5 to D7). A node is a form at a place; an
 * inflow of a node comes from another node, from outside the network at the node itself (a mine, a
 * collection of scrap), or from nobody knows where. Read backwards, the inflows are an absorbing
 * chain: a tonne at a node came from each source with a probability proportional to its inflow.
 */
final class OriginChain {
  /** The inflow begins here: nothing lies upstream of it. */
  static final int HERE = -1;

  /** No source says where the inflow comes from. */
  static final int UNKNOWN = -2;

  private static final double GAIN = 1e-12;
  private static final int ROUNDS = 100;

  /** One inflow of a node in units of the element. */
  record Inflow(int from, double low, double value, double high) {}

  private final Inflow[][] inflows;

  /** Inflows by node; whoever comes later in the array should lie downstream, for speed only. */
  OriginChain(Inflow[][] inflows) {
    this.inflows = inflows;
  }

  /** Where the inflows of a node come from. */
  IntStream listSources(int node) {
    return Arrays.stream(inflows[node]).mapToInt(Inflow::from);
  }

  /**
   * The part of what is at each node that was at a target node on its way, the node itself
   * included: solves D5.
   *
   * @param unknown what an unknown origin counts as: 0 for not passed, 1 for passed
   */
  double[] passed(BitSet targets, double unknown) {
    return new Elimination(weights(inflow -> inflow.value), targets, unknown).solve();
  }

  /** The least that {@link #passed} can be while every inflow stays in its range (D7). */
  double[] leastPassed(BitSet targets, double unknown) {
    return extreme(targets, unknown, -1);
  }

  /** The greatest that {@link #passed} can be while every inflow stays in its range (D7). */
  double[] mostPassed(BitSet targets, double unknown) {
    return extreme(targets, unknown, 1);
  }

  /**
   * Policy iteration: each round every node picks the inflows in their ranges that serve it best
   * under the present values, until none can gain.
   */
  private double[] extreme(BitSet targets, double unknown, int sign) {
    var weights = weights(inflow -> inflow.value);
    var passed = new Elimination(weights, targets, unknown).solve();
    for (int round = 0; round < ROUNDS; round++) {
      boolean gained = false;
      for (int node = 0; node < inflows.length; node++) {
        if (inflows[node].length > 0 && !targets.get(node)) {
          gained |= improve(node, weights, passed, unknown, sign);
        }
      }
      if (!gained) {
        break;
      }
      passed = new Elimination(weights, targets, unknown).solve();
    }
    return passed;
  }

  private boolean improve(int node, double[][] weights, double[] passed, double unknown, int sign) {
    var own = inflows[node];
    var low = new double[own.length];
    var high = new double[own.length];
    var values = new double[own.length];
    for (int i = 0; i < own.length; i++) {
      low[i] = own[i].low;
      high[i] = own[i].high;
      values[i] = sign * valueOf(own[i].from, passed, unknown);
    }
    var best = bestWeights(low, high, values);
    if (mean(best, values) <= sign * passed[node] + GAIN) {
      return false;
    }
    weights[node] = best;
    return true;
  }

  static double valueOf(int from, double[] passed, double unknown) {
    return switch (from) {
      case HERE -> 0;
      case UNKNOWN -> unknown;
      default -> passed[from];
    };
  }

  /** The weights in their ranges that give the greatest mean: high above it, low below it. */
  static double[] bestWeights(double[] low, double[] high, double[] values) {
    var descending =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -values[i]))
            .toList();
    var weights = low.clone();
    for (int i : descending) {
      if (sum(weights) > 0 && values[i] <= mean(weights, values)) {
        break;
      }
      weights[i] = high[i];
    }
    return weights;
  }

  static double mean(double[] weights, double[] values) {
    double product = 0;
    for (int i = 0; i < weights.length; i++) {
      product += weights[i] * values[i];
    }
    double sum = sum(weights);
    return sum > 0 ? product / sum : 0;
  }

  private static double sum(double[] weights) {
    return Arrays.stream(weights).sum();
  }

  private double[][] weights(ToDoubleFunction<Inflow> weight) {
    return Arrays.stream(inflows)
        .map(own -> Arrays.stream(own).mapToDouble(weight).toArray())
        .toArray(double[][]::new);
  }

  /**
   * State elimination after Grassmann, Taksar and Heyman: nodes are taken out one by one, their
   * inflows handed on to those who drew on them, and then put back in reverse order. No subtraction
   * occurs, so no digits cancel and no pivot can fail; what circulates without any origin is of
   * unknown origin (D6).
   */
  private final class Elimination {
    private final int size = inflows.length;
    private final double[][] from = new double[size][size];
    private final double[] hit = new double[size];
    private final double[] missed = new double[size];
    private final double[] total = new double[size];
    private final BitSet targets;
    private final double unknown;

    Elimination(double[][] weights, BitSet targets, double unknown) {
      this.targets = targets;
      this.unknown = unknown;
      for (int node = 0; node < size; node++) {
        for (int i = 0; i < weights[node].length; i++) {
          enter(node, inflows[node][i].from, weights[node][i]);
        }
      }
    }

    private void enter(int node, int source, double weight) {
      if (source >= 0 && !targets.get(source)) {
        from[node][source] += weight;
      } else {
        double value = source >= 0 ? 1 : source == UNKNOWN ? unknown : 0;
        hit[node] += weight * value;
        missed[node] += weight * (1 - value);
      }
    }

    double[] solve() {
      for (int node = 0; node < size; node++) {
        if (!targets.get(node)) {
          takeOut(node);
        }
      }
      var passed = new double[size];
      for (int node = size - 1; node >= 0; node--) {
        passed[node] = targets.get(node) ? 1 : putBack(node, passed);
      }
      return passed;
    }

    private void takeOut(int node) {
      double sum = hit[node] + missed[node];
      for (int later = node + 1; later < size; later++) {
        sum += from[node][later];
      }
      total[node] = sum;
      if (sum == 0) {
        hit[node] = unknown;
        missed[node] = 1 - unknown;
        total[node] = 1;
      }
      for (int user = node + 1; user < size; user++) {
        if (from[user][node] > 0) {
          handOn(node, user, from[user][node] / total[node]);
        }
      }
    }

    private void handOn(int node, int user, double part) {
      hit[user] += part * hit[node];
      missed[user] += part * missed[node];
      for (int later = node + 1; later < size; later++) {
        // What would come back to the user itself only scales its row.
        if (later != user) {
          from[user][later] += part * from[node][later];
        }
      }
    }

    private double putBack(int node, double[] passed) {
      double sum = hit[node];
      for (int later = node + 1; later < size; later++) {
        sum += from[node][later] * passed[later];
      }
      return sum / total[node];
    }
  }
}
