package org.lodestone.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.lodestone.scenario.Progress;

/**
 * Numbered pieces of work on some threads. Each thread takes the next number; which thread does
 * which piece is left to chance, so results must not depend on it.
 */
final class BlockRuns {

  private static final long PATIENCE_MS = 20;

  /** What one thread needs to work; used by it alone. */
  interface Worker {
    void run(long block);
  }

  private BlockRuns() {}

  /**
   * Runs all pieces, or stops between two pieces if asked to.
   *
   * @param workers makes the worker of one thread, on the calling thread
   * @return whether all pieces were run
   */
  static boolean run(long blocks, int threads, Progress progress, Supplier<Worker> workers) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "The number of threads (" + threads + ") must be at least 1.");
    }
    var next = new AtomicLong();
    var done = new AtomicLong();
    var stop = new AtomicBoolean();
    try (var pool = Executors.newFixedThreadPool((int) Math.min(threads, Math.max(1, blocks)))) {
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < Math.min(threads, blocks); i++) {
        var worker = workers.get();
        running.add(pool.submit(() -> work(worker, blocks, next, done, stop)));
      }
      try {
        await(running, blocks, done, stop, progress);
      } finally {
        stop.set(true);
      }
    }
    progress.tick(done.get(), blocks);
    return done.get() == blocks;
  }

  private static void work(
      Worker worker, long blocks, AtomicLong next, AtomicLong done, AtomicBoolean stop) {
    for (long block = next.getAndIncrement();
        block < blocks && !stop.get();
        block = next.getAndIncrement()) {
      worker.run(block);
      done.incrementAndGet();
    }
  }

  private static void await(
      List<Future<?>> running,
      long blocks,
      AtomicLong done,
      AtomicBoolean stop,
      Progress progress) {
    for (var future : running) {
      while (!future.isDone()) {
        if (progress.cancelled()) {
          stop.set(true);
        }
        progress.tick(done.get(), blocks);
        if (!hasWaited(future)) {
          stop.set(true);
          return;
        }
      }
      rethrow(future, stop);
    }
  }

  /** Waits a little; false if the caller itself was interrupted. */
  private static boolean hasWaited(Future<?> future) {
    try {
      future.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return true;
  }

  /** What went wrong on a thread goes wrong for the caller. */
  private static void rethrow(Future<?> future, AtomicBoolean stop) {
    if (future.state() != Future.State.FAILED) {
      return;
    }
    stop.set(true);
    switch (future.exceptionNow()) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> {
        var cancelled = new CancellationException("A thread of the ensemble failed.");
        cancelled.initCause(e);
        throw cancelled;
      }
    }
  }
}
