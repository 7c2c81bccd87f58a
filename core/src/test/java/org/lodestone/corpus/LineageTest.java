package org.lodestone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodestone.corpus.lineage.Lineage;
import org.lodestone.document.Layout;
import org.lodestone.document.Texts;
import org.lodestone.mention.Mentions;

class LineageTest {

  private static Mentions read(String words) {
    return Mentions.in(Layout.of(Texts.of(words)));
  }

  private static final String WIRE =
      "Ruritania and Lacania signed a memorandum on tungsten on Tuesday, the fictional ministry said.";

  @Test
  void twoCopiesOfOneWireAreOneOrigin() {
    var origins =
        Lineage.of(
                List.of(
                    read("AFP\n\n" + WIRE + " Prices rose by a tenth in the same week."),
                    read("Elsewhere in the news of the day.\n\n" + WIRE + "\n\n(with AFP)")))
            .origins();
    assertThat(origins).hasSize(1);
    assertThat(origins.getFirst().id()).isEqualTo("org:AFP");
    assertThat(origins.getFirst().evidence()).hasSize(3);
  }

  @Test
  void twoWiresOfOneAgencyAreTwoOrigins() {
    var origins =
        Lineage.of(
                List.of(
                    read("AFP\n\n" + WIRE),
                    read("AFP\n\nThe fictional port of Lacania was closed after a storm.")))
            .origins();
    assertThat(origins).hasSize(2);
  }

  @Test
  void aPersonSaysThatTheyAreApart() {
    var one = read("AFP\n\n" + WIRE + " Prices rose by a tenth in the same week.");
    var other = read("Elsewhere in the news of the day.\n\n" + WIRE + "\n\n(with AFP)");
    var id = other.layout().document().id();
    var corrections =
        List.<Lineage.Correction>of(
            new Lineage.Correction(id, "desk", "The fictional editor has called the ministry."));
    assertThat(Lineage.of(List.of(one, other), corrections).origins())
        .extracting(Lineage.Origin::id)
        .containsExactly("org:AFP", "desk");
  }

  @Test
  void aPersonSaysThatTheyAreOne() {
    var one = read("Published: 4 May 2026\n\nPrices of tungsten rose by a tenth in a week.");
    var other = read("Published: 5 May 2026\n\nA fictional port was closed after a storm.");
    var shared =
        new Lineage.Correction(
            other.layout().document().id(), one.layout().document().name(), "Same press release.");
    var lineage = Lineage.of(List.of(one, other), List.of(shared));
    assertThat(lineage.origins()).hasSize(1);
    assertThat(lineage.origins().getFirst().evidence())
        .contains(
            new Lineage.Evidence.Decided(other.layout().document().id(), "Same press release."));
  }

  private static final String TRANSLATED =
      "Published: 12 May 2026\n\nCanada and Germany signed an agreement on lithium on 12 May 2026. "
          + "Canada produces 12% of world nickel. Germany imports 40% of its graphite from China. "
          + "Chile mined 250,000 tonnes of lithium in 2024.";

  @Test
  void aTranslationIsOneOriginWithItsOriginal() {
    var french =
        "Publié le 12 mai 2026\n\nLe Canada et l'Allemagne ont signé un accord sur le lithium le 12 mai 2026. "
            + "Le Canada produit 12 % du nickel mondial. L'Allemagne importe 40 % de son graphite de Chine. "
            + "Le Chili a extrait 250 000 tonnes de lithium en 2024.";
    var lineage = Lineage.of(List.of(read(TRANSLATED), read(french)));
    assertThat(lineage.origins()).hasSize(1);
    assertThat(lineage.origins().getFirst().evidence())
        .anyMatch(why -> why instanceof Lineage.Evidence.Translated);
  }

  @Test
  void anotherTextOfTheSameEventIsNoTranslation() {
    var french =
        "Publié le 13 mai 2026\n\nBerlin attend 3 milliards d'euros d'investissements. Le Canada vise 2030. "
            + "L'Allemagne a importé 9 000 tonnes de cobalt en 2023. Un accord a été signé avec le Canada.";
    assertThat(Lineage.of(List.of(read(TRANSLATED), read(french))).origins()).hasSize(2);
  }

  @Test
  void aBriefIsMadeFromOthers() {
    var brief = read("Executive summary\n\n" + WIRE + "\n\nBibliography\n\nStakeholders\n");
    assertThat(Lineage.of(List.of(brief)).origins().getFirst().isDerived()).isTrue();
    assertThat(Lineage.of(List.of(read(WIRE))).origins().getFirst().isDerived()).isFalse();
  }

  @Test
  void fiveArticlesHaveFourOrigins() {
    var documents = Texts.listArticles();
    var lineage = Lineage.of(documents.stream().map(Layout::of).map(Mentions::in).toList());
    assertThat(lineage.origins()).hasSize(4);
    assertThat(lineage.of(documents.get(0).id())).isEqualTo(lineage.of(documents.get(1).id()));
    assertThat(lineage.of(documents.get(0).id()).id()).isEqualTo("org:AFP");
  }
}
