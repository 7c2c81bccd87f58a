package org.lodestone.mention.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Days that a time stands for, as a day, month or year of the calendar or as an interval of these.
 *
 * @param edtf as {@link org.lodestone.mention.TimeValue#edtf}
 */
record Stretch(LocalDate first, LocalDate last, String edtf) {

  private static final int TEN = 10;
  private static final int MONTHS_OF_PART = 4;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_HALF = 6;
  private static final int MONTHS_OF_YEAR = 12;

  /** A third of a month or year. */
  enum Part {
    EARLY,
    MIDDLE,
    LATE
  }

  /** Units of the calendar that relative times count in. */
  enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    DECADE
  }

  static Stretch day(LocalDate day) {
    return new Stretch(day, day, day.toString());
  }

  static Stretch month(YearMonth month) {
    return new Stretch(month.atDay(1), month.atEndOfMonth(), month.toString());
  }

  static Stretch year(int year) {
    return new Stretch(
        LocalDate.of(year, 1, 1), LocalDate.of(year, MONTHS_OF_YEAR, 31), "%04d".formatted(year));
  }

  /** From Monday to Sunday. */
  static Stretch week(LocalDate within) {
    var monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return days(monday, monday.plusDays(6));
  }

  static Stretch days(LocalDate first, LocalDate last) {
    return new Stretch(first, last, first + "/" + last);
  }

  /** Whole months, written as days. */
  static Stretch months(YearMonth first, int count) {
    return days(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
  }

  static Stretch quarter(int year, int quarter) {
    return months(YearMonth.of(year, 1 + (quarter - 1) * MONTHS_OF_QUARTER), MONTHS_OF_QUARTER);
  }

  static Stretch half(int year, int half) {
    return months(YearMonth.of(year, 1 + (half - 1) * MONTHS_OF_HALF), MONTHS_OF_HALF);
  }

  /** Days 1 to 10, 11 to 20, or 21 to the end. */
  static Stretch part(YearMonth month, Part part) {
    return switch (part) {
      case EARLY -> days(month.atDay(1), month.atDay(TEN));
      case MIDDLE -> days(month.atDay(TEN + 1), month.atDay(2 * TEN));
      case LATE -> days(month.atDay(2 * TEN + 1), month.atEndOfMonth());
    };
  }

  /** January to April, May to August, or September to December. */
  static Stretch part(int year, Part part) {
    int parts =
        switch (part) {
          case EARLY -> 0;
          case MIDDLE -> 1;
          case LATE -> 2;
        };
    return months(YearMonth.of(year, 1 + parts * MONTHS_OF_PART), MONTHS_OF_PART);
  }

  /** A unit of the calendar so many units from a day. */
  static Stretch around(LocalDate day, Unit unit, int offset) {
    return switch (unit) {
      case DAY -> day(day.plusDays(offset));
      case WEEK -> week(day.plusWeeks(offset));
      case MONTH -> month(YearMonth.from(day).plusMonths(offset));
      case YEAR -> year(day.getYear() + offset);
      case DECADE -> year(day.getYear() + TEN * offset);
    };
  }

  /** A length before or behind a day: to the day for days and weeks, else the month or year. */
  static Stretch counted(LocalDate day, Unit unit, int count) {
    return unit == Unit.WEEK ? day(day.plusWeeks(count)) : around(day, unit, count);
  }

  /** From the beginning of one to the end of the other. */
  static Stretch between(Stretch one, Stretch other) {
    var from = one.edtf.contains("/") ? one.edtf.substring(0, one.edtf.indexOf('/')) : one.edtf;
    var to = other.edtf.substring(other.edtf.indexOf('/') + 1);
    return new Stretch(one.first, other.last, from + "/" + to);
  }

  boolean isDay() {
    return first.equals(last);
  }

  /** Days between the middle of this and a day. */
  long distance(LocalDate day) {
    long length = ChronoUnit.DAYS.between(first, last);
    return Math.abs(ChronoUnit.DAYS.between(first.plusDays(length / 2), day));
  }
}
