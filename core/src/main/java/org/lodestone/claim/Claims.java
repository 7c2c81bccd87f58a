package org.lodestone.claim;

import java.util.List;
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
}
