package org.lodestone.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Period;
import org.lodestone.restriction.Restriction.Change;
import org.lodestone.restriction.Restriction.State;

/**
 * A fictional notice: announced, in force a month later, suspended, and the suspension runs out.
 */
class RestrictionTest {
  private static final Evidence EVIDENCE = new Evidence.Assumption("notice", "fictional");

  private static final Restriction NOTICE =
      new Restriction(
          new RestrictionId("notice"),
          new PlaceId("AA"),
          "1",
          "Notice",
          "Avis",
          List.of("metal"),
          List.of(),
          List.of(),
          List.of(
              change(Change.Kind.ANNOUNCED, "2025-10-09", "2025-10-09", ""),
              change(Change.Kind.IN_FORCE, "2025-10-09", "2025-11-08", ""),
              change(Change.Kind.SUSPENDED, "2025-12-01", "2025-12-10", "2026-11-10")),
          EVIDENCE);

  @ParameterizedTest
  @CsvSource({
    "2025-10-08, NOT_KNOWN",
    "2025-10-09, ANNOUNCED",
    "2025-11-07, ANNOUNCED",
    "2025-11-08, IN_FORCE",
    "2025-12-05, IN_FORCE",
    "2025-12-10, SUSPENDED",
    "2026-11-10, SUSPENDED",
    "2026-11-11, SUSPENSION_OVER"
  })
  void theStateIsWhatWasKnownAndHeldOnTheDay(LocalDate day, State state) {
    assertThat(NOTICE.on(day)).isEqualTo(state);
  }

  private static Change change(Change.Kind kind, String known, String from, String until) {
    return new Change(
        kind,
        Period.parse(known).orElseThrow(),
        Period.parse(from).orElseThrow(),
        until.isEmpty() ? Optional.empty() : Period.parse(until),
        EVIDENCE);
  }
}
