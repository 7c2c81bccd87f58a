package org.lodestone.market;

import java.util.Optional;
import org.lodestone.network.FormId;

/**
 * What a series is the price of. Two series can be compared only if these fit.
 *
 * @param material in the words of the publisher
 * @param form of the data package, if somebody said which it is
 * @param place region or venue, as {@code CN} or {@code Rotterdam}
 */
public record Terms(
    String material,
    Optional<FormId> form,
    String place,
    PriceUnit unit,
    Incoterm incoterm,
    PriceBasis basis) {

  /** The form if it is known, otherwise the words of the publisher. */
  public String item() {
    return form.map(FormId::text).orElse(material);
  }
}
