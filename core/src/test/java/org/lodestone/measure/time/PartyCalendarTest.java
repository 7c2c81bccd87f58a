package org.lodestone.measure.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.network.PlaceId;

/** Against the lists of holidays that the Cabinet Office and the Federal Reserve publish. */
class PartyCalendarTest {
  private static final PartyCalendar JAPAN = PartyCalendar.of(new PlaceId("JP"));
  private static final PartyCalendar UNITED_STATES = PartyCalendar.of(new PlaceId("US"));

  @ParameterizedTest
  @CsvSource({
    "2026-01-01", "2026-01-12", "2026-02-11", "2026-02-23", "2026-03-20", "2026-04-29",
    "2026-05-04", "2026-05-05", "2026-05-06", "2026-07-20", "2026-08-11", "2026-09-21",
    "2026-09-22", "2026-09-23", "2026-10-12", "2026-11-03", "2026-11-23"
  })
  void japanHasItsHolidaysOf2026(LocalDate day) {
    assertThat(JAPAN.isBusinessDay(day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01",
    "2026-01-19",
    "2026-02-16",
    "2026-05-25",
    "2026-06-19",
    "2026-09-07",
    "2026-10-12",
    "2026-11-11",
    "2026-11-26",
    "2026-12-25"
  })
  void theUnitedStatesHaveTheirHolidaysOf2026(LocalDate day) {
    assertThat(UNITED_STATES.isBusinessDay(day)).isFalse();
  }

  @Test
  void budgetYearsBeginInAprilAndOctober() {
    var decision = LocalDate.of(2026, 2, 15);

    assertThat(JAPAN.nextFiscalYearStart(decision)).isEqualTo("2026-04-01");
    assertThat(UNITED_STATES.nextFiscalYearStart(decision)).isEqualTo("2026-10-01");
    assertThat(JAPAN.fiscalYearStart(decision)).isEqualTo("2025-04-01");
    assertThat(JAPAN.nextFiscalYearStart(LocalDate.of(2026, 4, 1))).isEqualTo("2026-04-01");
  }

  @Test
  void aPartyWithoutATableWorksFromMondayToFriday() {
    var somewhere = PartyCalendar.of(new PlaceId("BR"));

    assertThat(somewhere.knowsHolidays()).isFalse();
    assertThat(somewhere.isBusinessDay(LocalDate.of(2026, 9, 7))).isTrue();
    assertThat(somewhere.isBusinessDay(LocalDate.of(2026, 9, 6))).isFalse();
  }
}
