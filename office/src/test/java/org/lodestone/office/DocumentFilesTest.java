package org.lodestone.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.claim.Claims;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;
import org.lodestone.document.Published;
import org.lodestone.document.SourceCard;
import org.lodestone.document.Zone;
import org.lodestone.mention.Mentions;

/** Files that people have, written by the test. All texts are fictional. */
class DocumentFilesTest {

  private static final String JAPANESE =
      """
      政府はネオジム磁石の備蓄を来年度から始める。ノルウェーからの輸入は全体の約30％を占めるという。
      担当の大臣は記者団に対し、六カ月以内に具体的な計画をまとめると述べた。
      """;
  private static final String FRENCH =
      "La Norvège a signé mardi un accord sur les terres rares. Le ministre a précisé que les"
          + " réserves couvriraient « près de six mois » de la consommation du pays – soit 30 %.\n";

  @TempDir private Path folder;

  private ReadFile only(String name, byte[] bytes) throws IOException {
    return only(name, bytes, Given.NOTHING);
  }

  private ReadFile only(String name, byte[] bytes, Given given) throws IOException {
    var file = Files.write(folder.resolve(name), bytes);
    var read = new DocumentFiles(Limits.SHIPPED, given).read(file);
    assertThat(read).hasSize(1);
    return read.getFirst();
  }

