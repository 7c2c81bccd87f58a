package org.lodestone.finance.price;

import java.time.LocalDate;

/** Whole calendar years, cut into periods of settlement; periods are counted from 0. */
public record PriceGrid(int firstYear, int years, Settlement settlement) {
  private static final int MOST_YEARS = 100;

  public PriceGrid {
    if (years < 1 || years > MOST_YEARS) {
      throw new IllegalArgumentException(
          "The number of years (%d) must lie between 1 and %d.".formatted(years, MOST_YEARS));
    }
  }

  public int periods() {
    return years * settlement.perYear();
  }

  public int lastYear() {
    return firstYear + years - 1;
  }

  public LocalDate firstDay(int period) {
    return LocalDate.of(firstYear, 1, 1).plusMonths((long) period * settlement.months());
  }

  public LocalDate lastDay(int period) {
    return firstDay(period + 1).minusDays(1);
  }

  /** The day on which a period is paid: the one after its end. */
  public LocalDate settled(int period) {
    return firstDay(period + 1);
  }

  /** The year of a period, counted from 0. */
  public int year(int period) {
    return period / settlement.perYear();
  }

  /** Years of 365.25 days from a day to the middle of a period; 0 if that is past. */
  double yearsUntil(int period, LocalDate from) {
    double middle = (firstDay(period).toEpochDay() + firstDay(period + 1).toEpochDay()) / 2.0;
    return Math.max(0, (middle - from.toEpochDay()) / 365.25);
  }

  /** The part of a period that lies between two days, both included. */
  public double partWithin(int period, LocalDate from, LocalDate until) {
    long first = Math.max(firstDay(period).toEpochDay(), from.toEpochDay());
    long last = Math.min(lastDay(period).toEpochDay(), until.toEpochDay());
    double days = lastDay(period).toEpochDay() - firstDay(period).toEpochDay() + 1.0;
    return Math.max(0, last - first + 1) / days;
  }
}
