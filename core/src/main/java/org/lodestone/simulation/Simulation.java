package org.lodestone.simulation;

import java.util.Arrays;
import org.lodestone.scenario.Behaviour.Rationing;
import org.lodestone.scenario.ResolvedScenario;

/**
 * One run of the behavioural engine over a resolved scenario. Equation numbers are those of {@code docs/model/simulation.md}.
 * All amounts are tonnes (or recipe units) per period. Not reusable and not for more than one thread.
 */
public final class Simulation {

  /** A loss below this part of what was asked for is no loss. */
  private static final double NEGLIGIBLE = 1e-6;

  private static final double LARGEST_LOST_SHARE = 0.95;

  private final ResolvedScenario scenario;
  private final ResolvedScenario.Nodes nodes;
  private final ResolvedScenario.Processes processes;
  private final ResolvedScenario.Lanes lanes;
  private final ResolvedScenario.Bounds bounds;
  private final Adjacency adjacency;
  private final Pipeline pipeline;
  private final SimulationResult result;
  private final double correction;
  private final int classes;

  private final double[] stock;
  private final double[] stateStock;
  private final double[] baselineInflow;
  private final double[] scale;
  private final double[] boosted;
  private final double[] lostDays;
  private final double[] order;
  private final double[] wanted;
  private final double[] possible;
  private final double[] lastShipped;
  private final double[] lastActivity;
  private final double[] claim;
  private final double[] ratio;

  public Simulation(ResolvedScenario scenario) {
    this.scenario = scenario;
    nodes = scenario.nodes();
    processes = scenario.processes();
    lanes = scenario.lanes();
    bounds = scenario.bounds();
    adjacency = new Adjacency(scenario);
    pipeline = new Pipeline(scenario);
    result = new SimulationResult(scenario);
    correction = Math.min(1, scenario.daysPerPeriod() / scenario.behaviour().correctionDays());
    classes = classes();
    stock = nodes.workingStock().clone();
    stateStock = nodes.stateStock().clone();
    baselineInflow = baselineInflow();
    scale = filled(nodes.count(), 1);
    boosted = filled(nodes.count(), 1);
    lostDays = new double[nodes.count()];
    order = lanes.flow().clone();
    wanted = processes.activity().clone();
    possible = new double[processes.count()];
    lastShipped = lanes.flow().clone();
    lastActivity = processes.activity().clone();
    claim = new double[classes];
    ratio = new double[classes];
  }

  private int classes() {
    int highest = 1;
    for (int c : nodes.priority()) {
      highest = Math.max(highest, c);
    }
    return highest + 1;
  }

  private static double[] filled(int count, double value) {
    var array = new double[count];
    Arrays.fill(array, value);
    return array;
  }

  /** N⁰ = R⁰ − g: what a node's own sources bring it at the baseline, surplus apart. */
  private double[] baselineInflow() {
    var inflow = nodes.demand().clone();
    for (int k = 0; k < processes.inNode().length; k++) {
      inflow[processes.inNode()[k]] += processes.inAmount()[k] * processes.activity()[adjacency.inProcess[k]];
    }
    for (int l = 0; l < lanes.count(); l++) {
      inflow[lanes.from()[l]] += lanes.flow()[l];
    }
    for (int n = 0; n < nodes.count(); n++) {
      inflow[n] -= nodes.supply()[n];
    }
    return inflow;
  }

  /** Runs all periods. */
  public SimulationResult run() {
    for (int t = 0; t < scenario.periods(); t++) {
      passOrders(t);
      applyQuotas(t);
      passGoods(t);
    }
    return result;
  }

  // ---- orders: users to mines

  private void passOrders(int t) {
    for (int n = nodes.count() - 1; n >= 0; n--) {
      wantProcesses(t, n);
      orderFor(t, n);
    }
    wantProcesses(t, nodes.count());
  }

