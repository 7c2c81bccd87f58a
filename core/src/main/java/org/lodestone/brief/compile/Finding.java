package org.lodestone.brief.compile;

import java.util.List;

/**
 * Why a draft does not compile.
 *
 * @param line in the file, from 1
 * @param reference the one that is at fault; empty if one is missing
 * @param words of the sentence or of the support that the finding is about
 */
public record Finding(int line, String sentence, Rule rule, String reference, List<String> words) {

  /** The rules of {@code docs/model/compiled-brief.md}. */
  public enum Rule {
    /** B2: states a figure, a day or an act, and stands on nothing. */
    UNSUPPORTED,
    /** B3: nothing has this id, or no more. */
    UNKNOWN_REFERENCE,
    /** B4: it has changed since the sentence was written. */
    STALE,
    /** B4: it cannot be filled in. */
    UNREADABLE,
    /** B5: a figure or day that its supports do not state. */
    OTHER_VALUE,
    /** B5: the figure without the "more than" or "about" of its support. */
    LOST_COMPARATOR,
    /** B5: names somebody whom its documents do not name. */
    OTHER_NAME,
    /** B6: words between quotation marks that stand in none of its documents. */
    OTHER_WORDS,
    /** B7: one of several values, without the others. */
    CONTESTED,
    /** B8: a rumour without saying so, or beside other sentences. */
    RUMOUR,
    /** B9: one origin, worded as a fact. */
    ONE_ORIGIN,
    /** B9: a view, worded as a fact. */
    VIEW,
    /** B10: a person has rejected the claim. */
    REJECTED,
    /** B10: a person has merged the claim into another. */
    MERGED,
    /** B10: later documents tell of what came of it. */
    OVERTAKEN
  }

  public Finding {
    words = List.copyOf(words);
  }
}
