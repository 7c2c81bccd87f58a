package org.lodestone.finance;

import java.time.LocalDate;
import java.util.Currency;

/**
 * What one unit of {@code from} costs in {@code to} on a day, as a source states it. There is no
 * other way from one currency into another.
 */
public record ExchangeRate(Currency from, Currency to, double rate, LocalDate date, String source) {

  public ExchangeRate {
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          "The exchange rate leads from %s to %s.\nName two currencies.".formatted(from, to));
    }
    if (!(rate > 0) || !Double.isFinite(rate)) {
      throw new IllegalArgumentException(
          "The exchange rate %s to %s (%s) must be above zero.".formatted(from, to, rate));
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException(
          "The exchange rate %s to %s of %s has no source.\nSay who published it."
              .formatted(from, to, date));
    }
  }

  /** The amount in the other currency; the rate is used in both directions. */
  public Money convert(Money money) {
    if (money.currency().equals(to)) {
      return new Money(money.amount() / rate, from);
    }
    return new Money(money.amount() * rate, target(money.currency()));
  }

  private Currency target(Currency currency) {
    Currencies.same(currency, from);
    return to;
  }
}
