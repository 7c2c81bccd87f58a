package org.lodestone.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.agreement.Standing.State;
import org.lodestone.data.FictionalAgreement;
import org.lodestone.data.PackageCopy;
import org.lodestone.data.due.DueRule;

/** Due days and states on fictional agreements; the days are counted by hand on a calendar. */
class DueDaysTest {
  private static final LocalDate LATER = LocalDate.of(2027, 6, 1);

  @ParameterizedTest
  @CsvSource({
    // Six months are not 180 days.
    "2025-10-28, 6 months, 2026-04-28",
    "2025-10-28, 180 days, 2026-04-26",
    // A day that the month does not have becomes its last.
    "2025-08-31, 6 months, 2026-02-28",
    "2023-08-31, 6 months, 2024-02-29",
    // Tuesday 11 November 2025 is a holiday in the United States, 3 November in Japan.
    "2025-10-31, 1 business days JP+US, 2025-11-04",
    "2025-11-10, 1 business days US, 2025-11-12",
    "2025-11-10, 1 business days JP, 2025-11-11",
    "2025-10-28, fiscal-year-end JP, 2026-03-31",
    "2025-04-01, fiscal-year-end JP, 2026-03-31",
    "2025-03-31, fiscal-year-end JP, 2025-03-31",
    "2025-10-01, fiscal-year-end US, 2026-09-30",
    "2025-09-30, fiscal-year-end US, 2025-09-30",
    "2025-10-28, date 2026-12-31, 2026-12-31"
  })
  void aRuleGivesTheDayOfTheCalendar(
      String signed, String rule, LocalDate due, @TempDir Path folder) {
    var standing = only(folder, signed, rule, LATER);

    assertThat(((Due.Dated) standing.due()).stated()).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "180 days",
        "6 months",
        "45 business days",
        "45 business days JP+US",
        "fiscal-year-end JP",
        "date 2029-01-19",
        "suspension-end a+b",
        "every 3 months",
        "none"
      })
  void aRuleIsWrittenAsItWasRead(String text) {
    assertThat(DueRule.parse(text).orElseThrow().written()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "six months", "-3 days", "date tomorrow", "every 0 months"})
  void whatIsNoRuleIsNotGuessed(String text) {
    assertThat(DueRule.parse(text)).isEmpty();
  }

  /** The earliest day on which it was the day of signing anywhere is at most one day before. */
  @Property(tries = 200)
  void theClocksOfTheWorldDifferByADayAtMost(
      @ForAll @IntRange(min = 0, max = 3000) int days, @ForAll @IntRange(max = 5) int zone) {
    var zones = java.time.ZoneId.getAvailableZoneIds().stream().sorted().toList();
    var day = LocalDate.of(2020, 1, 1).plusDays(days);
    var here = java.time.ZoneId.of(zones.get(zone * 90));
    var clocks = new java.util.LinkedHashMap<org.lodestone.network.PlaceId, java.time.ZoneId>();
    clocks.put(new org.lodestone.network.PlaceId("JP"), java.time.ZoneId.of("Asia/Tokyo"));
    clocks.put(new org.lodestone.network.PlaceId("US"), java.time.ZoneId.of("America/New_York"));

    var signing =
        Signing.of(org.lodestone.quantity.Period.parse(day.toString()).orElseThrow(), here, clocks);

    assertThat(signing.others())
        .allSatisfy(other -> assertThat(other.day()).isBetween(day.minusDays(1), day.plusDays(1)))
        .allSatisfy(other -> assertThat(other.day()).isNotEqualTo(day));
  }

  @Test
  void withoutADeadlineThatIsTheFinding(@TempDir Path folder) {
    var standing = only(folder, "2025-10-28", "none", LATER);

    assertThat(standing.hasNoDeadline()).isTrue();
    assertThat(standing.state()).isEqualTo(State.UNKNOWN);
  }

  /** A proof of a lower step never ends a duty; one of the end state does, in time or late. */
  @ParameterizedTest
  @CsvSource({
    "announced, 2026-01-10, DUE_DATE_PASSED",
    "committed, 2026-01-10, MET",
    "delivered, 2026-01-10, MET",
    "committed, 2026-04-28, MET",
    "committed, 2026-05-10, LATE",
    "committed, 2026-04, UNKNOWN",
    "failed, 2026-05-10, LATE",
    "failed, 2026-01-10, DUE_DATE_PASSED"
  })
  void proofDecides(String step, String date, State state, @TempDir Path folder) {
    var standing = proven(folder, step, date, LATER);

    assertThat(standing.state()).isEqualTo(state);
  }

  /** The source of the proofs is of June 2026. */
  @Test
  void aProofCountsFromTheDayOnWhichItCouldBeRead(@TempDir Path folder) {
    assertThat(proven(folder, "committed", "2026-01-10", LocalDate.of(2026, 6, 1)).state())
        .isEqualTo(State.DUE_DATE_PASSED);
  }

  @Test
  void aRegularDutyComesBack(@TempDir Path folder) {
    var standing = only(folder, "2025-10-26", "every 3 months", LocalDate.of(2026, 11, 22));

    assertThat(((Due.Dated) standing.due()).stated()).isEqualTo("2027-01-26");
    assertThat(standing.state()).isEqualTo(State.DUE_DATE_PASSED);
  }

  private static Standing only(Path folder, String signed, String rule, LocalDate asOf) {
    return standing(FictionalAgreement.write(folder, signed, rule, List.of()), asOf);
  }

  private static Standing proven(Path folder, String step, String date, LocalDate asOf) {
    var proof = "p1,pact/1," + step + "," + date + ",Shown.,Montré.,paper,page 1,";
    return standing(
        FictionalAgreement.write(folder, "2025-10-28", "6 months", List.of(proof)), asOf);
  }

  private static Standing standing(PackageCopy copy, LocalDate asOf) {
    var register = AgreementRegister.of(copy.read().value()).value();
    return register.standings(asOf).getFirst();
  }
}
