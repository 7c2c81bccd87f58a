package org.lodestone.scenario.uncertain;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * The quantile function of the beta distribution on 0 to 1: Newton steps on the incomplete beta
 * function, kept inside a bracket.
 *
 * @param alpha first exponent, above 0
 * @param beta second exponent, above 0
 */
public record BetaQuantile(double alpha, double beta) {

  private static final int STEPS = 60;
  private static final double TOLERANCE = 1e-13;

  public BetaQuantile {
    if (!(alpha > 0) || !(beta > 0) || !Double.isFinite(alpha + beta)) {
      throw new IllegalArgumentException(
          "The exponents (%s, %s) of a beta distribution must be above zero."
              .formatted(alpha, beta));
    }
  }

  /** The value below which lies the part {@code u}. */
  public double at(double u) {
    double low = 0;
    double high = 1;
    double logNorm = Gamma.logGamma(alpha + beta) - Gamma.logGamma(alpha) - Gamma.logGamma(beta);
    double x = alpha / (alpha + beta);
    for (int step = 0; step < STEPS && high - low > TOLERANCE; step++) {
      double miss = Beta.regularizedBeta(x, alpha, beta) - u;
      if (miss > 0) {
        high = x;
      } else {
        low = x;
      }
      double density =
          StrictMath.exp(
              logNorm + (alpha - 1) * StrictMath.log(x) + (beta - 1) * StrictMath.log1p(-x));
      double next = x - miss / density;
      if (!(next > low && next < high)) {
        next = (low + high) / 2;
      }
      if (Math.abs(next - x) < TOLERANCE) {
        return next;
      }
      x = next;
    }
    return x;
  }
}
