package org.lodestone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodestone.corpus.Conflict.Explanation.Kind;
import org.lodestone.corpus.Conflict.Facet;
import org.lodestone.corpus.Item.From;
import org.lodestone.corpus.lineage.Lineage;

/**
 * The five articles beside the project against what a reader has found in them: eight conflicts,
 * four matters to verify, and eighteen pairs that only seem to differ. Skipped where the articles
 * are absent.
 */
class ArticlesTest {

  private static List<Conflict> of(Corpus corpus, Facet facet) {
    return corpus.conflicts().stream().filter(c -> c.facet() == facet).toList();
  }

  @Test
  void theEightConflictsAreFoundAndNoOthers() {
    var corpus = Reports.articles();
    assertThat(of(corpus, Facet.DATE).stream().map(c -> c.key().subject().name()))
        .containsExactlyInAnyOrder("MEET", "SIGN", "SAID", "MEET");
    assertThat(of(corpus, Facet.PLACE)).hasSize(2);
    assertThat(of(corpus, Facet.SCOPE)).hasSize(1);
    assertThat(of(corpus, Facet.MODALITY)).hasSize(1);
    assertThat(corpus.conflicts()).hasSize(8);
  }

  @Test
  void twoOfThemAreInsideOneDocument() {
    var inside =
        Reports.articles().conflicts().stream()
            .filter(
                conflict ->
                    conflict.explanations().stream()
                        .anyMatch(why -> why.kind() == Kind.CAPTION_VERSUS_BODY));
    assertThat(inside.map(Conflict::facet)).containsExactly(Facet.DATE, Facet.PLACE);
  }

  @Test
  void theOtherFourAreAsked() {
    var from = Reports.articles().items().stream().map(Item::from).toList();
    assertThat(from).contains(From.COUNT, From.OVERREACH, From.WORDING, From.CLOCK);
  }

  @Test
  void whatABriefAsksIsAnsweredOrStaysOpen() {
    var items =
        Reports.articles().items().stream()
            .filter(item -> item.from() == From.IMPORTED || item.from() == From.CLOCK)
            .toList();
    assertThat(items.get(0).answer()).isEmpty();
    assertThat(items.get(0).note()).isPresent();
    assertThat(items.get(1).answer().orElseThrow().text().english()).startsWith("2026-03-31");
    assertThat(items.get(2).answer()).isPresent();
  }

  @Test
  void dutiesHaveTheirDays() {
    var duties = Reports.articles().commitments();
    var support =
        duties.stream()
            .filter(c -> c.action().equals("support-measures"))
            .findFirst()
            .orElseThrow();
    assertThat(support.due()).containsExactly("2026-04-28");
    assertThat(support.alternatives()).containsExactly(LocalDate.of(2026, 4, 27));
    assertThat(support.rule()).isEqualTo("event + 6 month");
    var defence =
        duties.stream()
            .filter(c -> c.action().equals("defence-spending"))
            .findFirst()
            .orElseThrow();
    assertThat(defence.due()).containsExactly("2026-03-31", "2026-03");
    assertThat(duties).filteredOn(c -> c.rule().equals("none stated")).isNotEmpty();
  }

  @Test
  void fourOriginsOfWhichOneSupportsNothing() {
    var lineage = Reports.articles().lineage();
    assertThat(lineage.origins()).hasSize(4);
    assertThat(lineage.origins().stream().filter(Lineage.Origin::isDerived)).hasSize(1);
  }

  /** Several origins that agree; a copy of the same wire and a brief are not counted. */
  @Test
  void severalPropositionsAreCorroborated() {
    var corroborated =
        Reports.articles().propositions().stream()
            .filter(p -> p.status() == Proposition.Status.CORROBORATED)
            .toList();
    assertThat(corroborated)
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(p -> assertThat(p.origins()).hasSizeGreaterThan(1))
        .allSatisfy(p -> assertThat(p.origins()).noneMatch(origin -> origin.startsWith("002")));
  }

  @Test
  void noArticleNamesTheseDuties() {
    var subjects =
        List.of(
            "equity",
            "offtake",
            "insurance",
            "optical_materials",
            "end-product",
            "ministerial",
            "rapid-response");
    var clause = new TextClause("all", List.of("US", "JP"), subjects, Optional.empty());
    var omitted =
        ClauseCheck.of(Reports.articles(), List.of(clause)).findings().stream()
            .filter(finding -> finding.outcome() == ClauseCheck.Outcome.OMITTED)
            .map(ClauseCheck.Finding::subject);
    assertThat(omitted).containsExactlyElementsOf(subjects);
  }

  @Test
  void twiceTheSame() {
    var once = Reports.articles();
    var again = Reports.articles();
    assertThat(once.conflicts()).isEqualTo(again.conflicts());
    assertThat(once.propositions()).isEqualTo(again.propositions());
    assertThat(once.items()).isEqualTo(again.items());
  }
}
