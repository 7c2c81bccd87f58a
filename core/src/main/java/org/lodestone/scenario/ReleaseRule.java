package org.lodestone.scenario;

/**
 * When a state's stock is opened, for whom, how fast it is given out, and when it is filled up
 * again (S9, S18). The requirement meant is that of the claims for which the stock is there.
 *
 * @param openBelow θ: trouble begins when less than this part of the requirement is available,
 *     above 0, at most 1
 * @param closeAt φ: trouble is over when this part is available again without the stock, and the
 *     stock gives up to this part; from θ to 1
 * @param wait_days how long trouble must have lasted; the stock is opened in the period within
 *     which that time runs out
 * @param release_daysPerDay days of use given out per day at most
 * @param lastClass the stock serves claims of classes up to this one: {@link #HOME} all users at
 *     home, {@link #EVERYONE} buyers abroad as well
 * @param refill_daysPerDay days of use bought back per day at most; 0: never
 * @param calm_days how long there must have been no trouble before it is filled up
 */
public record ReleaseRule(
    double openBelow,
    double closeAt,
    double wait_days,
    double release_daysPerDay,
    int lastClass,
    double refill_daysPerDay,
    double calm_days) {

  /** All users at home, no buyers abroad. */
  public static final int HOME = Integer.MAX_VALUE - 1;

  /** All users at home and buyers abroad. */
  public static final int EVERYONE = Integer.MAX_VALUE;

  /** What is missing is given at once, a day of use per day at most; nothing is bought back. */
  public static final ReleaseRule AT_ONCE = new ReleaseRule(1, 1, 0, 1, EVERYONE, 0, 0);

  private static final double LONGEST_DAYS = 10_000;
  private static final double FASTEST = 1_000;

  public ReleaseRule {
    if (!(openBelow > 0 && openBelow <= closeAt && closeAt <= 1)) {
      throw new IllegalArgumentException(
          "The thresholds (open below %s, close at %s) must lie above 0, at most at 1, in this order.\nThey are parts of what is needed: 0.9 opens the stock when more than a tenth is missing."
              .formatted(openBelow, closeAt));
    }
    check("time before the release (days)", wait_days, LONGEST_DAYS);
    check("release rate (days per day)", release_daysPerDay, FASTEST);
    check("refill rate (days per day)", refill_daysPerDay, FASTEST);
    check("calm time before the refill (days)", calm_days, LONGEST_DAYS);
    if (lastClass < 0) {
      throw new IllegalArgumentException(
          "The last class (%d) that a state's stock serves must not be negative.\nClass 0 is served first."
              .formatted(lastClass));
    }
  }

  private static void check(String name, double value, double high) {
    if (!(value >= 0 && value <= high)) {
      throw new IllegalArgumentException(
          "The %s of a state's stock (%s) must lie between 0 and %s.".formatted(name, value, high));
    }
  }

  /** Whether this is S9: what is missing is given at once to everyone, nothing is bought back. */
  public boolean isAtOnce() {
    return openBelow == 1
        && closeAt == 1
        && wait_days == 0
        && lastClass == EVERYONE
        && refill_daysPerDay == 0;
  }

  public ReleaseRule withThresholds(double below, double until) {
    return new ReleaseRule(
        below, until, wait_days, release_daysPerDay, lastClass, refill_daysPerDay, calm_days);
  }

  public ReleaseRule withWait(double days) {
    return new ReleaseRule(
        openBelow, closeAt, days, release_daysPerDay, lastClass, refill_daysPerDay, calm_days);
  }

  public ReleaseRule withRelease(double daysPerDay) {
    return new ReleaseRule(
        openBelow, closeAt, wait_days, daysPerDay, lastClass, refill_daysPerDay, calm_days);
  }

  /** For claims of classes up to this one. */
  public ReleaseRule withLastClass(int last) {
    return new ReleaseRule(
        openBelow, closeAt, wait_days, release_daysPerDay, last, refill_daysPerDay, calm_days);
  }

  public ReleaseRule withRefill(double daysPerDay, double calmDays) {
    return new ReleaseRule(
        openBelow, closeAt, wait_days, release_daysPerDay, lastClass, daysPerDay, calmDays);
  }
}
