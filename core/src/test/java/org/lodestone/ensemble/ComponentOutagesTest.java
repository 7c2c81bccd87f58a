package org.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.RandomNetworks;
import org.lodestone.scenario.Components;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ReferenceScenario;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.DrawBlock.Target;
import org.lodestone.simulation.Kernel;

/** Outages by connected part against plain loops over the whole network with both processes out. */
class ComponentOutagesTest {

  private static final int MONTHS = 24;
  private static final int OUT = 9;

  /** Random networks that fall into parts. */
  private static List<ResolvedScenario> scenarios() {
    return LongStream.range(0, 500)
        .mapToObj(seed -> ReferenceScenario.of(MONTHS).resolve(RandomNetworks.of(seed)))
        .filter(scenario -> Components.of(scenario).count() > 1)
        .filter(scenario -> scenario.processes().count() > 3)
        .limit(5)
        .toList();
  }

  private static double together(ResolvedScenario scenario, int one, int other) {
    var kernel = Kernel.plain(scenario, List.of());
    var block = kernel.newBlock();
    var outcome = kernel.newOutcome();
    block.clear(1);
    for (int process : new int[] {one, other}) {
      block.change(0, 0, Target.CAPACITY, process, 0);
      block.change(0, OUT, Target.CAPACITY, process, 1);
    }
    kernel.run(block, outcome);
    double sum = 0;
    for (int n = 0; n < scenario.nodes().count(); n++) {
      sum += outcome.unserved(0, n);
    }
    return sum;
  }

  @Test
  void pairsAreWhatRunsOfTheWholeNetworkGive() {
    var scenarios = scenarios();
    assertThat(scenarios).isNotEmpty();
    for (var scenario : scenarios) {
      int processes = scenario.processes().count();
      int all = processes * (processes - 1) / 2;
      var weight = new double[scenario.nodes().count()];
      Arrays.fill(weight, 1);
      var question = new ComponentOutages.Question(scenario, weight, OUT);
      var outages = ComponentOutages.pairs(question, all, 2, Progress.NONE);

      double demand = Arrays.stream(scenario.nodes().demand()).sum() * MONTHS;
      assertThat(outages.pairsRun() + outages.pairsAdded()).isEqualTo(all);
      assertThat(outages.pairsAdded()).isPositive();
      assertThat(outages.worst()).hasSize(all);
      for (var pair : outages.worst()) {
        assertThat(pair.uncovered())
            .isCloseTo(together(scenario, pair.one(), pair.other()), within(1e-5 * demand));
      }
      assertThat(outages.worst())
          .isSortedAccordingTo((a, b) -> Double.compare(b.uncovered(), a.uncovered()));
      for (int p = 0; p < processes; p++) {
        assertThat(outages.single().get(p))
            .isCloseTo(together(scenario, p, p), within(1e-5 * demand));
      }
    }
  }
}
