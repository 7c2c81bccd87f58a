package org.lodestone.app.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Answers that took long, kept by question. Each is computed once, also when several ask at the
 * same time; the one that was not asked for longest goes first. A computation that failed is not
 * kept.
 */
final class Kept<T> {
  private final int most;
  private final Map<String, FutureTask<T>> answers = new LinkedHashMap<>(16, 0.75f, true);

  Kept(int most) {
    this.most = most;
  }

  T get(String question, Supplier<T> computation) {
    FutureTask<T> task;
    synchronized (answers) {
      task = answers.computeIfAbsent(question, key -> new FutureTask<>(computation::get));
      if (answers.size() > most) {
        answers.remove(answers.keySet().iterator().next());
      }
    }
    task.run();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer.", e);
    } catch (ExecutionException e) {
      synchronized (answers) {
        answers.remove(question, task);
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
