package org.lodestone.market;

import java.util.List;

/** How often a series is quoted. */
public enum Frequency {
  /** On the days on which markets are open, taken as 250 a year. */
  DAILY(250, 7),
  WEEKLY(52, 10),
  MONTHLY(12, 31),
  QUARTERLY(4, 92),
  YEARLY(1, 366);

  private final int perYear;
  private final int longestStep_days;

  Frequency(int perYear, int longestStep_days) {
    this.perYear = perYear;
    this.longestStep_days = longestStep_days;
  }

  /** By the median distance of two quotes. */
  static Frequency of(List<Quote> quotes) {
    if (quotes.size() < 2) {
      return quotes.stream().anyMatch(quote -> quote.period().days() > 1) ? YEARLY : DAILY;
    }
    var steps = new long[quotes.size() - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = days(quotes.get(i), quotes.get(i + 1));
    }
    java.util.Arrays.sort(steps);
    long median = steps[steps.length / 2];
    for (var frequency : values()) {
      if (median <= frequency.longestStep_days && (frequency != DAILY || median < 5)) {
        return frequency;
      }
    }
    return YEARLY;
  }

  static long days(Quote earlier, Quote later) {
    return later.period().last().toEpochDay() - earlier.period().last().toEpochDay();
  }

  /** Steps in a year. */
  public int perYear() {
    return perYear;
  }

  /** A longer time between two quotes is a hole: no return is computed over it. */
  public int longestStep_days() {
    return longestStep_days;
  }
}
