package org.lodestone.claim;

import java.util.List;
import org.lodestone.document.Span;
import org.lodestone.mention.Mentions;

/** The claims of a document, in the order of their places. */
public record Claims(Mentions mentions, List<Claim> all) {

  public Claims {
    all = List.copyOf(all);
  }

  /** Finds what a document says (C2). */
  public static Claims in(Mentions mentions) {
    return new Claims(mentions, ClaimFinder.find(mentions));
  }

  /**
   * Reads the claim at a place that somebody else points at, by the same rules. How sure it is and
   * whether it is denied comes from the whole sentence, since the words beside the place may be
   * what makes it unsure.
   *
   * @param span inside one sentence that may be evidence
   * @param rule who points there
   */
  public static Claim at(Mentions mentions, Span span, String rule) {
    return ClaimFinder.at(mentions, span, rule);
  }
}
