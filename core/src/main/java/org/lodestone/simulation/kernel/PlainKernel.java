package org.lodestone.simulation.kernel;

import java.util.Arrays;
import org.lodestone.scenario.ResolvedScenario;

/**
 * The behavioural engine in plain loops, one draw at a time. It is the readable form of the
 * equations of {@code docs/model/simulation.md}, the engine of single runs, the fallback where the
 * vector module is missing, and the measure of {@link DoubleKernel}, which gives the same bits:
 * every sum here has the order it has there.
 *
 * <p>An order has two parts: the <em>contract</em> covers present use in the shares of the
 * baseline, the <em>extra</em> refills stocks and replaces lost suppliers.
 */
public final class PlainKernel implements BlockKernel {

  private final KernelPart part;
  private final Wiring wiring;
  private final ResolvedScenario.Nodes nodes;
  private final ResolvedScenario.Processes processes;
  private final ResolvedScenario.Lanes lanes;
  private final ResolvedScenario.Bounds bounds;
  private final Adjacency adjacency;
  private final Recorder recorder;
  private final Factors factors;

  // What a node decides (S2 to S5), and what it can give (S10).
  private final double[] contractScale;
  private final double[] allScale;
  private final double[] regularScale;
  private final double[] owedPart;
  private final double[] ratio;
  private final double[] extraRatio;

  // The state of a node.
  private final double[] stock;
  private final StateStocks states;
  private final double[] onTheWay;
  private final double[] slots;
  private final double[] lost;
  private final double[] owed;
  private final double[] lostDays;
  private final double[] lostShare;
  private final double[] reroutedShare;
  private final double[] missing;
  private final double[] outContract;
  private final double[] outExtra;

  // Lanes that are not held, by position; held lanes; outputs; processes.
  private final double[] laneOwed;
  private final double[] heldContract;
  private final double[] heldExtra;
  private final double[] heldOwed;
  private final double[] outputOwed;
  private final double[] contract;
  private final double[] extra;

  private double correction;
  private double reroutingShare;
  private double reroutingDelayDays;
  private double perRampDay;
  private double workingFactor;

  // Of the node at hand.
  private final double[] claim;
  private double required;
  private double recordedRatio;

  PlainKernel(KernelPart part, Recorder recorder) {
    this.part = part;
    wiring = part.wiring();
    this.recorder = recorder;
    nodes = wiring.scenario.nodes();
    processes = wiring.scenario.processes();
    lanes = wiring.scenario.lanes();
    bounds = wiring.scenario.bounds();
    adjacency = wiring.adjacency;
    factors = new Factors(wiring);
    int n = wiring.nodes;
    contractScale = new double[n];
    allScale = new double[n];
    regularScale = new double[n];
    owedPart = new double[n];
    ratio = new double[n];
    extraRatio = new double[n];
    stock = new double[n];
    states = new StateStocks(wiring);
    onTheWay = new double[n];
    slots = new double[wiring.baselineSlots.length];
    lost = new double[n];
    owed = new double[n];
    lostDays = new double[n];
    lostShare = new double[n];
    reroutedShare = new double[n];
    missing = new double[n];
    outContract = new double[n];
    outExtra = new double[n];
    laneOwed = new double[wiring.lane.length];
    heldContract = new double[wiring.held.length];
    heldExtra = new double[wiring.held.length];
    heldOwed = new double[wiring.held.length];
    outputOwed = new double[processes.outNode().length];
    contract = new double[wiring.processes];
    extra = new double[wiring.processes];
    claim = new double[wiring.mostGroups];
  }

