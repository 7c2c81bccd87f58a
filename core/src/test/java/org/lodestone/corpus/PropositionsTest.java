package org.lodestone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.corpus.Proposition.Status;
import org.lodestone.document.SourceCard.Kind;

/** Statuses of what fictional reports say (R2). */
class PropositionsTest {

  private static final String ENGLISH =
      "Published: 12 May 2026\n\nCanada and Germany signed an agreement on critical minerals on Tuesday.";
  private static final String FRENCH =
      "Publié le 12 mai 2026\n\nLe Canada et l'Allemagne ont signé mardi 12 mai un accord sur les minéraux critiques.";
  private static final String JAPANESE = "2026年5月12日\n\nカナダとドイツは12日、重要鉱物に関する協定に署名した。";
  private static final String BRIEF =
      """
      Executive summary

      Canada and Germany signed an agreement on critical minerals on 12 May 2026.

      Bibliography

      Stakeholders
      """;

  private static Proposition signing(Corpus corpus) {
    return corpus.propositions().stream()
        .filter(p -> p.key().toString().equals("SIGN|CA+DE|minerals"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneDocumentIsOneSource() {
    assertThat(signing(Reports.corpus(ENGLISH)).status()).isEqualTo(Status.SINGLE_SOURCE);
  }

  @Test
  void threeLanguagesSayTheSame() {
    var said = signing(Reports.corpus(ENGLISH, FRENCH, JAPANESE));
    assertThat(said.status()).isEqualTo(Status.CORROBORATED);
    assertThat(said.origins()).hasSize(3);
    assertThat(said.credibility()).isEqualTo(1);
  }

  @Test
  void aBriefAddsNoOrigin() {
    var said = signing(Reports.corpus(ENGLISH, BRIEF));
    assertThat(said.status()).isEqualTo(Status.REPEATED);
    assertThat(said.origins()).containsExactly("report-1");
  }

  @Test
  void thePrimaryTextConfirms() {
    var corpus =
        Corpus.of(
            List.of(
                Reports.read("notice", ENGLISH, Kind.OFFICIAL),
                Reports.read("report", FRENCH, Kind.PRESS)));
    assertThat(signing(corpus).status()).isEqualTo(Status.CONFIRMED_BY_PRIMARY_TEXT);
  }

  @Test
  void aConflictMakesItContested() {
    var other = FRENCH.replace("mardi 12 mai", "lundi 11 mai");
    var said = signing(Reports.corpus(ENGLISH, other));
    assertThat(said.status()).isEqualTo(Status.CONTESTED);
    assertThat(said.credibility()).isEqualTo(4);
    assertThat(said.rule()).isEqualTo("status.contested/1");
  }

  /** They contradict each other about the day, and agree that something was signed. */
  @Test
  void whatIsContestedInOnePartMayBeCorroboratedInAnother() {
    var corpus = Reports.corpus(ENGLISH, FRENCH.replace("mardi 12 mai", "lundi 11 mai"));
    var signed =
        corpus.propositions().stream()
            .filter(p -> p.key().toString().equals("SIGNED|CA+DE"))
            .findFirst()
            .orElseThrow();
    assertThat(signed.status()).isEqualTo(Status.CORROBORATED);
    assertThat(signed.origins()).hasSize(2);
    assertThat(corpus.conflicts()).hasSize(1);
  }

  @Test
  void aWiderStatementOfOneDocumentIsNotMade() {
    assertThat(Reports.corpus(ENGLISH).propositions())
        .noneMatch(p -> p.key().subject() == Key.Subject.SIGNED);
  }

  @Test
  void statementsAreMadeOfFields() {
    assertThat(signing(Reports.corpus(FRENCH)).statement())
        .isEqualTo(
            new Phrase(
                "CA+DE signed an agreement (minerals).",
                "CA+DE : signature d'un accord (minerals)."));
  }
}
