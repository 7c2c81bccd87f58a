package org.lodestone.quantity;

import java.util.Currency;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Currencies by the three letters of ISO 4217, as the Java platform lists them. */
public final class Currencies {
  private Currencies() {}

  /** The currency; empty if there is none of that code. */
  public static Optional<Currency> find(String code) {
    return listCodes().contains(code) ? Optional.of(Currency.getInstance(code)) : Optional.empty();
  }

  /**
   * The codes of all currencies, in alphabetical order. The list also has metals, tests and units
   * of account; these have no minor unit.
   */
  public static SortedSet<String> listCodes() {
    var codes = new TreeSet<String>();
    for (var currency : Currency.getAvailableCurrencies()) {
      if (currency.getDefaultFractionDigits() >= 0) {
        codes.add(currency.getCurrencyCode());
      }
    }
    return codes;
  }
}
