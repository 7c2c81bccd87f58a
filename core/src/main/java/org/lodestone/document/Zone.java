package org.lodestone.document;

/**
 * A stretch of a document that plays one part on its page.
 *
 * @param rule id of the rule that told
 */
public record Zone(Span span, Kind kind, String rule) {

  /** The parts that stretches play. */
  public enum Kind {
    HEADLINE,
    STANDFIRST,
    CAPTION,
    HEADING,
    BODY,
    /** Date, author, source. */
    METADATA,
    /** Who took the picture. */
    CREDIT,
    /** Title of another article: a lead, never evidence. */
    RELATED_LINK,
    /** Promotion, buttons, reading time. */
    BOILERPLATE,
    TAG,
    /** Who the author is. */
    AUTHOR;

    /** Whether what stands there may be evidence. */
    public boolean isEvidence() {
      return switch (this) {
        case HEADLINE, STANDFIRST, CAPTION, HEADING, BODY, METADATA -> true;
        case CREDIT, RELATED_LINK, BOILERPLATE, TAG, AUTHOR -> false;
      };
    }
  }
}
