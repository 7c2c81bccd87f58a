package org.lodestone.scenario;

/** The length of a period (R1). */
public enum PeriodLength {
  WEEK(7),
  MONTH(30.4375);

  /** Days in a year, for rates per year. */
  public static final double DAYS_PER_YEAR = 365.25;

  private final double days;

  PeriodLength(double days) {
    this.days = days;
  }

  public double days() {
    return days;
  }

  /** The amount per period of an amount per year. */
  public double fromYear(double perYear) {
    return perYear * days / DAYS_PER_YEAR;
  }
}
