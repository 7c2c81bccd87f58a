package org.lodestone.agreement.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.lodestone.agreement.calendar.CommitmentCalendar.Entry;

/** The lines are compared with RFC 5545: 3.1 (folding), 3.6.1 and 3.8.2.2 (whole days). */
class CommitmentCalendarTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static String calendar() {
    var entry =
        new Entry(
            "pact/5",
            LocalDate.of(2026, 4, 27),
            LocalDate.of(2026, 4, 28),
            "Due: JP, US: pay; a long text, that must be folded because it has more than seventy-five octets",
            "Règle : 6 mois");
    return CommitmentCalendar.of(List.of(entry), TODAY, "en", 14);
  }

  @Test
  void anIntervalIsASpanOfWholeDays() {
    assertThat(calendar())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains(
            "DTSTART;VALUE=DATE:20260427\r\n",
            "DTEND;VALUE=DATE:20260429\r\n",
            "DTSTAMP:20261122T000000Z\r\n",
            "UID:pact-5@commitments.lodestone\r\n",
            "ACTION:DISPLAY\r\n");
  }

  @Test
  void linesAreFoldedAndSeparatorsEscaped() {
    assertThat(calendar().split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(75));
    assertThat(calendar().replace("\r\n ", "")).contains("JP\\, US: pay\\; a long");
  }

  @Test
  void theSameEntriesGiveTheSameBytes() {
    assertThat(calendar()).isEqualTo(calendar());
  }

  @Test
  void aReaderFindsNoFault() throws Exception {
    var read = new CalendarBuilder().build(new StringReader(calendar()));
    ValidationResult result = read.validate();

    assertThat(result.hasErrors()).as(result.toString()).isFalse();
  }

  @Test
  void anIntervalThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> new Entry("x", TODAY, TODAY.minusDays(1), "a", "b"))
        .hasMessageContaining("2026-11-21");
  }
}
