package org.lodestone.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted and not secure.
 *
 * @param largestInsecure the place that most of the gap comes from
 * @param closes facts on what could close it: sites, stocks, recovery, each with its rows
 */
public record GapEntry(
    String stage,
    String form,
    Quantity wanted,
    Quantity secure,
    Quantity gap,
    @Nullable String largestInsecure,
    List<Text> closes) {
  public GapEntry {
    closes = List.copyOf(closes);
  }
}
