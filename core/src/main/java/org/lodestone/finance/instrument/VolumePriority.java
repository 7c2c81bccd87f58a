package org.lodestone.finance.instrument;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Who is served first from a year's production (F17): each buyer in turn, up to its volume. A
 * contract covers what its own buyer gets.
 */
public record VolumePriority(String buyer, List<Tranche> order) {

  /**
   * A buyer and its volume.
   *
   * @param upTo_tPerYear infinite: all that is left
   */
  public record Tranche(String buyer, double upTo_tPerYear) {
    public Tranche {
      Instrument.positive("yearly volume of '" + buyer + "' in tonnes", upTo_tPerYear);
    }
  }

  /** What a buyer gets. */
  public record Share(String buyer, double volume_t) {}

  public VolumePriority {
    order = List.copyOf(order);
    var buyers = new LinkedHashSet<String>();
    for (var tranche : order) {
      if (!buyers.add(tranche.buyer)) {
        throw new IllegalArgumentException(
            "The buyer '%s' stands twice in the order of priority.\nAdd its volumes together."
                .formatted(tranche.buyer));
      }
    }
    if (!buyers.contains(buyer)) {
      throw new IllegalArgumentException(
          "The buyer '%s' is not in the order of priority %s.\nAdd it with its yearly volume."
              .formatted(buyer, buyers));
    }
  }

  /** All of the production. */
  public static VolumePriority everything(String buyer) {
    return upTo(buyer, Double.POSITIVE_INFINITY);
  }

  /** The first tonnes of each year's production. */
  public static VolumePriority upTo(String buyer, double volume_tPerYear) {
    return new VolumePriority(buyer, List.of(new Tranche(buyer, volume_tPerYear)));
  }

  /** What each buyer gets of a year's production, in the order of priority. */
  public List<Share> allocate(double production_t) {
    var shares = new ArrayList<Share>();
    double left = Instrument.notNegative("production in tonnes", production_t);
    for (var tranche : order) {
      double got = Math.min(left, tranche.upTo_tPerYear);
      shares.add(new Share(tranche.buyer, got));
      left -= got;
    }
    return shares;
  }

  /** What the contract covers of a year's production. */
  public double covered_t(double production_t) {
    double left = production_t;
    for (var tranche : order) {
      double got = Math.min(left, tranche.upTo_tPerYear);
      if (tranche.buyer.equals(buyer)) {
        return got;
      }
      left -= got;
    }
    throw new IllegalStateException("The buyer was checked to be in the order.");
  }
}
