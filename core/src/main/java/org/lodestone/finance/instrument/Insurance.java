package org.lodestone.finance.instrument;

import org.lodestone.finance.Currencies;
import org.lodestone.finance.Money;

/**
 * The state insures against an event, such as an export stop or an expropriation.
 *
 * @param premium_perYear what the project pays
 * @param loss what the event takes from the project when it happens
 * @param cover most that is paid per event
 * @param probability_perYear of the event; at most one in a year
 */
public record Insurance(
    String name,
    Party party,
    Term term,
    Money premium_perYear,
    Money loss,
    Money cover,
    double probability_perYear)
    implements Instrument {
  public Insurance {
    Instrument.notNegative("premium of the insurance '" + name + "'", premium_perYear.amount());
    Instrument.notNegative("loss of the insurance '" + name + "'", loss.amount());
    Instrument.positive("cover of the insurance '" + name + "'", cover.amount());
    Currencies.same(loss.currency(), cover.currency());
    Currencies.same(loss.currency(), premium_perYear.currency());
    Instrument.part("probability of the insured event", probability_perYear);
  }

  /** What is paid when the event happens. */
  public double payout() {
    return Math.min(loss.amount(), cover.amount());
  }
}
