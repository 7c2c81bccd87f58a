package org.lodestone.agreement.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Deadlines as iCalendar (RFC 5545): one event of whole days each, from the earliest to the latest
 * day on which it falls by any reading, with a reminder. The same entries give the same bytes: the
 * stamp is the day of the question, the identity that of the row.
 */
public final class CommitmentCalendar {
  private static final String PRODUCT = "-//Lodestone//Commitments//";

  /**
   * One deadline.
   *
   * @param id unique in the calendar and the same in every later one
   * @param last the last day, included
   */
  public record Entry(
      String id, LocalDate first, LocalDate last, String summary, String description) {
    public Entry {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(
            "The entry '%s' ends (%s) before it begins (%s).".formatted(id, last, first));
      }
    }
  }

  private CommitmentCalendar() {}

  /**
   * The calendar as text.
   *
   * @param asOf the day of the question, written as the stamp of each entry
   * @param language code of the language of the texts
   * @param reminderDays how many days before the first day the reminder comes
   */
  public static String of(List<Entry> entries, LocalDate asOf, String language, int reminderDays) {
    var calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT + language.toUpperCase(java.util.Locale.ROOT)));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    entries.forEach(entry -> calendar.add(event(entry, asOf, reminderDays)));
    try {
      var text = new StringWriter();
      new CalendarOutputter().output(calendar, text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot be written.", e);
    }
  }

  private static VEvent event(Entry entry, LocalDate asOf, int reminderDays) {
    var event = new VEvent(false);
    event.add(new Uid(entry.id.replace('/', '-') + "@commitments.lodestone"));
    event.add(new DtStamp(asOf.atStartOfDay(ZoneOffset.UTC).toInstant()));
    event.add(new DtStart<>(entry.first));
    // The end of a whole-day event is the first day after it.
    event.add(new DtEnd<>(entry.last.plusDays(1)));
    event.add(new Summary(entry.summary));
    event.add(new Description(entry.description));
    event.add(ImmutableTransp.TRANSPARENT);
    var alarm = new VAlarm(Period.ofDays(-reminderDays));
    alarm.add(ImmutableAction.DISPLAY);
    alarm.add(new Description(entry.summary));
    event.add(alarm);
    return event;
  }
}
