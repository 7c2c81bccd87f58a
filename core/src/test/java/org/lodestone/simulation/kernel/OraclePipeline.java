package org.lodestone.simulation.kernel;

import org.lodestone.scenario.ResolvedScenario;

/** OracleGoods on their way to nodes, at sea or in process, by the period of their arrival (R2). */
final class OraclePipeline {

  private final int slots;

  /** {@code [node * slots + period % slots]}; the number of slots is a power of two. */
  private final double[] arriving;

  private final double[] onTheWay;
  private final double[] baseline;

  /** Filled with what the baseline has sent before the first period. */
  OraclePipeline(ResolvedScenario scenario) {
    slots = slots(scenario);
    arriving = new double[slots * scenario.nodes().count()];
    onTheWay = new double[scenario.nodes().count()];
    var lanes = scenario.lanes();
    for (int l = 0; l < lanes.count(); l++) {
      fill(lanes.to()[l], lanes.flow()[l], lag(lanes.lag()[l], lanes.returns()[l]));
    }
    var processes = scenario.processes();
    for (int p = 0; p < processes.count(); p++) {
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        double flow = processes.activity()[p] * processes.outAmount()[k];
        fill(processes.outNode()[k], flow, lag(processes.lag()[p], processes.returns()[k]));
      }
    }
    baseline = onTheWay.clone();
  }

  private static int slots(ResolvedScenario scenario) {
    double longest = 1;
    for (double lag : scenario.lanes().lag()) {
      longest = Math.max(longest, lag);
    }
    for (double lag : scenario.processes().lag()) {
      longest = Math.max(longest, lag);
    }
    int needed = (int) Math.ceil(longest) + 2;
    return Integer.highestOneBit(needed - 1) << 1;
  }

  /** What goes against the order arrives in the next period at the earliest (R3). */
  static double lag(double lag, boolean isReturn) {
    return isReturn ? Math.max(1, lag) : lag;
  }

  private int slot(int period, int node) {
    return node * slots + (period & (slots - 1));
  }

  private void fill(int node, double flow, double lag) {
    int whole = (int) lag;
    double late = lag - whole;
    for (int t = 0; t <= whole; t++) {
      double amount = flow * (t < whole ? 1 : late);
      arriving[slot(t, node)] += amount;
      onTheWay[node] += amount;
    }
  }

  /** Sends an amount in period t. A part may arrive in the same period. */
  void send(int t, int node, double amount, double lag) {
    int whole = (int) lag;
    double late = lag - whole;
    arriving[slot(t + whole, node)] += (1 - late) * amount;
    if (late > 0) {
      arriving[slot(t + whole + 1, node)] += late * amount;
    }
    onTheWay[node] += amount;
  }

  /** Takes what arrives at the node in period t. */
  double receive(int t, int node) {
    int slot = slot(t, node);
    double amount = arriving[slot];
    arriving[slot] = 0;
    onTheWay[node] -= amount;
    return amount;
  }

  /** P_n. */
  double onTheWay(int node) {
    return onTheWay[node];
  }

  /** P*_n. */
  double baseline(int node) {
    return baseline[node];
  }
}
