package org.lodestone.index;

import java.util.List;
import java.util.Set;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Consumer;

/**
 * What the indices count for one item, year and consumer. All amounts are in one unit and at one
 * stage; ore and metal are never added.
 *
 * @param item the commodity or form with its stage
 * @param production of the world, by place
 * @param domestic made or collected by the consumer
 * @param imports by the place that ships
 * @param exported shipped out of the consumer
 * @param recycled the part of the consumer's supply that comes from end-of-life scrap, 0 to 1
 */
public record IndexInput(
    String item,
    int year,
    Consumer consumer,
    List<Part> production,
    Range domestic,
    List<Part> imports,
    Range exported,
    Range recycled,
    Governance governance) {

  public IndexInput {
    production = List.copyOf(production);
    imports = List.copyOf(imports);
    if (!(recycled.low() >= 0 && recycled.high() <= 1)) {
      throw new IllegalArgumentException(
          "The recycled part (%s) of %s must lie between 0 and 1.".formatted(recycled, item));
    }
  }

  /** All imports together. */
  public Range imported() {
    return sum(imports);
  }

  /** What the place ships to the consumer. */
  public Range importsFrom(PlaceId place) {
    return sum(imports.stream().filter(part -> part.place().equals(place)).toList());
  }

  /** The same with other governance. */
  public IndexInput with(Governance other) {
    return new IndexInput(
        item, year, consumer, production, domestic, imports, exported, recycled, other);
  }

  /** The same without the imports from some places. */
  public IndexInput withoutImportsFrom(Set<PlaceId> places) {
    return new IndexInput(
        item,
        year,
        consumer,
        production,
        domestic,
        imports.stream().filter(part -> !places.contains(part.place())).toList(),
        exported,
        recycled,
        governance);
  }

  static Range sum(List<Part> parts) {
    double low = 0;
    double value = 0;
    double high = 0;
    for (var part : parts) {
      low += part.amount().low();
      value += part.amount().value();
      high += part.amount().high();
    }
    return new Range(low, value, high);
  }
}
