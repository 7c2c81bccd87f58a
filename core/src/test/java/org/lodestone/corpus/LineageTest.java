package org.lodestone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
  void fiveArticlesHaveFourOrigins() {
    var documents = Texts.listArticles();
    var lineage = Lineage.of(documents.stream().map(Layout::of).map(Mentions::in).toList());
    assertThat(lineage.origins()).hasSize(4);
    assertThat(lineage.of(documents.get(0).id())).isEqualTo(lineage.of(documents.get(1).id()));
    assertThat(lineage.of(documents.get(0).id()).id()).isEqualTo("org:AFP");
  }
}
