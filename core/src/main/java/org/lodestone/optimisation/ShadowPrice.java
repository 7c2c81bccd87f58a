package org.lodestone.optimisation;

/**
 * What a unit of a bound is worth, as an interval (L4). The optimal cost falls ever more slowly as
 * a bound is relaxed, so one unit more never saves more than one unit less costs.
 *
 * @param oneMore points saved per tonne (or recipe unit) more
 * @param oneLess points lost per unit less; infinite where the bound is 0 and cannot shrink
 * @param step the change, in tonnes or recipe units, by which both were measured
 */
public record ShadowPrice(BoundRef bound, double oneMore, double oneLess, double step) {

  public ShadowPrice {
    if (!(oneMore <= oneLess)) {
      throw new IllegalArgumentException(
          "One unit more (%s points) must not be worth more than one unit less (%s) costs."
              .formatted(oneMore, oneLess));
    }
  }
}
