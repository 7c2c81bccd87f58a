package org.lodestone.mention;

import java.util.Optional;
import org.lodestone.document.Span;

/** Words of a text with what they stand for. */
public sealed interface Mention {

  /** The words. */
  Span span();

  /** Id and version of the rule or word list that found it, such as {@code quantity.percent/1}. */
  String rule();

  /** An amount (D5). */
  record OfQuantity(Span span, Amount amount, Role role, String rule) implements Mention {
    /** What an amount does in its sentence. */
    public enum Role {
      /** A figure that can be checked. */
      FIGURE,
      /** A length of time after an event, until which something is due. */
      DEADLINE,
      /** A length of time up to now, or that something lasts. */
      DURATION,
      /** Refers to things named before: "the two countries". */
      ANAPHORIC,
      /** A place in an order, a name with a number. */
      ORDINAL,
      /** No information about the matter: reading time, number of articles. */
      NOISE;

      /** Whether it may become a figure of a claim. */
      public boolean isFigure() {
        return switch (this) {
          case FIGURE, DEADLINE, DURATION -> true;
          case ANAPHORIC, ORDINAL, NOISE -> false;
        };
      }
    }
  }

  /** A time (D6). */
  record OfTime(Span span, TimeValue value, String rule) implements Mention {}

  /** Something with a name (D7). */
  record OfEntity(Span span, Entity entity, String rule) implements Mention {}

  /**
   * Words between quotation marks (D8).
   *
   * @param inner the words without the marks
   */
  record OfQuote(Span span, Span inner, String rule) implements Mention {}

  /**
   * Who says something (D8).
   *
   * @param speaker what the speaker is called; an entity where it is known
   * @param said the words that are said by the speaker
   */
  record OfSpeaker(Span span, Speaker speaker, Span said, String rule) implements Mention {}

  /** A word that tells how sure, how binding or whether (D9). */
  record OfCue(Span span, Cue cue, String rule) implements Mention {
    /** What a cue tells. */
    public enum Cue {
      NEGATION,
      CONDITIONAL,
      HYPOTHESIS,
      HEARSAY,
      INTENTION,
      COMMITMENT,
      PLAN,
      POSSIBILITY,
      OPINION,
      RECOMMENDATION
    }
  }

  /**
   * Who says something.
   *
   * @param entity nothing for the unnamed, such as "a government official"
   * @param words as the text calls the speaker
   */
  record Speaker(Optional<Entity> entity, String words) {}
}
