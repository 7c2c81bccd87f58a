package org.lodestone.optimisation.twostage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LpSolution;

/** Shares outcomes out among threads, and hands the response to each to whoever wants to see it. */
public final class OutcomeSolutions {

  /** Takes the response to one outcome. */
  public interface Taker {
    void take(int outcome, LpSolution response);
  }

  private OutcomeSolutions() {}

  /** Responds to outcomes, one after the other, in the hands of one thread. */
  interface Worker extends AutoCloseable {
    LpSolution response(int outcome);

    @Override
    void close();
  }

  /** Shares the outcomes out among threads, each with a worker of its own. */
  static void share(
      int outcomes, int threads, Supplier<Worker> workers, Taker taker, Progress progress) {
    var next = new AtomicInteger();
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var running =
          IntStream.range(0, threads)
              .mapToObj(
                  i ->
                      CompletableFuture.runAsync(
                          () -> {
                            try (var worker = workers.get()) {
                              for (int s = next.getAndIncrement();
                                  s < outcomes;
                                  s = next.getAndIncrement()) {
                                progress.tick(s, outcomes);
                                taker.take(s, worker.response(s));
                              }
                            }
                          },
                          executor))
              .toList();
      running.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
