package org.lodestone.market;

import org.lodestone.quantity.Period;
import org.lodestone.quantity.Reported;

/** A quote that may be calculated with: traded or assessed, and a number above zero. */
public sealed interface Price extends Quote permits Quote.Traded, Quote.Assessed {

  /** In the unit of the series. */
  double price();

  @Override
  default Reported printed() {
    return new Reported.Exact(price());
  }

  /** Throws unless a price is above zero. */
  static void check(Period period, double price) {
    if (!(price > 0) || !Double.isFinite(price)) {
      throw new IllegalArgumentException(
          "The price (%s) of %s must be above zero.".formatted(price, period));
    }
  }
}
