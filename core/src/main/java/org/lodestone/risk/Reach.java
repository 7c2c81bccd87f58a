package org.lodestone.risk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Provenance.Draw;
import org.lodestone.risk.Provenance.Target;

/** Which part of what is at each node passed a target (D5), with its bounds (D7). */
final class Reach {
  private final Provenance provenance;
  private final Target target;

  /** What an unknown origin counts as in the value: passed only if the target is the unknown. */
  private final double unknown;

  private final Map<String, double[]> least = new TreeMap<>();
  private final Map<String, double[]> value = new TreeMap<>();
  private final Map<String, double[]> most = new TreeMap<>();

  Reach(Provenance provenance, Target target) {
    this.provenance = provenance;
    this.target = target;
    boolean counts = target.places().contains(provenance.unknown()) && target.stage().isEmpty();
    this.unknown = counts ? 1 : 0;
  }

  /** The part of all draws together that passed the target. */
  Range of(List<Draw> draws) {
    draws.forEach(draw -> solve(draw.element()));
    var lows = draws.stream().mapToDouble(d -> d.amount().low()).toArray();
    var values = draws.stream().mapToDouble(d -> d.amount().value()).toArray();
    var highs = draws.stream().mapToDouble(d -> d.amount().high()).toArray();
    var best = passed(draws, most, 1, 1);
    var worst = passed(draws, least, unknown, -1);
    double mean = OriginChain.mean(values, passed(draws, value, unknown, 1));
    double high = OriginChain.mean(OriginChain.bestWeights(lows, highs, best), best);
    double low = -OriginChain.mean(OriginChain.bestWeights(lows, highs, worst), worst);
    return new Range(
        Math.clamp(Math.min(low, mean), 0.0, 1.0),
        Math.clamp(mean, 0.0, 1.0),
        Math.clamp(Math.max(high, mean), 0.0, 1.0));
  }

  private void solve(String element) {
    if (!value.containsKey(element)) {
      var chain = provenance.chain(element);
      var targets = provenance.targets(target, element);
      least.put(element, chain.leastPassed(targets, unknown));
      value.put(element, chain.passed(targets, unknown));
      most.put(element, chain.mostPassed(targets, 1));
    }
  }

  private static double[] passed(
      List<Draw> draws, Map<String, double[]> solved, double unknown, int sign) {
    return draws.stream()
        .mapToDouble(
            draw -> {
              var own = Objects.requireNonNull(solved.get(draw.element()));
              return sign * OriginChain.valueOf(draw.from(), own, unknown);
            })
        .toArray();
  }
}
