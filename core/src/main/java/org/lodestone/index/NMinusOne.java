package org.lodestone.index;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/**
 * The N-1 measure of the International Energy Agency (I19): how much of the demand outside the
 * largest supplier is covered by what the others supply.
 *
 * @param largest the place that is taken away
 * @param cover (supply − largest)/(demand outside the largest); above 1 everything is covered
 */
public record NMinusOne(PlaceId largest, Range cover) {

  /**
   * I19; empty without a supplier or without demand outside it.
   *
   * @param supply by place
   * @param demand by place, in the same unit
   */
  public static Optional<NMinusOne> of(List<Part> supply, List<Part> demand) {
    var largest = supply.stream().max(Comparator.comparingDouble(part -> part.amount().value()));
    if (largest.isEmpty()) {
      return Optional.empty();
    }
    var place = largest.get().place();
    var left = IndexInput.sum(supply.stream().filter(p -> !p.place().equals(place)).toList());
    var wanted = IndexInput.sum(demand.stream().filter(p -> !p.place().equals(place)).toList());
    if (!(wanted.low() > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new NMinusOne(
            place,
            new Range(
                left.low() / wanted.high(),
                left.value() / wanted.value(),
                left.high() / wanted.low())));
  }
}
