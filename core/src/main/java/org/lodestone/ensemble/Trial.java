package org.lodestone.ensemble;

import java.util.List;
import java.util.function.Supplier;
import org.lodestone.scenario.Progress;
import org.lodestone.simulation.kernel.DrawBlock;
import org.lodestone.simulation.kernel.Kernel;
import org.lodestone.simulation.kernel.KernelPlan;

/**
 * The simulation as a function of chosen inputs: no draws, but cases. Results stand in the order of
 * the cases, however many threads compute them.
 */
final class Trial {

  /**
   * What became of one case.
   *
   * @param uncovered part of the consumer's demand over the whole run
   * @param isCovered whether no use had a shortage in any period
   * @param first period of the first shortage of any use, or -1
   */
  record Outcome(double uncovered, boolean isCovered, int first) {}

  /** Writes one case into a block. */
  interface Writer {
    void write(DrawBlock block, int column, int number);
  }

  /** The cases were not all computed, because the caller wanted no more. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("The computation was stopped on request.");
    }
  }

  private final DrawModel model;
  private final Watch watch;
  private final KernelPlan plan;
  private final int threads;

  Trial(EnsembleSpec spec, DrawModel model, int threads) {
    this.model = model;
    watch = new Watch(spec, model);
    plan = KernelPlan.of(model.resolved(), List.of(), Kernel.Precision.DOUBLE);
    this.threads = threads;
  }

  DrawModel model() {
    return model;
  }

  /** Runs cases given by the values of the inputs. */
  Outcome[] run(List<double[]> cases, Progress progress) {
    return run(
        cases.size(),
        () -> {
          var pen = model.newPen();
          return (block, column, i) -> pen.write(block, column, cases.get(i));
        },
        progress);
  }

  /** Runs cases by number; each thread gets a writer of its own. */
  Outcome[] run(int cases, Supplier<Writer> writers, Progress progress) {
    var outcomes = new Outcome[cases];
    int width = plan.width();
    boolean isComplete =
        BlockRuns.run(
            Math.ceilDiv(cases, width),
            threads,
            progress,
            () -> {
              var kernel = plan.newKernel();
              var block = kernel.newBlock();
              var outcome = kernel.newOutcome();
              var writer = writers.get();
              return number -> {
                int begin = (int) number * width;
                int size = Math.min(width, cases - begin);
                block.clear(size);
                for (int i = 0; i < size; i++) {
                  writer.write(block, i, begin + i);
                }
                kernel.run(block, outcome);
                for (int i = 0; i < size; i++) {
                  outcomes[begin + i] =
                      new Outcome(
                          watch.uncoveredShare(outcome, i),
                          watch.isCovered(outcome, i),
                          watch.firstShortage(outcome, i));
                }
              };
            });
    if (!isComplete) {
      throw new Stopped();
    }
    return outcomes;
  }
}
