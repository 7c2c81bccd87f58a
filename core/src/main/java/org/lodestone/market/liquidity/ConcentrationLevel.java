package org.lodestone.market.liquidity;

import org.lodestone.quantity.Range;

/**
 * Y9: what competition authorities call a concentration, by the HHI from 0 to 10 000: up to 1 500
 * low, up to 2 500 moderate, above high (US Merger Guidelines of 2010); the guidelines of 2023 call
 * it high from 1 800 on.
 */
public enum ConcentrationLevel {
  LOW,
  MODERATE,
  /** High by the guidelines of 2023, moderate by those of 2010. */
  HIGH_SINCE_2023,
  HIGH,
  /** The interval lies on both sides of a threshold. */
  OPEN;

  private static final double MODERATE_FROM = 1500;
  private static final double HIGH_FROM_2023 = 1800;
  private static final double HIGH_FROM_2010 = 2500;

  /** The level of an HHI with its interval. */
  public static ConcentrationLevel of(Range hhi) {
    var low = of(hhi.low());
    return low == of(hhi.high()) ? low : OPEN;
  }

  private static ConcentrationLevel of(double hhi) {
    if (hhi > HIGH_FROM_2010) {
      return HIGH;
    }
    if (hhi > HIGH_FROM_2023) {
      return HIGH_SINCE_2023;
    }
    return hhi < MODERATE_FROM ? LOW : MODERATE;
  }
}
