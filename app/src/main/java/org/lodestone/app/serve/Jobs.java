package org.lodestone.app.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Long computations of one kind, one after the other, since each uses all processors. The store is
 * bounded: the oldest that is over makes room; if none is, a new one is refused.
 */
final class Jobs<T> implements AutoCloseable {
  private static final long LONGEST_END_SECONDS = 5;

  private final String prefix;
  private final int most;
  private final Map<String, Job<T>> jobs = new LinkedHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("jobs").factory());
  private long count;

  /**
   * @param prefix of the ids
   * @param most jobs that are kept
   */
  Jobs(String prefix, int most) {
    this.prefix = prefix;
    this.most = most;
  }

  /** Puts a job at the end of the queue; empty if the store is full of jobs that are not over. */
  synchronized Optional<Job<T>> start(Function<String, Job<T>> making) {
    if (jobs.size() >= most) {
      var old = oldestThatIsOver();
      if (old == null) {
        return Optional.empty();
      }
      jobs.remove(old);
    }
    var job = making.apply(prefix + ++count);
    jobs.put(job.id(), job);
    worker.execute(job::run);
    return Optional.of(job);
  }

  private @Nullable String oldestThatIsOver() {
    return jobs.values().stream().filter(Job::isOver).map(Job::id).findFirst().orElse(null);
  }

  synchronized Optional<Job<T>> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** Cancels what runs or waits, and gives what runs some time to take its traces away. */
  @Override
  public void close() {
    cancelAll();
    worker.shutdown();
    try {
      // Daemon threads: what has not heard of it by then ends with the program.
      var _ = worker.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void cancelAll() {
    jobs.values().forEach(Job::cancel);
  }
}
