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
    /** Own use only, or the terms are not known. */
    NOT_ALLOWED
  }

  public boolean mayBePassedOn() {
    return passing == Passing.ALLOWED;
  }
}
