package org.lodestone.spark;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/** Divides the draws among tasks and tells each tally as it comes in. */
final class Ranges {

  /** Let the time that draws take say how many of them make a task. */
  static final long CHOSEN = 0;

  /** Long enough that what a task costs beside its draws does not matter. */
  private static final double TASK_SECONDS = 10;

  /** Draws of the first tasks, from which the time of one is learnt. */
  private static final long PILOT_DRAWS = 2048;

  /** So many tasks for each core at least, as long as they are no shorter than the first ones. */
  private static final long TASKS_PER_CORE = 4;

  private final JavaSparkContext context;
  private final Watcher watcher;
  private final Report report;

  Ranges(JavaSparkContext context, Watcher watcher, Report report) {
    this.context = context;
    this.watcher = watcher;
    this.report = report;
  }

  void count(byte[] question, long draws, long drawsPerTask) {
    var broadcast = context.broadcast(question);
    if (drawsPerTask != CHOSEN) {
      run(broadcast, DrawRange.split(0, draws, drawsPerTask));
      return;
    }
    int cores = context.defaultParallelism();
    long pilot = Math.min(draws, PILOT_DRAWS * cores);
    var parts = run(broadcast, DrawRange.split(0, pilot, Math.ceilDiv(pilot, cores)));
    if (pilot < draws) {
      long size = Math.max(PILOT_DRAWS, drawsPerTask(parts, draws - pilot, cores));
      run(broadcast, DrawRange.split(pilot, draws, size));
    }
  }

  private static long drawsPerTask(List<RangeTally> parts, long draws, int cores) {
    double fastest =
        parts.stream()
            .mapToDouble(part -> (double) part.range().draws() / Math.max(1, part.compute_ms()))
            .max()
            .orElseThrow();
    long enough = (long) (fastest * 1000 * TASK_SECONDS);
    return Math.min(enough, Math.ceilDiv(draws, TASKS_PER_CORE * cores));
  }

  private List<RangeTally> run(Broadcast<byte[]> question, List<DrawRange> ranges) {
    var parts = new ConcurrentLinkedQueue<RangeTally>();
    watcher.expect(ranges);
    context
        .sc()
        .runJob(
            context.parallelize(ranges, ranges.size()).rdd(),
            new CountRange(question),
            (number, part) -> {
              report.part(part);
              parts.add(part);
              return BoxedUnit.UNIT;
            },
            ClassTag$.MODULE$.apply(RangeTally.class));
    return List.copyOf(parts);
  }
}
