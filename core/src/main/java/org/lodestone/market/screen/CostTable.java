package org.lodestone.market.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What producers can make and at what cost, as a user brings it. It is a cost curve once it is
 * sorted.
 */
public record CostTable(List<Producer> producers) {

  /**
   * One producer.
   *
   * @param cost_perKg full cash cost, in the currency of the series it is held against
   * @param avoidable_perKg what a stop of production would save; empty if not known
   * @param output_tPerYear what is made; empty if not known
   * @param support whether the state pays a part of the cost
   */
  public record Producer(
      String name,
      String place,
      double capacity_tPerYear,
      double cost_perKg,
      OptionalDouble avoidable_perKg,
      OptionalDouble output_tPerYear,
      Support support) {
    public Producer {
      if (!(capacity_tPerYear > 0) || !(cost_perKg > 0)) {
        throw new IllegalArgumentException(
            "The capacity (%s t) and the cost (%s per kg) of '%s' must be above zero."
                .formatted(capacity_tPerYear, cost_perKg, name));
      }
    }
  }

  /** Whether the state pays a part. */
  public enum Support {
    SUBSIDISED,
    UNSUBSIDISED
  }

  public CostTable {
    producers = List.copyOf(producers);
  }

  /**
   * The cost up to which a part of the unsubsidised capacity can produce; empty without such
   * capacity.
   */
  public OptionalDouble percentile(double part) {
    var sorted =
        producers.stream()
            .filter(producer -> producer.support == Support.UNSUBSIDISED)
            .sorted(Comparator.comparingDouble(Producer::cost_perKg))
            .toList();
    double all = sorted.stream().mapToDouble(Producer::capacity_tPerYear).sum();
    double sum = 0;
    for (var producer : sorted) {
      sum += producer.capacity_tPerYear;
      if (sum >= part * all * (1 - 1e-12)) {
        return OptionalDouble.of(producer.cost_perKg);
      }
    }
    return OptionalDouble.empty();
  }

  /** The part of the unsubsidised capacity whose cost is at most a price. */
  public OptionalDouble position(double price_perKg) {
    double all = 0;
    double below = 0;
    for (var producer : producers) {
      if (producer.support == Support.UNSUBSIDISED) {
        all += producer.capacity_tPerYear;
        below += producer.cost_perKg <= price_perKg ? producer.capacity_tPerYear : 0;
      }
    }
    return all > 0 ? OptionalDouble.of(below / all) : OptionalDouble.empty();
  }

  /**
   * The place with the largest output.
   *
   * @param share of the output of all
   * @param idle capacity not used, as a part of the output of all
   * @param avoidable_perKg mean with capacity; empty if one of its producers lacks it
   */
  public record Leader(String place, double share, double idle, OptionalDouble avoidable_perKg) {}

  /** The leader; empty if an output is missing. */
  public Optional<Leader> findLeader() {
    if (producers.isEmpty() || producers.stream().anyMatch(p -> p.output_tPerYear.isEmpty())) {
      return Optional.empty();
    }
    var byPlace = new TreeMap<String, Double>();
    producers.forEach(p -> byPlace.merge(p.place, p.output_tPerYear.orElse(0), Double::sum));
    double all = byPlace.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!(all > 0)) {
      return Optional.empty();
    }
    var place =
        byPlace.entrySet().stream()
            .max(java.util.Map.Entry.comparingByValue())
            .orElseThrow()
            .getKey();
    var own = producers.stream().filter(p -> p.place.equals(place)).toList();
    double capacity = own.stream().mapToDouble(Producer::capacity_tPerYear).sum();
    double made = byPlace.getOrDefault(place, 0.0);
    return Optional.of(
        new Leader(
            place, made / all, Math.max(0, capacity - made) / all, avoidable(own, capacity)));
  }

  private static OptionalDouble avoidable(List<Producer> own, double capacity) {
    if (own.stream().anyMatch(p -> p.avoidable_perKg.isEmpty())) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        own.stream()
            .mapToDouble(p -> p.avoidable_perKg.orElse(0) * p.capacity_tPerYear / capacity)
            .sum());
  }
}
