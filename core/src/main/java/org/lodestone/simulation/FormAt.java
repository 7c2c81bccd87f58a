package org.lodestone.simulation;

import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;

/** A form at a place, as a step of a chain from a use up to the cause of its shortage. */
public record FormAt(FormId form, PlaceId place) {

  @Override
  public String toString() {
    return form + "@" + place;
  }
}
