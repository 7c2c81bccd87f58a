package org.lodestone.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.lodestone.scenario.Components;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.BlockOutcome;
import org.lodestone.simulation.DrawBlock;
import org.lodestone.simulation.Kernel;

/**
 * Outages of single processes and of all pairs, by connected parts. Two outages in different parts
 * do not act on each other, so what they leave uncovered adds, without any error; only pairs inside
 * one part are run, and only that part.
 *
 * @param single uncovered amount per process of the scenario, weighted and summed over nodes
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
   */
  @SuppressWarnings("ArrayRecordComponent") // weights of a hot loop, never compared
  public record Question(ResolvedScenario scenario, double[] weight, int periods) {}

  /** All single outages; pairs are not run. */
  public static List<Double> singles(Question question, int threads, Progress progress) {
    return new Runs(question, threads, progress).singles();
  }

  /**
   * All pairs.
   *
   * @param worst how many of them to tell
   */
  public static ComponentOutages pairs(
      Question question, int worst, int threads, Progress progress) {
    return new Runs(question, threads, progress).pairs(worst);
  }

  /** One part, with the place of its nodes and processes in the whole. */
  @SuppressWarnings("ArrayRecordComponent") // indices of a hot loop
  private record Part(ResolvedScenario scenario, int[] process, double[] weight) {

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
        parts.add(
            new Part(
                components.part(c),
                components.processes(c),
                IntStream.of(nodes).mapToDouble(n -> question.weight()[n]).toArray()));
      }
    }

    List<Double> singles() {
      var single = new Double[question.scenario().processes().count()];
      for (var part : parts) {
        int count = part.process.length;
        int[] all = IntStream.range(0, count).toArray();
        var batch = run(part, all, all);
        for (int i = 0; i < count; i++) {
          single[part.process[i]] = batch.uncovered[i];
        }
      }
      return List.of(single);
    }

    ComponentOutages pairs(int worst) {
      var single = singles();
      var queue = new PriorityQueue<Pair>(LESS);
      long run = 0;
      double sum = 0;
      var partOf = new int[single.size()];
      for (int c = 0; c < parts.size(); c++) {
        var batch = runPairs(parts.get(c));
        for (int i = 0; i < batch.one.length; i++) {
          int[] process = batch.part.process;
          keep(queue, worst, process[batch.one[i]], process[batch.other[i]], batch.uncovered[i]);
          sum += batch.uncovered[i];
        }
        run += batch.one.length;
        for (int p : parts.get(c).process) {
          partOf[p] = c;
        }
      }
      long added = 0;
      for (int p = 0; p < single.size(); p++) {
        for (int q = p + 1; q < single.size(); q++) {
          if (partOf[p] != partOf[q]) {
            keep(queue, worst, p, q, single.get(p) + single.get(q));
            sum += single.get(p) + single.get(q);
            added++;
          }
        }
      }
      var pairs = queue.stream().sorted(LESS.reversed()).toList();
      return new ComponentOutages(single, run, added, sum / Math.max(1, run + added), pairs);
    }

    private static void keep(PriorityQueue<Pair> queue, int worst, int p, int q, double uncovered) {
      if (queue.size() == worst && queue.element().uncovered() > uncovered) {
        return;
      }
      queue.add(new Pair(p, q, uncovered));
      if (queue.size() > worst) {
        queue.remove();
      }
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
      int width = Kernel.of(part.scenario, List.of(), Kernel.Precision.SINGLE).width();
      long blocks = ((long) one.length + width - 1) / width;
      BlockRuns.run(blocks, threads, progress, () -> worker(batch));
      return batch;
    }

    private BlockRuns.Worker worker(Batch batch) {
      var kernel = Kernel.of(batch.part.scenario, List.of(), Kernel.Precision.SINGLE);
      var block = kernel.newBlock();
      var outcome = kernel.newOutcome();
      return number -> {
        int first = (int) number * kernel.width();
        int size = Math.min(kernel.width(), batch.one.length - first);
        block.clear(size);
        for (int i = 0; i < size; i++) {
          out(block, i, batch.one[first + i]);
          out(block, i, batch.other[first + i]);
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
