package org.lodestone.quantity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The time that a figure is about, with the text that its source wrote: {@code 2024}, {@code
 * 2024-H1}, {@code 2024-Q3}, {@code 2024-05}, {@code 2021/2024} or a day. Both days are included.
 */
public record Period(String text, LocalDate first, LocalDate last) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "The period '%s' ends (%s) before it begins (%s).".formatted(text, last, first));
    }
  }

  /** Reads a period; empty if the text has none of the known shapes. */
  public static Optional<Period> parse(String text) {
    var written = text.strip();
    try {
      int slash = written.indexOf('/');
      if (slash > 0) {
        var begin = span(written.substring(0, slash));
        var end = span(written.substring(slash + 1));
        return Optional.of(new Period(written, begin.first, end.last));
      }
      return Optional.of(span(written));
    } catch (DateTimeException | IllegalArgumentException | StringIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Period span(String written) {
    int year = Integer.parseInt(written.substring(0, 4));
    if (written.length() == 4) {
      return months(written, year, 1, 12);
    }
    if (written.charAt(4) != '-') {
      throw new IllegalArgumentException(written);
    }
    var rest = written.substring(5);
    if (rest.length() == 2 && rest.charAt(0) == 'H') {
      int half = Integer.parseInt(rest.substring(1));
      return months(written, year, 6 * half - 5, 6 * half);
    }
    if (rest.length() == 2 && rest.charAt(0) == 'Q') {
      int quarter = Integer.parseInt(rest.substring(1));
      return months(written, year, 3 * quarter - 2, 3 * quarter);
    }
    if (rest.length() == 2) {
      int month = Integer.parseInt(rest);
      return months(written, year, month, month);
    }
    var day = LocalDate.parse(written);
    return new Period(written, day, day);
  }

  private static Period months(String text, int year, int firstMonth, int lastMonth) {
    return new Period(
        text, LocalDate.of(year, firstMonth, 1), YearMonth.of(year, lastMonth).atEndOfMonth());
  }

  /** The year in which the period ends. */
  public int year() {
    return last.getYear();
  }

  /** The length in days. */
  public long days() {
    return last.toEpochDay() - first.toEpochDay() + 1;
  }

  @Override
  public String toString() {
    return text;
  }
}
