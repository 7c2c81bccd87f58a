package org.lodestone.index;

import org.lodestone.quantity.Range;

/** The transformations of Yale's criticality method onto scales of 0 to 100 (I14 to I17). */
public final class YaleCriticality {
  private static final double STABILITY_SLOPE = 20;
  private static final double WORST = 2.5;
  private static final double SUPPLY_SLOPE = 17.5;
  private static final double SUPPLY_OFFSET = 61.18;
  private static final double FULL = 100;
  private static final double LINEAR = 0.2;
  private static final double QUADRATIC = 0.008;

  private YaleCriticality() {}

  /** I14: the political instability of a World Bank estimate, 20·(2.5 − w). */
  public static double instability(double estimate) {
    return Math.clamp(STABILITY_SLOPE * (WORST - estimate), 0, FULL);
  }

  /** I15: the concentration of supply, 17.5·ln(HHI) − 61.18, of an HHI of 0 to 10 000. */
  public static Range concentration(Range hhi) {
    return new Range(
        concentration(hhi.low()), concentration(hhi.value()), concentration(hhi.high()));
  }

  private static double concentration(double hhi) {
    return hhi > 0 ? Math.clamp(SUPPLY_SLOPE * Math.log(hhi) - SUPPLY_OFFSET, 0, FULL) : 0;
  }

  /** I16: the score of a depletion time in years, 100 − 0.2·T − 0.008·T². */
  public static double depletion(double years) {
    if (!(years >= 0)) {
      throw new IllegalArgumentException(
          "The depletion time (" + years + " years) must not be negative.");
    }
    return Math.max(0, FULL - LINEAR * years - QUADRATIC * years * years);
  }

  /** I17: the length of the vector of the three axes, scaled back to 0 to 100. */
  public static double magnitude(double supplyRisk, double environment, double vulnerability) {
    return Math.sqrt(
            supplyRisk * supplyRisk + environment * environment + vulnerability * vulnerability)
        / Math.sqrt(3);
  }
}
