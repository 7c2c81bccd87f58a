package org.lodestone.contingency;

/**
 * When an event acts, in days from the start of the scenario (R4): at full strength from {@code
 * startDay} for {@code lengthDays}, then fading in a straight line over {@code recoveryDays}.
 */
public record Span(double startDay, double lengthDays, double recoveryDays) {

  public Span {
    if (!(startDay >= 0)
        || !(lengthDays >= 0)
        || !(recoveryDays >= 0)
        || !Double.isFinite(startDay + lengthDays + recoveryDays)) {
      throw new IllegalArgumentException(
          "The start (%s), length (%s) and recovery (%s) of an event, in days, must not be negative."
              .formatted(startDay, lengthDays, recoveryDays));
    }
  }

  /** Average strength, 0 to 1, over the days from {@code from} to {@code to}. */
  public double strength(double from, double to) {
    double full = overlap(from, to, startDay, startDay + lengthDays);
    double fade = fadeIntegral(to) - fadeIntegral(from);
    return (full + fade) / (to - from);
  }

  private static double overlap(double from, double to, double begin, double end) {
    return Math.max(0, Math.min(to, end) - Math.max(from, begin));
  }

  /** Integral of the fading part up to a day: the area under a line falling from 1 to 0. */
  private double fadeIntegral(double day) {
    if (recoveryDays == 0) {
      return 0;
    }
    double into = Math.clamp(day - startDay - lengthDays, 0, recoveryDays);
    return into - into * into / (2 * recoveryDays);
  }

  /**
   * Strength, 0 to 1, on one day. The first day counts, the last does not: events may follow upon
   * each other.
   */
  public double at(double day) {
    if (day < startDay || day >= endDay()) {
      return 0;
    }
    double intoFade = day - startDay - lengthDays;
    return intoFade <= 0 ? 1 : 1 - intoFade / recoveryDays;
  }

  /** The day on which nothing of the event is left. */
  public double endDay() {
    return startDay + lengthDays + recoveryDays;
  }
}
