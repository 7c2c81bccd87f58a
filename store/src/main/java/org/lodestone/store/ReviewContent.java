package org.lodestone.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a claim holds.
 *
 * @param found the claim as the extractor had found it when the person looked
 * @param claim the claim as the person left it; the same unless it was edited
 * @param extractor version of that extractor
 * @param into the claim that it was merged into
 */
public record ReviewContent(
    ClaimRecord found, ClaimRecord claim, String extractor, @Nullable String into) {

  /** As text for the history. */
  public String json() {
    return ClaimJson.MAPPER.writeValueAsString(this);
  }

  /** Back from the history. */
  public static ReviewContent read(String json) {
    return ClaimJson.MAPPER.readValue(json, ReviewContent.class);
  }

  /** The claim that this one was merged into. */
  public Optional<String> mergedInto() {
    return Optional.ofNullable(into);
  }
}
