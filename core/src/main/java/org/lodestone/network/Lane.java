package org.lodestone.network;

import org.lodestone.evidence.Sourced;

/**
 * A trade route for one form.
 *
 * @param flow_perYear baseline shipments per year in the unit of the form
 * @param transitDays time from shipping to arrival
 */
public record Lane(
    PlaceId from, PlaceId to, FormId form, Sourced flow_perYear, Sourced transitDays) {

  public Lane {
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          "The lane for " + form + " begins and ends in " + from + ".");
    }
    if (!(flow_perYear.value() >= 0)) {
      throw new IllegalArgumentException(
          "The flow (%s per year) of %s from %s to %s must not be negative."
              .formatted(flow_perYear.value(), form, from, to));
    }
  }
}
