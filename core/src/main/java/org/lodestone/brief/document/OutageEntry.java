package org.lodestone.brief.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one outage does to the consumer.
 *
 * @param site id of the site that stops; null if the whole stage at the place does
 * @param uncovered demand not met over the horizon
 * @param uncoveredShare that part of the demand, 0 to 1
 * @param weeksToFirstShortage null if no use runs short
 */
public record OutageEntry(
    String place,
    String stage,
    @Nullable String site,
    double uncovered,
    String unit,
    double uncoveredShare,
    @Nullable Double weeksToFirstShortage,
    List<Use> uses) {

  /** The part that falls on one use. */
  public record Use(String form, double uncovered) {}

  public OutageEntry {
    uses = List.copyOf(uses);
  }
}
