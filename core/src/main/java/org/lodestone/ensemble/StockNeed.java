package org.lodestone.ensemble;

import java.util.Arrays;
import java.util.List;
import org.lodestone.scenario.Progress;
import org.lodestone.simulation.kernel.BlockOutcome;
import org.lodestone.simulation.kernel.DrawBlock;
import org.lodestone.simulation.kernel.Kernel;
import org.lodestone.simulation.kernel.KernelPlan;

/**
 * How large the consumer's state stocks would have to be in each draw (E15): every stockpile is put
 * to more than can be used up, and the need is what is taken out of it at most, in days of its
 * daily use. A stock of that size does the same as one without end, so that no search is needed;
 * with less of it firms downstream may still bridge the rest, so that the break-even is at most it.
 *
 * @param need_days by draw, of the stockpile that needs most; empty if stopped
 * @param shortAnyway part of the draws in which a use goes short though stocks are without end:
 *     nothing is held at its stage, or it is given out too slowly
 */
public record StockNeed(Status status, List<Double> need_days, double shortAnyway) {

  /** How the computation ended. */
  public enum Status {
    COMPLETE,
    /** The consumer's states hold nothing that could be larger. */
    NO_STOCKPILE,
    /** Stopped on request; the draws that are missing might be the worst. */
    STOPPED
  }

  /** Every draw is kept, eight bytes each and as many again for sorting. */
  public static final long MOST_DRAWS = 1_000_000;

  /** A century of use. */
  private static final double ENDLESS_DAYS = 36_525;

  private static final double ROUNDING_DAYS = 1e-6;

  public StockNeed {
    need_days = List.copyOf(need_days);
  }

  /** Runs the draws of the plan; what the question says about state cover is overridden. */
  public static StockNeed of(EnsembleSpec spec, int threads, Progress progress) {
    long draws = spec.uncertainty().plan().draws();
    if (draws > MOST_DRAWS) {
      throw new IllegalArgumentException(
          "The size of a stock is read off at most %d draws, not %d.\nAsk for fewer: the error of a quantile shrinks with their square root."
              .formatted(MOST_DRAWS, draws));
    }
    var model = new DrawModel(spec.network(), spec.scenario(), spec.uncertainty());
    var watch = new Watch(spec, model);
    if (!watch.hasStocks()) {
      return new StockNeed(Status.NO_STOCKPILE, List.of(), 0);
    }
    return new Runs(model, watch, (int) draws).run(threads, progress);
  }

  /** All draws, each thread with its own kernel. */
  private static final class Runs {
    private final DrawModel model;
    private final Watch watch;
    private final int draws;
    private final List<Integer> stocks;
    private final KernelPlan plan;
    private final double[] need_days;
    private final boolean[] isShort;

    Runs(DrawModel model, Watch watch, int draws) {
      this.model = model;
      this.watch = watch;
      this.draws = draws;
      stocks = Arrays.stream(watch.stocks()).boxed().toList();
      plan = KernelPlan.of(model.resolved(), stocks, Kernel.Precision.DOUBLE);
      need_days = new double[draws];
      isShort = new boolean[draws];
    }

    StockNeed run(int threads, Progress progress) {
      long blocks = Math.ceilDiv(draws, plan.width());
      if (!BlockRuns.run(blocks, threads, progress, Worker::new)) {
        return new StockNeed(Status.STOPPED, List.of(), 0);
      }
      int count = 0;
      for (boolean one : isShort) {
        count += one ? 1 : 0;
      }
      return new StockNeed(
          Status.COMPLETE, Arrays.stream(need_days).boxed().toList(), (double) count / draws);
    }

    private final class Worker implements BlockRuns.Worker {
      private final Kernel kernel = plan.newKernel();
      private final DrawBlock block = kernel.newBlock();
      private final BlockOutcome outcome = kernel.newOutcome();
      private final DrawModel.Pen pen = model.newPen();
      private final UnitNumbers numbers =
          new UnitNumbers(model.uncertainty().plan(), model.inputNames());
      private final double[] unit = new double[model.uncertainty().inputs().size()];
      private final double[] values = new double[unit.length];

      @Override
      public void run(long number) {
        int begin = (int) number * kernel.width();
        int size = Math.min(kernel.width(), draws - begin);
        block.clear(size);
        for (int i = 0; i < size; i++) {
          numbers.fill(begin + i, unit);
          model.values(unit, values);
          pen.write(block, i, values);
          for (int n : stocks) {
            block.stockState(i, n, ENDLESS_DAYS * model.dailyUse(n));
          }
        }
        kernel.run(block, outcome);
        for (int i = 0; i < size; i++) {
          need_days[begin + i] = need_days(i);
          isShort[begin + i] = !watch.isCovered(outcome, i);
        }
      }

      private double need_days(int draw) {
        double most = 0;
        for (int s = 0; s < stocks.size(); s++) {
          double use = model.dailyUse(stocks.get(s));
          for (int t = 0; t < model.resolved().periods(); t++) {
            most = Math.max(most, ENDLESS_DAYS - outcome.stateStock(draw, t, s) / use);
          }
        }
        return most < ROUNDING_DAYS ? 0 : most;
      }
    }
  }
}
