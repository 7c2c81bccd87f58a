package org.lodestone.measure;

import java.util.Optional;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Period;

/**
 * A sale agreed beforehand: a share of the output or an amount per year, never both.
 *
 * @param buyer name of the buyer; empty if the source names only the country
 * @param heading the form or group that is sold
 * @param share part of the output, 0 to 1
 * @param amountPerYear in tonnes per year, on the basis of the figure that states it
 */
public record Offtake(
    String id,
    PlaceId buyerPlace,
    String buyer,
    String heading,
    Optional<Sourced> share,
    Optional<Sourced> amountPerYear,
    Optional<Period> from,
    Optional<Period> until,
    Evidence evidence) {

  public Offtake {
    if (share.isPresent() == amountPerYear.isPresent()) {
      throw new IllegalArgumentException(
          "The offtake '" + id + "' must state either a share or an amount.");
    }
  }
}
