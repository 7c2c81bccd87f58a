package org.lodestone.economy;

import java.util.Optional;
import org.lodestone.data.DataPackage;
import org.lodestone.quantity.Range;

/**
 * How dear a material gets when less of it is there (M3): with demand of constant elasticity −ε a
 * part y of the wanted amount clears the market at the price y^(−1/ε) times the usual one. An
 * option: the simulation itself has no prices.
 *
 * @param elasticity ε as a positive number; its low end gives the high prices
 */
public record PriceResponse(Range elasticity) {

  /** Dearer than this nobody has seen: dysprosium rose 26-fold from 2009 to 2011. */
  public static final double CEILING = 30;

  private static final String NOTE = "elasticity";

  public PriceResponse {
    if (!(elasticity.low() > 0)) {
      throw new IllegalArgumentException(
          "The elasticity ("
              + elasticity.low()
              + ") must be above zero.\nIt is written as a positive number: 0.4 for a demand that falls by 4 % when prices rise by 10 %.");
    }
  }

  /** The elasticity of the data package: the assumption whose note says {@code elasticity}. */
  public static Optional<PriceResponse> find(DataPackage data) {
    return data.assumptions().stream()
        .filter(row -> row.note().equals(NOTE))
        .findFirst()
        .flatMap(data::findSourced)
        .map(elasticity -> new PriceResponse(elasticity.range()));
  }

  /** Price as a multiple of the usual one, at most {@link #CEILING}, for a served part, 0 to 1. */
  public Range index(double served) {
    if (!(served >= 0 && served <= 1)) {
      throw new IllegalArgumentException(
          "The served part (" + served + ") must lie between 0 and 1.");
    }
    return new Range(
        index(served, elasticity.high()),
        index(served, elasticity.value()),
        index(served, elasticity.low()));
  }

  private static double index(double served, double epsilon) {
    return Math.min(CEILING, Math.pow(served, -1 / epsilon));
  }
}
