package org.lodestone.brief.document;

/**
 * What two outages at once do to the consumer.
 *
 * @param first the one that is worse by itself
 * @param uncovered demand not met over the horizon
 * @param beyond what the pair leaves uncovered beyond the sum of both alone; negative if they hit
 *     the same supply
 */
public record OutagePairEntry(
    Stopped first, Stopped second, double uncovered, double beyond, String unit) {

  /** The whole of a stage at a place. */
  public record Stopped(String place, String stage) {}
}
