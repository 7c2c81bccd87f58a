package org.lodestone.risk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lodestone.network.PlaceId;
import org.lodestone.network.SupplyNetwork;

/**
 * Who asks: a place, or a partnership of places. What partners ship to one another is internal to a
 * partnership: neither import nor export.
 */
public record Consumer(List<PlaceId> places) {

  public Consumer {
    places = List.copyOf(places);
    if (places.isEmpty() || places.stream().distinct().count() < places.size()) {
      throw new IllegalArgumentException(
          "A consumer needs at least one place and each place once: " + places + ".");
    }
  }

  /** A place ({@code JP}) or a partnership ({@code JP+US}). */
  public static Consumer named(String text) {
    return new Consumer(Stream.of(text.split("\\+", -1)).map(PlaceId::new).toList());
  }

  public boolean has(PlaceId place) {
    return places.contains(place);
  }

  /** The consumer as {@link #named} reads it. */
  public String label() {
    return places.stream().map(PlaceId::text).collect(Collectors.joining("+"));
  }

  /** Throws if a place of the consumer is not in the network. */
  Consumer checkedIn(SupplyNetwork network) {
    places.forEach(network::place);
    return this;
  }
}
