package org.lodestone.proposal;

import java.util.List;
import org.lodestone.claim.Claim;

/** What the gate says to a proposal. */
public sealed interface Verdict {

  /** What was judged. */
  Proposal proposal();

  /** How the words of a proposal were found in their sentence (G2). */
  enum Tier {
    /** Letter for letter. */
    EXACT,
    /** But for spaces, hyphens, apostrophes, quotation marks and full-width characters. */
    TYPOGRAPHY,
    /** But for white space beside signs, and its length. */
    WHITE_SPACE
  }

  /** Why a proposal does not get through. */
  enum Reason {
    /** There is no such sentence. */
    SENTENCE,
    /** The words do not stand there. */
    WORDS,
    /** Something is left out inside. */
    ELLIPSIS,
    /** The words stand there several times. */
    SEVERAL_PLACES,
    /** They begin or end inside a word. */
    CUT_WORD,
    /** They begin or end inside a figure, a time or a name: "60 %" of "more than 60 %". */
    CUT_MENTION,
    /** The figure differs from what the words say. */
    FIGURE,
    /** The time differs from what the words say. */
    TIME,
    /** The day on which it is due differs from what the words say. */
    DUE,
    /** It names what the sentence does not name. */
    ENTITY,
    /** The same place was proposed before. */
    REPEATED
  }

  /**
   * It may be shown to a person.
   *
   * @param claim read by the rules of the program at the place that was proposed
   * @param unknownTypes names of types that do not exist; they are left out
   */
  record Accepted(Proposal proposal, Claim claim, Tier tier, List<String> unknownTypes)
      implements Verdict {
    public Accepted {
      unknownTypes = List.copyOf(unknownTypes);
    }
  }

  /**
   * It is not shown among the claims.
   *
   * @param found what stands there instead, in the document's words or in the form of the field;
   *     empty if nothing does
   */
  record Refused(Proposal proposal, Reason reason, String found) implements Verdict {}
}
