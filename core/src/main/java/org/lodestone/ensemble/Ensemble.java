package org.lodestone.ensemble;

import java.util.ArrayList;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.uncertain.Subject;
import org.lodestone.simulation.kernel.BlockOutcome;
import org.lodestone.simulation.kernel.DrawBlock;
import org.lodestone.simulation.kernel.Kernel;
import org.lodestone.simulation.kernel.KernelPlan;

/**
 * Runs draws and counts what becomes of them. The result depends on the question and the numbers of
 * the draws only: not on threads, blocks, order or machine.
 */
public final class Ensemble {

  /** How an ensemble ended. */
  public enum Status {
    COMPLETE,
    /** Stopped on request; what was drawn until then is counted. */
    PARTIAL
  }

  /**
   * What was drawn.
   *
   * @param asked number of draws asked for
   */
  public record Result(Status status, long asked, Tally tally) {}

  /** The scale of the state's cover reaches so far beyond what is held at the start. */
  private static final double SCALE_MARGIN = 1.05;

  /** All but one in a thousand draws begin with less than the scale shows. */
  private static final double ALMOST_ALL = 0.999;

  private final DrawModel model;
  private final Watch watch;
  private final Tally.Layout layout;

  /** Compiles the question; faults in it are told here. */
  public Ensemble(EnsembleSpec spec) {
    model = new DrawModel(spec.network(), spec.scenario(), spec.uncertainty());
    watch = new Watch(spec, model);
    layout =
        new Tally.Layout(
            watch.useNames(),
            model.resolved().periods(),
            model.resolved().daysPerPeriod(),
            largestCover());
  }

  private double largestCover() {
    double days = 0;
    var nodes = model.resolved().nodes();
    for (int n : watch.nodes()) {
      if (model.isStocked(n) && model.dailyUse(n) > 0) {
        days = Math.max(days, nodes.stateStock()[n] / model.dailyUse(n));
      }
    }
    for (var input : model.uncertainty().inputs()) {
      if (input.subject() instanceof Subject.StateCover) {
        days = Math.max(days, input.distribution().quantile(ALMOST_ALL));
      }
    }
    return watch.hasStocks() ? Math.max(1, days) * SCALE_MARGIN : 0;
  }

  public DrawModel model() {
    return model;
  }

  Watch watch() {
    return watch;
  }

  public Tally.Layout layout() {
    return layout;
  }

  /** All draws of the plan. */
  public Result run(int threads, Progress progress) {
    return run(0, model.uncertainty().plan().draws(), threads, progress);
  }

  /**
   * The draws from a number to another, the last one not included. Tallies of neighbouring ranges
   * add up to that of the whole range.
   */
  public Result run(long firstDraw, long lastDraw, int threads, Progress progress) {
    if (!(firstDraw >= 0 && firstDraw < lastDraw)) {
      throw new IllegalArgumentException(
          "There are no draws from %d up to %d.\nAsk for at least one draw."
              .formatted(firstDraw, lastDraw));
    }
    var workers = new ArrayList<Worker>();
    var plan = KernelPlan.of(model.resolved(), watch.nodes(), Kernel.Precision.DOUBLE);
    long blocks = Math.ceilDiv(lastDraw - firstDraw, plan.width());
    boolean isComplete =
        BlockRuns.run(
            blocks,
            threads,
            progress,
            () -> {
              var worker = new Worker(plan.newKernel(), firstDraw, lastDraw);
              workers.add(worker);
              return worker;
            });
    var tally = new Tally(layout);
    workers.forEach(worker -> tally.add(worker.tally));
    return new Result(isComplete ? Status.COMPLETE : Status.PARTIAL, lastDraw - firstDraw, tally);
  }

  /** One thread with its own kernel and its own counts. */
  private final class Worker implements BlockRuns.Worker {
    private final long firstDraw;
    private final long lastDraw;
    private final Kernel kernel;
    private final DrawBlock block;
    private final BlockOutcome outcome;
    private final DrawModel.Pen pen = model.newPen();
    private final UnitNumbers numbers =
        new UnitNumbers(model.uncertainty().plan(), model.inputNames());
    private final double[] unit = new double[model.uncertainty().inputs().size()];
    private final double[] values = new double[unit.length];
    private final Tally tally = new Tally(layout);

    Worker(Kernel kernel, long firstDraw, long lastDraw) {
      this.kernel = kernel;
      block = kernel.newBlock();
      outcome = kernel.newOutcome();
      this.firstDraw = firstDraw;
      this.lastDraw = lastDraw;
    }

    @Override
    public void run(long number) {
      long begin = firstDraw + number * kernel.width();
      int size = (int) Math.min(kernel.width(), lastDraw - begin);
      block.clear(size);
      for (int i = 0; i < size; i++) {
        numbers.fill(begin + i, unit);
        model.values(unit, values);
        pen.write(block, i, values);
      }
      kernel.run(block, outcome);
      for (int i = 0; i < size; i++) {
        tally.add(watch, outcome, i, begin + i);
      }
    }
  }
}
