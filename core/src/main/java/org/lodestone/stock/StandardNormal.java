package org.lodestone.stock;

/**
 * The normal law with mean 0 and deviation 1. The quantile is found by Newton's method on the
 * distribution function, which is summed from its power series (Marsaglia 2004) in the middle and
 * from Mills' ratio in the tails; both are exact to about 1e-14.
 */
final class StandardNormal {
  private static final double SERIES_WITHIN = 6;
  private static final int FRACTION_TERMS = 200;
  private static final int MOST_STEPS = 100;

  private StandardNormal() {}

  static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  static double distribution(double z) {
    if (Math.abs(z) > SERIES_WITHIN) {
      double tail = density(z) / millsDenominator(Math.abs(z));
      return z > 0 ? 1 - tail : tail;
    }
    double term = z;
    double sum = z;
    for (int k = 3; sum + term != sum; k += 2) {
      term *= z * z / k;
      sum += term;
    }
    return 0.5 + sum * density(z);
  }

  /** z + 1/(z + 2/(z + …)): density over tail probability. */
  private static double millsDenominator(double z) {
    double fraction = z;
    for (int k = FRACTION_TERMS; k >= 1; k--) {
      fraction = z + k / fraction;
    }
    return fraction;
  }

  static double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "The probability (" + probability + ") must lie strictly between 0 and 1.");
    }
    double low = -40;
    double high = 40;
    double z = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double off = distribution(z) - probability;
      if (off > 0) {
        high = z;
      } else {
        low = z;
      }
      double next = z - off / density(z);
      // Far out the slope is nearly zero and the step too long; halving is safe everywhere.
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      if (Math.abs(next - z) <= 1e-14 * Math.max(1, Math.abs(z))) {
        return next;
      }
      z = next;
    }
    return z;
  }
}
