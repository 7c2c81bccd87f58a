package org.lodestone.finance;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Option on a forward price F with strike K, log-normal with volatility σ, T years ahead,
 * discounted at r (Black 1976; F8). A floor K on one tonne in T years is worth the put.
 */
public record Black76(double forward, double strike, double volatility, double years, double rate) {

  private static final NormalDistribution NORMAL = new NormalDistribution();

  public Black76 {
    positive("forward price", forward);
    positive("strike", strike);
    positive("time in years", years);
    positive("volatility", volatility);
    CashFlows.checkedRate(rate);
  }

  /** e^{−rT} (K N(−d₂) − F N(−d₁)); the rate compounds continuously. */
  public double put() {
    return Math.exp(-rate * years)
        * (strike * NORMAL.cumulativeProbability(-d2())
            - forward * NORMAL.cumulativeProbability(-d1()));
  }

  /** e^{−rT} (F N(d₁) − K N(d₂)). */
  public double call() {
    return Math.exp(-rate * years)
        * (forward * NORMAL.cumulativeProbability(d1())
            - strike * NORMAL.cumulativeProbability(d2()));
  }

  private double d1() {
    double spread = volatility * Math.sqrt(years);
    return Math.log(forward / strike) / spread + spread / 2;
  }

  private double d2() {
    return d1() - volatility * Math.sqrt(years);
  }

  private static void positive(String name, double value) {
    if (!(value > 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "The %s (%s) of the option must be above zero.".formatted(name, value));
    }
  }
}
