package org.lodestone.optimisation;

import org.lodestone.scenario.ResolvedScenario;

/**
 * What is there when a window of periods begins: stocks, and goods on the way by period of arrival.
 */
final class WindowStart {

  final double[] stock;
  final double[] stateStock;
  private final int nodes;
  private final double[] arriving;

  private WindowStart(double[] stock, double[] stateStock, double[] arriving) {
    this.stock = stock;
    this.stateStock = stateStock;
    this.arriving = arriving;
    nodes = stock.length;
  }

  /** The start of the scenario: the baseline has run until now. */
  static WindowStart ofBaseline(ResolvedScenario scenario) {
    var lags = new Lags(scenario);
    var nodes = scenario.nodes();
    var start =
        new WindowStart(
            nodes.workingStock().clone(),
            nodes.stateStock().clone(),
            new double[lags.longest() * nodes.count()]);
    var lanes = scenario.lanes();
    for (int l = 0; l < lanes.count(); l++) {
      start.fill(lanes.to()[l], lanes.flow()[l], lags.lane(l));
    }
    var processes = scenario.processes();
    for (int p = 0; p < processes.count(); p++) {
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        double flow = processes.activity()[p] * processes.outAmount()[k];
        start.fill(processes.outNode()[k], flow, lags.output(k));
      }
    }
    return start;
  }

  /** What a flow that has been constant until now still brings, period by period. */
  private void fill(int node, double flow, Lag lag) {
    for (int k = 0; k < lag.longest(); k++) {
      arriving[k * nodes + node] += flow * lag.onTheWay(k);
    }
  }

  /** What arrives at node n in period k of the window and left before it. */
  double arriving(int k, int n) {
    int i = k * nodes + n;
    return i < arriving.length ? arriving[i] : 0;
  }

  /** What left before the window and has not arrived after its first {@code periods}. */
  double stillOnTheWay(int periods, int n) {
    double sum = 0;
    for (int i = periods * nodes + n; i < arriving.length; i += nodes) {
      sum += arriving[i];
    }
    return sum;
  }

  /** The start one period later, after what the trajectory did in period t, the first of this. */
  WindowStart after(ResponseTrajectory done, int t) {
    var scenario = done.scenario();
    var lags = new Lags(scenario);
    var later = new double[arriving.length];
    System.arraycopy(arriving, nodes, later, 0, arriving.length - nodes);
    var next = new WindowStart(new double[nodes], new double[nodes], later);
    for (int n = 0; n < nodes; n++) {
      next.stock[n] = done.stock(t, n);
      next.stateStock[n] = done.stateStock(t, n);
    }
    var lanes = scenario.lanes();
    for (int l = 0; l < lanes.count(); l++) {
      next.send(lanes.to()[l], done.shipped(t, l), lags.lane(l));
    }
    var processes = scenario.processes();
    for (int p = 0; p < processes.count(); p++) {
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        double sent = done.activity(t, p) * processes.outAmount()[k];
        next.send(processes.outNode()[k], sent, lags.output(k));
      }
    }
    return next;
  }

  /** Adds what left in the period before this start. */
  private void send(int node, double amount, Lag lag) {
    for (int k = Math.max(1, lag.whole()); k <= lag.longest(); k++) {
      arriving[(k - 1) * nodes + node] += amount * lag.part(k);
    }
  }
}
