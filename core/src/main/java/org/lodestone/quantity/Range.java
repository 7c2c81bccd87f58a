package org.lodestone.quantity;

/**
 * A value with the interval it may lie in: {@code low <= value <= high}. A value without doubt is a
 * range of width 0.
 */
public record Range(double low, double value, double high) {

  public Range {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException(
          "The range (%s, %s, %s) must be in ascending order.".formatted(low, value, high));
    }
  }

  public static Range exactly(double value) {
    return new Range(value, value, value);
  }

  /** The same range with every number multiplied by a factor that is not negative. */
  public Range times(double factor) {
    if (!(factor >= 0)) {
      throw new IllegalArgumentException("The factor (" + factor + ") must not be negative.");
    }
    return new Range(low * factor, value * factor, high * factor);
  }

  public boolean isExact() {
    return low == high;
  }

  public boolean contains(double number) {
    return low <= number && number <= high;
  }
}
