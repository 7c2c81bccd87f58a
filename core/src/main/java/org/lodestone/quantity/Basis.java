package org.lodestone.quantity;

import java.util.Locale;
import java.util.Optional;

/**
 * What a number counts. Two numbers on different bases are never added and never contradict one
 * another: 100 t of neodymium oxide hold 85.7 t of neodymium.
 */
public enum Basis {
  /** Rare-earth-oxide equivalent: every rare earth of the material as if it were an oxide. */
  REO,
  /** The mass of one separated oxide. */
  OXIDE,
  /** The mass of the contained element. */
  ELEMENT,
  /** The weight of the product as customs weigh it. */
  GROSS,
  /** Lithium-carbonate equivalent. */
  LCE,
  /** Money. */
  VALUE,
  /** A number of things. */
  COUNT,
  /** A length of time. */
  TIME,
  /** A pure ratio. */
  NONE;

  /** The basis that a table writes as {@code text}, for instance {@code REO} or {@code element}. */
  public static Optional<Basis> find(String text) {
    for (var basis : values()) {
      if (basis.label().equalsIgnoreCase(text.strip())) {
        return Optional.of(basis);
      }
    }
    return Optional.empty();
  }

  /** The word used in tables: {@code REO} and {@code LCE} in capitals, all others in lower case. */
  public String label() {
    return this == REO || this == LCE ? name() : name().toLowerCase(Locale.ROOT);
  }
}
