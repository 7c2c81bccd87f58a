package org.lodestone.simulation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.Shortage.Finding;

/**
 * Explains the shortages of a run: from each short use upstream along what was missing, compared
 * with what was asked for, until events are met ({@code docs/model/simulation.md}, causes). The
 * first and the worst short period are traced, because what began a shortage need not be what made
 * it worst.
 */
public final class ShortageTrace {

  /** A finding that explains less is left out. */
  private static final double SMALLEST_PART = 0.01;

  private static final Comparator<Finding> EVENTS_FIRST =
      Comparator.comparing((Finding f) -> !f.cause().isEvent())
          .thenComparing(Comparator.comparingDouble(Finding::part).reversed());

  private final SimulationResult result;
  private final UpstreamWalk walk;

  private ShortageTrace(SupplyNetwork network, Scenario scenario, SimulationResult result) {
    this.result = result;
    walk = new UpstreamWalk(network, scenario, result);
  }

  /** One entry for each use of the consumer that had a shortage, the largest share first. */
  public static List<Shortage> trace(
      SupplyNetwork network, Scenario scenario, SimulationResult result, Consumer consumer) {
    var trace = new ShortageTrace(network, scenario, result);
    return consumer.uses(network, result.scenario()).stream()
        .filter(use -> result.firstShortage(use.node()) >= 0)
        .map(trace::explain)
        .sorted(Comparator.comparingDouble(Shortage::share).reversed())
        .toList();
  }

  private Shortage explain(Consumer.Use use) {
    int first = result.firstShortage(use.node());
    double total = result.totalShortage(use.node());
    return new Shortage(
        use.name(),
        first,
        first * result.scenario().daysPerPeriod(),
        total * use.explained(),
        total / result.totalDemand(use.node()),
        findings(use.node(), first));
  }

  private List<Finding> findings(int node, int first) {
    var found = byCause(walk.from(node, first), ShortageTrace::sum);
    int worst = worstPeriod(node, first);
    if (worst != first) {
      var later = byCause(walk.from(node, worst), ShortageTrace::sum);
      found =
          byCause(Stream.concat(found.stream(), later.stream()).toList(), ShortageTrace::larger);
    }
    return scaled(found).stream()
        .filter(f -> f.part() >= SMALLEST_PART)
        .sorted(EVENTS_FIRST)
        .toList();
  }

  private int worstPeriod(int node, int first) {
    int worst = first;
    for (int t = first + 1; t < result.scenario().periods(); t++) {
      if (result.shortage(t, node) > result.shortage(worst, node)) {
        worst = t;
      }
    }
    return worst;
  }

  private static List<Finding> byCause(List<Finding> findings, BinaryOperator<Finding> merge) {
    var merged = new LinkedHashMap<Cause, Finding>();
    findings.forEach(f -> merged.merge(f.cause(), f, merge));
    return List.copyOf(merged.values());
  }

  /** Several chains may lead to one cause: the parts add up, the weightiest chain is told. */
  private static Finding sum(Finding a, Finding b) {
    return new Finding(a.cause(), larger(a, b).chain(), Math.min(1, a.part() + b.part()));
  }

  private static Finding larger(Finding a, Finding b) {
    return a.part() >= b.part() ? a : b;
  }

  /** Two events may each explain more than half; together they explain no more than all. */
  private static List<Finding> scaled(List<Finding> findings) {
    double events =
        findings.stream().filter(f -> f.cause().isEvent()).mapToDouble(Finding::part).sum();
    return findings.stream()
        .map(
            f ->
                f.cause().isEvent()
                    ? new Finding(f.cause(), f.chain(), f.part() / Math.max(1, events))
                    : f)
        .toList();
  }
}
