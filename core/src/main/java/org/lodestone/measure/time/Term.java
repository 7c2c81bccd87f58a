package org.lodestone.measure.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long after a day something is due. Six months and 180 days are not the same: from 28 October
 * 2025 they end on 28 and on 26 April 2026.
 */
public sealed interface Term {

  /** Days of the calendar. */
  record Days(int number) implements Term {
    public Days {
      requireNotNegative(number);
    }
  }

  /** Days on which offices of the calendar that is asked work; the first day is not counted. */
  record BusinessDays(int number) implements Term {
    public BusinessDays {
      requireNotNegative(number);
    }
  }

  /**
   * Months of the calendar: the day of the month stays, or becomes the last day of a shorter month.
   */
  record Months(int number) implements Term {
    public Months {
      requireNotNegative(number);
    }
  }

  Pattern WRITTEN = Pattern.compile("(\\d{1,4}) (days|business days|months)");

  /** Reads {@code 180 days}, {@code 45 business days} or {@code 6 months}; empty otherwise. */
  static Optional<Term> parse(String text) {
    var written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(written.group(1));
    return Optional.of(
        switch (written.group(2)) {
          case "days" -> new Days(number);
          case "months" -> new Months(number);
          default -> new BusinessDays(number);
        });
  }

  /** The day on which the term ends if it runs from {@code day}. */
  default LocalDate after(LocalDate day, PartyCalendar calendar) {
    return switch (this) {
      case Days(int number) -> day.plusDays(number);
      case BusinessDays(int number) -> calendar.plusBusinessDays(day, number);
      case Months(int number) -> day.plusMonths(number);
    };
  }

  /**
   * The last day from which the term ends on {@code day} or before. Several days may lead to the
   * same end: those of a weekend, or the last ones of a long month.
   */
  default LocalDate before(LocalDate day, PartyCalendar calendar) {
    var start =
        switch (this) {
          case Days(int number) -> day.minusDays(number);
          case BusinessDays(int number) -> calendar.minusBusinessDays(day, number);
          case Months(int number) -> day.minusMonths(number);
        };
    while (!after(start.plusDays(1), calendar).isAfter(day)) {
      start = start.plusDays(1);
    }
    return start;
  }

  private static void requireNotNegative(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("The term (" + number + ") must not be negative.");
    }
  }
}
