package org.lodestone.trade;

import java.time.YearMonth;

/**
 * A fall that lasts (H11, H12).
 *
 * @param first the first low month
 * @param months low ones and those between, to the end of the alert
 * @param ending whether the amounts came back within the series
 * @param size part of the usual amount that is missing on average, 0 to 1; negative if none
 * @param score how far the first month lies from the usual spread
 * @param ahead the largest amount of the three months before over the usual one
 * @param netSize the same as {@code size} over the alert and the three months before it
 */
public record Alert(
    YearMonth first,
    int months,
    Ending ending,
    double size,
    double score,
    double ahead,
    double netSize) {
  private static final double FRONT_LOADED = 1.5;

  /** How an alert ends. */
  public enum Ending {
    RECOVERED,
    /** The series ends before the amounts come back. */
    SERIES_ENDS
  }

  /** The month in which the alert can be known: its second. */
  public YearMonth known() {
    return first.plusMonths(1);
  }

  /** Whether much more than usual was shipped just before, so that a part of the fall is stock. */
  public boolean isFrontLoaded() {
    return ahead >= FRONT_LOADED;
  }
}
