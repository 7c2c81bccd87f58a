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
 * Outages of single processes and of all pairs, by connected parts. Two outages in different parts
 * do not act on each other, so what they leave uncovered adds, without any error; only pairs inside
 * one part are run, and only that part.
 *
 * @param single per process asked about the uncovered amount, weighted and summed over nodes
 * @param pairsRun inside parts
 * @param pairsAdded across parts
 * @param meanOfPairs over all pairs
 * @param worst the worst pairs first
 */
public record ComponentOutages(
    List<Double> single, long pairsRun, long pairsAdded, double meanOfPairs, List<Pair> worst) {

  /** Both processes, by index in the scenario. */
  public record Pair(int one, int other, double uncovered) {}

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
   * @param scenario one in which nothing is short as long as nothing fails
   * @param weight per node what a unit of unserved demand counts
   * @param periods how long an outage lasts, from the first period on
   * @param processes that may fail, ascending
   */
  @SuppressWarnings("ArrayRecordComponent") // weights of a hot loop, never compared
  public record Question(
      ResolvedScenario scenario, double[] weight, int periods, List<Integer> processes) {
    public Question {
      processes = List.copyOf(processes);
    }

    /** All processes may fail. */
    public static Question ofAll(ResolvedScenario scenario, double[] weight, int periods) {
      var all = IntStream.range(0, scenario.processes().count()).boxed().toList();
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
   * @param asked positions in the question of those of its processes that may fail
   * @param process their indices in the part
   */
  @SuppressWarnings("ArrayRecordComponent") // indices of a hot loop
  private record Part(KernelPlan plan, int[] asked, int[] process, double[] weight) {

    double uncovered(BlockOutcome outcome, int column) {
      double sum = 0;
      for (int n = 0; n < weight.length; n++) {
        sum += weight[n] * outcome.unserved(column, n);
      }
      return sum;
    }
  }

  /** So many outages of two processes of a part, which may be the same. */
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

    void add(int one, int other, double uncovered) {
      count++;
      sum += uncovered;
      if (queue.size() < most || queue.element().uncovered() <= uncovered) {
        queue.add(new Pair(one, other, uncovered));
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
        int[] asked =
            IntStream.range(0, question.processes().size())
                .filter(i -> Arrays.binarySearch(all, question.processes().get(i)) >= 0)
                .toArray();
        parts.add(
            new Part(
                KernelPlan.of(components.part(c), List.of(), Kernel.Precision.SINGLE),
                asked,
                Arrays.stream(asked)
                    .map(i -> Arrays.binarySearch(all, question.processes().get(i)))
                    .toArray(),
                Arrays.stream(nodes).mapToDouble(n -> question.weight()[n]).toArray()));
      }
    }

    List<Double> singles() {
      var single = new Double[question.processes().size()];
      for (var part : parts) {
        int count = part.process.length;
        int[] all = IntStream.range(0, count).toArray();
        var batch = run(part, all, all);
        for (int i = 0; i < count; i++) {
          single[part.asked[i]] = batch.uncovered[i];
        }
      }
      return List.of(single);
    }

    ComponentOutages pairs(int worst) {
      var single = singles();
      var kept = new Kept(worst);
      var partOf = new int[single.size()];
      for (int c = 0; c < parts.size(); c++) {
        var batch = runPairs(parts.get(c));
        int[] asked = batch.part.asked;
        for (int i = 0; i < batch.one.length; i++) {
          kept.add(name(asked[batch.one[i]]), name(asked[batch.other[i]]), batch.uncovered[i]);
        }
        for (int a : asked) {
          partOf[a] = c;
        }
      }
      long run = kept.count;
      for (int a = 0; a < single.size(); a++) {
        for (int b = a + 1; b < single.size(); b++) {
          if (partOf[a] != partOf[b]) {
            kept.add(name(a), name(b), single.get(a) + single.get(b));
          }
        }
      }
      return new ComponentOutages(single, run, kept.count - run, kept.mean(), kept.worstFirst());
    }

    private int name(int asked) {
      return question.processes().get(asked);
    }

    private Batch runPairs(Part part) {
      int count = part.process.length;
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
          out(block, i, batch.part.process[batch.one[first + i]]);
          out(block, i, batch.part.process[batch.other[first + i]]);
        }
        kernel.run(block, outcome);
        for (int i = 0; i < size; i++) {
          batch.uncovered[first + i] = batch.part.uncovered(outcome, i);
        }
      };
    }

    private void out(DrawBlock block, int column, int process) {
      block.change(column, 0, DrawBlock.Target.CAPACITY, process, 0);
      if (question.periods() < question.scenario().periods()) {
        block.change(column, question.periods(), DrawBlock.Target.CAPACITY, process, 1);
      }
    }
  }
}
