package org.lodestone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.corpus.Conflict.Explanation.Kind;

/** Conflicts of fictional reports; what should be found was written down before the rules. */
class ConflictsTest {

  static Stream<Reports.Case> cases() {
    return Reports.cases().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatDiffersAndNothingElse(Reports.Case reports) {
    var facets =
        reports.corpus().conflicts().stream()
            .map(conflict -> conflict.facet().name().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    assertThat(facets)
        .isEqualTo(reports.expected().equals("none") ? List.of() : List.of(reports.expected()));
  }

  @Test
  void thereAreAtLeastTwelveConflictsAndTwentyThatOnlySeemSo() {
    assertThat(Reports.cases().stream().filter(c -> c.expected().equals("none")))
        .hasSizeGreaterThanOrEqualTo(20);
    assertThat(Reports.cases().stream().filter(c -> !c.expected().equals("none")))
        .hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void nobodyDecidesForAPerson() {
    assertThat(Reports.cases().stream().flatMap(c -> c.corpus().conflicts().stream()))
        .allMatch(conflict -> conflict.state() == Conflict.State.OPEN);
  }

  /** Nine in the morning of 5 May in Tokyo is eight in the evening of 4 May in New York (DST). */
  @Test
  void daysThatFollowEachOtherMayBeOneHour() {
    var corpus =
        Reports.corpus(
            "Published: 5 May 2026\n\nJapan and the United States signed an agreement on critical minerals on 5 May 2026.",
            "Published: 5 May 2026\n\nThe United States and Japan signed an agreement on critical minerals on 4 May 2026.");
    assertThat(corpus.conflicts()).hasSize(1);
    var why = corpus.conflicts().getFirst().explanations();
    assertThat(why.getFirst().kind()).isEqualTo(Kind.TIME_ZONE);
    assertThat(why.getFirst().text().english())
        .contains("2026-05-05 09:00 in Asia/Tokyo is 2026-05-04 20:00 in America/New_York");
  }

  @Test
  void aSlipOfAMagnitudeIsNamed() {
    var reports =
        Reports.cases().stream().filter(c -> c.name().startsWith("slip")).findFirst().orElseThrow();
    assertThat(reports.corpus().conflicts().getFirst().explanations().getFirst().kind())
        .isEqualTo(Kind.MAGNITUDE_SLIP);
  }
}
