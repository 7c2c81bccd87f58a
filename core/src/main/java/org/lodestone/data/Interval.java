package org.lodestone.data;

import org.lodestone.quantity.Range;

/**
 * Arithmetic on ranges: the result holds every number that can come about when each operand takes
 * any number of its own range. An operand that appears twice is treated as two, so that the result
 * may be too wide, never too narrow.
 */
final class Interval {
  private Interval() {}

  static Range sum(Range a, Range b) {
    return new Range(a.low() + b.low(), a.value() + b.value(), a.high() + b.high());
  }

  static Range difference(Range a, Range b) {
    return new Range(a.low() - b.high(), a.value() - b.value(), a.high() - b.low());
  }

  static Range product(Range a, Range b) {
    return around(
        a.value() * b.value(),
        a.low() * b.low(),
        a.low() * b.high(),
        a.high() * b.low(),
        a.high() * b.high());
  }

  /** The quotient; {@code b} must not contain 0. */
  static Range quotient(Range a, Range b) {
    return around(
        a.value() / b.value(),
        a.low() / b.low(),
        a.low() / b.high(),
        a.high() / b.low(),
        a.high() / b.high());
  }

  private static Range around(double value, double w, double x, double y, double z) {
    return new Range(
        Math.min(Math.min(w, x), Math.min(y, z)), value, Math.max(Math.max(w, x), Math.max(y, z)));
  }
}
