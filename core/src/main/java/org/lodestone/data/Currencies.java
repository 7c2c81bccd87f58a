package org.lodestone.data;

import java.util.Currency;
import java.util.Optional;

/** Currencies by the three letters of ISO 4217. */
public final class Currencies {
  private Currencies() {}

  /** The currency; empty if there is none of that code. */
  public static Optional<Currency> find(String code) {
    try {
      return Optional.of(Currency.getInstance(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
