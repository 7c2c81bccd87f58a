package org.lodestone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodestone.corpus.ClauseCheck.Outcome;

/** Fictional reports against the clauses of a fictional agreement (R6). */
class ClauseCheckTest {

  private static final String REPORT =
      "Published: 20 May 2026\n\n"
          + "Canada and Germany signed an agreement on critical minerals on 20 May 2026. "
          + "Canada and Germany committed to adopt financial support measures by 30 September 2026.";

  private static TextClause support(int month, int day) {
    var due = LocalDate.of(2026, month, day);
    return new TextClause(
        "support",
        List.of("CA", "DE"),
        List.of("support-measures"),
        Optional.of(new TextClause.Due(due.minusDays(1), due)));
  }

  private static List<Outcome> outcomes(TextClause... clauses) {
    return ClauseCheck.of(Reports.corpus(REPORT), List.of(clauses)).findings().stream()
        .map(ClauseCheck.Finding::outcome)
        .distinct()
        .toList();
  }

  @Test
  void theSameDayIsSupported() {
    assertThat(outcomes(support(9, 30))).containsExactly(Outcome.SUPPORTED);
  }

  @Test
  void anotherDayIsContradicted() {
    assertThat(outcomes(support(11, 20))).containsExactly(Outcome.CONTRADICTED);
  }

  @Test
  void whatNoReportNamesIsOmittedAndWhatNoClauseNamesCannotBeChecked() {
    var clause =
        new TextClause("group", List.of("CA", "DE"), List.of("rapid-response"), Optional.empty());
    assertThat(outcomes(clause)).containsExactly(Outcome.NOT_CHECKABLE, Outcome.OMITTED);
  }
}
