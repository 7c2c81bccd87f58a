package org.lodestone.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SelectorTest {

  private static final String TEXT =
      "La part de la Chine est de 60 %. Hier, la part était de 60 %.";

  @Test
  void aQuotationIsFoundAtItsPlace() {
    var at = new Span(27, 31);
    assertThat(Selector.of(TEXT, at).findIn(TEXT)).contains(at);
  }

  @Test
  void anotherTypographyDoesNotLoseIt() {
    int start = TEXT.lastIndexOf("60 %");
    var selector = Selector.of(TEXT, new Span(start, start + 4));
    var changed = "Note. " + TEXT.replace("60 %", "60\u00a0%").replace("é", "É");
    assertThat(selector.findIn(changed)).contains(new Span(start + 6, start + 10));
  }

  @Test
  void whatStandsAroundTellsWhichOfTwoIsMeant() {
    int start = TEXT.lastIndexOf("60 %");
    var selector = Selector.of(TEXT, new Span(start, start + 4));
    var second = "était de 60 %.";
    assertThat(selector.findIn("60 % ou 60 %, " + second)).contains(new Span(23, 27));
  }

  @Test
  void otherWordsAreNotFound() {
    assertThat(Selector.of(TEXT, new Span(0, 7)).findIn("Le tout de la Chine")).isEmpty();
  }

  @Property(tries = 300)
  void foldingKeepsEveryPlace(@ForAll String text) {
    assertThat(FoldedText.of(text).length()).isEqualTo(text.length());
    assertThat(FoldedText.fold(FoldedText.fold(text))).isEqualTo(FoldedText.fold(text));
  }

  @Test
  void foldingKeepsVoicedKana() {
    assertThat(FoldedText.fold("Ｄｙ：ジスプロシウム É’‑")).isEqualTo("dy:ジスプロシウム e'-");
  }
}
