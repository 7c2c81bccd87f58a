package org.lodestone.brief.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted and not secure.
 *
 * @param form a form that the consumer itself takes, or an element in its final demand
 * @param secure what comes from all places but the insecure ones
 * @param largestInsecure the place that is not counted on
 * @param closes facts on what could close it, in words
 * @param candidates the same with their figures
 */
public record GapEntry(
    String stage,
    String form,
    Quantity wanted,
    Quantity secure,
    Quantity gap,
    @Nullable String largestInsecure,
    List<Text> closes,
    List<Candidate> candidates) {

  /**
   * A site elsewhere that works, is being built or is planned.
   *
   * @param capacity the latest published one; null if none is known
   */
  public record Candidate(String site, String place, String status, @Nullable Quantity capacity) {}

  public GapEntry {
    closes = List.copyOf(closes);
    candidates = List.copyOf(candidates);
  }
}
