package org.lodestone.optimisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lodestone.scenario.Components;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LpSolver;

/** Threads that share the components of a scenario, each with solvers of its own. */
final class ComponentWorkers {

  private final int threads;
  private final Progress progress;

  ComponentWorkers(int threads, Progress progress) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "The number of threads (" + threads + ") must be positive.");
    }
    this.threads = threads;
    this.progress = progress;
  }

  int threads() {
    return threads;
  }

  /** Components by number of lanes, so that no thread begins a long one while others end. */
  static int[] largestFirst(Components components) {
    return IntStream.range(0, components.count())
        .boxed()
        .sorted(Comparator.comparingInt(c -> -components.lanes(c).length))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Starts the tasks in this order and returns what they gave, in the same order. */
  <T> List<T> all(List<Supplier<T>> tasks) {
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var futures = new ArrayList<CompletableFuture<T>>();
      tasks.forEach(task -> futures.add(CompletableFuture.supplyAsync(task, executor)));
      return futures.stream().map(ComponentWorkers::await).toList();
    }
  }

  /** What the future gives, or throws, as the task threw it. */
  static <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  /** A solver that stops when the caller cancels. */
  LpSolver solver() {
    checkCancelled();
    var solver = new LpSolver();
    solver.interruptWhen(progress::cancelled);
    return solver;
  }

  void checkCancelled() {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
  }
}
