package org.lodestone.scenario;

import org.lodestone.data.yaml.Field;

/**
 * The length of a period (R1). Engines that go step by step need weeks or months; the longer ones
 * are for programs over many years.
 */
public enum PeriodLength {
  WEEK(7),
  MONTH(30.4375),
  QUARTER(91.3125),
  HALF_YEAR(182.625),
  YEAR(365.25);

  /** Days in a year, for rates per year. */
  public static final double DAYS_PER_YEAR = 365.25;

  private final double days;

  PeriodLength(double days) {
    this.days = days;
  }

  public double days() {
    return days;
  }

  /** As files write it. */
  public String word() {
    return Field.written(this);
  }

  /** The amount per period of an amount per year. */
  public double fromYear(double perYear) {
    return perYear * days / DAYS_PER_YEAR;
  }
}
