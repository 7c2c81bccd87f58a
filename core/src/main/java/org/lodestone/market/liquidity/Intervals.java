package org.lodestone.market.liquidity;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.lodestone.quantity.Range;

/** Intervals that hold the true value nine times out of ten, if observations are independent. */
final class Intervals {
  private static final double LOWER = 0.05;
  private static final double UPPER = 0.95;
  private static final double NORMAL = new NormalDistribution().inverseCumulativeProbability(UPPER);

  private Intervals() {}

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** With n − 1 in the denominator. */
  static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }

  /** Of a mean, by the normal distribution. */
  static Range ofMean(double[] values) {
    double mean = mean(values);
    double half = NORMAL * Math.sqrt(variance(values) / values.length);
    return new Range(mean - half, mean, mean + half);
  }

  /** Of a standard deviation, by the chi-squared distribution. */
  static Range ofDeviation(double[] values) {
    int degrees = values.length - 1;
    double variance = variance(values);
    var chi = new ChiSquaredDistribution(degrees);
    return new Range(
        Math.sqrt(degrees * variance / chi.inverseCumulativeProbability(UPPER)),
        Math.sqrt(variance),
        Math.sqrt(degrees * variance / chi.inverseCumulativeProbability(LOWER)));
  }

  /** Of a share, after Wilson (1927). */
  static Range ofShare(int hits, int cases) {
    double share = (double) hits / cases;
    double z2 = NORMAL * NORMAL;
    double centre = (share + z2 / (2 * cases)) / (1 + z2 / cases);
    double half =
        NORMAL
            * Math.sqrt(share * (1 - share) / cases + z2 / (4.0 * cases * cases))
            / (1 + z2 / cases);
    return new Range(
        Math.max(0, Math.min(share, centre - half)),
        share,
        Math.min(1, Math.max(share, centre + half)));
  }
}
