package org.lodestone.optimisation;

import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Trajectory;

/** What the best response does, period by period; filled in the order of periods. */
final class ResponseTrajectory implements Trajectory {

  private final ResolvedScenario scenario;
  private final Lags lags;
  private final int nodes;
  private final int processes;
  private final int lanes;
  private final double[] demand;
  private final double[] served;
  private final double[] arrived;
  private final double[] released;
  private final double[] stock;
  private final double[] stateStock;
  private final double[] disposed;
  private final double[] shipped;
  private final double[] activity;

  ResponseTrajectory(ResolvedScenario scenario) {
    this.scenario = scenario;
    lags = new Lags(scenario);
    nodes = scenario.nodes().count();
    processes = scenario.processes().count();
    lanes = scenario.lanes().count();
    int perNode = scenario.periods() * nodes;
    demand = new double[perNode];
    served = new double[perNode];
    arrived = new double[perNode];
    released = new double[perNode];
    stock = new double[perNode];
    stateStock = new double[perNode];
    disposed = new double[perNode];
    shipped = new double[scenario.periods() * lanes];
    activity = new double[scenario.periods() * processes];
    var start = WindowStart.ofBaseline(scenario);
    for (int t = 0; t < scenario.periods(); t++) {
      for (int n = 0; n < nodes; n++) {
        int i = t * nodes + n;
        demand[i] = scenario.bounds().demandFactor()[i] * scenario.nodes().demand()[n];
        arrived[i] = start.arriving(t, n);
      }
    }
  }

  void recordShipment(int t, int l, double amount) {
    shipped[t * lanes + l] = amount;
    send(t, scenario.lanes().to()[l], amount, lags.lane(l));
  }

  void recordActivity(int t, int p, double amount) {
    activity[t * processes + p] = amount;
    var table = scenario.processes();
    for (int k = table.outStart()[p]; k < table.outStart()[p + 1]; k++) {
      send(t, table.outNode()[k], amount * table.outAmount()[k], lags.output(k));
    }
  }

  private void send(int t, int n, double amount, Lag lag) {
    for (int k = lag.whole(); k <= lag.longest() && t + k < scenario.periods(); k++) {
      arrived[(t + k) * nodes + n] += amount * lag.part(k);
    }
  }

  void recordNode(int t, int n, double unmet, double drawn, double held) {
    int i = t * nodes + n;
    served[i] = demand[i] - unmet;
    released[i] = drawn;
    stock[i] = held;
    stateStock[i] =
        Math.max(0, (t == 0 ? scenario.nodes().stateStock()[n] : stateStock[i - nodes]) - drawn);
  }

  /** Closes period t, of which everything else is recorded: what is left over was disposed of. */
  void settle(int t) {
    var left = new double[nodes];
    for (int n = 0; n < nodes; n++) {
      int i = t * nodes + n;
      double before = t == 0 ? scenario.nodes().workingStock()[n] : stock[i - nodes];
      left[n] =
          before + arrived[i] + scenario.nodes().supply()[n] + released[i] - served[i] - stock[i];
    }
    for (int l = 0; l < lanes; l++) {
      left[scenario.lanes().from()[l]] -= shipped(t, l);
    }
    var table = scenario.processes();
    for (int p = 0; p < processes; p++) {
      for (int k = table.inStart()[p]; k < table.inStart()[p + 1]; k++) {
        left[table.inNode()[k]] -= table.inAmount()[k] * activity(t, p);
      }
    }
    for (int n = 0; n < nodes; n++) {
      disposed[t * nodes + n] = Math.max(0, left[n]);
    }
  }

  @Override
  public ResolvedScenario scenario() {
    return scenario;
  }

  @Override
  public double demand(int t, int n) {
    return demand[t * nodes + n];
  }

  @Override
  public double served(int t, int n) {
    return served[t * nodes + n];
  }

  @Override
  public double arrived(int t, int n) {
    return arrived[t * nodes + n];
  }

  @Override
  public double released(int t, int n) {
    return released[t * nodes + n];
  }

  @Override
  public double stock(int t, int n) {
    return stock[t * nodes + n];
  }

  @Override
  public double stateStock(int t, int n) {
    return stateStock[t * nodes + n];
  }

  @Override
  public double disposed(int t, int n) {
    return disposed[t * nodes + n];
  }

  @Override
  public double shipped(int t, int l) {
    return shipped[t * lanes + l];
  }

  @Override
  public double activity(int t, int p) {
    return activity[t * processes + p];
  }
}
