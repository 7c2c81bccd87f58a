package org.lodestone.stock;

import org.lodestone.evidence.Sourced;

/**
 * What it means to keep a form (K9).
 *
 * @param stage at which the form stands
 * @param price_perElementTonne of the element in it
 * @param holding_perYear interest, storage and insurance as a part of the price
 * @param shelfLife_days after which it must have been used and replaced; stock is rotated, the
 *     oldest first
 * @param requalificationLoss part that cannot be used when it is drawn, 0 to below 1
 */
public record FormTerms(
    String stage,
    Sourced price_perElementTonne,
    Sourced holding_perYear,
    Sourced shelfLife_days,
    Sourced requalificationLoss) {

  private static final double DAYS_PER_YEAR = 365.25;

  public FormTerms {
    if (!(price_perElementTonne.range().low() > 0)
        || !(shelfLife_days.range().low() > 0)
        || !(holding_perYear.range().low() >= 0)
        || !(requalificationLoss.range().low() >= 0 && requalificationLoss.range().high() < 1)) {
      throw new IllegalArgumentException(
          "Price and shelf life of the stage '%s' must be above zero, its holding cost not negative, its requalification loss (%s) from 0 to below 1."
              .formatted(stage, requalificationLoss.range().high()));
    }
  }

  /**
   * Part of the stock that must be replaced each year because it gets old, if so much of it is used
   * in the course of business and refilled anyway: rotation through users of {@code use_perYear}
   * saves that loss.
   */
  public double agedPart_perYear(double stock_t, double use_perYear) {
    double years = shelfLife_days.value() / DAYS_PER_YEAR;
    // Oldest first: with enough use every tonne is taken before its time is over.
    return stock_t <= use_perYear * years ? 0 : 1 / years - use_perYear / stock_t;
  }

  /** Money a year for each tonne of the element held. */
  public double cost_perYear(double stock_t, double rotatedUse_perYear) {
    return price_perElementTonne.value()
        * (holding_perYear.value() + agedPart_perYear(stock_t, rotatedUse_perYear));
  }
}
