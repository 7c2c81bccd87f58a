package org.lodestone.scenario.uncertain;

import java.util.List;
import org.hipparchus.special.Erf;

/**
 * How likely the values of an uncertain input are. Everything is drawn by the quantile function
 * (E1), so that one number between 0 and 1 gives one value and a larger number a larger value.
 * Functions are those of {@link StrictMath} and of a library in plain Java: the same bits
 * everywhere.
 */
public sealed interface Distribution {

  /** The value below which lies the part {@code u} of the probability, for 0 &lt; u &lt; 1. */
  double quantile(double u);

  /** Smallest value, possibly never reached. */
  double least();

  /** Largest value, possibly infinite. */
  double most();

  /** One value. */
  record Certain(double value) implements Distribution {
    public Certain {
      requireFinite("value", value);
    }

    @Override
    public double quantile(double u) {
      return value;
    }

    @Override
    public double least() {
      return value;
    }

    @Override
    public double most() {
      return value;
    }
  }

  /** Every value of an interval alike. */
  record Uniform(double low, double high) implements Distribution {
    public Uniform {
      requireInterval(low, high);
    }

    @Override
    public double quantile(double u) {
      return low + u * (high - low);
    }

    @Override
    public double least() {
      return low;
    }

    @Override
    public double most() {
      return high;
    }
  }

  /** Most likely at the mode, falling in straight lines to both ends. */
  record Triangular(double low, double mode, double high) implements Distribution {
    public Triangular {
      requireInterval(low, high);
      requireMode(low, mode, high);
    }

    @Override
    public double quantile(double u) {
      double width = high - low;
      if (width == 0) {
        return low;
      }
      return u * width <= mode - low
          ? low + StrictMath.sqrt(u * width * (mode - low))
          : high - StrictMath.sqrt((1 - u) * width * (high - mode));
    }

    @Override
    public double least() {
      return low;
    }

    @Override
    public double most() {
      return high;
    }
  }

  /** A smooth hill with the mode four times as heavy as each end: a beta with mean (a+4m+b)/6. */
  record Pert(double low, double mode, double high, BetaQuantile unit) implements Distribution {
    public Pert {
      requireInterval(low, high);
      requireMode(low, mode, high);
    }

    public Pert(double low, double mode, double high) {
      this(low, mode, high, unit(low, mode, high));
    }

    private static BetaQuantile unit(double low, double mode, double high) {
      requireInterval(low, high);
      requireMode(low, mode, high);
      double part = high == low ? 0.5 : (mode - low) / (high - low);
      return new BetaQuantile(1 + 4 * part, 1 + 4 * (1 - part));
    }

    @Override
    public double quantile(double u) {
      return low + (high - low) * unit.at(u);
    }

    @Override
    public double least() {
      return low;
    }

    @Override
    public double most() {
      return high;
    }
  }

  /** A logarithm that is normal; given by the median and the range that holds 90 %. */
  record LogNormal(double median, double low, double high) implements Distribution {

    /** Φ⁻¹(0.95). */
    private static final double Z_95 = 1.6448536269514722;

    public LogNormal {
      requireInterval(low, high);
      if (!(low > 0)) {
        throw fault("The lower end (%s) of a lognormal must be above zero.", low);
      }
      requireMode(low, median, high);
    }

    /** Spread of the logarithm; the two halves of the range are allowed to differ. */
    @Override
    public double quantile(double u) {
      double z = StrictMath.sqrt(2) * Erf.erfInv(2 * u - 1);
      double side = z < 0 ? StrictMath.log(median / low) : StrictMath.log(high / median);
      return median * StrictMath.exp(z * side / Z_95);
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double most() {
      return high == low ? high : Double.POSITIVE_INFINITY;
    }
  }

  /** Beta between two ends. */
  record Beta(double alpha, double beta, double low, double high, BetaQuantile unit)
      implements Distribution {
    public Beta {
      requireInterval(low, high);
    }

    public Beta(double alpha, double beta, double low, double high) {
      this(alpha, beta, low, high, new BetaQuantile(alpha, beta));
    }

    @Override
    public double quantile(double u) {
      return low + (high - low) * unit.at(u);
    }

    @Override
    public double least() {
      return low;
    }

    @Override
    public double most() {
      return high;
    }
  }

