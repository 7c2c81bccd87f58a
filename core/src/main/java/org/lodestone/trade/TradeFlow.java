package org.lodestone.trade;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lodestone.network.PlaceId;

/**
 * What went from one place to another in a year, one value for both sides.
 *
 * @param value_kusd thousand US dollars, free on board
 * @param mass_t tonnes; empty if the file has none
 * @param edition of the code; empty if the file does not say
 */
public record TradeFlow(
    int year,
    PlaceId exporter,
    PlaceId importer,
    CustomsCode code,
    double value_kusd,
    OptionalDouble mass_t,
    Optional<HsEdition> edition) {

  public TradeFlow {
    if (!(value_kusd >= 0) || Double.isInfinite(value_kusd)) {
      throw new IllegalArgumentException(
          "The value (%s thousand USD) of the flow of %s from %s to %s must not be negative."
              .formatted(value_kusd, code, exporter, importer));
    }
  }
}
