package org.lodestone.index;

import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/**
 * What one place makes or ships.
 *
 * @param amount in the unit of the whole that it is a part of; finite and not negative
 */
public record Part(PlaceId place, Range amount) {

  public Part {
    if (!(amount.low() >= 0) || Double.isInfinite(amount.high())) {
      throw new IllegalArgumentException(
          "The amount (%s) of %s must be finite and not negative.".formatted(amount, place));
    }
  }

  /** A part without doubt. */
  public static Part of(String place, double amount) {
    return new Part(new PlaceId(place), Range.exactly(amount));
  }
}
