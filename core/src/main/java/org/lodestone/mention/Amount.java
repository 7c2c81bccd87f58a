package org.lodestone.mention;

import java.util.OptionalDouble;

/**
 * An amount as a text states it (D5).
 *
 * @param low the value, or the lower end of a range
 * @param high the value, or the upper end of a range
 * @param unit {@code %}, a length of time ({@code day}, {@code week}, {@code month}, {@code year}),
 *     a unit of mass or length ({@code t}, {@code kg}, {@code km}), a currency of ISO 4217, or the
 *     thing counted, in English and in the singular where the word is known
 * @param of how many there are in all: 17 in "12 of 17 elements"
 */
public record Amount(
    double low, double high, Comparator comparator, String unit, OptionalDouble of) {

  /** How the stated value bounds the true one. */
  public enum Comparator {
    EQ,
    GT,
    GE,
    LT,
    LE,
    APPROX,
    RANGE,
    /** Only a magnitude is stated, such as "thousands of trees"; the value is the magnitude. */
    THOUSANDS,
    /** No number is stated: "very large quantities". */
    VAGUE
  }

  public Amount {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "The lower end (%s) of an amount must not be above the upper one (%s)."
              .formatted(low, high));
    }
    if (unit.isBlank()) {
      throw new IllegalArgumentException("The amount %s has no unit.".formatted(low));
    }
  }

  /** An amount without a number: anything from zero up. */
  public static Amount vague(String unit) {
    return new Amount(0, Double.POSITIVE_INFINITY, Comparator.VAGUE, unit, OptionalDouble.empty());
  }

  /** A single value. */
  public static Amount of(double value, Comparator comparator, String unit) {
    return new Amount(value, value, comparator, unit, OptionalDouble.empty());
  }
}
