package org.lodestone.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static List<String> words(Document document, Zone.Kind kind) {
    return Layout.of(document).zones().stream()
        .filter(zone -> zone.kind() == kind)
        .map(zone -> document.words(zone.span()))
        .toList();
  }

  private static List<String> sentences(Document document) {
    return Layout.of(document).sentences().stream()
        .filter(sentence -> sentence.zone().kind() == Zone.Kind.BODY)
        .map(sentence -> document.words(sentence.span()))
        .toList();
  }

  @Test
  void aFrenchPageFallsIntoItsZones() {
    var page = Texts.fictional("fictional-fr.txt");
    assertThat(words(page, Zone.Kind.HEADLINE)).singleElement().asString().startsWith("Nickel");
    assertThat(words(page, Zone.Kind.METADATA)).containsExactly("Publié le 3 mars 2027");
    assertThat(words(page, Zone.Kind.CAPTION)).singleElement().asString().startsWith("La ministre");
    assertThat(words(page, Zone.Kind.CREDIT)).containsExactly("Crédit photo : Agence fictive");
    assertThat(words(page, Zone.Kind.RELATED_LINK))
        .containsExactly("Lire aussi | Le nickel, métal convoité");
    assertThat(words(page, Zone.Kind.HEADING)).containsExactly("Une usine attendue");
    assertThat(words(page, Zone.Kind.TAG)).containsExactly("#nickel", "#Lacanie");
    assertThat(words(page, Zone.Kind.AUTHOR)).singleElement().asString().contains("journaliste");
    assertThat(words(page, Zone.Kind.BOILERPLATE))
        .contains("Recevez chaque matin l’essentiel", "Ses derniers articles");
    assertThat(words(page, Zone.Kind.BODY)).hasSize(3).last().asString().startsWith("Le protocole");
  }

  @Test
  void sentencesKeepQuotationsAndAbbreviationsWholeAndBreakAtBullets() {
    assertThat(sentences(Texts.fictional("fictional-fr.txt")))
        .containsExactly(
            "La Lacanie et la Sylvanie ont signé mardi un protocole d’accord sur le nickel.",
            "Selon M. Dupont, directeur de l’usine, « la capacité doublera. Elle atteindra 4 000 tonnes. »",
            "Le texte ne fixe aucune échéance.",
            "La construction doit commencer au second semestre",
            "Les travaux dureront dix-huit mois",
            "Le coût n’est pas connu",
            "Le protocole prévoit aussi un groupe de travail, comme l’an dernier.");
    assertThat(sentences(Texts.fictional("fictional-en.txt")))
        .containsExactly(
            "Ruritania and Lacania signed a memorandum on tungsten on Tuesday.",
            "“Prices are too low. We need a floor,” a U.S. official said.",
            "Output was 1,200 tonnes in 2026.",
            "The ministers met for 40 minutes before the signing.");
    assertThat(sentences(Texts.fictional("fictional-ja.txt")))
        .containsExactly(
            "架空国とラカニアは3日、タングステンに関する覚書に署名した。", "担当相は「価格は低すぎる。下限が必要だ」と述べた。", "生産量は1200トンだった。");
  }

  @Test
  void languageAndDayOfPublicationAreRead() {
    for (var name : List.of("fictional-fr.txt", "fictional-en.txt", "fictional-ja.txt")) {
      assertThat(Texts.fictional(name).published())
          .contains(new Published(LocalDate.of(2027, 3, 3), Published.Basis.METADATA));
    }
    assertThat(Texts.fictional("fictional-fr.txt").language()).isEqualTo(Language.FRENCH);
    assertThat(Texts.fictional("fictional-en.txt").language()).isEqualTo(Language.ENGLISH);
    assertThat(Texts.fictional("fictional-ja.txt").language()).isEqualTo(Language.JAPANESE);
  }

  @Test
  void aTimeGluedToADayDoesNotHideIt() {
    assertThat(FullDate.first("13:5728/10/2025, mardi").orElseThrow().day())
        .isEqualTo(LocalDate.of(2025, 10, 28));
  }

  @Test
  void nothingOutsideTheArticlesTextIsEvidence() {
    var evidence =
        Texts.listArticles().stream()
            .flatMap(
                document ->
                    Layout.of(document).zones().stream()
                        .filter(zone -> zone.kind().isEvidence())
                        .map(zone -> document.words(zone.span())))
            .toList();
    assertThat(evidence)
        .noneMatch(line -> line.startsWith("#"))
        .noneMatch(line -> line.startsWith("Lire aussi"))
        .noneMatch(line -> line.contains("Newsletter"))
        .noneMatch(line -> line.contains("Getty"))
        .noneMatch(line -> line.contains("lecteur passionné"))
        .anyMatch(line -> line.contains("l’Australie ont par ailleurs"));
  }
}
