package org.lodestone.ensemble;

import java.util.List;

/**
 * Counts in bins read as a distribution (E7). Inside a bin the mean of its values stands for all of
 * them, so that a quantile is off by at most a bin's width and a mean not at all.
 */
final class Counts {

  /** Φ⁻¹(0.975). */
  static final double Z = 1.959963984540054;

  private final long[] count;
  private final double[] mean;
  private final long draws;

  private Counts(long[] count, double[] mean) {
    this.count = count;
    this.mean = mean;
    long sum = 0;
    for (long c : count) {
      sum += c;
    }
    draws = sum;
  }

  /** Rows of a table of counts and of fixed-point sums, added up. */
  static Counts ofShares(long[] counts, long[] sums, int firstRow, int rows) {
    var count = new long[Tally.BINS];
    var sum = new long[Tally.BINS];
    for (int r = firstRow; r < firstRow + rows; r++) {
      for (int b = 0; b < Tally.BINS; b++) {
        count[b] += counts[r * Tally.BINS + b];
        sum[b] += sums[r * Tally.BINS + b];
      }
    }
    var mean = new double[Tally.BINS];
    for (int b = 0; b < Tally.BINS; b++) {
      mean[b] = count[b] == 0 ? 0 : sum[b] / Tally.SCALE / count[b];
    }
    return new Counts(count, mean);
  }

  /** One row of a fan; a bin stands for its middle. */
  static Counts ofFan(long[] fan, int row, double scale) {
    var count = new long[Tally.FAN_BINS];
    var mean = new double[Tally.FAN_BINS];
    for (int b = 0; b < Tally.FAN_BINS; b++) {
      count[b] = fan[row * Tally.FAN_BINS + b];
      mean[b] = b == 0 ? 0 : scale * (b - 0.5) / (Tally.FAN_BINS - 1);
    }
    return new Counts(count, mean);
  }

  long draws() {
    return draws;
  }

  double mean() {
    double sum = 0;
    for (int b = 0; b < count.length; b++) {
      sum += count[b] * mean[b];
    }
    return sum / draws;
  }

  /** Standard error of the mean, as far as the bins tell. */
  double standardError() {
    double mean = mean();
    double squares = 0;
    for (int b = 0; b < count.length; b++) {
      squares += count[b] * (this.mean[b] - mean) * (this.mean[b] - mean);
    }
    return Math.sqrt(squares / draws / Math.max(1, draws - 1));
  }

  /** The value that the part {@code p} of the draws does not exceed. */
  double quantile(double p) {
    double wanted = Math.max(1, Math.ceil(p * draws - 1e-9));
    long below = 0;
    for (int b = 0; b < count.length; b++) {
      below += count[b];
      if (below >= wanted) {
        return mean[b];
      }
    }
    return mean[count.length - 1];
  }

  /** Half of the 95 % interval of a quantile, from the ranks between which it lies. */
  double quantileError(double p) {
    double rank = Z * Math.sqrt(p * (1 - p) / draws);
    return (quantile(Math.min(1, p + rank)) - quantile(Math.max(0, p - rank))) / 2;
  }

  /**
   * Mean of the worst part 1 − p of the draws (E8); of the draw on the boundary only the fraction
   * that belongs to that part.
   */
  double tailMean(double p) {
    double wanted = (1 - p) * draws;
    double left = wanted;
    double sum = 0;
    for (int b = count.length - 1; b >= 0 && left > 0; b--) {
      double taken = Math.min(left, (double) count[b]);
      sum += taken * mean[b];
      left -= taken;
    }
    return sum / wanted;
  }

  /** Standard error of the tail mean: that of q + (x − q)⁺ / (1 − p) over the draws. */
  double tailMeanError(double p) {
    double quantile = quantile(p);
    double sum = 0;
    double squares = 0;
    for (int b = 0; b < count.length; b++) {
      double excess = Math.max(0, mean[b] - quantile) / (1 - p);
      sum += count[b] * excess;
      squares += count[b] * excess * excess;
    }
    double average = sum / draws;
    return Math.sqrt(Math.max(0, squares / draws - average * average) / draws);
  }

  /** The interval of Wilson (1927) for a probability of which {@code hits} draws were seen. */
  static Summary.Probability probability(long hits, long draws) {
    double p = (double) hits / draws;
    double z2 = Z * Z / draws;
    double middle = (p + z2 / 2) / (1 + z2);
    double half = Z / (1 + z2) * Math.sqrt(p * (1 - p) / draws + z2 / (4 * draws));
    return new Summary.Probability(
        p,
        hits == 0 ? 0 : Math.max(0, middle - half),
        hits == draws ? 1 : Math.min(1, middle + half));
  }

  /** Mean, quantiles and tails. */
  Summary.Spread spread(long squares) {
    double mean = mean();
    double variance = Math.max(0, squares / Tally.SCALE / draws - mean * mean);
    return new Summary.Spread(
        mean,
        Math.sqrt(variance / Math.max(1, draws - 1)),
        Summary.BANDS.stream()
            .map(p -> new Summary.Estimate(p, quantile(p), quantileError(p)))
            .toList(),
        Summary.TAILS.stream()
            .map(p -> new Summary.Estimate(p, tailMean(p), tailMeanError(p)))
            .toList());
  }

  List<Double> bands() {
    return Summary.BANDS.stream().map(this::quantile).toList();
  }
}
