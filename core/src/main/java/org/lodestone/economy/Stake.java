package org.lodestone.economy;

import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.network.PlaceId;

/**
 * What hangs on a use.
 *
 * @param valueAdded_perYear value added that stops if the use gets nothing, in money a year
 * @param substitutable part of a shortage that other materials or designs can bridge, 0 to 1
 * @param madeUp part of lost output that is made up for later, 0 to 1
 */
public record Stake(
    FormId use, PlaceId place, Sourced valueAdded_perYear, Sourced substitutable, Sourced madeUp) {

  public Stake {
    if (!(valueAdded_perYear.range().low() >= 0)) {
      throw new IllegalArgumentException(
          "The value added (%s) at stake in %s must not be negative."
              .formatted(valueAdded_perYear.range().low(), use));
    }
    checkPart("substitutable part", use, substitutable);
    checkPart("part made up for later", use, madeUp);
  }

  private static void checkPart(String what, FormId use, Sourced part) {
    if (!(part.range().low() >= 0 && part.range().high() <= 1)) {
      throw new IllegalArgumentException(
          "The %s (%s to %s) in %s must lie between 0 and 1.\nMaybe it was written in percent."
              .formatted(what, part.range().low(), part.range().high(), use));
    }
  }
}
