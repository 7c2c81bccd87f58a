package org.lodestone.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.Missing.Cut;
import org.lodestone.simulation.kernel.Adjacency;

/**
 * Compares what the sources of a node sent with what they were asked for (x⁰γ of S3), and says for
 * each what held it back.
 */
final class MissingInflow {

  private static final double ROUNDING = 1e-9;

  private final SimulationResult result;
  private final ResolvedScenario scenario;
  private final Adjacency adjacency;
  private final Names names;
  private final ActiveContingencies active;
  private final double[] fullCapacity;

  MissingInflow(
      SupplyNetwork network,
      Scenario asked,
      SimulationResult result,
      Adjacency adjacency,
      Names names) {
    this.result = result;
    this.adjacency = adjacency;
    this.names = names;
    scenario = result.scenario();
    active = new ActiveContingencies(asked);
    fullCapacity = new double[scenario.processes().count()];
    for (var process : network.processes()) {
      fullCapacity[names.process(process.id())] =
          asked.period().fromYear(process.capacity_perYear().value());
    }
  }

  /** One entry per source of the node. */
  List<Missing> at(int n, Window arrival) {
    var all = new ArrayList<Missing>();
    var in = adjacency.lanesIn;
    for (int i = in.start()[n]; i < in.start()[n + 1]; i++) {
      all.add(onLane(in.item()[i], arrival));
    }
    var gives = adjacency.gives;
    for (int i = gives.start()[n]; i < gives.start()[n + 1]; i++) {
      all.add(fromProcess(gives.item()[i], arrival));
    }
    return all;
  }

  private Missing onLane(int l, Window arrival) {
    var lanes = scenario.lanes();
    var sent = arrival.before(Adjacency.lag(lanes.lag()[l], lanes.returns()[l]));
    double asked = 0;
    double total = 0;
    double restricted = 0;
    double limited = 0;
    double lacking = 0;
    for (int t = sent.first(); t <= sent.last(); t++) {
      double contract = lanes.flow()[l] * result.contractScale(t, lanes.to()[l]);
      double cut = Math.max(0, contract - result.ordered(t, l));
      asked += contract;
      total += contract - result.shipped(t, l);
      restricted += isRestricted(t, l, contract) ? cut : 0;
      limited += isRestricted(t, l, contract) ? 0 : cut;
      lacking += Math.max(0, result.ordered(t, l) - result.shipped(t, l));
    }
    var buyer = names.node(lanes.to()[l]);
    var seller = names.node(lanes.from()[l]).place();
    var cuts = new ArrayList<Cut>();
    if (restricted > 0) {
      var by = active.among(scenario.labels().laneCauses().get(l), sent);
      cuts.add(new Cut(new Cause.Restriction(buyer.form(), seller, buyer.place(), by), restricted));
    }
    if (limited > 0) {
      cuts.add(new Cut(new Cause.LaneLimitReached(buyer.form(), seller, buyer.place()), limited));
    }
    Map<Integer, Double> upstream = lacking > 0 ? Map.of(lanes.from()[l], lacking) : Map.of();
    return new Missing(asked, total, List.copyOf(cuts), upstream, sent);
  }

  /** Whether it is a contingency that keeps a contract from being ordered in full. */
  private boolean isRestricted(int t, int l, double contract) {
    int i = t * scenario.lanes().count() + l;
    double limit = scenario.bounds().laneLimit()[i];
    boolean byRecord = !Double.isNaN(scenario.bounds().recorded()[i]);
    boolean byQuota = result.ordered(t, l) < Math.min(contract, limit) * (1 - ROUNDING);
    return byRecord || byQuota || limit < scenario.lanes().flow()[l] * (1 - ROUNDING);
  }

  private Missing fromProcess(int k, Window arrival) {
    var processes = scenario.processes();
    int p = adjacency.outProcess[k];
    int n = processes.outNode()[k];
    var sent = arrival.before(Adjacency.lag(processes.lag()[p], processes.returns()[k]));
    double perActivity = processes.outAmount()[k];
    double asked = 0;
    double total = 0;
    double stopped = 0;
    double full = 0;
    var lacking = new TreeMap<Integer, Double>();
    for (int t = sent.first(); t <= sent.last(); t++) {
      double contract = processes.activity()[p] * result.contractScale(t, n);
      double capacity = scenario.bounds().capacity()[t * processes.count() + p];
      double unhurt = Math.max(capacity, fullCapacity[p]);
      double short_ = Math.min(contract, capacity) - result.activity(t, p);
      asked += contract * perActivity;
      total += (contract - result.activity(t, p)) * perActivity;
      stopped += Math.max(0, Math.min(contract, unhurt) - capacity) * perActivity;
      full += Math.max(0, contract - unhurt) * perActivity;
      if (short_ > 0 && result.limitingInput(t, p) >= 0) {
        lacking.merge(result.limitingInput(t, p), short_ * perActivity, Double::sum);
      }
    }
    var cuts = new ArrayList<Cut>();
    if (stopped > 0) {
      var by = active.among(scenario.labels().processCauses().get(p), sent);
      cuts.add(new Cut(new Cause.Outage(names.process(p), by), stopped));
    }
    if (full > 0) {
      cuts.add(new Cut(new Cause.CapacityReached(names.process(p)), full));
    }
    return new Missing(asked, total, List.copyOf(cuts), lacking, sent);
  }
}
