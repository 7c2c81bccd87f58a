package org.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodestone.network.ReferenceNetwork;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ReferenceScenario;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.kernel.DrawBlock.Target;
import org.lodestone.simulation.kernel.Kernel;

/** Outages by connected part against plain loops over the whole network with both processes out. */
class ComponentOutagesTest {

  private static final int MONTHS = 14;
  private static final int OUT = 9;

  /** Every so many processes may fail, so that some share a part and some do not. */
  private static final int EVERY = 40;

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
    var scenario = ReferenceScenario.of(MONTHS).resolve(ReferenceNetwork.of(ReferenceNetwork.SEED));
    var weight = new double[scenario.nodes().count()];
    Arrays.fill(weight, 1);
    var failing =
        IntStream.range(0, scenario.processes().count())
            .filter(p -> p % EVERY == 0)
            .boxed()
            .toList();
    int all = failing.size() * (failing.size() - 1) / 2;
    var question =
        new ComponentOutages.Question(
            scenario, weight, OUT, failing.stream().map(List::of).toList());
    var outages = ComponentOutages.pairs(question, all, 2, Progress.NONE);

    double demand = Arrays.stream(scenario.nodes().demand()).sum() * MONTHS;
    assertThat(outages.pairsRun()).isPositive();
    assertThat(outages.pairsAdded()).isPositive();
    assertThat(outages.worst()).hasSize(all);
    for (var pair : outages.worst()) {
      assertThat(pair.uncovered())
          .isCloseTo(
              together(scenario, failing.get(pair.one()), failing.get(pair.other())),
              within(1e-7 * demand));
    }
    assertThat(outages.worst().getFirst().uncovered()).isGreaterThan(1e-5 * demand);
    assertThat(outages.worst())
        .isSortedAccordingTo((a, b) -> Double.compare(b.uncovered(), a.uncovered()));
    for (int i = 0; i < failing.size(); i++) {
      assertThat(outages.single().get(i))
          .isCloseTo(together(scenario, failing.get(i), failing.get(i)), within(1e-7 * demand));
    }
    assertThat(ComponentOutages.pairs(question, 3, 1, Progress.NONE).worst())
        .isEqualTo(outages.worst().subList(0, 3));
  }

  /** Units of processes in several parts, while a third of all capacity is lost anyway. */
  @Test
  void unitsMayLieInSeveralPartsOfAScenarioThatIsShort() {
    var healthy = ReferenceScenario.of(MONTHS).resolve(ReferenceNetwork.of(ReferenceNetwork.SEED));
    var scenario =
        healthy.withCapacity(
            Arrays.stream(healthy.bounds().capacity()).map(c -> c * 2 / 3).toArray());
    var weight = new double[scenario.nodes().count()];
    Arrays.fill(weight, 1);
    var units = List.of(List.of(3, 160, 320), List.of(7, 170), List.of(4, 330), List.of(12));
    var question = new ComponentOutages.Question(scenario, weight, MONTHS, units);
    var outages = ComponentOutages.pairs(question, 6, 2, Progress.NONE);
    double demand = Arrays.stream(scenario.nodes().demand()).sum() * MONTHS;
    assertThat(outages.uncovered()).isCloseTo(out(scenario, List.of()), within(1e-6 * demand));
    assertThat(outages.uncovered()).isGreaterThan(1e-3 * demand);
    for (var pair : outages.worst()) {
      var both = new ArrayList<>(units.get(pair.one()));
      both.addAll(units.get(pair.other()));
      assertThat(pair.uncovered()).isCloseTo(out(scenario, both), within(1e-6 * demand));
    }
  }

  private static double out(ResolvedScenario scenario, List<Integer> processes) {
    var kernel = Kernel.plain(scenario, List.of());
    var block = kernel.newBlock();
    var outcome = kernel.newOutcome();
    block.clear(1);
    processes.forEach(p -> block.change(0, 0, Target.CAPACITY, p, 0));
    kernel.run(block, outcome);
    double sum = 0;
    for (int n = 0; n < scenario.nodes().count(); n++) {
      sum += outcome.unserved(0, n);
    }
    return sum;
  }
}
