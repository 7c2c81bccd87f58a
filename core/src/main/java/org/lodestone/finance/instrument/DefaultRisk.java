package org.lodestone.finance.instrument;

/**
 * That a borrower stops paying.
 *
 * @param probability_perYear of doing so in a year in which it still pays; does not depend on
 *     prices
 * @param lossGivenDefault part of what is owed that is lost for good
 */
public record DefaultRisk(double probability_perYear, double lossGivenDefault) {
  /** A borrower who always pays. */
  public static final DefaultRisk NONE = new DefaultRisk(0, 0);

  public DefaultRisk {
    Instrument.part("probability of default", probability_perYear);
    Instrument.part("loss given default", lossGivenDefault);
  }
}
