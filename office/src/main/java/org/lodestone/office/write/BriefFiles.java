package org.lodestone.office.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lodestone.brief.compile.Brief;

/** Writes compiled briefs; the same brief gives the same bytes. */
public final class BriefFiles {

  /** The formats. */
  public enum Format {
    HTML,
    MD,
    DOCX,
    PDF,
    BIB,
    JSONLD;

    /** The end of a file's name. */
    public String ending() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private BriefFiles() {}

  /**
   * The bytes of a file.
   *
   * @param fonts TrueType files to take letters from that the built-in font of the PDF lacks; those
   *     of the machine are tried behind them
   * @throws MissingLetters if no font has a letter of a PDF
   */
  public static byte[] write(Brief brief, Format format, List<Path> fonts) throws MissingLetters {
    return switch (format) {
      case HTML -> bytes(HtmlPage.of(brief));
      case MD -> bytes(MarkdownText.of(brief));
      case DOCX -> new DocxFile(brief).bytes();
      case PDF -> new PdfFile(brief, fonts).bytes();
      case BIB -> bytes(BibTex.of(brief));
      case JSONLD -> bytes(LinkedData.of(brief));
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
