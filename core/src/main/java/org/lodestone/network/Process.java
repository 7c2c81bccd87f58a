package org.lodestone.network;

import org.lodestone.evidence.Sourced;

/**
 * A recipe carried out at a place.
 *
 * @param activity_perYear baseline activity in units of the recipe per year
 * @param capacity_perYear largest activity per year, not below the baseline
 */
public record Process(
    ProcessId id,
    PlaceId place,
    RecipeId recipe,
    Sourced activity_perYear,
    Sourced capacity_perYear) {

  public Process {
    if (!(capacity_perYear.value() >= 0)) {
      throw new IllegalArgumentException(
          "The capacity (%s per year) of process %s must not be negative.\nMaybe the sign convention of the source differs."
              .formatted(capacity_perYear.value(), id));
    }
    if (!(activity_perYear.value() >= 0)
        || activity_perYear.value() > capacity_perYear.value() * (1 + 1e-9)) {
      throw new IllegalArgumentException(
          "The activity (%s per year) of process %s must lie between 0 and its capacity (%s)."
              .formatted(activity_perYear.value(), id, capacity_perYear.value()));
    }
  }
}
