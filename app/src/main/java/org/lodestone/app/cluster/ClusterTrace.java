package org.lodestone.app.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster came to its answer; differs from run to run and is no part of the answer.
 *
 * @param tasks ranges of draws that were counted
 * @param failed attempts that did not end well and were repeated
 * @param lost executors that went away in mid-run, with reasons
 * @param taskSeconds of all tasks that were counted, from launch to end as the driver sees it
 * @param setupSeconds of them to unpack and compile the question, which each executor does once
 * @param computeSeconds of them to draw, simulate and count
 * @param overhead part of the time of a task that is not spent on its draws, over all tasks but the
 *     first of each executor; null if there are no others
 */
public record ClusterTrace(
    String master,
    int cores,
    int tasks,
    List<Attempt> failed,
    List<String> lost,
    double taskSeconds,
    double setupSeconds,
    double computeSeconds,
    @Nullable Double overhead) {

  /** One try of one task. */
  public record Attempt(long firstDraw, long lastDraw, int number, String executor, String how) {}

  public ClusterTrace {
    failed = List.copyOf(failed);
    lost = List.copyOf(lost);
  }

  /** Collects what the driver tells. */
  static final class Builder {
    private static final double MILLIS = 1e3;

    private final List<Part> parts = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<Attempt> failed = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private int cores;

    /** A counted range. */
    record Part(long first, int attempt, String executor, long setup_ms, long compute_ms) {}

    private record Ended(long first, int attempt, long task_ms) {}

    void cores(int number) {
      cores = number;
    }

    void part(Part part) {
      parts.add(part);
    }

    void ended(Attempt attempt, long task_ms) {
      if (attempt.how().equals("done")) {
        ended.add(new Ended(attempt.firstDraw(), attempt.number(), task_ms));
      } else {
        failed.add(attempt);
      }
    }

    void lost(String executor, String reason) {
      lost.add(executor + ": " + reason);
    }

    ClusterTrace build(String master) {
      double task = 0;
      double setup = 0;
      double compute = 0;
      double laterTask = 0;
      double laterCompute = 0;
      var known = new HashSet<String>();
      for (var part : parts) {
        double whole = task_ms(part);
        task += whole;
        setup += part.setup_ms();
        compute += part.compute_ms();
        if (!known.add(part.executor())) {
          laterTask += whole;
          laterCompute += part.compute_ms();
        }
      }
      return new ClusterTrace(
          master,
          cores,
          parts.size(),
          failed,
          lost,
          task / MILLIS,
          setup / MILLIS,
          compute / MILLIS,
          laterTask > 0 ? (laterTask - laterCompute) / laterTask : null);
    }

    /** The driver tells the end of an attempt and its tally apart; the end may be missing. */
    private double task_ms(Part part) {
      return ended.stream()
          .filter(e -> e.first() == part.first() && e.attempt() == part.attempt())
          .mapToLong(Ended::task_ms)
          .findFirst()
          .orElse(part.setup_ms() + part.compute_ms());
    }
  }
}
