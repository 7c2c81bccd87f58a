package org.lodestone.app.serve;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodestone.scenario.Progress;

/**
 * A long computation with its state, read by other threads while it runs.
 *
 * @param <T> what it answers
 */
final class Job<T> {

  /** Where a job stands. */
  enum Status {
    QUEUED,
    RUNNING,
    DONE,
    /** Cancelled; what was computed until then is the answer, if there is any. */
    PARTIAL,
    FAILED;

    boolean isOver() {
      return this == DONE || this == PARTIAL || this == FAILED;
    }
  }

  /**
   * The state as the interface tells it.
   *
   * @param step what is being computed
   * @param draws made of those {@code asked} for, over all scenarios
   * @param done runs of the model, of {@code total}
   * @param answer null until the job is over
   * @param error null unless it failed
   */
  record State<T>(
      String id,
      String status,
      String step,
      long draws,
      long asked,
      long done,
      long total,
      @Nullable T answer,
      Server.@Nullable Fault error) {}

  /**
   * What a finished computation leaves behind.
   *
   * @param answer null if it was stopped before there was any
   */
  record Outcome<T>(@Nullable T answer, boolean isPartial) {}

  private final String id;
  private final long asked;
  private final long total;
  private final Function<Job<T>, Outcome<T>> work;
  private final Function<RuntimeException, Server.Fault> words;

  private Status status = Status.QUEUED;
  private String step = "";
  private long draws;
  private long done;
  private @Nullable T answer;
  private Server.@Nullable Fault error;
  private volatile boolean isCancelled;
  private Runnable unused = () -> {};

  Job(
      String id,
      long asked,
      long total,
      Function<Job<T>, Outcome<T>> work,
      Function<RuntimeException, Server.Fault> words) {
    this.id = id;
    this.asked = asked;
    this.total = total;
    this.work = work;
    this.words = words;
  }

  /** What is done instead of the work if the job is cancelled before it begins. */
  synchronized Job<T> ifNeverRun(Runnable instead) {
    unused = instead;
    return this;
  }

  String id() {
    return id;
  }

  synchronized boolean isOver() {
    return status.isOver();
  }

  /** Computes, on the calling thread; a job that was cancelled before it began ends at once. */
  void run() {
    synchronized (this) {
      if (status != Status.QUEUED) {
        return;
      }
      status = Status.RUNNING;
    }
    try {
      var outcome = work.apply(this);
      end(outcome.isPartial() ? Status.PARTIAL : Status.DONE, outcome.answer(), null);
    } catch (RuntimeException e) {
      end(Status.FAILED, null, words.apply(e));
    }
  }

  private synchronized void end(Status how, @Nullable T result, Server.@Nullable Fault fault) {
    status = how;
    answer = result;
    error = fault;
  }

  /** Asks the job to stop; one that has not begun is over at once. */
  synchronized void cancel() {
    isCancelled = true;
    if (status == Status.QUEUED) {
      status = Status.PARTIAL;
      unused.run();
    }
  }

  synchronized State<T> state() {
    return new State<>(
        id, status.name().toLowerCase(Locale.ROOT), step, draws, asked, done, total, answer, error);
  }

  /**
   * Hears of one part of the work.
   *
   * @param name of the part
   * @param first runs of the model before it
   * @param runs of the model that it takes
   * @param firstDraw draws before it
   * @param drawn draws that it makes; 0 if it makes none
   */
  Progress part(String name, long first, long runs, long firstDraw, long drawn) {
    return new Progress() {
      @Override
      public void tick(long finished, long of) {
        tell(name, first + portion(runs, finished, of), firstDraw + portion(drawn, finished, of));
      }

      @Override
      public boolean cancelled() {
        return isCancelled;
      }
    };
  }

  private static long portion(long all, long finished, long of) {
    return of <= 0 ? 0 : Math.round((double) all * finished / of);
  }

  private synchronized void tell(String name, long runs, long drawn) {
    step = name;
    done = runs;
    draws = drawn;
  }
}
