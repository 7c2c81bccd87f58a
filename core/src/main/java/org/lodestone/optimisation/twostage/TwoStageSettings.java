package org.lodestone.optimisation.twostage;

import java.time.Duration;

/**
 * When to stop, and how many to work with.
 *
 * @param gap the part of the objective by which plan and bound may differ
 * @param limit of time, checked between solves
 * @param threads at least 1; each has a solver of its own. Results do not depend on their number
 */
public record TwoStageSettings(double gap, Duration limit, int threads) {

  public TwoStageSettings {
    if (!(gap > 0 && gap < 1)) {
      throw new IllegalArgumentException("The gap (%s) must lie between 0 and 1.".formatted(gap));
    }
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("The time limit (%s) must be positive.".formatted(limit));
    }
    if (threads < 1) {
      throw new IllegalArgumentException(
          "The number of threads (%d) must be positive.".formatted(threads));
    }
  }

  /** A gap of 1e-4, ten minutes, one thread. */
  public static final TwoStageSettings DEFAULT =
      new TwoStageSettings(1e-4, Duration.ofMinutes(10), 1);

  public TwoStageSettings withGap(double other) {
    return new TwoStageSettings(other, limit, threads);
  }

  public TwoStageSettings withLimit(Duration other) {
    return new TwoStageSettings(gap, other, threads);
  }

  public TwoStageSettings withThreads(int other) {
    return new TwoStageSettings(gap, limit, other);
  }
}
