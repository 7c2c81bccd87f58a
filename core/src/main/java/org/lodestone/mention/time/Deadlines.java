package org.lodestone.mention.time;

import java.time.LocalDate;
import java.util.List;
import org.lodestone.mention.TimeValue;
import org.lodestone.mention.TimeValue.Anchor;
import org.lodestone.mention.TimeValue.Kind;
import org.lodestone.mention.time.Stretch.Unit;

/**
 * Days on which something is due that is promised within a length of time after an event (D6). Six
 * months are not 180 days; months are clipped to the end of the month.
 */
public final class Deadlines {

  private static final int YEARS_OF_DECADE = 10;

  /** A length of time in units of the calendar. */
  record Length(Unit unit, int count) {}

  private Deadlines() {}

  /**
   * The day that is so many units behind an event.
   *
   * @param unit {@code day}, {@code week}, {@code month}, {@code year} or {@code decade}, as
   *     amounts call them
   * @param events days of the event, the likeliest first; the others give the alternatives
   */
  public static TimeValue after(int count, String unit, List<LocalDate> events) {
    for (var known : Unit.values()) {
      if (known.name().equalsIgnoreCase(unit)) {
        return after(new Length(known, count), events, Anchor.EVENT);
      }
    }
    throw new IllegalArgumentException(
        "The unit '%s' of a deadline is unknown.\nKnown are day, week, month, year and decade."
            .formatted(unit));
  }

  static TimeValue after(Length length, List<LocalDate> events, Anchor anchor) {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("A deadline needs the day of the event it counts from.");
    }
    var due = after(length, events.getFirst());
    var others =
        events.stream().map(day -> after(length, day)).filter(day -> !day.equals(due)).distinct();
    return new TimeValue(due.toString(), due, due, Kind.DEADLINE, anchor, others.toList());
  }

  static LocalDate after(Length length, LocalDate day) {
    return switch (length.unit()) {
      case DAY -> day.plusDays(length.count());
      case WEEK -> day.plusWeeks(length.count());
      case MONTH -> day.plusMonths(length.count());
      case YEAR -> day.plusYears(length.count());
      case DECADE -> day.plusYears((long) length.count() * YEARS_OF_DECADE);
    };
  }
}