  private static ReadFile.Read text(ReadFile file) {
    assertThat(file).isInstanceOf(ReadFile.Read.class);
    return (ReadFile.Read) file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "Shift_JIS", "EUC-JP"})
  void japaneseIsReadInEachEncoding(String encoding) throws IOException {
    var whole = JAPANESE.repeat(3);
    var bytes = (bom(encoding) + whole).getBytes(Charset.forName(encoding));

    var read = text(only("a.txt", bytes));

    assertThat(read.document().text()).isEqualTo(whole);
    assertThat(read.document().language()).isEqualTo(Language.JAPANESE);
  }

  private static String bom(String encoding) {
    return encoding.startsWith("UTF-16") && encoding.length() > 6 ? "\ufeff" : "";
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void frenchIsReadInEachEncoding(String encoding) throws IOException {
    var read = text(only("a.txt", FRENCH.getBytes(Charset.forName(encoding))));

    assertThat(read.document().text()).isEqualTo(FRENCH);
    assertThat(read.document().language()).isEqualTo(Language.FRENCH);
  }

  @Test
  void whatAPersonSaysAboutAFileCounts() throws IOException {
    var given =
        new Given(
            Optional.of("The Fictional Gazette"),
            SourceCard.Kind.PRESS,
            Optional.of(LocalDate.of(2027, 3, 2)));

    var document = text(only("a.txt", FRENCH.getBytes(StandardCharsets.UTF_8), given)).document();

    assertThat(document.source().name()).isEqualTo("The Fictional Gazette");
    assertThat(document.published())
        .contains(new Published(LocalDate.of(2027, 3, 2), Published.Basis.USER));
  }

  @Test
  void ofAPageTheArticleIsReadWithTheZonesOfItsElements() throws IOException {
    var page =
        """
        <!doctype html><html><head><meta charset="utf-8"><title>Norway | The Fictional Gazette</title>
        <meta property="og:site_name" content="Gazette">
        <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2027-03-02T08:15:00+01:00",
        "publisher":{"name":"The Fictional Gazette"}}</script></head><body>
        <nav><a href="/">Home</a> <a href="/w">World</a></nav>
        <div class="teasers"><p><a href="/x">Lithium prices fall by 40 %</a></p></div>
        <article><h1>Norway stores neodymium</h1>
        <figure><img src="a.jpg"><figcaption>Ministers in Oslo on 1 March 2027.</figcaption></figure>
        <p>Norway will store neodymium for <b>six months</b>, the ministry said, and more
        is to come, as the government has explained to the parliament in Oslo.</p>
        <aside class="related">Read also: <a href="/y">Canada pays 500 million dollars</a></aside>
        <p>It imports more than 85&nbsp;% of its magnets from one country.</p>
        <p class="tags"><a rel="tag">neodymium</a></p>
        <script>document.write("<p>Norway pays 900 million dollars.</p>")</script></article>
        <footer>Imprint</footer></body></html>
        """;

    var read = text(only("page.html", page.getBytes(StandardCharsets.UTF_8)));
    var document = read.document();
    var layout = Layout.of(document).with(read.told());

    assertThat(document.published())
        .contains(new Published(LocalDate.of(2027, 3, 2), Published.Basis.METADATA));
    assertThat(document.source().name()).isEqualTo("The Fictional Gazette");
    assertThat(document.text())
        .startsWith("Norway stores neodymium\n\nMinisters in Oslo")
        .contains("for six months, the ministry said, and more is to come")
        .doesNotContain("900", "Lithium", "Home", "Imprint");
    assertThat(kinds(layout))
        .containsExactly(
            Zone.Kind.HEADLINE,
            Zone.Kind.CAPTION,
            Zone.Kind.BODY,
            Zone.Kind.RELATED_LINK,
            Zone.Kind.BODY,
            Zone.Kind.TAG);
    assertThat(Claims.in(Mentions.in(layout)).all())
        .anyMatch(claim -> claim.words().exact().contains("85"))
        .noneMatch(claim -> claim.words().exact().contains("500"));
  }

  private static List<Zone.Kind> kinds(Layout layout) {
    return layout.zones().stream().map(Zone::kind).toList();
  }

  @Test
  void withoutAnArticleElementTheDensestPartIsRead() throws IOException {
    var page =
        "<html><body><div id=menu>"
            + IntStream.range(0, 40)
                .mapToObj(i -> "<p><a href=x>Other news number " + i + "</a></p>")
                .reduce("", String::concat)
            + "</div><div id=story><p>"
            + JAPANESE
            + "</p><p>"
            + JAPANESE
            + "</p></div></body></html>";

    var text = text(only("page.html", page.getBytes(StandardCharsets.UTF_8))).document().text();

    assertThat(text).contains("ネオジム").doesNotContain("Other news");
  }

  @Test
  void thePageItselfNamesItsEncoding() throws IOException {
    var page =
        "<html><head><meta charset=\"Shift_JIS\"></head><body><p>"
            + JAPANESE
            + "</p></body></html>";

    var read = text(only("page.html", page.getBytes(Charset.forName("Shift_JIS"))));

    assertThat(read.document().text()).contains("ネオジム磁石");
  }

  @Test
  void ofADocxTheParagraphsAreRead() throws IOException {
    var docx =
        Written.docx(
            Written.paragraph("Title", "Norway stores neodymium")
                + Written.paragraph(
                    "Normal", "Norway will store it for </w:t></w:r><w:r><w:t>six months.")
                + "<w:p><w:del><w:r><w:delText>Deleted words.</w:delText></w:r></w:del></w:p>");

    var read = text(only("brief.docx", docx));

    assertThat(read.document().text())
        .isEqualTo("Norway stores neodymium\n\nNorway will store it for six months.");
    assertThat(read.told().getFirst().kind()).isEqualTo(Zone.Kind.HEADLINE);
  }

  @Test
  void ofAPdfTheLinesOfAParagraphAreJoined() throws IOException {
    var pdf =
        Written.pdf(
            List.of(
                "Norway will store neodymium for six months, the govern-",
                "ment said on Tuesday. It imports more than 85 % of its",
                "magnets from one country."));

    var text = text(only("law.pdf", pdf)).document().text();

    assertThat(text)
        .contains("the government said on Tuesday. It imports more than 85 % of its magnets");
  }

  @Test
  void theTextsOfAnArchiveAreReadInTheOrderOfTheirNames() throws IOException {
    var zip = Written.zip("b.txt", FRENCH, "a/a.txt", JAPANESE, "__MACOSX/._b.txt", "x");
    var file = Files.write(folder.resolve("press.zip"), zip);

    var read = new DocumentFiles(Limits.SHIPPED, Given.NOTHING).read(file);

    assertThat(read.stream().map(ReadFile::name))
        .containsExactly("press.zip!a/a.txt", "press.zip!b.txt");
  }
}
