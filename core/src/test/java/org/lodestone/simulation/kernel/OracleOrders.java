package org.lodestone.simulation.kernel;

import java.util.Arrays;
import org.lodestone.scenario.ResolvedScenario;

/**
 * What is asked for in a period, from users up to mines (S1–S7). Every order has two parts: the
 * <em>contract</em> covers present use in the shares of the baseline, the <em>extra</em> refills
 * stocks and replaces lost suppliers.
 */
final class OracleOrders {

  /** A loss below this part of what was asked for does not make a buyer look elsewhere. */
  private static final double NEGLIGIBLE = 1e-3;

  private static final double LARGEST_LOST_SHARE = 0.95;

  /** Tonnes per period asked of each lane. */
  final double[] laneContract;

  final double[] laneExtra;

  /** Activity per period wanted of each process. */
  final double[] processContract;

  final double[] processExtra;

  /** γ of S3, per node. */
  final double[] contractScale;

  /** λ and ρ of S4 and S5, per node. */
  final double[] lostShare;

  final double[] reroutedShare;

  /** P* − P of S2 if positive: what is missing on the way to each node. */
  final double[] missingOnTheWay;

  private final ResolvedScenario scenario;
  private final ResolvedScenario.Nodes nodes;
  private final ResolvedScenario.Processes processes;
  private final ResolvedScenario.Lanes lanes;
  private final ResolvedScenario.Bounds bounds;
  private final Adjacency adjacency;
  private final OraclePipeline pipeline;
  private final OracleGoods goods;
  private final double correction;
  private final double[] baselineInflow;
  private final double[] refillScale;
  private final double[] lostDays;
  private final double[] owedByLane;
  private final double[] owedByOutput;

  OracleOrders(
      ResolvedScenario scenario, Adjacency adjacency, OraclePipeline pipeline, OracleGoods goods) {
    this.scenario = scenario;
    this.adjacency = adjacency;
    this.pipeline = pipeline;
    this.goods = goods;
    nodes = scenario.nodes();
    processes = scenario.processes();
    lanes = scenario.lanes();
    bounds = scenario.bounds();
    correction = -Math.expm1(-scenario.daysPerPeriod() / scenario.behaviour().correctionDays());
    laneContract = lanes.flow().clone();
    laneExtra = new double[lanes.count()];
    processContract = processes.activity().clone();
    processExtra = new double[processes.count()];
    lostShare = new double[nodes.count()];
    missingOnTheWay = new double[nodes.count()];
    reroutedShare = new double[nodes.count()];
    baselineInflow = baselineInflow();
    contractScale = new double[nodes.count()];
    Arrays.fill(contractScale, 1);
    refillScale = new double[nodes.count()];
    lostDays = new double[nodes.count()];
    owedByLane = new double[lanes.count()];
    owedByOutput = new double[processes.outNode().length];
  }

  /** N⁰ = R⁰ − g: what a node's own sources bring it at the baseline, surplus apart. */
  private double[] baselineInflow() {
    var inflow = nodes.demand().clone();
    for (int k = 0; k < processes.inNode().length; k++) {
      inflow[processes.inNode()[k]] +=
          processes.inAmount()[k] * processes.activity()[adjacency.inProcess[k]];
    }
    for (int l = 0; l < lanes.count(); l++) {
      inflow[lanes.from()[l]] += lanes.flow()[l];
    }
    for (int n = 0; n < nodes.count(); n++) {
      inflow[n] -= nodes.supply()[n];
    }
    return inflow;
  }

  void place(int t) {
    for (int n = nodes.count() - 1; n >= 0; n--) {
      wantProcesses(t, n);
      orderFor(t, n);
    }
    wantProcesses(t, nodes.count());
    applyQuotas(t);
  }

