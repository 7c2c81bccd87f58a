package org.lodestone.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Scenario;
import org.lodestone.scenario.Trajectory;
import org.lodestone.simulation.Cause.Bound;
import org.lodestone.simulation.Shortage.Finding;
import org.lodestone.simulation.kernel.Adjacency;

/** The search of {@link ShortageTrace}. Depth is bounded and no chain passes a node twice. */
final class UpstreamWalk {

  private static final int DEEPEST = 16;

  /** A source that accounts for less than this part of what a node lacks is not followed. */
  private static final double MINOR = 0.05;

  /** Nor is one that accounts for less than this part of the whole shortage. */
  private static final double NEGLIGIBLE = 0.005;

  /** A stock with less than this part left is exhausted. */
  private static final double EXHAUSTED = 0.02;

  /** A stock with more than this part of its target is full. */
  private static final double FULL = 0.98;

  private final SimulationResult result;
  private final ResolvedScenario scenario;
  private final Adjacency adjacency;
  private final Names names;
  private final MissingInflow inflow;
  private final RivalDemand rivals;
  private final ActiveContingencies active;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Integer> path = new ArrayList<>();

  UpstreamWalk(SupplyNetwork network, Scenario asked, SimulationResult result) {
    this.result = result;
    scenario = result.scenario();
    adjacency = new Adjacency(scenario);
    names = new Names(network, scenario);
    inflow = new MissingInflow(network, asked, result, adjacency, names);
    rivals = new RivalDemand(result, adjacency);
    active = new ActiveContingencies(asked);
  }

  /** Why the node was short in a period. */
  List<Finding> from(int node, int period) {
    findings.clear();
    visit(node, new Window(period, period), 1);
    return List.copyOf(findings);
  }

  /**
   * @param lacked when the node could not serve what was wanted of it
   * @param part part of the whole shortage that is followed here
   */
  private void visit(int n, Window lacked, double part) {
    if (path.size() == DEEPEST
        || path.contains(n)
        || part < NEGLIGIBLE
        || lacked.last() < lacked.first()) {
      return;
    }
    path.add(n);
    var window = new Window(emptyingSince(n, lacked.first()), lacked.last());
    var sources = inflow.at(n, window);
    double missing = sources.stream().mapToDouble(m -> Math.max(0, m.total())).sum();
    noteSurges(n, window, part, missing);
    if (missing > 0) {
      noteStock(n, window.last(), part);
      noteRerouting(n, window.last(), part, sources);
      sources.stream()
          .filter(m -> m.total() > MINOR * missing)
          .sorted(Comparator.comparingDouble(Missing::total).reversed())
          .forEach(m -> follow(m, part * m.total() / missing));
    }
    path.removeLast();
  }

  private void follow(Missing source, double part) {
    double whole = source.explained();
    for (var cut : source.cuts()) {
      note(cut.cause(), part * cut.amount() / whole);
    }
    source.upstream().forEach((node, amount) -> visit(node, source.sent(), part * amount / whole));
  }

  private void note(Cause cause, double part) {
    findings.add(new Finding(cause, path.stream().map(names::node).toList(), part));
  }

  /** The first period after the node's stock was last full and served everybody. */
  private int emptyingSince(int n, int period) {
    int t = period;
    while (t > 0 && !isFull(t - 1, n)) {
      t--;
    }
    return t;
  }

  private boolean isFull(int t, int n) {
    return result.stock(t, n) >= FULL * scenario.nodes().workingStock()[n]
        && result.cover(t, n) > 1 - Trajectory.SHORTAGE_PART;
  }

  private void noteStock(int n, int t, double part) {
    double working = scenario.nodes().workingStock()[n];
    double state = scenario.nodes().stateStock()[n];
    if (working + state > 0
        && result.stock(t, n) <= EXHAUSTED * working
        && result.stateStock(t, n) <= EXHAUSTED * state) {
      note(new Cause.StockExhausted(names.node(n), working, state), part);
    }
  }

  /**
   * Where a source failed and another did not, the behaviour kept the buyer from asking it for all.
   */
  private void noteRerouting(int n, int t, double part, List<Missing> sources) {
    boolean lost = sources.stream().anyMatch(m -> m.total() > MINOR * m.asked());
    boolean left = sources.stream().anyMatch(m -> m.asked() > 0 && m.total() <= MINOR * m.asked());
    double rerouted = result.reroutedShare(t, n);
    if (lost && left && rerouted < 1) {
      boolean waiting = rerouted < scenario.behaviour().reroutingShare();
      note(new Cause.NoNewSupplier(names.node(n), waiting ? Bound.DELAY : Bound.SHARE), part);
    }
  }

  /** Demand that rose at the node itself, or at its cost with another customer. */
  private void noteSurges(int n, Window window, double part, double missing) {
    double surge = rivals.surge(n, window);
    if (surge > MINOR * missing) {
      noteSurge(n, window, part * surge / Math.max(missing, surge));
    }
    rivals
        .find(n, window, path)
        .filter(rival -> rival.extra() > MINOR * missing)
        .ifPresent(
            rival -> {
              double share = rival.extra() / Math.max(missing, rival.extra());
              noteSurge(rival.node(), window, part * share);
            });
  }

  private void noteSurge(int n, Window window, double part) {
    var by = active.among(scenario.labels().demandCauses().get(n), window);
    note(new Cause.DemandSurge(names.node(n), by), part);
  }
}
