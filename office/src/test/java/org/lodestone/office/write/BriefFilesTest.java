package org.lodestone.office.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodestone.brief.compile.Brief;
import org.lodestone.brief.compile.Compiler;
import org.lodestone.brief.compile.CorpusSupports;
import org.lodestone.brief.compile.Library;
import org.lodestone.brief.compile.Support;
import org.lodestone.brief.document.Language;
import org.lodestone.claim.Claims;
import org.lodestone.corpus.Corpus;
import org.lodestone.document.DocumentReader;
import org.lodestone.document.Layout;
import org.lodestone.document.SourceCard;
import org.lodestone.mention.Mentions;
import org.lodestone.office.write.BriefFiles.Format;
import tools.jackson.databind.json.JsonMapper;

/** Files of a fictional brief, read back by other libraries where there are some. */
class BriefFilesTest {

  private static final String REPORT =
      """
      Le Chili ouvre deux mines

      Publié le 12 mai 2026

      Le Chili produit plus de 44 000 tonnes de lithium par an. Le Pérou a signé un accord sur le cuivre avec le Chili.
      """;

  private static final Corpus CORPUS =
      Corpus.of(
          List.of(
              Claims.in(
                  Mentions.in(
                      Layout.of(
                          DocumentReader.read(
                              "le-journal.txt",
                              REPORT,
                              SourceCard.unjudged("Le Journal & Fils", SourceCard.Kind.PRESS)))))));

  private static String claim(String words) {
    return CORPUS.documents().getFirst().all().stream()
        .filter(claim -> claim.words().exact().contains(words))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Brief brief(String more) {
    var ofCorpus = new CorpusSupports(CORPUS, Map.of());
    var supports = new HashMap<String, Support>();
    ofCorpus.all().forEach(support -> supports.put(support.reference().target(), support));
    var state =
        new Library.State(
            "c0ffee", Map.of(), 0, 1, LocalDate.of(2026, 6, 1), Map.of("fiction", "abcd"), "test");
    var library = new Library(supports, ofCorpus.sources(), ofCorpus.works(), state);
    var text =
        """
        # Note : le lithium

        Selon Le Journal, le Chili produit plus de 44 000 tonnes par an [@claim:%1$s].

        - Selon Le Journal, le Pérou a signé un accord [@claim:%2$s] [@claim:%1$s].
          - Des mots en **gras** et <script>alert(1)</script>.

        | Pays | Appui |
        | --- | --- |
        | Chili | selon Le Journal [@claim:%2$s] |

        %3$s

        ## Sources

        {bibliography}
        """
            .formatted(claim("44 000"), claim("signé"), more);
    var compiled = Compiler.compile(MarkdownReader.read("note.md", text, Language.FR), library);
    assertThat(compiled.findings()).isEmpty();
    return compiled.brief().orElseThrow();
  }

  private static String text(Format format) throws MissingLetters {
    return new String(BriefFiles.write(brief(""), format, List.of()), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void theSameBriefGivesTheSameBytes(Format format) throws Exception {
    var once = BriefFiles.write(brief(""), format, List.of());
    Thread.sleep(1100); // Times in files have seconds.
    assertThat(BriefFiles.write(brief(""), format, List.of())).isEqualTo(once);
  }

  @Test
  void thePageHasNotesThatLeadThereAndBackAndRunsNothing() throws MissingLetters {
    var page = Jsoup.parse(text(Format.HTML));
    assertThat(page.select("html").attr("lang")).isEqualTo("fr");
    assertThat(page.select("script")).isEmpty();
    assertThat(page.text()).contains("<script>alert(1)</script>");
    for (var mark : page.select("a[role=doc-noteref]")) {
      assertThat(page.select(mark.attr("href"))).hasSize(1);
    }
    for (var back : page.select("a[role=doc-backlink]")) {
      assertThat(page.select(back.attr("href"))).hasSize(1);
    }
    assertThat(page.select("[role=doc-endnotes] li")).hasSize(2);
    assertThat(page.select("ul[role=doc-bibliography] li")).hasSize(1);
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("ul ul li")).hasSize(1);
    assertThat(page.text()).contains("44\u202f000 tonnes").contains("Note\u00a0: le lithium");
  }

  @Test
  void theDocxHasHeadingsListsAndFootnotes() throws IOException, MissingLetters {
    var bytes = BriefFiles.write(brief(""), Format.DOCX, List.of());
    try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      assertThat(docx.getParagraphs().getFirst().getStyle()).isEqualTo("Heading1");
      var notes =
          docx.getFootnotes().stream()
              .flatMap(note -> note.getParagraphs().stream())
              .map(paragraph -> paragraph.getText())
              .filter(note -> note.contains("le-journal.txt"));
      assertThat(notes).hasSize(2);
      assertThat(docx.getParagraphs().stream().filter(p -> p.getNumID() != null)).hasSize(3);
      assertThat(docx.getTables()).hasSize(1);
      assertThat(docx.getProperties().getCoreProperties().getTitle())
          .isEqualTo("Note\u00a0: le lithium");
    }
  }

  @Test
  void thePdfIsTaggedAndHasTheWords() throws IOException, MissingLetters {
    try (var pdf = Loader.loadPDF(BriefFiles.write(brief(""), Format.PDF, List.of()))) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Note\u00a0: le lithium");
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("tonnes par an")
          .contains("Des mots en")
          .contains("gras");
    }
  }

  /** Letters of no script that fonts have: the private ones. */
  @Test
  void aPdfWithoutAFontForItsLettersIsRefused() {
    assertThatThrownBy(() -> BriefFiles.write(brief("Un signe : \uE777."), Format.PDF, List.of()))
        .isInstanceOf(MissingLetters.class)
        .hasMessageContaining("\uE777");
  }

  @Test
  void markdownHasFootnotesAndBibTexItsMarksEscaped() throws MissingLetters {
    assertThat(text(Format.MD))
        .contains("par an[^1].")
        .contains("[^1]: «")
        .contains("\\<script\\>");
    assertThat(text(Format.BIB))
        .contains("author = {{Le Journal \\& Fils}}")
        .contains("title = {{Le Chili ouvre deux mines}}")
        .contains("year = {2026}");
  }

  @Test
  void linkedDataTellsWhereTheWordsAreFrom() throws MissingLetters {
    var graph = JsonMapper.shared().readTree(text(Format.JSONLD)).at("/@graph");
    var claims = new HashMap<String, String>();
    int reviews = 0;
    for (var node : graph) {
      if (node.at("/@type/0").asString("").equals("Claim")) {
        claims.put(node.at("/@id").asString(), node.at("/text").asString());
        assertThat(node.at("/prov:wasQuotedFrom/@id").asString())
            .isEqualTo(
                "urn:sha256:"
                    + CORPUS.documents().getFirst().mentions().layout().document().id().digest());
      }
      reviews += node.at("/@type/0").asString("").equals("ClaimReview") ? 1 : 0;
    }
    assertThat(claims.values()).allMatch(REPORT::contains).hasSize(2);
    assertThat(reviews).isEqualTo(2);
  }
}
