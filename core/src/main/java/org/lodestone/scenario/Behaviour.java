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
 * @param releaseDays_perDay days of baseline requirement that the state stock may release per day
 *     (S9)
 */
public record Behaviour(
    double reroutingShare,
    double reroutingDelayDays,
    double reroutingRampDays,
    double laneHeadroom,
    double correctionDays,
    Rationing rationing,
    double releaseDays_perDay) {

  /** The order of service under shortage. */
  public enum Rationing {
    PRO_RATA,
    PRIORITY
  }

  /**
   * The behaviour that holds where a scenario states none: no new supplier, as the cautious case.
   */
  public static final Behaviour CAUTIOUS =
      new Behaviour(0, 30, 180, 1.25, 60, Rationing.PRIORITY, 1);

  public Behaviour {
    check("rerouting share", reroutingShare, 0, 1);
    check("rerouting delay (days)", reroutingDelayDays, 0, 10_000);
    check("rerouting ramp (days)", reroutingRampDays, 0, 10_000);
    check("lane headroom", laneHeadroom, 1, 1_000);
    check("correction time (days)", correctionDays, 1, 10_000);
    check("release rate (days per day)", releaseDays_perDay, 0, 1_000);
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
        releaseDays_perDay);
  }
}
