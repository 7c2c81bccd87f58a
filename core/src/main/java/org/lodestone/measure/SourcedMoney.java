package org.lodestone.measure;

import java.util.Currency;
import org.lodestone.evidence.Sourced;

/**
 * An amount of money as its source states it. Amounts of different currencies are never added here:
 * whoever adds them says at which rate.
 *
 * @param amount in units of the currency, not in thousands or millions; with its range and evidence
 */
public record SourcedMoney(Sourced amount, Currency currency) {

  public SourcedMoney {
    if (!(amount.range().low() >= 0)) {
      throw new IllegalArgumentException(
          "The amount (%s %s) must not be negative.\nMoney that flows back is another row."
              .formatted(amount.range().low(), currency));
    }
  }
}
