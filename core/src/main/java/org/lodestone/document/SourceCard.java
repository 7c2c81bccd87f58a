package org.lodestone.document;

/**
 * Who a document comes from, and what a person thinks of it.
 *
 * @param reliability letter of the Admiralty code; F until a person has judged
 * @param reason why this letter; empty for F
 */
public record SourceCard(String name, Kind kind, Reliability reliability, String reason) {

  /** What kind of source it is. */
  public enum Kind {
    OFFICIAL,
    AGENCY,
    PRESS,
    INSTITUTION,
    /** Made from other documents: a summary, a brief. */
    DERIVED,
    UNKNOWN
  }

  /**
   * The letters of the Admiralty code: A completely reliable … E unreliable, F cannot be judged.
   */
  public enum Reliability {
    A,
    B,
    C,
    D,
    E,
    F
  }

  public SourceCard {
    if (reliability != Reliability.F && reason.isBlank()) {
      throw new IllegalArgumentException(
          "The source '%s' has the grade %s without a reason.\nSay why, or leave it at F."
              .formatted(name, reliability));
    }
  }

  /** A source that nobody has judged. */
  public static SourceCard unjudged(String name, Kind kind) {
    return new SourceCard(name, kind, Reliability.F, "");
  }
}
