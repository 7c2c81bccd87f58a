package org.lodestone.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.kernel.Adjacency;

/**
 * Looks downstream from a node for a demand that rose elsewhere: along the buyer or the process
 * that took most beyond its baseline, until such a demand is met.
 */
final class RivalDemand {

  private static final int DEEPEST = 16;

  /**
   * @param node where demand rose
   * @param extra what its side took from the first node beyond the baseline
   */
  record Rival(int node, double extra) {}

  private record Taker(int node, double extra) {}

  private final SimulationResult result;
  private final ResolvedScenario scenario;
  private final Adjacency adjacency;

  RivalDemand(SimulationResult result, Adjacency adjacency) {
    this.result = result;
    this.adjacency = adjacency;
    scenario = result.scenario();
  }

  /** How much more than at the baseline was demanded at a node. */
  double surge(int n, Window window) {
    double sum = 0;
    for (int t = window.first(); t <= window.last(); t++) {
      sum += result.demand(t, n) - scenario.nodes().demand()[n];
    }
    return sum;
  }

  /** The rival at whose cost a node went short; nodes of the chain itself are no rivals. */
  Optional<Rival> find(int n, Window window, List<Integer> chain) {
    var first = greediest(n, window, chain);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    var seen = new ArrayList<>(chain);
    int here = first.get().node;
    for (int depth = 0; depth < DEEPEST; depth++) {
      if (surge(here, window) > 0) {
        return Optional.of(new Rival(here, first.get().extra));
      }
      seen.add(here);
      var next = greediest(here, window, seen);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      here = next.get().node;
    }
    return Optional.empty();
  }

  private Optional<Taker> greediest(int n, Window window, List<Integer> seen) {
    var best = new Taker(-1, 0);
    var out = adjacency.lanesOut;
    for (int i = out.start()[n]; i < out.start()[n + 1]; i++) {
      best = greedier(best, overLane(out.item()[i], window), seen);
    }
    var uses = adjacency.uses;
    for (int i = uses.start()[n]; i < uses.start()[n + 1]; i++) {
      best = greedier(best, intoProcess(uses.item()[i], window), seen);
    }
    return best.node < 0 ? Optional.empty() : Optional.of(best);
  }

  private static Taker greedier(Taker best, Taker other, List<Integer> seen) {
    return other.extra > best.extra && !seen.contains(other.node) ? other : best;
  }

  private Taker overLane(int l, Window window) {
    double extra = 0;
    for (int t = window.first(); t <= window.last(); t++) {
      extra += result.ordered(t, l) - scenario.lanes().flow()[l];
    }
    return new Taker(scenario.lanes().to()[l], extra);
  }

  private Taker intoProcess(int k, Window window) {
    var processes = scenario.processes();
    int p = adjacency.inProcess[k];
    double extra = 0;
    for (int t = window.first(); t <= window.last(); t++) {
      extra += processes.inAmount()[k] * (result.wanted(t, p) - processes.activity()[p]);
    }
    return new Taker(drivenOutput(p), extra);
  }

  private int drivenOutput(int p) {
    var processes = scenario.processes();
    int k = processes.outStart()[p];
    while (!processes.drives()[k]) {
      k++;
    }
    return processes.outNode()[k];
  }
}
