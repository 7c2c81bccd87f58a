package org.lodestone.optimisation.twostage;

import java.time.Duration;
import org.lodestone.scenario.Progress;

/** When to stop at the latest: the caller says so, or the time is over. */
final class Deadline {
  static final Deadline NONE = new Deadline(Long.MAX_VALUE, Progress.NONE);

  private final long nanos;
  private final Progress progress;

  private Deadline(long nanos, Progress progress) {
    this.nanos = nanos;
    this.progress = progress;
  }

  static Deadline in(Duration limit, Progress progress) {
    return new Deadline(System.nanoTime() + limit.toNanos(), progress);
  }

  boolean struck() {
    return progress.cancelled() || isOver();
  }

  boolean cancelled() {
    return progress.cancelled();
  }

  boolean isOver() {
    return this != NONE && System.nanoTime() - nanos >= 0;
  }
}
