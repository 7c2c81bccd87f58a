package org.lodestone.scenario;

/**
 * How firms and states act in the simulation. None of these is known well; each is an explicit
 * input that results name.
 *
 * @param reroutingShare ρ: part of lost supply that buyers ask of other suppliers, 0 (no new
 *     supplier) to 1 (S5)
 * @param reroutingDelayDays days from the first loss until the first new order
 * @param reroutingRampDays days from there until the full rerouting share
 * @param laneHeadroom h: how many times its baseline flow a lane can carry (R7), at least 1
 * @param correctionDays τ: days within which a gap of stock is closed (S2)
 * @param rationing who is served first (S10)
 * @param release when and for whom a state's stock is opened and filled up (S9, S18)
 */
public record Behaviour(
    double reroutingShare,
    double reroutingDelayDays,
    double reroutingRampDays,
    double laneHeadroom,
    double correctionDays,
    Rationing rationing,
    ReleaseRule release) {

  /** The order of service under shortage. */
  public enum Rationing {
    PRO_RATA,
    PRIORITY
  }

  /**
   * The behaviour that holds where a scenario states none: no new supplier, as the cautious case.
   */
  public static final Behaviour CAUTIOUS =
      new Behaviour(0, 30, 180, 1.25, 60, Rationing.PRIORITY, ReleaseRule.AT_ONCE);

  public Behaviour {
    check("rerouting share", reroutingShare, 0, 1);
    check("rerouting delay (days)", reroutingDelayDays, 0, 10_000);
    check("rerouting ramp (days)", reroutingRampDays, 0, 10_000);
    check("lane headroom", laneHeadroom, 1, 1_000);
    check("correction time (days)", correctionDays, 1, 10_000);
    if (rationing == Rationing.PRO_RATA && release.lastClass() != ReleaseRule.EVERYONE) {
      throw new IllegalArgumentException(
          "A state's stock for classes up to %d needs classes, but rationing is pro rata.\nRation by priority, or release for everyone."
              .formatted(release.lastClass()));
    }
  }

  private static void check(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "The %s (%s) must lie between %s and %s.".formatted(name, value, low, high));
    }
  }

  public Behaviour withReroutingShare(double share) {
    return new Behaviour(
        share,
        reroutingDelayDays,
        reroutingRampDays,
        laneHeadroom,
        correctionDays,
        rationing,
        release);
  }

  public Behaviour withRelease(ReleaseRule rule) {
    return new Behaviour(
        reroutingShare,
        reroutingDelayDays,
        reroutingRampDays,
        laneHeadroom,
        correctionDays,
        rationing,
        rule);
  }
}
