package org.lodestone.document;

import java.time.LocalDate;

/**
 * The day on which a document appeared.
 *
 * @param basis what the day was taken from
 */
public record Published(LocalDate day, Basis basis) {

  /** Where the day of publication stands. */
  public enum Basis {
    /** A line or field that gives it. */
    METADATA,
    /** The caption of a picture. */
    CAPTION,
    /** A full date near the beginning of the text. */
    LEAD,
    /** A person said so. */
    USER
  }
}
