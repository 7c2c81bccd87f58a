package org.lodestone.trade;

import java.util.List;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/** Middle and width of numbers, in measures that few odd ones do not move. */
final class Spread {
  private static final double TO_STANDARD_DEVIATION = 1.4826;
  private static final double HALF = 50;

  private Spread() {}

  /** With linear interpolation between the neighbours. */
  static double percentile(List<Double> numbers, double percent) {
    return new Percentile()
        .withEstimationType(EstimationType.R_7)
        .evaluate(numbers.stream().mapToDouble(Double::doubleValue).toArray(), percent);
  }

  static double median(List<Double> numbers) {
    return percentile(numbers, HALF);
  }

  /** The median distance from the median, in units of a standard deviation. */
  static double deviation(List<Double> numbers) {
    double middle = median(numbers);
    return TO_STANDARD_DEVIATION
        * median(numbers.stream().map(number -> Math.abs(number - middle)).toList());
  }
}
