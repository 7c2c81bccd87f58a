package org.lodestone.plan.network;

import java.util.Arrays;
import org.lodestone.scenario.ResolvedScenario;

/**
 * Which part of what is at each node has passed through a place, when everything that comes to a
 * node mixes there (P22): s_n = Σ inflow · s of its origin ÷ Σ inflow. What a process puts out has
 * the share of its inputs, by their tonnes; what a mine or another supply gives has none.
 */
public final class OriginMix {

  private static final int MOST_ROUNDS = 2000;
  private static final double EXACT = 1e-12;

  private final ResolvedScenario network;
  private final double[] known;
  private final double[] stored;

  /**
   * @param known share of each node whose origin is given, NaN where it is to be found
   * @param stored share of what was in stock at each node before, NaN where it is not known and
   *     counts as what comes in
   */
  public OriginMix(ResolvedScenario network, double[] known, double[] stored) {
    this.network = network;
    this.known = known.clone();
    this.stored = stored.clone();
  }

  /** Nothing known but what lies at a place: it has all passed through it. */
  public static OriginMix ofPlace(ResolvedScenario network, int place) {
    var known = new double[network.nodes().count()];
    var stored = new double[known.length];
    Arrays.fill(stored, Double.NaN);
    Arrays.setAll(known, n -> network.nodes().place()[n] == place ? 1 : Double.NaN);
    return new OriginMix(network, known, stored);
  }

  /**
   * Solves for the shares, round by round until none moves.
   *
   * @param shipped_t by lane, over the whole time
   * @param activity by process, over the whole time
   * @return by node, 0 to 1; 0 where nothing comes in
   */
  public double[] shares(double[] shipped_t, double[] activity) {
    var total = inflow_t(shipped_t, activity);
    var left = drawn_t(total, shipped_t, activity);
    var shares = new double[total.length];
    Arrays.setAll(shares, n -> Double.isNaN(known[n]) ? 0 : known[n]);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var mixed = mixed_t(shares, shipped_t, activity);
      double moved = 0;
      for (int n = 0; n < shares.length; n++) {
        if (Double.isNaN(known[n])) {
          double share = share(mixed[n], total[n], left[n], n);
          moved = Math.max(moved, Math.abs(share - shares[n]));
          shares[n] = share;
        }
      }
      if (moved < EXACT) {
        break;
      }
    }
    return shares;
  }

  private double share(double mixed, double inflow, double drawn, int node) {
    boolean supplied = network.nodes().supply()[node] > 0;
    double counted = supplied || !Double.isNaN(stored[node]) ? drawn : 0;
    double before = supplied || Double.isNaN(stored[node]) ? 0 : stored[node];
    double all = inflow + counted;
    return all > 0 ? (mixed + counted * before) / all : Double.isNaN(stored[node]) ? 0 : before;
  }

  /** Tonnes that come to each node by lanes and out of processes. */
  public double[] inflow_t(double[] shipped_t, double[] activity) {
    var ones = new double[network.nodes().count()];
    Arrays.fill(ones, 1);
    var sum = new double[ones.length];
    addShipped(ones, shipped_t, sum);
    var made = new double[activity.length];
    Arrays.fill(made, 1);
    addMade(made, activity, sum);
    return sum;
  }

  /** Of that, the tonnes that have passed through the place. */
  private double[] mixed_t(double[] shares, double[] shipped_t, double[] activity) {
    var sum = new double[shares.length];
    addShipped(shares, shipped_t, sum);
    addMade(processed(shares), activity, sum);
    return sum;
  }

  private void addShipped(double[] shares, double[] shipped_t, double[] sum) {
    var lanes = network.lanes();
    for (int l = 0; l < lanes.count(); l++) {
      sum[lanes.to()[l]] += shares[lanes.from()[l]] * shipped_t[l];
    }
  }

  private void addMade(double[] shares, double[] activity, double[] sum) {
    var table = network.processes();
    for (int p = 0; p < table.count(); p++) {
      for (int i = table.outStart()[p]; i < table.outStart()[p + 1]; i++) {
        sum[table.outNode()[i]] += shares[p] * activity[p] * table.outAmount()[i];
      }
    }
  }

  /** The share of what each process takes in, by tonnes. */
  private double[] processed(double[] shares) {
    var table = network.processes();
    var processed = new double[table.count()];
    for (int p = 0; p < processed.length; p++) {
      double taken = 0;
      double passed = 0;
      for (int i = table.inStart()[p]; i < table.inStart()[p + 1]; i++) {
        taken += table.inAmount()[i];
        passed += table.inAmount()[i] * shares[table.inNode()[i]];
      }
      processed[p] = taken > 0 ? passed / taken : 0;
    }
    return processed;
  }

  /** What leaves a node beyond what came in: taken of its stock, or supplied there. */
  private double[] drawn_t(double[] inflow, double[] shipped_t, double[] activity) {
    var out = new double[inflow.length];
    var lanes = network.lanes();
    for (int l = 0; l < lanes.count(); l++) {
      out[lanes.from()[l]] += shipped_t[l];
    }
    var table = network.processes();
    for (int p = 0; p < table.count(); p++) {
      for (int i = table.inStart()[p]; i < table.inStart()[p + 1]; i++) {
        out[table.inNode()[i]] += activity[p] * table.inAmount()[i];
      }
    }
    var drawn = new double[out.length];
    Arrays.setAll(drawn, n -> Math.max(0, out[n] - inflow[n]));
    return drawn;
  }
}