  /** S7, for the processes that run right after node n. */
  private void wantProcesses(int t, int n) {
    var after = adjacency.runsAfter;
    for (int i = after.start()[n]; i < after.start()[n + 1]; i++) {
      int p = after.item()[i];
      double contract = 0;
      double all = 0;
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        if (processes.drives()[k]) {
          int out = processes.outNode()[k];
          contract = Math.max(contract, processes.activity()[p] * contractScale[out]);
          all = Math.max(all, processes.activity()[p] * allScale(out) + refill(k));
        }
      }
      double capacity = bounds.capacity()[t * processes.count() + p];
      processContract[p] = Math.min(capacity, contract);
      processExtra[p] = Math.min(capacity, Math.max(contract, all)) - processContract[p];
    }
  }

  /**
   * What is asked of every source of a node, in parts of its baseline: contract, refill and
   * rerouting (S5).
   */
  private double allScale(int n) {
    double lost = lostShare[n];
    return contractScale[n] * (1 + reroutedShare[n] * lost / (1 - lost)) + refillScale[n];
  }

  /** Activity that makes good what the process owes. */
  private double refill(int k) {
    double perActivity = processes.outAmount()[k];
    return perActivity > 0 ? correction * owedByOutput[k] / perActivity : 0;
  }

  /** S1 to S6. */
  private void orderFor(int t, int n) {
    double contract = contractRequirement(t, n);
    double onTheWayGap = pipeline.baseline(n) - pipeline.onTheWay(n);
    double gap = nodes.workingStock()[n] - goods.stock[n] + onTheWayGap;
    missingOnTheWay[n] = Math.max(0, onTheWayGap);
    double owed = bookArrears(n, Math.max(0, gap));
    double inflow =
        Math.max(0, contract + extraRequirement(n) - nodes.supply()[n] + correction * gap);
    double use = Math.min(inflow, Math.max(0, contract - nodes.supply()[n]));
    double refill = Math.max(0, inflow - use - correction * owed);
    // A node that needs nothing from its sources (all of it is surplus) leaves them as they are.
    contractScale[n] = baselineInflow[n] > 0 ? use / baselineInflow[n] : 1;
    refillScale[n] = baselineInflow[n] > 0 ? refill / baselineInflow[n] : 0;
    orderFromLanes(t, n);
  }

  /** S6. */
  private void orderFromLanes(int t, int n) {
    double scale = allScale(n);
    var in = adjacency.lanesIn;
    for (int i = in.start()[n]; i < in.start()[n + 1]; i++) {
      int l = in.item()[i];
      double recorded = bounds.recorded()[t * lanes.count() + l];
      if (Double.isNaN(recorded)) {
        double limit = bounds.laneLimit()[t * lanes.count() + l];
        double all = lanes.flow()[l] * scale + correction * owedByLane[l];
        laneContract[l] = Math.min(lanes.flow()[l] * contractScale[n], limit);
        laneExtra[l] = Math.min(all, limit) - laneContract[l];
      } else {
        laneContract[l] = recorded;
        laneExtra[l] = 0;
      }
    }
  }

  /** S1, the part that is for use. */
  private double contractRequirement(int t, int n) {
    double sum = bounds.demandFactor()[t * nodes.count() + n] * nodes.demand()[n];
    var uses = adjacency.uses;
    for (int i = uses.start()[n]; i < uses.start()[n + 1]; i++) {
      int k = uses.item()[i];
      sum += processes.inAmount()[k] * processContract[adjacency.inProcess[k]];
    }
    var out = adjacency.lanesOut;
    for (int i = out.start()[n]; i < out.start()[n + 1]; i++) {
      sum += laneContract[out.item()[i]];
    }
    return sum;
  }

  /** S1, the part that refills and replaces, and S18. */
  private double extraRequirement(int n) {
    double sum = goods.wantedByState[n];
    var uses = adjacency.uses;
    for (int i = uses.start()[n]; i < uses.start()[n + 1]; i++) {
      int k = uses.item()[i];
      sum += processes.inAmount()[k] * processExtra[adjacency.inProcess[k]];
    }
    var out = adjacency.lanesOut;
    for (int i = out.start()[n]; i < out.start()[n + 1]; i++) {
      sum += laneExtra[out.item()[i]];
    }
    return sum;
  }

  /**
   * S3 and S4 from the last period: what each source owes, which together is at most what the node
   * lacks, and the share of contracts not kept. Returns the sum owed.
   */
  private double bookArrears(int n, double lacking) {
    double asked = 0;
    double lost = 0;
    double owed = 0;
    var in = adjacency.lanesIn;
    for (int i = in.start()[n]; i < in.start()[n + 1]; i++) {
      int l = in.item()[i];
      double contract = lanes.flow()[l] * contractScale[n];
      double regular = contract + lanes.flow()[l] * refillScale[n];
      double sent = goods.shipped[l];
      asked += contract;
      lost += Math.max(0, contract - sent);
      owedByLane[l] = Math.max(0, owedByLane[l] + regular - sent);
      owed += owedByLane[l];
    }
    var gives = adjacency.gives;
    for (int i = gives.start()[n]; i < gives.start()[n + 1]; i++) {
      int k = gives.item()[i];
      int p = adjacency.outProcess[k];
      double baseline = processes.activity()[p] * processes.outAmount()[k];
      double sent = goods.activity[p] * processes.outAmount()[k];
      double contract = baseline * contractScale[n];
      asked += contract;
      lost += Math.max(0, contract - sent);
      owedByOutput[k] = Math.max(0, owedByOutput[k] + contract + baseline * refillScale[n] - sent);
      owed += owedByOutput[k];
    }
    lostShare[n] = lost > NEGLIGIBLE * asked ? Math.min(LARGEST_LOST_SHARE, lost / asked) : 0;
    reroutedShare[n] = reroutingShare(n);
    return capArrears(n, owed, lacking);
  }

  private double capArrears(int n, double owed, double lacking) {
    if (owed <= lacking) {
      return owed;
    }
    double part = lacking / owed;
    var in = adjacency.lanesIn;
    for (int i = in.start()[n]; i < in.start()[n + 1]; i++) {
      owedByLane[in.item()[i]] *= part;
    }
    var gives = adjacency.gives;
    for (int i = gives.start()[n]; i < gives.start()[n + 1]; i++) {
      owedByOutput[gives.item()[i]] *= part;
    }
    return lacking;
  }

  /** ρ_n of S5, and the clock behind it. */
  private double reroutingShare(int n) {
    if (lostShare[n] == 0) {
      lostDays[n] = 0;
      return 0;
    }
    var behaviour = scenario.behaviour();
    lostDays[n] += scenario.daysPerPeriod();
    double since = lostDays[n] - behaviour.reroutingDelayDays();
    double ramp = behaviour.reroutingRampDays();
    double part = ramp == 0 ? (since > 0 ? 1 : 0) : since / ramp;
    return behaviour.reroutingShare() * Math.clamp(part, 0, 1);
  }

  /** A quota cuts extra orders first, then contracts in equal parts. */
  private void applyQuotas(int t) {
    for (int g = 0; g < bounds.quotas(); g++) {
      double contract = 0;
      double extra = 0;
      for (int i = bounds.quotaStart()[g]; i < bounds.quotaStart()[g + 1]; i++) {
        contract += laneContract[bounds.quotaLane()[i]];
        extra += laneExtra[bounds.quotaLane()[i]];
      }
      double limit = bounds.quotaLimit()[t * bounds.quotas() + g];
      if (contract + extra <= limit) {
        continue;
      }
      double contractPart = contract > limit ? limit / contract : 1;
      double extraPart = contract < limit ? (limit - contract) / extra : 0;
      for (int i = bounds.quotaStart()[g]; i < bounds.quotaStart()[g + 1]; i++) {
        laneContract[bounds.quotaLane()[i]] *= contractPart;
        laneExtra[bounds.quotaLane()[i]] *= extraPart;
      }
    }
  }
}
