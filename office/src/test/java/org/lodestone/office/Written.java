package org.lodestone.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files of the kinds that are read, made by the tests. */
final class Written {

  private Written() {}

  /** Names and contents in turn. */
  static byte[] zip(String... parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  static String paragraph(String style, String words) {
    return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(style, words);
  }

  static byte[] docx(String paragraphs) throws IOException {
    return docx("", paragraphs);
  }

  static byte[] docx(String before, String paragraphs) throws IOException {
    return zip(
        "[Content_Types].xml",
        "<Types/>",
        "word/document.xml",
        "<?xml version=\"1.0\"?>"
            + before
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body>"
            + paragraphs
            + "</w:body></w:document>");
  }

  static byte[] pdf(List<String> lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var pdf = written(lines)) {
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  static byte[] encryptedPdf(List<String> lines) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var pdf = written(lines)) {
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static PDDocument written(List<String> lines) throws IOException {
    var pdf = new PDDocument();
    var page = new PDPage();
    pdf.addPage(page);
    try (var content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
      content.setLeading(13);
      content.newLineAtOffset(60, 700);
      for (var line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
    return pdf;
  }
}
