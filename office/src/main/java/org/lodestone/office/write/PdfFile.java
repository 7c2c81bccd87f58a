package org.lodestone.office.write;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.lodestone.brief.compile.Brief;
import org.lodestone.brief.compile.Digest;

/** A brief as a tagged PDF. Its id comes from its content, its date is the day of the question. */
final class PdfFile {

  private static final int WEIGHT = 400;
  private static final int ID_DIGITS = 15;
  private static final Pattern DATES =
      Pattern.compile("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*");

  private final Brief brief;
  private final List<Path> fonts;

  PdfFile(Brief brief, List<Path> fonts) {
    this.brief = brief;
    this.fonts = fonts;
  }

  byte[] bytes() throws MissingLetters {
    var letters = new Letters();
    var html = letters.withKnownSpaces(HtmlPage.forPrint(brief));
    var more = letters.findMore(Jsoup.parse(html).text(), fonts);
    XRLog.setLoggingEnabled(false);
    var builder = new PdfRendererBuilder();
    builder.useFont(letters::builtIn, "Brief", WEIGHT, FontStyle.NORMAL, true);
    more.ifPresent(font -> builder.useFont(font.toFile(), "More", WEIGHT, FontStyle.NORMAL, true));
    builder.usePdfUaAccessibility(true);
    builder.withHtmlContent(html, "/");
    builder.withProducer("Lodestone");
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      return saved(renderer.getPdfDocument(), html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever tells the time of day is replaced. */
  private byte[] saved(PDDocument pdf, String html) throws IOException {
    var day = GregorianCalendar.from(brief.state().day().atStartOfDay(ZoneOffset.UTC));
    var about = pdf.getDocumentInformation();
    about.setCreationDate(day);
    about.setModificationDate(day);
    var metadata = pdf.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
      var dated = DATES.matcher(xmp).replaceAll("$1" + brief.state().day() + "T00:00:00Z");
      metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
    var digest = Digest.of(List.of(html));
    pdf.setDocumentId(new BigInteger(digest.substring(0, ID_DIGITS), 16).longValue());
    var out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }
}
