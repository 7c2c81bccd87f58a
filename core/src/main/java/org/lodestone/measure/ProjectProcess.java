package org.lodestone.measure;

import org.lodestone.evidence.Sourced;
import org.lodestone.network.PlaceId;
import org.lodestone.network.RecipeId;

/**
 * A recipe that a project will carry out.
 *
 * @param capacity activity of a full year, in {@code unit}; 1 unit of activity takes and gives what
 *     the recipe says
 * @param unit for instance {@code t/a}
 * @param rampUpMonths months from first to full output
 * @param lifeYears years of production
 */
public record ProjectProcess(
    RecipeId recipe,
    PlaceId place,
    Sourced capacity,
    String unit,
    Sourced rampUpMonths,
    Sourced lifeYears) {

  public ProjectProcess {
    if (!(capacity.range().low() >= 0)) {
      throw new IllegalArgumentException(
          "The capacity (%s %s) of the recipe %s must not be negative."
              .formatted(capacity.range().low(), unit, recipe));
    }
  }
}
