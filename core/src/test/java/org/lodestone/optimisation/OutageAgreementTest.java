package org.lodestone.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.lodestone.cases.NetworkBuilder;
import org.lodestone.contingency.Contingency.ProcessOutage;
import org.lodestone.contingency.Span;
import org.lodestone.network.ProcessId;
import org.lodestone.scenario.ResolvedScenario;

/**
 * Where only capacities limit (no stock, no lag, no spare capacity, no headroom) nobody can do
 * better than pass a loss on. Both engines must then find the same shortage, which is the output of
 * the process that stands still, and so the same ranking.
 *
 * <pre>
 *   mine@M0..2 ─▶ [ore] ═random lanes═▶ melt@R0..2 ─▶ [metal] ═random lanes═▶ [metal@U0..2]
 * </pre>
 */
class OutageAgreementTest {

  private static final int WEEKS = 8;
  private static final double METAL_PER_ORE = 0.4;

  @Property(tries = 15, seed = "20251028")
  void bothEnginesRankSingleOutagesAlike(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    var outages = List.of("mine@M0", "mine@M1", "mine@M2", "melt@R0", "melt@R1", "melt@R2");
    var best = new LinkedHashMap<String, Double>();
    var simulated = new LinkedHashMap<String, Double>();
    for (var id : outages) {
      var scenario = without(id, seed);
      int p = Runs.process(scenario, id);
      double perActivity = id.startsWith("mine") ? METAL_PER_ORE : 1;
      double lost = scenario.processes().activity()[p] * perActivity * WEEKS;
      best.put(id, Runs.totalShortage(Runs.solve(scenario).trajectory()));
      simulated.put(id, Runs.totalShortage(Runs.simulate(scenario)));
      assertThat(best)
          .hasEntrySatisfying(id, t -> assertThat(t).isCloseTo(lost, within(1e-6 * lost)));
      assertThat(simulated)
          .hasEntrySatisfying(id, t -> assertThat(t).isCloseTo(lost, within(1e-6 * lost)));
    }
    assertThat(ranked(best)).isEqualTo(ranked(simulated));
  }

  private static List<String> ranked(Map<String, Double> shortages) {
    return shortages.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static ResolvedScenario without(String process, long seed) {
    var random = new Random(seed);
    var network =
        new NetworkBuilder()
            .form("ore", 0)
            .form("metal", 1)
            .recipe("mine", 0, List.of(), List.of("ore 1"))
            .recipe("melt", 0, List.of("ore 2.5"), List.of("metal 1"));
    double[][] ore = flows(random);
    double[][] metal = flows(random);
    for (int i = 0; i < 3; i++) {
      double melted = (ore[0][i] + ore[1][i] + ore[2][i]) * METAL_PER_ORE;
      double shares = metal[i][0] + metal[i][1] + metal[i][2];
      for (int j = 0; j < 3; j++) {
        metal[i][j] *= melted / shares;
        network.lane("ore", "M" + i, "R" + j, ore[i][j], 0);
        network.lane("metal", "R" + i, "U" + j, metal[i][j], 0);
      }
      double mined = ore[i][0] + ore[i][1] + ore[i][2];
      network.process("mine", "M" + i, mined, mined).process("melt", "R" + i, melted, melted);
    }
    for (int j = 0; j < 3; j++) {
      network.demand("metal", "U" + j, metal[0][j] + metal[1][j] + metal[2][j], 1);
    }
    var outage =
        new ProcessOutage("outage", List.of(new ProcessId(process)), 1, new Span(0, 10_000, 0));
    return Runs.withHeadroom(1, network, WEEKS, outage);
  }

  private static double[][] flows(Random random) {
    var flows = new double[3][3];
    for (var row : flows) {
      for (int j = 0; j < 3; j++) {
        row[j] = 1 + 100 * random.nextDouble();
      }
    }
    return flows;
  }
}
