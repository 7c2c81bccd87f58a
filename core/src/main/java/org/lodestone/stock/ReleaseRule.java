package org.lodestone.stock;

/**
 * When a state's stock is opened, how fast it is given out, and when it is filled up again (S18).
 *
 * @param openBelow θ: opened when less than this part of the requirement is available
 * @param closeAt φ: closed when this part is available again without it; not below θ
 * @param release_daysPerDay days of use given out per day at most
 * @param refill_daysPerDay days of use bought back per day at most; 0: never
 * @param calm_days how long it must have been closed before it is filled up
 */
public record ReleaseRule(
    double openBelow,
    double closeAt,
    double release_daysPerDay,
    double refill_daysPerDay,
    double calm_days) {

  /** S9 of the simulation: what is missing is given at once, nothing is ever bought back. */
  public static final ReleaseRule AT_ONCE = new ReleaseRule(1, 1, 1, 0, 0);

  public ReleaseRule {
    if (!(openBelow > 0 && openBelow <= closeAt && closeAt <= 1)) {
      throw new IllegalArgumentException(
          "The thresholds (open below %s, close at %s) must lie above 0, at most at 1, in this order."
              .formatted(openBelow, closeAt));
    }
    if (!(release_daysPerDay >= 0) || !(refill_daysPerDay >= 0) || !(calm_days >= 0)) {
      throw new IllegalArgumentException(
          "The rates of release (%s) and refill (%s) and the calm time (%s days) must not be negative."
              .formatted(release_daysPerDay, refill_daysPerDay, calm_days));
    }
  }
}
