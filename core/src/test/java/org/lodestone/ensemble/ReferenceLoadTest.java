package org.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.network.ReferenceNetwork;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ReferenceScenario;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.kernel.DrawBlock.Target;
import org.lodestone.simulation.kernel.Kernel;

/** The load of measurements: the same draws everywhere, spread as its law says. */
class ReferenceLoadTest {

  private static final long SEED = 20251028;
  private static final int MONTHS = 12;

  private record Change(int period, Target target, int index, double factor) {}

  private static ResolvedScenario scenario() {
    return ReferenceScenario.of(MONTHS).resolve(ReferenceNetwork.of(ReferenceNetwork.SEED));
  }

  private static List<Change> changes(ReferenceLoad load, int column, long draw) {
    var changes = new ArrayList<Change>();
    load.write(
        (c, t, target, i, factor) -> changes.add(new Change(t, target, i, factor)), column, draw);
    return changes;
  }

  @Test
  void aDrawIsAFunctionOfSeedAndNumber() {
    var load = new ReferenceLoad(scenario(), SEED);

    assertThat(changes(load, 3, 12)).isEqualTo(changes(new ReferenceLoad(scenario(), SEED), 0, 12));
    assertThat(changes(load, 0, 13)).isNotEqualTo(changes(load, 0, 12));
    assertThat(changes(load, 0, 12 + (1L << 32))).isNotEqualTo(changes(load, 0, 12));
    assertThat(changes(new ReferenceLoad(scenario(), SEED + 1), 0, 12))
        .isNotEqualTo(changes(load, 0, 12));
  }

  /** 44 events in a year; a third each; what is left of a capacity is uniform between 0 and 1. */
  @Test
  void eventsAreSpreadAsTheLawSays() {
    var load = new ReferenceLoad(scenario(), SEED);
    assertThat(load.events()).isEqualTo(44);
    int draws = 500;
    int surges = 0;
    var left = new ArrayList<Double>();
    for (int draw = 0; draw < draws; draw++) {
      for (var change : changes(load, 0, draw)) {
        assertThat(change.period).isBetween(0, MONTHS - 1);
        surges += change.target == Target.DEMAND && change.factor > 1 ? 1 : 0;
        if (change.target == Target.CAPACITY && change.factor < 1) {
          left.add(change.factor);
        }
      }
    }
    double perDraw = 44 / 3.0;
    double fourErrors = 4 * Math.sqrt(44 * 2 / 9.0 / draws);
    assertThat((double) surges / draws).isCloseTo(perDraw, within(fourErrors));
    assertThat((double) left.size() / draws).isCloseTo(perDraw, within(fourErrors));
    assertThat(left.stream().mapToDouble(x -> x).average().orElseThrow())
        .isCloseTo(0.5, within(4 / Math.sqrt(12.0 * left.size())));
  }

  /** The tally of many threads against a plain sum over plain loops, draw by draw. */
  @Test
  void manyDrawsGiveTheMeanOfSingleOnes() {
    var scenario = scenario();
    int draws = 40;
    var summary = ReferenceRuns.run(scenario, SEED, draws, 2, Progress.NONE);
    var kernel = Kernel.plain(scenario, List.of());
    var load = new ReferenceLoad(scenario, SEED);
    var block = kernel.newBlock();
    var outcome = kernel.newOutcome();
    double sum = 0;
    for (int draw = 0; draw < draws; draw++) {
      load.fill(block, draw, 1);
      kernel.run(block, outcome);
      sum += load.uncovered(outcome, 0);
    }
    assertThat(summary.draws()).isEqualTo(draws);
    assertThat(summary.total().uncovered().mean())
        .isPositive()
        .isCloseTo(sum / draws, within(1e-7));
    assertThat(summary).isEqualTo(ReferenceRuns.run(scenario, SEED, draws, 1, Progress.NONE));
  }
}