  /**
   * Some values with weights, in ascending order; observed values with equal weights are an
   * empirical distribution.
   */
  record Discrete(List<Double> values, List<Double> weights) implements Distribution {
    public Discrete {
      values = List.copyOf(values);
      weights = List.copyOf(weights);
      if (values.isEmpty() || values.size() != weights.size()) {
        throw new IllegalArgumentException(
            "There are %d values and %d weights.\nGive each value one weight."
                .formatted(values.size(), weights.size()));
      }
      double sum = 0;
      for (int i = 0; i < values.size(); i++) {
        requireFinite("value", values.get(i));
        if (!(weights.get(i) >= 0) || !Double.isFinite(weights.get(i))) {
          throw fault("The probability (%s) must not be negative.", weights.get(i));
        }
        if (i > 0 && values.get(i) < values.get(i - 1)) {
          throw new IllegalArgumentException(
              "The value %s follows %s.\nWrite the values in ascending order, each with its weight."
                  .formatted(values.get(i), values.get(i - 1)));
        }
        sum += weights.get(i);
      }
      if (!(sum > 0)) {
        throw fault("The weights add up to %s.", sum);
      }
    }

    @Override
    public double quantile(double u) {
      double sum = 0;
      for (double weight : weights) {
        sum += weight;
      }
      double left = u * sum;
      for (int i = 0; i < values.size() - 1; i++) {
        left -= weights.get(i);
        if (left < 0) {
          return values.get(i);
        }
      }
      return values.getLast();
    }

    @Override
    public double least() {
      return values.getFirst();
    }

    @Override
    public double most() {
      return values.getLast();
    }
  }

  /** 1 with a probability, otherwise 0. */
  record Happens(double probability) implements Distribution {
    public Happens {
      requireProbability(probability);
    }

    @Override
    public double quantile(double u) {
      return u > 1 - probability ? 1 : 0;
    }

    @Override
    public double least() {
      return probability < 1 ? 0 : 1;
    }

    @Override
    public double most() {
      return probability > 0 ? 1 : 0;
    }
  }

  /** Days until an event that comes at a constant rate: exponential. */
  record Hazard(double perYear) implements Distribution {
    public Hazard {
      if (!(perYear >= 0) || !Double.isFinite(perYear)) {
        throw fault("The hazard (%s per year) must not be negative.", perYear);
      }
    }

    @Override
    public double quantile(double u) {
      return perYear == 0 ? Double.MAX_VALUE : -StrictMath.log1p(-u) / perYear * DAYS_PER_YEAR;
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double most() {
      return Double.POSITIVE_INFINITY;
    }
  }

  /**
   * Days until an event of which so many were seen in so many years, with the uncertainty of the
   * rate (E5): the rate is Gamma(n + ½, T), the time to the next event then Pareto of the second
   * kind.
   */
  record RecordedHazard(int events, double years) implements Distribution {
    public RecordedHazard {
      if (events < 0) {
        throw fault("The number of events (%s) must not be negative.", events);
      }
      if (!(years > 0) || !Double.isFinite(years)) {
        throw fault("The time of observation (%s years) must be above zero.", years);
      }
    }

    @Override
    public double quantile(double u) {
      double shape = events + 0.5;
      return years * DAYS_PER_YEAR * StrictMath.expm1(-StrictMath.log1p(-u) / shape);
    }

    @Override
    public double least() {
      return 0;
    }

    @Override
    public double most() {
      return Double.POSITIVE_INFINITY;
    }
  }

  /** Days in a year, as for rates everywhere. */
  double DAYS_PER_YEAR = 365.25;

  private static void requireFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw fault("The " + name + " (%s) must be a finite number.", value);
    }
  }

  private static void requireInterval(double low, double high) {
    requireFinite("lower end", low);
    requireFinite("upper end", high);
    if (low > high) {
      throw new IllegalArgumentException(
          "The interval from %s to %s is reversed.\nWrite the lower end first."
              .formatted(low, high));
    }
  }

  private static void requireMode(double low, double mode, double high) {
    if (!(mode >= low && mode <= high)) {
      throw new IllegalArgumentException(
          "The most likely value (%s) lies outside the interval from %s to %s."
              .formatted(mode, low, high));
    }
  }

  private static void requireProbability(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "The probability (%s) must lie between 0 and 1.\nMaybe it was written in percent."
              .formatted(probability));
    }
  }

  private static IllegalArgumentException fault(String text, double value) {
    return new IllegalArgumentException(text.formatted(value));
  }
}
