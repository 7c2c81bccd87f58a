package org.lodestone.simulation.kernel;

import java.util.Arrays;
import org.lodestone.scenario.Behaviour.Rationing;
import org.lodestone.scenario.ReleaseRule;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Trajectory;

/** What moves in a period, from mines down to users (S8–S14). */
final class OracleGoods {

  /** Stock on hand per node. */
  final double[] stock;

  /** What left along each lane in the last period. */
  final double[] shipped;

  /** What each process did in the last period. */
  final double[] activity;

  private final ResolvedScenario scenario;
  private final ResolvedScenario.Nodes nodes;
  private final ResolvedScenario.Processes processes;
  private final ResolvedScenario.Lanes lanes;
  private final ResolvedScenario.Bounds bounds;
  private final Adjacency adjacency;
  private final OraclePipeline pipeline;
  private final OracleRun result;
  private final double[] stateStock;
  private final ReleaseRule rule;

  /** Since when a node has been in trouble or without, in days; the other of the two is zero. */
  private final double[] troubled_days;

  private final double[] calm_days;

  /** What a state asks for to fill up its stock (S18). */
  final double[] wantedByState;

  private final double[] possibleContract;
  private final double[] possibleExtra;
  private final int classes;
  private final double[] claim;
  private final double[] ratio;
  private double recordedClaim;
  private double extraClaim;
  private double recordedRatio;
  private double extraRatio;

  OracleGoods(
      ResolvedScenario scenario, Adjacency adjacency, OraclePipeline pipeline, OracleRun result) {
    this.scenario = scenario;
    this.adjacency = adjacency;
    this.pipeline = pipeline;
    this.result = result;
    nodes = scenario.nodes();
    processes = scenario.processes();
    lanes = scenario.lanes();
    bounds = scenario.bounds();
    stock = nodes.workingStock().clone();
    stateStock = nodes.stateStock().clone();
    rule = scenario.behaviour().release();
    troubled_days = new double[nodes.count()];
    calm_days = new double[nodes.count()];
    Arrays.fill(calm_days, Double.POSITIVE_INFINITY);
    wantedByState = new double[nodes.count()];
    shipped = lanes.flow().clone();
    activity = processes.activity().clone();
    possibleContract = new double[processes.count()];
    possibleExtra = new double[processes.count()];
    classes = classes();
    claim = new double[classes];
    ratio = new double[classes];
  }

  private int classes() {
    int highest = 0;
    for (int c : nodes.priority()) {
      highest = Math.max(highest, c);
    }
    for (int c : processes.priority()) {
      highest = Math.max(highest, c);
    }
    return highest + 2;
  }

  void move(int t, OracleOrders orders) {
    int count = processes.count();
    System.arraycopy(orders.processContract, 0, possibleContract, 0, count);
    System.arraycopy(orders.processExtra, 0, possibleExtra, 0, count);
    runProcesses(t, nodes.count());
    for (int n = 0; n < nodes.count(); n++) {
      serve(t, n, orders);
      runProcesses(t, n);
    }
    for (int n = 0; n < nodes.count(); n++) {
      settle(t, n);
    }
  }

  /** S8 to S10, S12, S13 at one node. */
  private void serve(int t, int n, OracleOrders orders) {
    double arrived = pipeline.receive(t, n);
    double available = stock[n] + arrived + nodes.supply()[n];
    double demand = bounds.demandFactor()[t * nodes.count() + n] * nodes.demand()[n];
    double claimed = collectClaims(t, n, demand, orders);
    available += rule.isAtOnce() ? give(n, claimed - available) : giveByRule(n, available);
    ration(available, orders.missingOnTheWay[n]);
    double served = demand * ratio[classOf(nodes.priority()[n])];
    stock[n] = available - served - ship(t, n, orders);
    limitProcesses(n);
    result.served[t * nodes.count() + n] = served;
    result.demand[t * nodes.count() + n] = demand;
  }

  /** S9. */
  private double give(int n, double wanting) {
    if (wanting <= 0) {
      return 0;
    }
    double released = Math.min(Math.min(stateStock[n], nodes.releaseLimit()[n]), wanting);
    stateStock[n] -= released;
    return released;
  }

  /** S18, from a list of cases. */
  private double giveByRule(int n, double available) {
    double backed = recordedClaim;
    for (int c = 0; c < classes; c++) {
      boolean isServed = c == exportClass() ? everyone() : c <= rule.lastClass();
      backed += isServed ? claim[c] : 0;
    }
    double cover = backed > 0 ? available / backed : 1;
    double ease = 1 - Trajectory.SHORTAGE_PART;
    if (cover >= rule.closeAt() * ease) {
      calm_days[n] += scenario.daysPerPeriod();
      troubled_days[n] = 0;
      return 0;
    }
    if (troubled_days[n] == 0 && cover >= rule.openBelow() * ease) {
      calm_days[n] += scenario.daysPerPeriod();
      return 0;
    }
    calm_days[n] = 0;
    troubled_days[n] += scenario.daysPerPeriod();
    boolean isOpen = troubled_days[n] > rule.wait_days();
    return isOpen ? give(n, rule.closeAt() * backed - available) : 0;
  }

  private boolean everyone() {
    return rule.lastClass() == ReleaseRule.EVERYONE;
  }

