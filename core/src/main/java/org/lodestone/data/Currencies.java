package org.lodestone.data;

import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Currencies by the three letters of ISO 4217, as the Java platform lists them. */
public final class Currencies {
  /** Codes of the list that are no money: metals, tests, units of account. */
  private static final Set<String> NO_MONEY =
      Set.of(
          "XXX", "XTS", "XAU", "XAG", "XPD", "XPT", "XBA", "XBB", "XBC", "XBD", "XDR", "XFU", "XUA",
          "XSU");

  private Currencies() {}

  /** The currency; empty if there is none of that code. */
  public static Optional<Currency> find(String code) {
    return listCodes().contains(code) ? Optional.of(Currency.getInstance(code)) : Optional.empty();
  }

  /** The codes of all currencies, in alphabetical order. */
  public static SortedSet<String> listCodes() {
    var codes = new TreeSet<String>();
    for (var currency : Currency.getAvailableCurrencies()) {
      if (!NO_MONEY.contains(currency.getCurrencyCode())) {
        codes.add(currency.getCurrencyCode());
      }
    }
    return codes;
  }
}
