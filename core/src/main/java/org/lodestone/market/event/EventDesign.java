package org.lodestone.market.event;

import org.lodestone.market.Frequency;

/**
 * Which steps of a series an event study looks at. The estimation window ends where the event
 * window begins.
 *
 * @param estimation steps from which the normal change is learnt
 * @param before steps of the event window before the first price that can know of the event
 * @param after steps of the event window after it
 * @param longestStep_days a longer time between two quotes is a hole
 */
public record EventDesign(int estimation, int before, int after, int longestStep_days) {
  private static final int FEWEST = 10;

  public EventDesign {
    if (estimation < FEWEST) {
      throw new IllegalArgumentException(
          "The estimation window (%d steps) must have at least %d steps."
              .formatted(estimation, FEWEST));
    }
    if (before < 0 || after < 0 || before + after + 1 > estimation) {
      throw new IllegalArgumentException(
          "The event window (%d steps before, %d after) must not be longer than the estimation window (%d)."
              .formatted(before, after, estimation));
    }
    if (longestStep_days < 1) {
      throw new IllegalArgumentException(
          "The longest step (%d days) must be at least one day.".formatted(longestStep_days));
    }
  }

  /** What is usual for a frequency. */
  public static EventDesign of(Frequency frequency) {
    int bridge = frequency.longestStep_days();
    return switch (frequency) {
      case DAILY -> new EventDesign(40, 2, 10, bridge);
      case WEEKLY -> new EventDesign(40, 1, 4, bridge);
      case MONTHLY -> new EventDesign(24, 1, 3, bridge);
      case QUARTERLY, YEARLY -> new EventDesign(12, 0, 2, bridge);
    };
  }

  int steps() {
    return before + after + 1;
  }
}
