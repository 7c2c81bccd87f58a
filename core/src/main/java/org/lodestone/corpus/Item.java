package org.lodestone.corpus;

import java.util.List;
import java.util.Optional;

/**
 * Something that a person should verify (R5).
 *
 * @param id stable as long as the texts are
 * @param question in plain words
 * @param claims that gave rise to it
 * @param note what the corpus knows of it, if it does not answer it
 * @param answer suggested; a person accepts it or not
 */
public record Item(
    String id,
    From from,
    Phrase question,
    List<String> claims,
    Optional<Phrase> note,
    Optional<Answer> answer) {

  /** What gave rise to it. */
  public enum From {
    CONFLICT,
    /** Documents give different numbers of agreements: a matter of scope. */
    COUNT,
    /** A text made from others says what none of the others says. */
    OVERREACH,
    /** A base and the part that is measured by it are mixed up. */
    WORDING,
    /** A text says that its own day lies in the future. */
    CLOCK,
    /** An amount without a number. */
    VAGUE,
    /** A document itself asks for verification. */
    IMPORTED
  }

  /**
   * What the corpus says to it.
   *
   * @param claims that say so; none if it follows from the days of documents
   */
  public record Answer(Phrase text, List<String> claims) {
    public Answer {
      claims = List.copyOf(claims);
    }
  }

  public Item {
    claims = List.copyOf(claims);
  }
}
