package org.lodestone.spark;

import java.io.Serializable;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.broadcast.Broadcast;
import org.lodestone.ensemble.Ensemble;
import org.lodestone.ensemble.TallyBytes;
import org.lodestone.scenario.Progress;
import scala.Function1;
import scala.collection.Iterator;

/** The task: counts one range of draws. Runs on the executors. */
final class CountRange implements Function1<Iterator<DrawRange>, RangeTally>, Serializable {
  private static final long serialVersionUID = 1L;

  private final Broadcast<byte[]> question;

  CountRange(Broadcast<byte[]> question) {
    this.question = question;
  }

  @Override
  public RangeTally apply(Iterator<DrawRange> ranges) {
    var range = ranges.next();
    var context = TaskContext.get();
    long begin = System.nanoTime();
    var ensemble = CompiledQuestion.of(question.id(), question.value());
    long ready = System.nanoTime();
    var result = ensemble.run(range.first(), range.last(), 1, untilKilled(context));
    if (result.status() == Ensemble.Status.PARTIAL) {
      throw new TaskKilledException("stopped on request");
    }
    var tally = Base64.getEncoder().encodeToString(TallyBytes.write(result.tally()));
    return new RangeTally(
        range,
        context.attemptNumber(),
        SparkEnv.get().executorId(),
        tally,
        TimeUnit.NANOSECONDS.toMillis(ready - begin),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ready));
  }

  private static Progress untilKilled(TaskContext context) {
    return new Progress() {
      @Override
      public void tick(long done, long total) {}

      @Override
      public boolean cancelled() {
        return context.isInterrupted();
      }
    };
  }
}