  /** S7, for the processes that run right after node n. */
  private void wantProcesses(int t, int n) {
    var after = adjacency.runsAfter;
    for (int i = after.start()[n]; i < after.start()[n + 1]; i++) {
      int p = after.item()[i];
      double most = 0;
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        if (processes.drives()[k]) {
          most = Math.max(most, boosted[processes.outNode()[k]]);
        }
      }
      wanted[p] = Math.min(bounds.capacity()[t * processes.count() + p], processes.activity()[p] * most);
    }
  }

  /** S1 to S6. */
  private void orderFor(int t, int n) {
    double gap = nodes.workingStock()[n] - stock[n] + pipeline.baseline(n) - pipeline.onTheWay(n);
    double inflow = Math.max(0, requirement(t, n) - nodes.supply()[n] + correction * gap);
    double lost = lostShare(n);
    scale[n] = baselineInflow[n] > 0 ? inflow / baselineInflow[n] : 0;
    boosted[n] = scale[n] * (1 + reroutingShare(n, lost) * lost / (1 - lost));
    var in = adjacency.lanesIn;
    for (int i = in.start()[n]; i < in.start()[n + 1]; i++) {
      int l = in.item()[i];
      double prescribed = bounds.recorded()[t * lanes.count() + l];
      order[l] =
          Double.isNaN(prescribed)
              ? Math.min(lanes.flow()[l] * boosted[n], bounds.laneLimit()[t * lanes.count() + l])
              : prescribed;
    }
  }

  /** S1. */
  private double requirement(int t, int n) {
    double sum = bounds.demandFactor()[t * nodes.count() + n] * nodes.demand()[n];
    var uses = adjacency.uses;
    for (int i = uses.start()[n]; i < uses.start()[n + 1]; i++) {
      int k = uses.item()[i];
      sum += processes.inAmount()[k] * wanted[adjacency.inProcess[k]];
    }
    var out = adjacency.lanesOut;
    for (int i = out.start()[n]; i < out.start()[n + 1]; i++) {
      sum += order[out.item()[i]];
    }
    return sum;
  }

  /** S4: what did not come in the last period, source by source, so that more from one does not hide the loss of another. */
  private double lostShare(int n) {
    double asked = 0;
    double lost = 0;
    var in = adjacency.lanesIn;
    for (int i = in.start()[n]; i < in.start()[n + 1]; i++) {
      int l = in.item()[i];
      double share = lanes.flow()[l] * scale[n];
      asked += share;
      lost += Math.max(0, share - lastShipped[l]);
    }
    var gives = adjacency.gives;
    for (int i = gives.start()[n]; i < gives.start()[n + 1]; i++) {
      int k = gives.item()[i];
      int p = adjacency.outProcess[k];
      double share = processes.activity()[p] * processes.outAmount()[k] * scale[n];
      asked += share;
      lost += Math.max(0, share - processes.outAmount()[k] * lastActivity[p]);
    }
    return lost > NEGLIGIBLE * asked ? Math.min(LARGEST_LOST_SHARE, lost / asked) : 0;
  }

  /** ρ_n of S5, and the clock behind it. */
  private double reroutingShare(int n, double lost) {
    if (lost == 0) {
      lostDays[n] = 0;
      return 0;
    }
    var behaviour = scenario.behaviour();
    lostDays[n] += scenario.daysPerPeriod();
    double since = lostDays[n] - behaviour.reroutingDelayDays();
    double part = behaviour.reroutingRampDays() == 0 ? (since > 0 ? 1 : 0) : since / behaviour.reroutingRampDays();
    return behaviour.reroutingShare() * Math.clamp(part, 0, 1);
  }

  private void applyQuotas(int t) {
    for (int g = 0; g < bounds.quotas(); g++) {
      double sum = 0;
      for (int i = bounds.quotaStart()[g]; i < bounds.quotaStart()[g + 1]; i++) {
        sum += order[bounds.quotaLane()[i]];
      }
      double limit = bounds.quotaLimit()[t * bounds.quotas() + g];
      for (int i = bounds.quotaStart()[g]; sum > limit && i < bounds.quotaStart()[g + 1]; i++) {
        order[bounds.quotaLane()[i]] *= limit / sum;
      }
    }
  }

  // ---- goods: mines to users

  private void passGoods(int t) {
    System.arraycopy(wanted, 0, possible, 0, possible.length);
    runProcesses(t, nodes.count());
    for (int n = 0; n < nodes.count(); n++) {
      serve(t, n);
      runProcesses(t, n);
    }
    for (int n = 0; n < nodes.count(); n++) {
      settle(t, n);
    }
  }

  /** S8 to S10, S12, S13 at one node. */
  private void serve(int t, int n) {
    double arrived = pipeline.receive(t, n);
    double available = stock[n] + arrived + nodes.supply()[n];
    double demand = bounds.demandFactor()[t * nodes.count() + n] * nodes.demand()[n];
    double claimed = collectClaims(n, demand);
    double released = 0;
    if (available < claimed) {
      released = Math.min(Math.min(stateStock[n], nodes.releaseLimit()[n]), claimed - available);
      stateStock[n] -= released;
      available += released;
    }
    ration(available, claimed);
    double served = demand * ratio[classOf(nodes.priority()[n])];
    stock[n] = available - served - ship(t, n);
    limitProcesses(t, n);
    result.recordNode(t, n, demand, served, arrived, released, claimed > 0 ? Math.min(1, available / claimed) : 1);
  }

  private int classOf(int priority) {
    return scenario.behaviour().rationing() == Rationing.PRIORITY ? priority : 0;
  }

  private double collectClaims(int n, double demand) {
    Arrays.fill(claim, 0);
    claim[classOf(nodes.priority()[n])] += demand;
    var uses = adjacency.uses;
    for (int i = uses.start()[n]; i < uses.start()[n + 1]; i++) {
      int k = uses.item()[i];
      int p = adjacency.inProcess[k];
      claim[classOf(processes.priority()[p])] += processes.inAmount()[k] * possible[p];
    }
    var out = adjacency.lanesOut;
    for (int i = out.start()[n]; i < out.start()[n + 1]; i++) {
      claim[classOf(1)] += order[out.item()[i]];
    }
    double sum = 0;
    for (double c : claim) {
      sum += c;
    }
    return sum;
  }

  /** S10: class after class; within a class everyone gets the same part. */
  private void ration(double available, double claimed) {
    if (available >= claimed) {
      Arrays.fill(ratio, 1);
      return;
    }
    double left = Math.max(0, available);
    for (int c = 0; c < classes; c++) {
      ratio[c] = claim[c] > left ? left / claim[c] : 1;
      left -= claim[c] * ratio[c];
    }
  }

  private double ship(int t, int n) {
    double sum = 0;
    var out = adjacency.lanesOut;
    for (int i = out.start()[n]; i < out.start()[n + 1]; i++) {
      int l = out.item()[i];
      double amount = order[l] * ratio[classOf(1)];
      pipeline.send(t, lanes.to()[l], amount, Pipeline.lag(lanes.lag()[l], lanes.returns()[l]));
      lastShipped[l] = amount;
      result.recordShipment(t, l, amount);
      sum += amount;
    }
    return sum;
  }

  /** S11, one input at a time. */
  private void limitProcesses(int t, int n) {
    var uses = adjacency.uses;
    for (int i = uses.start()[n]; i < uses.start()[n + 1]; i++) {
      int p = adjacency.inProcess[uses.item()[i]];
      double part = ratio[classOf(processes.priority()[p])];
      if (part < 1) {
        possible[p] *= part;
        result.recordLimit(t, p, n, part);
      }
    }
  }

  /** Runs the processes whose last input is node n: they take their inputs and send their outputs. */
  private void runProcesses(int t, int n) {
    var after = adjacency.runsAfter;
    for (int i = after.start()[n]; i < after.start()[n + 1]; i++) {
      int p = after.item()[i];
      double activity = possible[p];
      for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
        stock[processes.inNode()[k]] -= processes.inAmount()[k] * activity;
      }
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        double lag = Pipeline.lag(processes.lag()[p], processes.returns()[k]);
        pipeline.send(t, processes.outNode()[k], processes.outAmount()[k] * activity, lag);
      }
      lastActivity[p] = activity;
      result.recordActivity(t, p, activity);
    }
  }

  /** S14. Rounding may leave a stock a hair below zero; that is set to zero. */
  private void settle(int t, int n) {
    double disposed = 0;
    if (nodes.coproduct()[n] && stock[n] > nodes.workingStock()[n]) {
      disposed = stock[n] - nodes.workingStock()[n];
      stock[n] = nodes.workingStock()[n];
    }
    stock[n] = Math.max(0, stock[n]);
    result.recordStock(t, n, stock[n], stateStock[n], disposed);
  }
}
