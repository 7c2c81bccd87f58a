package org.lodestone.finance;

import java.util.Currency;

/**
 * An amount with its currency. Amounts of two currencies are never added: A$1 bn and US$1 bn have
 * been taken for one another in print.
 */
public record Money(double amount, Currency currency) {

  public Money {
    if (!Double.isFinite(amount)) {
      throw new IllegalArgumentException(
          "The amount (" + amount + " " + currency + ") must be finite.");
    }
  }

  public static Money of(double amount, String currency) {
    return new Money(amount, Currencies.named(currency));
  }

  public Money plus(Money other) {
    return new Money(amount + other.amount, Currencies.same(currency, other.currency));
  }

  public Money minus(Money other) {
    return new Money(amount - other.amount, Currencies.same(currency, other.currency));
  }

  public Money times(double factor) {
    return new Money(amount * factor, currency);
  }

  @Override
  public String toString() {
    return amount + " " + currency.getCurrencyCode();
  }
}
