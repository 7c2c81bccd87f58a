package org.lodestone.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodestone.scenario.Progress;
import org.lodestone.simulation.kernel.BlockOutcome;
import org.lodestone.simulation.kernel.DrawBlock;
import org.lodestone.simulation.kernel.Kernel;
import org.lodestone.simulation.kernel.KernelPlan;

/**
 * What a state stock of unknown size would carry: the same draws again and again, each time with
 * another size of the stock of the consumer's states, all else as drawn (E14). Because the numbers
 * are the same at every size, the sizes can be compared draw by draw, and what lies between two of
 * them may be read off a straight line.
 *
 * @param draws draws at each size
 * @param points by rising size; empty if the consumer's states hold no stocks or it was stopped
 */
public record StockCurve(Status status, long draws, List<String> uses, List<Point> points) {

  /** How it ended. */
  public enum Status {
    COMPLETE,
    /** Stopped on request: there are no points. */
    STOPPED,
    /** The consumer's states have no stockpile. */
    NO_STOCKPILE
  }

  /**
   * One size of the stock.
   *
   * @param days of baseline use that each stockpile holds at the start
   * @param uncovered mean uncovered part of demand over the whole run, with its standard error
   * @param centralFirst period of the first shortage with every input in its middle and the event
   *     happening, as in a {@link Tornado}; null if there is none
   * @param total all uses together: a shortage of any of them
   * @param byUse in the order of the uses
   */
  public record Point(
      double days,
      Summary.Estimate uncovered,
      @Nullable Integer centralFirst,
      First total,
      List<First> byUse) {
    public Point {
      byUse = List.copyOf(byUse);
    }
  }

  /**
   * When a shortage begins.
   *
   * @param quantiles period of the first shortage at {@link Summary#BANDS} of <em>all</em> draws;
   *     null where so many draws have none within the run. Unlike the median of the draws that have
   *     a shortage it never comes earlier with a larger stock.
   */
  public record First(Summary.Probability shortage, List<@Nullable Integer> quantiles) {
    public First {
      quantiles = Collections.unmodifiableList(new ArrayList<>(quantiles));
    }
  }

  public StockCurve {
    uses = List.copyOf(uses);
    points = List.copyOf(points);
  }

  /**
   * Runs the first {@code draws} draws of the plan at each size.
   *
   * @param days sizes in days of baseline use
   */
  public static StockCurve of(
      EnsembleSpec spec, List<Double> days, long draws, int threads, Progress progress) {
    if (draws < 1 || days.isEmpty() || days.stream().anyMatch(d -> !(d >= 0))) {
      throw new IllegalArgumentException(
          "A curve of %d draws over the stocks %s (days) cannot be made.\nAsk for at least one draw and one stock that is not negative."
              .formatted(draws, days));
    }
    return new Sweep(spec, days.stream().sorted().distinct().toList(), draws)
        .curve(threads, progress);
  }

  /** The runs of one curve. */
  private static final class Sweep {
    private final EnsembleSpec spec;
    private final List<Double> sizes;
    private final long draws;
    private final DrawModel model;
    private final Watch watch;
    private final int[] stocks;

    Sweep(EnsembleSpec spec, List<Double> sizes, long draws) {
      this.spec = spec;
      this.sizes = sizes;
      this.draws = draws;
      model = new DrawModel(spec.network(), spec.scenario(), spec.uncertainty());
      watch = new Watch(spec, model);
      stocks = watch.stocks();
    }

    StockCurve curve(int threads, Progress progress) {
      if (stocks.length == 0) {
        return new StockCurve(Status.NO_STOCKPILE, 0, watch.useNames(), List.of());
      }
      var plan = KernelPlan.of(model.resolved(), List.of(), Kernel.Precision.DOUBLE);
      long blocks = Math.ceilDiv(draws, plan.width()) * sizes.size();
      var workers = new ArrayList<Worker>();
      boolean isComplete =
          BlockRuns.run(
              blocks,
              threads,
              progress,
              () -> {
                var worker = new Worker(plan.newKernel());
                workers.add(worker);
                return worker;
              });
      if (!isComplete) {
        return new StockCurve(Status.STOPPED, 0, watch.useNames(), List.of());
      }
      var counts = new SizeCounts(sizes.size(), watch.uses() + 1, model.resolved().periods());
      workers.forEach(worker -> counts.add(worker.counts));
      var central = central();
      var points =
          IntStream.range(0, sizes.size())
              .mapToObj(s -> counts.point(s, sizes.get(s), central.get(s), draws))
              .toList();
      return new StockCurve(Status.COMPLETE, draws, watch.useNames(), points);
    }

