package org.lodestone.market;

/**
 * What may be done with a series.
 *
 * @param terms in the words of the publisher, or of whoever brought the file
 */
public record Licence(String terms, Passing passing) {

  /** Whether figures may leave the house. */
  public enum Passing {
    /** With the source named. */
    ALLOWED,
    /** Single figures and what is computed, but no series. */
    SINGLE_POINTS,
    /** Own use only. */
    NOT_ALLOWED
  }

  public boolean mayBePassedOn() {
    return passing == Passing.ALLOWED;
  }
}
