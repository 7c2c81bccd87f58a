package org.lodestone.mention.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lodestone.mention.time.Tense.Direction;

/** Incomplete dates as seen from the day of publication. */
record Sight(Optional<LocalDate> published) {

  private static final int MONTHS_AROUND = 2;
  private static final int YEARS_AROUND = 4;
  private static final int AGAINST_TENSE = 250;

  /** The day of a date that is written in full, if there is such a day. */
  static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * A day and month without a year: the nearest, where one on the other side of the publication
   * than the sentence speaks of counts as farther by {@value #AGAINST_TENSE} days.
   */
  Optional<Stretch> dayOfMonth(int month, int day, Direction direction) {
    return published.flatMap(
        from ->
            around(from, year -> day(year, month, day).map(Stretch::day)).stream()
                .min(
                    Comparator.comparingLong(
                        (Stretch s) -> s.distance(from) + against(s, from, direction))));
  }

  private static long against(Stretch stretch, LocalDate from, Direction direction) {
    boolean against =
        switch (direction) {
          case PAST -> stretch.first().isAfter(from);
          case FUTURE -> stretch.last().isBefore(from);
          case OPEN -> false;
        };
    return against ? AGAINST_TENSE : 0;
  }

  /** "31 mars prochain": a day and month on the side that is said. */
  Optional<Stretch> otherDayOfMonth(int month, int day, Direction direction) {
    return yearly(year -> day(year, month, day).map(Stretch::day), direction);
  }

  private static List<Stretch> around(LocalDate from, IntFunction<Optional<Stretch>> inYear) {
    return IntStream.rangeClosed(from.getYear() - YEARS_AROUND, from.getYear() + YEARS_AROUND)
        .mapToObj(inYear)
        .flatMap(Optional::stream)
        .toList();
  }

  Optional<Stretch> month(int month, Direction direction) {
    return yearly(year -> Optional.of(Stretch.month(YearMonth.of(year, month))), direction);
  }

  /** Something that comes once a year: the last, the next, or the nearest one. */
  Optional<Stretch> yearly(IntFunction<Optional<Stretch>> inYear, Direction direction) {
    return published.flatMap(from -> nearest(around(from, inYear), from, direction));
  }

  /** A day of the month alone. */
  Optional<Stretch> day(int day, Direction direction) {
    return published.flatMap(
        from ->
            nearest(
                IntStream.rangeClosed(-MONTHS_AROUND, MONTHS_AROUND)
                    .mapToObj(YearMonth.from(from)::plusMonths)
                    .filter(month -> month.isValidDay(day))
                    .map(month -> Stretch.day(month.atDay(day)))
                    .toList(),
                from,
                direction == Direction.OPEN ? Direction.PAST : direction));
  }

  private static Optional<Stretch> nearest(
      List<Stretch> candidates, LocalDate from, Direction direction) {
    return candidates.stream()
        .filter(
            stretch ->
                switch (direction) {
                  case PAST -> !stretch.first().isAfter(from);
                  case FUTURE -> !stretch.last().isBefore(from);
                  case OPEN -> true;
                })
        .min(
            Comparator.comparingLong((Stretch stretch) -> stretch.distance(from))
                .thenComparing(Stretch::first));
  }

  /** A weekday; past unless the sentence speaks of what is to come. */
  Optional<Stretch> weekday(int weekday, Direction direction) {
    var day = DayOfWeek.of(weekday);
    return published.map(
        from ->
            Stretch.day(
                from.with(
                    direction == Direction.FUTURE
                        ? TemporalAdjusters.nextOrSame(day)
                        : TemporalAdjusters.previousOrSame(day))));
  }

  /** "Next Monday", "lundi dernier": not today. */
  Optional<Stretch> otherWeekday(int weekday, Direction direction) {
    var day = DayOfWeek.of(weekday);
    return published.map(
        from ->
            Stretch.day(
                from.with(
                    direction == Direction.FUTURE
                        ? TemporalAdjusters.next(day)
                        : TemporalAdjusters.previous(day))));
  }
}
