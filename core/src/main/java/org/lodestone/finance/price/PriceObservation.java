package org.lodestone.finance.price;

import java.time.LocalDate;

/**
 * A price that somebody saw.
 *
 * @param volume_t tonnes behind it; for an ask what was on offer, 0 if unknown
 * @param source who reported it
 */
public record PriceObservation(
    LocalDate date, Kind kind, double price_perKg, double volume_t, String source) {

  /** What kind of price. */
  public enum Kind {
    /** Goods changed hands. */
    TRADE,
    /** Somebody would have liked to sell at this price. */
    ASK
  }

  public PriceObservation {
    if (!(price_perKg > 0) || !Double.isFinite(price_perKg)) {
      throw new IllegalArgumentException(
          "The price (%s per kg) of %s must be above zero.".formatted(price_perKg, date));
    }
    if (!(volume_t >= 0) || (kind == Kind.TRADE && volume_t == 0)) {
      throw new IllegalArgumentException(
          "The volume (%s t) of the %s of %s at %s per kg must be above zero.\nA price without volume is an ask."
              .formatted(
                  volume_t, kind.name().toLowerCase(java.util.Locale.ROOT), date, price_perKg));
    }
  }
}
