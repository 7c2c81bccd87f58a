package org.lodestone.finance;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.lodestone.data.Nearest;

/** Currencies by their ISO 4217 codes, as the Java platform lists them. */
public final class Currencies {
  /** Codes of the list that are no money: metals, tests, units of account. */
  private static final Set<String> NO_MONEY =
      Set.of(
          "XXX", "XTS", "XAU", "XAG", "XPD", "XPT", "XBA", "XBB", "XBC", "XBD", "XDR", "XFU", "XUA",
          "XSU");

  private Currencies() {}

  /** The currency of a code; one that is not listed is refused. */
  public static Currency named(String code) {
    var written = code.strip();
    if (!known().contains(written)) {
      throw new IllegalArgumentException(
          "The currency '%s' is unknown.\nDid you mean '%s'? Write the three letters of ISO 4217, such as USD, JPY or AUD."
              .formatted(code, Nearest.to(written.toUpperCase(Locale.ROOT), known())));
    }
    return Currency.getInstance(written);
  }

  private static Set<String> known() {
    var codes = new TreeSet<String>();
    for (var currency : Currency.getAvailableCurrencies()) {
      if (!NO_MONEY.contains(currency.getCurrencyCode())) {
        codes.add(currency.getCurrencyCode());
      }
    }
    return codes;
  }

  /** Throws unless both are the same: amounts of two currencies are never added. */
  public static Currency same(Currency one, Currency other) {
    if (!one.equals(other)) {
      throw new IllegalArgumentException(
          "An amount in %s cannot be combined with one in %s.\nConvert one of them at a dated rate that a source states."
              .formatted(one, other));
    }
    return one;
  }
}
