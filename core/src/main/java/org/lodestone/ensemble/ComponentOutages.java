package org.lodestone.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.lodestone.scenario.Components;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.kernel.BlockOutcome;
import org.lodestone.simulation.kernel.DrawBlock;
import org.lodestone.simulation.kernel.Kernel;
import org.lodestone.simulation.kernel.KernelPlan;

/**
 * Outages of single units and of all pairs, by connected parts (E13). What two units do in parts
 * that they do not share adds, without any error; only where both have processes is the pair run,
 * and only that part.
 *
 * @param uncovered without any outage, weighted and summed over nodes
 * @param single the same per unit out
 * @param pairsRun with a part in common
 * @param pairsAdded without
 * @param meanOfPairs over all pairs
 * @param worst the worst pairs first
 */
public record ComponentOutages(
    double uncovered,
    List<Double> single,
    long pairsRun,
    long pairsAdded,
    double meanOfPairs,
    List<Pair> worst) {

  /**
   * Both units, by index in the question.
   *
   * @param beyond what the pair leaves uncovered beyond the sum of both alone; negative if they hit
   *     the same supply
   */
  public record Pair(int one, int other, double uncovered, double beyond) {}

  private static final Comparator<Pair> LESS =
      Comparator.comparingDouble(Pair::uncovered)
          .thenComparing(Comparator.comparingInt(Pair::one).reversed())
          .thenComparing(Comparator.comparingInt(Pair::other).reversed());

  public ComponentOutages {
    single = List.copyOf(single);
    worst = List.copyOf(worst);
  }

  /**
   * What to run.
   *
   * @param scenario what else happens
   * @param weight per node what a unit of unserved demand counts
   * @param periods how long an outage lasts, from the first period on
   * @param units what may fail: processes that stop together
   */
  @SuppressWarnings("ArrayRecordComponent") // weights of a hot loop, never compared
  public record Question(
      ResolvedScenario scenario, double[] weight, int periods, List<List<Integer>> units) {
    public Question {
      units = units.stream().map(List::copyOf).toList();
    }

    /** Every process by itself may fail. */
    public static Question ofAll(ResolvedScenario scenario, double[] weight, int periods) {
      var all = IntStream.range(0, scenario.processes().count()).mapToObj(List::of).toList();
      return new Question(scenario, weight, periods, all);
    }
  }

  /**
   * All single outages; pairs are not run.
   *
   * @throws CancellationException if the progress is cancelled: the worst might be missing
   */
  public static List<Double> singles(Question question, int threads, Progress progress) {
    return new Runs(question, threads, progress).singles();
  }

  /**
   * All pairs.
   *
   * @param worst how many of them to tell, at least 1
   * @throws CancellationException if the progress is cancelled
   */
  public static ComponentOutages pairs(
      Question question, int worst, int threads, Progress progress) {
    return new Runs(question, threads, progress).pairs(worst);
  }

  /**
   * One part.
   *
   * @param asked units of the question that have processes here
   * @param out their processes, by index in the part
   */
  @SuppressWarnings("ArrayRecordComponent") // indices of a hot loop
  private record Part(KernelPlan plan, int[] asked, int[][] out, double[] weight) {

    double uncovered(BlockOutcome outcome, int column) {
      double sum = 0;
      for (int n = 0; n < weight.length; n++) {
        sum += weight[n] * outcome.unserved(column, n);
      }
      return sum;
    }
  }

  /** So many outages of two units of a part, by position; the position after the last is nobody. */
  @SuppressWarnings("ArrayRecordComponent") // one number per outage
  private record Batch(Part part, int[] one, int[] other, double[] uncovered) {}

  /** The worst pairs so far, and the sum of all. */
  private static final class Kept {
    private final int most;
    private final PriorityQueue<Pair> queue = new PriorityQueue<>(LESS);
    private long count;
    private double sum;

    Kept(int most) {
      this.most = most;
    }

    void add(Pair pair) {
      count++;
      sum += pair.uncovered();
      if (queue.size() < most || queue.element().uncovered() <= pair.uncovered()) {
        queue.add(pair);
        if (queue.size() > most) {
          queue.remove();
        }
      }
    }

    double mean() {
      return sum / Math.max(1, count);
    }

    List<Pair> worstFirst() {
      return queue.stream().sorted(LESS.reversed()).toList();
    }
  }

  private static final class Runs {
    private final Question question;
    private final int threads;
    private final Progress progress;
    private final List<Part> parts = new ArrayList<>();

    Runs(Question question, int threads, Progress progress) {
      this.question = question;
      this.threads = threads;
      this.progress = progress;
      var components = Components.of(question.scenario());
      for (int c = 0; c < components.count(); c++) {
        int[] nodes = components.nodes(c);
        int[] all = components.processes(c);
        var inside =
            question.units().stream()
                .map(
                    unit ->
                        unit.stream()
                            .mapToInt(p -> Arrays.binarySearch(all, p))
                            .filter(p -> p >= 0)
                            .toArray())
                .toList();
        int[] asked =
            IntStream.range(0, inside.size()).filter(u -> inside.get(u).length > 0).toArray();
        parts.add(
            new Part(
                KernelPlan.of(components.part(c), List.of(), Kernel.Precision.SINGLE),
                asked,
                Arrays.stream(asked).mapToObj(inside::get).toArray(int[][]::new),
                Arrays.stream(nodes).mapToDouble(n -> question.weight()[n]).toArray()));
      }
    }

    /** Every unit of every part alone, and behind them nobody. */
    private List<Batch> alone() {
      return parts.stream()
          .map(
              part -> {
                int[] all = IntStream.rangeClosed(0, part.asked.length).toArray();
                return run(part, all, all);
              })
          .toList();
    }

    List<Double> singles() {
      return singles(alone());
    }

    private List<Double> singles(List<Batch> alone) {
      var single = new double[question.units().size()];
      Arrays.fill(single, base(alone));
      for (var batch : alone) {
        for (int i = 0; i < batch.part.asked.length; i++) {
          single[batch.part.asked[i]] += batch.uncovered[i] - base(batch);
        }
      }
      return Arrays.stream(single).boxed().toList();
    }

    private static double base(List<Batch> alone) {
      return alone.stream().mapToDouble(Runs::base).sum();
    }

    private static double base(Batch batch) {
      return batch.uncovered[batch.part.asked.length];
    }

    ComponentOutages pairs(int worst) {
      var alone = alone();
      var single = singles(alone);
      double base = base(alone);
      int units = single.size();
      var beyond = new double[units * units];
      var isRun = new boolean[units * units];
      for (var batch : alone) {
        addBeyond(batch, runPairs(batch.part), beyond, isRun);
      }
      var kept = new Kept(worst);
      long run = 0;
      for (int a = 0; a < units; a++) {
        for (int b = a + 1; b < units; b++) {
          double more = beyond[a * units + b];
          run += isRun[a * units + b] ? 1 : 0;
          kept.add(new Pair(a, b, single.get(a) + single.get(b) - base + more, more));
        }
      }
      return new ComponentOutages(
          base, single, run, kept.count - run, kept.mean(), kept.worstFirst());
    }

    /** What pairs do in a part beyond what their units do alone. */
    private static void addBeyond(Batch alone, Batch pairs, double[] beyond, boolean[] isRun) {
      int[] asked = alone.part.asked;
      int units = (int) Math.round(Math.sqrt(beyond.length));
      for (int i = 0; i < pairs.one.length; i++) {
        int at = asked[pairs.one[i]] * units + asked[pairs.other[i]];
        isRun[at] = true;
        beyond[at] +=
            pairs.uncovered[i]
                - alone.uncovered[pairs.one[i]]
                - alone.uncovered[pairs.other[i]]
                + base(alone);
      }
    }

    private Batch runPairs(Part part) {
      int count = part.asked.length;
      var one = new int[count * (count - 1) / 2];
      var other = new int[one.length];
      int at = 0;
      for (int p = 0; p < count; p++) {
        for (int q = p + 1; q < count; q++) {
          one[at] = p;
          other[at++] = q;
        }
      }
      return run(part, one, other);
    }

    private Batch run(Part part, int[] one, int[] other) {
      var batch = new Batch(part, one, other, new double[one.length]);
      long blocks = Math.ceilDiv(one.length, part.plan.width());
      if (!BlockRuns.run(blocks, threads, progress, () -> worker(batch))) {
        throw new CancellationException("Stopped before all outages were run.");
      }
      return batch;
    }

    private BlockRuns.Worker worker(Batch batch) {
      var kernel = batch.part.plan.newKernel();
      var block = kernel.newBlock();
      var outcome = kernel.newOutcome();
      return number -> {
        int first = (int) number * kernel.width();
        int size = Math.min(kernel.width(), batch.one.length - first);
        block.clear(size);
        for (int i = 0; i < size; i++) {
          out(block, i, batch.part, batch.one[first + i]);
          out(block, i, batch.part, batch.other[first + i]);
        }
        kernel.run(block, outcome);
        for (int i = 0; i < size; i++) {
          batch.uncovered[first + i] = batch.part.uncovered(outcome, i);
        }
      };
    }

    private void out(DrawBlock block, int column, Part part, int unit) {
      for (int process : unit < part.out.length ? part.out[unit] : new int[0]) {
        block.change(column, 0, DrawBlock.Target.CAPACITY, process, 0);
      }
      if (question.periods() < question.scenario().periods()) {
        for (int process : unit < part.out.length ? part.out[unit] : new int[0]) {
          block.change(column, question.periods(), DrawBlock.Target.CAPACITY, process, 1);
        }
      }
    }
  }
}