  /** Puts everything back to the baseline, with the stocks and the behaviour of a draw. */
  private void start(DrawBlock block, int draw) {
    factors.start();
    states.start();
    correction = -Math.expm1(-wiring.scenario.daysPerPeriod() / block.correctionDays(draw));
    reroutingShare = block.reroutingShare(draw);
    reroutingDelayDays = block.reroutingDelayDays(draw);
    perRampDay = 1 / Math.max(block.reroutingRampDays(draw), KernelRules.SHORTEST_RAMP_DAYS);
    workingFactor = block.workingStockFactor(draw);
    for (int n = 0; n < wiring.nodes; n++) {
      stock[n] = workingFactor * nodes.workingStock()[n];
      states.start(n, block.stateStock(draw, part.node()[n]));
      onTheWay[n] = wiring.onTheWay[n];
    }
    System.arraycopy(wiring.baselineSlots, 0, slots, 0, slots.length);
    for (var ones : new double[][] {contractScale, allScale, regularScale, owedPart}) {
      Arrays.fill(ones, 1);
    }
    for (var zeros : new double[][] {lost, owed, lostDays, laneOwed, heldExtra, heldOwed}) {
      Arrays.fill(zeros, 0);
    }
    Arrays.fill(outputOwed, 0);
    for (int h = 0; h < wiring.held.length; h++) {
      heldContract[h] = lanes.flow()[wiring.held[h]];
    }
  }

  @Override
  public void run(DrawBlock block, BlockChanges changes, BlockOutcome outcome) {
    for (int draw = 0; draw < block.size(); draw++) {
      start(block, draw);
      outcome.start(draw, part.node());
      int periods = wiring.scenario.periods();
      for (int t = 0; t < periods; t++) {
        factors.advance(t, draw, changes);
        placeOrders(t, draw, outcome);
        recorder.ordered(t, this);
        moveGoods(t, draw, outcome);
      }
      for (int n = 0; n < wiring.nodes; n++) {
        buyBack(periods, n, draw, outcome);
        settle(periods, n);
      }
    }
  }

  // Orders, from users up to mines.

  private void placeOrders(int t, int draw, BlockOutcome outcome) {
    for (int n = wiring.nodes - 1; n >= 0; n--) {
      wantProcesses(n);
      buyBack(t, n, draw, outcome);
      settle(t, n);
      decide(n, requirement(n) + states.ask(n));
      orderHeld(t, n);
    }
    wantProcesses(wiring.nodes);
    applyQuotas(t);
  }

