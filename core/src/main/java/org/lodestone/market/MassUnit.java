package org.lodestone.market;

import java.util.Locale;
import java.util.Optional;

/** The mass that a price is for. */
public enum MassUnit {
  G("g", 0.001),
  KG("kg", 1),
  /** Metric tonne; some sources write {@code mt}. */
  T("t", 1000),
  LB("lb", 0.45359237),
  /** Metric tonne unit: a hundredth of a tonne of the content that is paid for. */
  MTU("mtu", 10),
  TROY_OZ("toz", 0.0311034768);

  private final String label;
  private final double kilogrammes;

  MassUnit(String label, double kilogrammes) {
    this.label = label;
    this.kilogrammes = kilogrammes;
  }

  /** The unit that a table writes so. */
  public static Optional<MassUnit> find(String text) {
    var written = text.strip().toLowerCase(Locale.ROOT);
    if (written.equals("mt")) {
      return Optional.of(T);
    }
    for (var unit : values()) {
      if (unit.label.equals(written)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  public String label() {
    return label;
  }

  public double kilogrammes() {
    return kilogrammes;
  }
}