    /** Period of the first shortage by size, with every input in its middle. */
    private List<@Nullable Integer> central() {
      var trial = new Trial(spec, model, 1);
      var middle = Tornado.middle(model);
      var outcomes =
          trial.run(
              sizes.size(),
              () -> {
                var pen = model.newPen();
                return (block, column, number) -> {
                  pen.write(block, column, middle);
                  hold(block, column, number);
                };
              },
              Progress.NONE);
      var first = new ArrayList<@Nullable Integer>();
      for (var outcome : outcomes) {
        first.add(outcome.first() < 0 ? null : Integer.valueOf(outcome.first()));
      }
      return first;
    }

    private void hold(DrawBlock block, int column, int size) {
      for (int n : stocks) {
        block.stockState(column, n, sizes.get(size) * model.dailyUse(n));
      }
    }

    /** One thread with its own kernel and its own counts. */
    private final class Worker implements BlockRuns.Worker {
      private final Kernel kernel;
      private final DrawBlock block;
      private final BlockOutcome outcome;
      private final DrawModel.Pen pen = model.newPen();
      private final UnitNumbers numbers =
          new UnitNumbers(spec.uncertainty().plan(), model.inputNames());
      private final double[] unit = new double[model.inputNames().size()];
      private final double[] values = new double[unit.length];
      private final SizeCounts counts =
          new SizeCounts(sizes.size(), watch.uses() + 1, model.resolved().periods());

      Worker(Kernel kernel) {
        this.kernel = kernel;
        block = kernel.newBlock();
        outcome = kernel.newOutcome();
      }

      @Override
      public void run(long number) {
        int size = (int) (number % sizes.size());
        long begin = number / sizes.size() * kernel.width();
        int columns = (int) Math.min(kernel.width(), draws - begin);
        block.clear(columns);
        for (int i = 0; i < columns; i++) {
          numbers.fill(begin + i, unit);
          model.values(unit, values);
          pen.write(block, i, values);
          hold(block, i, size);
        }
        kernel.run(block, outcome);
        for (int i = 0; i < columns; i++) {
          counts.add(size, watch, outcome, i);
        }
      }
    }
  }

  /** Whole numbers only, so that the order of the threads does not matter. */
  private static final class SizeCounts {
    private final int series;
    private final int periods;

    /** By size, series (0: any use) and period; the last counts the draws without a shortage. */
    private final long[] first;

    private final long[] sum;
    private final long[] squares;

    SizeCounts(int sizes, int series, int periods) {
      this.series = series;
      this.periods = periods;
      first = new long[sizes * series * (periods + 1)];
      sum = new long[sizes];
      squares = new long[sizes];
    }

    void add(int size, Watch watch, BlockOutcome outcome, int column) {
      double share = watch.uncoveredShare(outcome, column);
      sum[size] += Math.round(share * Tally.SCALE);
      squares[size] += Math.round(share * share * Tally.SCALE);
      count(size, 0, watch.firstShortage(outcome, column));
      for (int u = 0; u + 1 < series; u++) {
        count(size, u + 1, watch.firstShortage(outcome, column, u));
      }
    }

    private void count(int size, int number, int period) {
      first[(size * series + number) * (periods + 1) + (period < 0 ? periods : period)]++;
    }

    void add(SizeCounts other) {
      Arrays.setAll(first, i -> first[i] + other.first[i]);
      Arrays.setAll(sum, i -> sum[i] + other.sum[i]);
      Arrays.setAll(squares, i -> squares[i] + other.squares[i]);
    }

    Point point(int size, double days, @Nullable Integer central, long draws) {
      double mean = sum[size] / Tally.SCALE / draws;
      double variance = Math.max(0, squares[size] / Tally.SCALE / draws - mean * mean);
      var byUse = new ArrayList<First>();
      for (int u = 1; u < series; u++) {
        byUse.add(first(size, u, draws));
      }
      return new Point(
          days,
          new Summary.Estimate(1, mean, Math.sqrt(variance / Math.max(1, draws - 1))),
          central,
          first(size, 0, draws),
          byUse);
    }

    private First first(int size, int number, long draws) {
      int from = (size * series + number) * (periods + 1);
      var counts = Arrays.copyOfRange(first, from, from + periods + 1);
      var quantiles = new ArrayList<@Nullable Integer>();
      for (double p : Summary.BANDS) {
        quantiles.add(quantile(counts, p * draws));
      }
      return new First(Counts.probability(draws - counts[periods], draws), quantiles);
    }

    private @Nullable Integer quantile(long[] counts, double wanted) {
      long below = 0;
      for (int t = 0; t < periods; t++) {
        below += counts[t];
        if (below > 0 && below >= wanted) {
          return t;
        }
      }
      return null;
    }
  }
}