  /** S7, for the processes that run right after node n. */
  private void wantProcesses(int n) {
    var after = adjacency.runsAfter;
    for (int i = after.start()[n]; i < after.start()[n + 1]; i++) {
      int p = after.item()[i];
      double use = 0;
      double all = 0;
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        if (processes.drives()[k]) {
          int out = processes.outNode()[k];
          double activity = processes.activity()[p];
          use = Math.max(use, activity * contractScale[out]);
          double refill = outputOwed[k] * (owedPart[out] * correction) * wiring.perOutput[k];
          all = Math.max(all, activity * allScale[out] + refill);
        }
      }
      double capacity = wiring.capacity[p] * factors.capacity(p);
      contract[p] = Math.min(capacity, use);
      extra[p] = Math.min(capacity, Math.max(use, all)) - contract[p];
    }
  }

  /** S18, for the period before t. */
  private void buyBack(int t, int n, int draw, BlockOutcome outcome) {
    if (wiring.hasRule) {
      stock[n] -= states.take(n, stock[n] - target(n));
      if (t > 0 && part.watchedAt()[n] >= 0) {
        outcome.holds(draw, t - 1, part.watchedAt()[n], states.held(n));
      }
    }
  }

  /**
   * S14, for the period before t. Rounding may leave a stock a hair below zero; that is set to
   * zero.
   */
  private void settle(int t, int n) {
    double most = nodes.coproduct()[n] ? target(n) : Double.POSITIVE_INFINITY;
    double disposed = Math.max(0, stock[n] - most);
    stock[n] = Math.max(0, Math.min(stock[n], most));
    if (t > 0) {
      recorder.settled(t - 1, n, stock[n], states.held(n), disposed);
    }
  }

  /** S*_n. */
  private double target(int n) {
    return workingFactor * nodes.workingStock()[n];
  }

  /** S1; fills in what lanes abroad ask, and returns what is wanted beyond use. */
  private double requirement(int n) {
    double needed = wiring.demand[n] * factors.demand(n);
    double beyond = 0;
    var uses = adjacency.uses;
    for (int i = uses.start()[n]; i < uses.start()[n + 1]; i++) {
      int k = uses.item()[i];
      needed += processes.inAmount()[k] * contract[adjacency.inProcess[k]];
      beyond += processes.inAmount()[k] * extra[adjacency.inProcess[k]];
    }
    askedAbroad(n);
    needed += outContract[n];
    beyond += outExtra[n];
    var sells = wiring.heldBySeller;
    for (int i = sells.start()[n]; i < sells.start()[n + 1]; i++) {
      needed += heldContract[sells.item()[i]];
      beyond += heldExtra[sells.item()[i]];
    }
    required = needed;
    return beyond;
  }

  /** S6, what the lanes of node n that are not held are asked for, all buyers together. */
  private void askedAbroad(int n) {
    double sumContract = 0;
    double sumAll = 0;
    var sells = wiring.sells;
    for (int i = sells.start()[n]; i < sells.start()[n + 1]; i++) {
      int l = sells.item()[i];
      sumContract += laneContract(l);
      sumAll += laneAll(l);
    }
    outContract[n] = sumContract;
    outExtra[n] = sumAll - sumContract;
  }

  /** o^c_l of S6. */
  private double laneContract(int l) {
    return Math.min(contractScale[wiring.to[l]] * wiring.flow[l], laneLimit(l));
  }

  /** o^c_l + o^e_l of S6. */
  private double laneAll(int l) {
    int buyer = wiring.to[l];
    double refill = laneOwed[l] * (owedPart[buyer] * correction);
    return Math.min(allScale[buyer] * wiring.flow[l] + refill, laneLimit(l));
  }

  private double laneLimit(int l) {
    return wiring.limit[l] * factors.lane(wiring.lane[l]);
  }

  /** S2 to S5. */
  private void decide(int n, double beyond) {
    double gapOnTheWay = wiring.onTheWay[n] - onTheWay[n];
    missing[n] = Math.max(0, gapOnTheWay);
    double gap = target(n) - stock[n] + gapOnTheWay;
    double lacking = Math.max(0, gap);
    owedPart[n] = owed[n] > lacking ? lacking / owed[n] : 1;
    double stillOwed = Math.min(owed[n], lacking);
    double moreOfOthers = reroute(n, contractScale[n] * wiring.sourceFlow[n]);
    double supply = nodes.supply()[n];
    double inflow = Math.max(0, required + beyond - supply + correction * gap);
    double use = Math.min(inflow, Math.max(0, required - supply));
    double refill = Math.max(0, inflow - use - correction * stillOwed);
    double scale = wiring.perInflow[n];
    // A node that needs nothing from its sources (all of it is surplus) leaves them as they are.
    contractScale[n] = use * scale + wiring.idle[n];
    regularScale[n] = contractScale[n] + refill * scale;
    allScale[n] = contractScale[n] * moreOfOthers + refill * scale;
    lost[n] = 0;
    owed[n] = 0;
  }

  /** S4 and S5: how many times its contract every source is asked for, 1 + ρ λ / (1 − λ). */
  private double reroute(int n, double asked) {
    boolean isLost = lost[n] > KernelRules.NEGLIGIBLE_LOSS * asked;
    double share = isLost ? Math.min(KernelRules.LARGEST_LOST_SHARE, lost[n] / asked) : 0;
    lostDays[n] = isLost ? lostDays[n] + wiring.scenario.daysPerPeriod() : 0;
    double ramp = (lostDays[n] - reroutingDelayDays) * perRampDay;
    double rerouted = isLost ? reroutingShare * Math.min(1, Math.max(0, ramp)) : 0;
    lostShare[n] = share;
    reroutedShare[n] = rerouted;
    return 1 + rerouted * share / (1 - share);
  }

  /** S6 for the held lanes to buyer n. */
  private void orderHeld(int t, int n) {
    var buys = wiring.heldByBuyer;
    for (int i = buys.start()[n]; i < buys.start()[n + 1]; i++) {
      int h = buys.item()[i];
      int l = wiring.held[h];
      double recorded = bounds.recorded()[t * lanes.count() + l];
      if (Double.isNaN(recorded)) {
        double flow = lanes.flow()[l];
        double limit = wiring.heldLimit[h] * factors.lane(l);
        double refill = heldOwed[h] * (owedPart[n] * correction);
        heldContract[h] = Math.min(contractScale[n] * flow, limit);
        heldExtra[h] = Math.min(allScale[n] * flow + refill, limit) - heldContract[h];
      } else {
        heldContract[h] = recorded;
        heldExtra[h] = 0;
      }
    }
  }

  /** A quota cuts extra orders first, then contracts in equal parts. */
  private void applyQuotas(int t) {
    for (int g = 0; g < bounds.quotas(); g++) {
      double sumContract = 0;
      double sumExtra = 0;
      for (int i = bounds.quotaStart()[g]; i < bounds.quotaStart()[g + 1]; i++) {
        sumContract += heldContract[wiring.quotaHeld[i]];
        sumExtra += heldExtra[wiring.quotaHeld[i]];
      }
      double limit = bounds.quotaLimit()[t * bounds.quotas() + g];
      double contractPart = sumContract > limit ? limit / sumContract : 1;
      double left = Math.max(0, limit - sumContract);
      double extraPart = sumExtra > left ? left / sumExtra : 1;
      for (int i = bounds.quotaStart()[g]; i < bounds.quotaStart()[g + 1]; i++) {
        heldContract[wiring.quotaHeld[i]] *= contractPart;
        heldExtra[wiring.quotaHeld[i]] *= extraPart;
      }
    }
  }

  /** Copies the contracts of lanes, by their index in the scenario, and of processes. */
  public void copyOrders(double[] ofLanes, int laneRow, double[] ofProcesses, int processRow) {
    for (int l = 0; l < wiring.lane.length; l++) {
      ofLanes[laneRow + wiring.lane[l]] = laneContract(l);
    }
    for (int h = 0; h < wiring.held.length; h++) {
      ofLanes[laneRow + wiring.held[h]] = heldContract[h];
    }
    System.arraycopy(contract, 0, ofProcesses, processRow, contract.length);
  }

  /** Copies γ of S3, λ of S4 and ρ of S5 of every node. */
  public void copyScales(double[] ofContracts, double[] ofLosses, double[] rerouted, int row) {
    System.arraycopy(contractScale, 0, ofContracts, row, wiring.nodes);
    System.arraycopy(lostShare, 0, ofLosses, row, wiring.nodes);
    System.arraycopy(reroutedShare, 0, rerouted, row, wiring.nodes);
  }

  /** Runs a scenario once from beginning to end, and lets a recorder hear everything. */
  public static void run(ResolvedScenario scenario, Recorder recorder) {
    var part = KernelPart.whole(scenario);
    new PlainKernel(part, recorder)
        .run(
            new DrawBlock(scenario, 1),
            new BlockChanges(part, 1),
            new BlockOutcome(1, scenario, 0));
  }

  // Goods, from mines down to users.

  private void moveGoods(int t, int draw, BlockOutcome outcome) {
    runProcesses(t, wiring.nodes);
    for (int n = 0; n < wiring.nodes; n++) {
      for (int s = wiring.segmentStart[n]; s < wiring.segmentStart[n + 1]; s++) {
        pull(t, n, s);
      }
      serve(t, n, draw, outcome);
      push(t, n);
      runProcesses(t, n);
    }
  }

  /** S12 and S3 for the lanes of a segment: what their sellers, which came before, send. */
  private void pull(int t, int n, int segment) {
    double sum = 0;
    double sumLost = 0;
    double sumOwed = 0;
    for (int l = wiring.laneStart[segment]; l < wiring.laneStart[segment + 1]; l++) {
      int seller = wiring.from[l];
      double asked = laneContract(l);
      double sent = asked * ratio[seller] + (laneAll(l) - asked) * extraRatio[seller];
      sumLost += Math.max(0, contractScale[n] * wiring.flow[l] - sent);
      double regular = regularScale[n] * wiring.flow[l];
      laneOwed[l] = Math.max(0, laneOwed[l] * owedPart[n] + regular - sent);
      sumOwed += laneOwed[l];
      sum += sent;
      recorder.shipped(t, wiring.lane[l], sent);
    }
    lost[n] += sumLost;
    owed[n] += sumOwed;
    send(t, n, sum, wiring.segmentLag[segment], wiring.segmentLate[segment]);
  }

  /** R2: a part of what is sent arrives {@code lag} periods on, the rest one later. */
  private void send(int t, int n, double amount, int lag, double late) {
    slots[slot(t + lag, n)] += amount * (1 - late);
    if (late > 0) {
      slots[slot(t + lag + 1, n)] += amount * late;
    }
    onTheWay[n] += amount;
  }

  private int slot(int period, int n) {
    return wiring.slotStart[n] + (period & wiring.slotMask[n]);
  }

  /** S8 to S11, S13. */
  private void serve(int t, int n, int draw, BlockOutcome outcome) {
    int slot = slot(t, n);
    double arrived = slots[slot];
    slots[slot] = 0;
    onTheWay[n] -= arrived;
    double available = stock[n] + arrived + nodes.supply()[n];
    double recorded = recordedClaim(t, n);
    double claimed = recorded;
    double backed = recorded;
    for (int g = wiring.groupStart[n]; g < wiring.groupStart[n + 1]; g++) {
      claim[g - wiring.groupStart[n]] = claim(t, n, g);
      claimed += claim[g - wiring.groupStart[n]];
      backed = g < wiring.releaseEnd[n] ? claimed : backed;
    }
    double released = states.release(n, backed, available);
    available += released;
    double left = Math.max(0, available);
    recordedRatio = partOf(recorded, left);
    stock[n] = available - recorded * recordedRatio;
    left = Math.max(0, left - recorded * recordedRatio);
    for (int g = wiring.groupStart[n]; g < wiring.groupStart[n + 1]; g++) {
      double met = partOf(claim[g - wiring.groupStart[n]], left);
      left = Math.max(0, left - claim[g - wiring.groupStart[n]] * met);
      serveGroup(t, n, g, met, draw, outcome);
    }
    serveExtra(n, Math.max(0, left - missing[n]));
    if (part.watchedAt()[n] >= 0) {
      outcome.holds(draw, t, part.watchedAt()[n], states.held(n));
    }
    recorder.received(t, n, arrived, released, partOf(claimed, available));
  }

  /** S11 to S13 for a class of claims, of which a part can be met. */
  private void serveGroup(int t, int n, int g, double met, int draw, BlockOutcome outcome) {
    if (wiring.groupHasDemand[g]) {
      double demand = wiring.demand[n] * factors.demand(n);
      double served = demand * met;
      stock[n] -= served;
      outcome.serves(draw, t, part.node()[n], demand, demand - served);
      if (part.watchedAt()[n] >= 0) {
        outcome.lacks(draw, t, part.watchedAt()[n], demand - served);
      }
      recorder.served(t, n, demand, served);
    }
    if (wiring.groupHasExports[g]) {
      ratio[n] = met;
      stock[n] -= exports(t, n) * met;
    }
    for (int i = wiring.useStart[g]; i < wiring.useStart[g + 1]; i++) {
      int p = adjacency.inProcess[wiring.use[i]];
      contract[p] *= met;
      if (met < 1) {
        recorder.limited(t, p, n, met);
      }
    }
  }

  /** S10: the part of a claim that can be met. */
  private static double partOf(double claim, double left) {
    return claim > left ? left / claim : 1;
  }

  private double recordedClaim(int t, int n) {
    double sum = 0;
    var sells = wiring.heldBySeller;
    for (int i = sells.start()[n]; i < sells.start()[n + 1]; i++) {
      if (isRecorded(t, sells.item()[i])) {
        sum += heldContract[sells.item()[i]];
      }
    }
    return sum;
  }

  private boolean isRecorded(int t, int h) {
    return !Double.isNaN(bounds.recorded()[t * lanes.count() + wiring.held[h]]);
  }

  private double claim(int t, int n, int g) {
    double sum = wiring.groupHasDemand[g] ? wiring.demand[n] * factors.demand(n) : 0;
    for (int i = wiring.useStart[g]; i < wiring.useStart[g + 1]; i++) {
      int k = wiring.use[i];
      sum += processes.inAmount()[k] * contract[adjacency.inProcess[k]];
    }
    return wiring.groupHasExports[g] ? sum + exports(t, n) : sum;
  }

  /** Contracts of buyers abroad. */
  private double exports(int t, int n) {
    double sum = outContract[n];
    var sells = wiring.heldBySeller;
    for (int i = sells.start()[n]; i < sells.start()[n + 1]; i++) {
      if (!isRecorded(t, sells.item()[i])) {
        sum += heldContract[sells.item()[i]];
      }
    }
    return sum;
  }

  /** S10 for extra orders: they get what is left beyond what contracts will miss. */
  private void serveExtra(int n, double left) {
    double abroad = outExtra[n];
    var sells = wiring.heldBySeller;
    for (int i = sells.start()[n]; i < sells.start()[n + 1]; i++) {
      abroad += heldExtra[sells.item()[i]];
    }
    double asked = abroad;
    var uses = adjacency.uses;
    for (int i = uses.start()[n]; i < uses.start()[n + 1]; i++) {
      int k = uses.item()[i];
      asked += processes.inAmount()[k] * extra[adjacency.inProcess[k]];
    }
    double met = partOf(asked, left);
    extraRatio[n] = met;
    stock[n] -= abroad * met;
    for (int i = uses.start()[n]; i < uses.start()[n + 1]; i++) {
      extra[adjacency.inProcess[uses.item()[i]]] *= met;
    }
  }

  /** S12 and S3 for the held lanes of seller n. */
  private void push(int t, int n) {
    var sells = wiring.heldBySeller;
    for (int i = sells.start()[n]; i < sells.start()[n + 1]; i++) {
      int h = sells.item()[i];
      int l = wiring.held[h];
      int buyer = lanes.to()[l];
      double flow = lanes.flow()[l];
      double met = isRecorded(t, h) ? recordedRatio : ratio[n];
      double sent = heldContract[h] * met + heldExtra[h] * extraRatio[n];
      lost[buyer] += Math.max(0, contractScale[buyer] * flow - sent);
      double regular = regularScale[buyer] * flow;
      heldOwed[h] = Math.max(0, heldOwed[h] * owedPart[buyer] + regular - sent);
      owed[buyer] += heldOwed[h];
      send(t, buyer, sent, wiring.heldLag[h], wiring.heldLate[h]);
      recorder.shipped(t, l, sent);
    }
  }

  /**
   * S11, S12 and S3 for the processes whose last input is node n: they take their inputs and send
   * their outputs.
   */
  private void runProcesses(int t, int n) {
    var after = adjacency.runsAfter;
    for (int i = after.start()[n]; i < after.start()[n + 1]; i++) {
      int p = after.item()[i];
      double done = contract[p] + extra[p];
      for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
        stock[processes.inNode()[k]] -= processes.inAmount()[k] * done;
      }
      double good = done * factors.yieldOf(p);
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        deliver(t, k, good * processes.outAmount()[k]);
      }
      recorder.ran(t, p, done);
    }
  }

  /** S12 and S3 for one output of a process. */
  private void deliver(int t, int k, double sent) {
    int n = processes.outNode()[k];
    double flow = wiring.outputFlow[k];
    lost[n] += Math.max(0, contractScale[n] * flow - sent);
    double regular = regularScale[n] * flow;
    outputOwed[k] = Math.max(0, outputOwed[k] * owedPart[n] + regular - sent);
    owed[n] += outputOwed[k];
    send(t, n, sent, wiring.outputLag[k], wiring.outputLate[k]);
  }
}
