package org.lodestone.corpus;

import java.util.List;

/**
 * A statement about the world, with the claims that bear on it (R2).
 *
 * @param statement made of the key's fields, never copied from a document
 * @param origins ids of the origins that support it; those of documents made from others do not
 * @param rule which rule gave the status
 * @param credibility digit of the Admiralty code, a suggestion: 1 confirmed … 6 cannot be judged
 */
public record Proposition(
    Key key,
    Phrase statement,
    List<Member> members,
    List<String> origins,
    Status status,
    String rule,
    int credibility) {

  /** A claim with how it bears on the statement. */
  public record Member(String claim, Stance stance) {}

  /** How a claim bears on a statement. */
  public enum Stance {
    SUPPORTS,
    /** It stands against others of this proposition in a facet. */
    CONTRADICTS,
    /** It speaks of it without saying that it is so. */
    MENTIONS
  }

  /** How well a statement is supported. */
  public enum Status {
    CONFIRMED_BY_PRIMARY_TEXT,
    CORROBORATED,
    REPEATED,
    SINGLE_SOURCE,
    CONTESTED,
    RUMOUR,
    NOT_CHECKABLE,
    OVERTAKEN
  }

  public Proposition {
    members = List.copyOf(members);
    origins = List.copyOf(origins);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("The proposition %s has no claim.".formatted(key));
    }
    if (credibility < 1 || credibility > 6) {
      throw new IllegalArgumentException(
          "The credibility %d of %s is not a digit from 1 to 6.".formatted(credibility, key));
    }
  }
}