  /** S18: what lies above the target of firms, then what is wanted next. */
  private void buyBack(int n) {
    double above = Math.max(0, stock[n] - nodes.workingStock()[n]);
    double bought = Math.min(wantedByState[n], above);
    stock[n] -= bought;
    stateStock[n] += bought;
    boolean isCalm = troubled_days[n] == 0 && calm_days[n] >= rule.calm_days();
    double lacking = nodes.stateStock()[n] - stateStock[n];
    wantedByState[n] = isCalm ? Math.clamp(lacking, 0, nodes.refillLimit()[n]) : 0;
  }

  private int classOf(int priority) {
    return scenario.behaviour().rationing() == Rationing.PRIORITY ? priority : 0;
  }

  /** Buyers abroad come after all users at home where classes count, and are equal where not. */
  private int exportClass() {
    return scenario.behaviour().rationing() == Rationing.PRIORITY ? classes - 1 : 0;
  }

  /** Sorts the claims on a node by class; the sum of those for use. */
  private double collectClaims(int t, int n, double demand, OracleOrders orders) {
    Arrays.fill(claim, 0);
    recordedClaim = 0;
    extraClaim = 0;
    claim[classOf(nodes.priority()[n])] += demand;
    var uses = adjacency.uses;
    for (int i = uses.start()[n]; i < uses.start()[n + 1]; i++) {
      int k = uses.item()[i];
      int p = adjacency.inProcess[k];
      claim[classOf(processes.priority()[p])] += processes.inAmount()[k] * possibleContract[p];
      extraClaim += processes.inAmount()[k] * possibleExtra[p];
    }
    var out = adjacency.lanesOut;
    for (int i = out.start()[n]; i < out.start()[n + 1]; i++) {
      int l = out.item()[i];
      if (isRecorded(t, l)) {
        recordedClaim += orders.laneContract[l];
      } else {
        claim[exportClass()] += orders.laneContract[l];
        extraClaim += orders.laneExtra[l];
      }
    }
    double sum = recordedClaim;
    for (double c : claim) {
      sum += c;
    }
    return sum;
  }

  private boolean isRecorded(int t, int l) {
    return !Double.isNaN(bounds.recorded()[t * lanes.count() + l]);
  }

  /**
   * S10: class after class; within a class everyone gets the same part; extra orders get what is
   * left beyond what contracts will miss while less is on the way than usual.
   */
  private void ration(double available, double missingOnTheWay) {
    double left = Math.max(0, available);
    recordedRatio = part(recordedClaim, left);
    left -= recordedClaim * recordedRatio;
    for (int c = 0; c < classes; c++) {
      ratio[c] = part(claim[c], left);
      left -= claim[c] * ratio[c];
    }
    extraRatio = part(extraClaim, left - missingOnTheWay);
  }

  private static double part(double claimed, double left) {
    return claimed > left && claimed > 0 ? Math.max(0, left) / claimed : 1;
  }

  /** S12. */
  private double ship(int t, int n, OracleOrders orders) {
    double sum = 0;
    var out = adjacency.lanesOut;
    for (int i = out.start()[n]; i < out.start()[n + 1]; i++) {
      int l = out.item()[i];
      double part = isRecorded(t, l) ? recordedRatio : ratio[exportClass()];
      double amount = orders.laneContract[l] * part + orders.laneExtra[l] * extraRatio;
      double lag = OraclePipeline.lag(lanes.lag()[l], lanes.returns()[l]);
      pipeline.send(t, lanes.to()[l], amount, lag);
      shipped[l] = amount;
      result.shipped[t * lanes.count() + l] = amount;
      sum += amount;
    }
    return sum;
  }

  /** S11, one input at a time. */
  private void limitProcesses(int n) {
    var uses = adjacency.uses;
    for (int i = uses.start()[n]; i < uses.start()[n + 1]; i++) {
      int p = adjacency.inProcess[uses.item()[i]];
      double part = ratio[classOf(processes.priority()[p])];
      possibleContract[p] *= part;
      possibleExtra[p] *= extraRatio;
    }
  }

  /**
   * Runs the processes whose last input is node n: they take their inputs and send their outputs.
   */
  private void runProcesses(int t, int n) {
    var after = adjacency.runsAfter;
    for (int i = after.start()[n]; i < after.start()[n + 1]; i++) {
      int p = after.item()[i];
      double done = possibleContract[p] + possibleExtra[p];
      for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
        stock[processes.inNode()[k]] -= processes.inAmount()[k] * done;
      }
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        double lag = OraclePipeline.lag(processes.lag()[p], processes.returns()[k]);
        pipeline.send(t, processes.outNode()[k], processes.outAmount()[k] * done, lag);
      }
      activity[p] = done;
      result.activity[t * processes.count() + p] = done;
    }
  }

  /** S14. Rounding may leave a stock a hair below zero; that is set to zero. */
  private void settle(int t, int n) {
    buyBack(n);
    if (nodes.coproduct()[n] && stock[n] > nodes.workingStock()[n]) {
      stock[n] = nodes.workingStock()[n];
    }
    stock[n] = Math.max(0, stock[n]);
    result.stock[t * nodes.count() + n] = stock[n];
    result.stateStock[t * nodes.count() + n] = stateStock[n];
  }
}
