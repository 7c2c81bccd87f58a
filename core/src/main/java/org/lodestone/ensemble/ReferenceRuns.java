package org.lodestone.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.kernel.Kernel;
import org.lodestone.simulation.kernel.KernelPlan;

/** Many draws of the {@link ReferenceLoad}, counted as in an {@link Ensemble}. */
public final class ReferenceRuns {

  private ReferenceRuns() {}

  /**
   * Runs draws until all are done or the progress is cancelled; what was done by then is told.
   *
   * @param draws how many; the memory does not depend on it
   */
  public static Summary run(
      ResolvedScenario scenario, long seed, long draws, int threads, Progress progress) {
    var layout = new Tally.Layout(List.of(), scenario.periods(), scenario.daysPerPeriod(), 0);
    var tallies = new ArrayList<Tally>();
    var plan = KernelPlan.of(scenario, List.of(), Kernel.Precision.SINGLE);
    long blocks = Math.ceilDiv(draws, plan.width());
    BlockRuns.run(
        blocks,
        threads,
        progress,
        () -> {
          var tally = new Tally(layout);
          tallies.add(tally);
          return worker(plan.newKernel(), new ReferenceLoad(scenario, seed), draws, tally);
        });
    var all = new Tally(layout);
    tallies.forEach(all::add);
    return Summary.of(all);
  }

  private static BlockRuns.Worker worker(
      Kernel kernel, ReferenceLoad load, long draws, Tally tally) {
    var block = kernel.newBlock();
    var outcome = kernel.newOutcome();
    return number -> {
      long first = number * kernel.width();
      int size = (int) Math.min(kernel.width(), draws - first);
      load.fill(block, first, size);
      kernel.run(block, outcome);
      for (int i = 0; i < size; i++) {
        tally.add(load.uncovered(outcome, i), first + i);
      }
    };
  }
}
