package org.lodestone.app.serve;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.lodestone.plan.Planner;

/**
 * Planners that stay alive between questions, since what one has learnt about its outcomes makes
 * the next answer quick. They hold native memory: at most a few live, and whoever is not asked for
 * long ends.
 */
final class Planners implements AutoCloseable {
  private final int most;
  private final Duration patience;
  private final LongSupplier nanos;
  private final Map<Object, Living> living = new LinkedHashMap<>(16, 0.75f, true);
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("planners").factory());

  /** A planner with the last moment at which it was used. */
  private static final class Living {
    private final Planner planner;
    private boolean isBusy = true;
    private long last;

    Living(Planner planner) {
      this.planner = planner;
    }
  }

  /**
   * @param most planners that live at a time, unless more are at work
   * @param patience after which an idle one ends
   * @param nanos a clock
   */
  Planners(int most, Duration patience, LongSupplier nanos) {
    this.most = most;
    this.patience = patience;
    this.nanos = nanos;
    long pause = Math.max(1, patience.toMillis() / 4);
    var _ = sweeper.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
  }

  /**
   * Works with the planner of a question, made if there is none; one caller at a time.
   *
   * @param question equal for equal questions
   */
  <T> T with(Object question, Supplier<Planner> making, Function<Planner, T> work) {
    var taken = take(question, making);
    try {
      return work.apply(taken.planner);
    } finally {
      giveBack(taken);
    }
  }

  private Living take(Object question, Supplier<Planner> making) {
    synchronized (living) {
      var known = living.get(question);
      if (known != null) {
        known.isBusy = true;
        return known;
      }
      // Room first: two of the largest at a time may be more than the machine has.
      endOldest(most - 1);
    }
    var made = new Living(making.get());
    synchronized (living) {
      living.put(question, made);
    }
    return made;
  }

  private void giveBack(Living taken) {
    synchronized (living) {
      taken.isBusy = false;
      taken.last = nanos.getAsLong();
    }
  }

  private void endOldest(int left) {
    var oldest = List.copyOf(living.entrySet());
    for (var entry : oldest) {
      if (living.size() > left && !entry.getValue().isBusy) {
        living.remove(entry.getKey());
        entry.getValue().planner.close();
      }
    }
  }

  /** Ends those that were idle for too long. */
  void sweep() {
    synchronized (living) {
      long now = nanos.getAsLong();
      living
          .values()
          .removeIf(
              one -> {
                boolean isOver = !one.isBusy && now - one.last >= patience.toNanos();
                if (isOver) {
                  one.planner.close();
                }
                return isOver;
              });
    }
  }

  int count() {
    synchronized (living) {
      return living.size();
    }
  }

  /** Ends all that are not at work. */
  @Override
  public void close() {
    sweeper.shutdownNow();
    synchronized (living) {
      endOldest(0);
    }
  }
}
