package org.lodestone.finance;

import java.util.Currency;
import java.util.Locale;
import org.lodestone.data.Nearest;

/** Currencies as sums need them: of one kind, and known. */
public final class Currencies {
  private Currencies() {}

  /** The currency of a code; one that is not listed is refused. */
  public static Currency named(String code) {
    var written = code.strip();
    return org.lodestone.quantity.Currencies.find(written)
        .orElseThrow(() -> unknown(code, written));
  }

  private static IllegalArgumentException unknown(String code, String written) {
    var known = org.lodestone.quantity.Currencies.listCodes();
    return new IllegalArgumentException(
        "The currency '%s' is unknown.\nDid you mean '%s'? Write the three letters of ISO 4217, such as USD, JPY or AUD."
            .formatted(code, Nearest.to(written.toUpperCase(Locale.ROOT), known)));
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
