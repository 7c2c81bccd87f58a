package org.lodestone.app.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as one workbook (Office Open XML): a sheet {@code about} with the provenance, then a sheet
 * for each table. Words are stored as words and never calculated.
 */
public final class XlsxFile {
  private static final String APPLICATION = "Lodestone";

  /** The form that the format asks of a version. */
  private static final String APPLICATION_VERSION = "01.0000";

  /** The first day that an archive can name; a clock would make the same answer differ. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** How many characters a cell of a workbook may hold. */
  private static final int LONGEST_TEXT = 32_767;

  private static final String PROPERTIES = "docProps/core.xml";

  private XlsxFile() {}

  /** The bytes of the workbook; the same tables give the same bytes. */
  public static byte[] bytes(List<DataTable> tables, Provenance provenance) {
    try {
      var made = Files.createTempFile("lodestone", ".xlsx");
      try {
        write(made, tables, provenance);
        return withoutTime(made);
      } finally {
        Files.delete(made);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, List<DataTable> tables, Provenance provenance)
      throws IOException {
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, APPLICATION, APPLICATION_VERSION)) {
      about(workbook.newWorksheet("about"), provenance);
      for (var table : tables) {
        fill(workbook.newWorksheet(table.name()), table);
      }
    }
  }

  private static void about(Worksheet sheet, Provenance provenance) {
    for (int row = 0; row < provenance.entries().size(); row++) {
      sheet.value(row, 0, provenance.entries().get(row).label());
      sheet.value(row, 1, provenance.entries().get(row).text());
    }
  }

  private static void fill(Worksheet sheet, DataTable table) {
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(0, column, table.columns().get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    int row = 1;
    for (var cells : table.rows()) {
      for (int column = 0; column < cells.size(); column++) {
        switch (cells.get(column)) {
          case DataTable.Words words -> sheet.value(row, column, fitted(words.text()));
          case DataTable.Number number -> sheet.value(row, column, number.value());
          case DataTable.Empty empty -> {}
        }
      }
      row++;
    }
  }

  /** A longer text ends with the count of characters that stay out; CSV has them. */
  static String fitted(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int room = LONGEST_TEXT - "… [+%d]".formatted(text.length()).length();
    int end = Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
    return text.substring(0, end) + "… [+%d]".formatted(text.length() - end);
  }

  /**
   * The same archive without the time at which it was made, inside and on its entries. It is read
   * from a file, because its entries name their sizes only at the end.
   */
  private static byte[] withoutTime(Path archive) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipFile(archive.toFile());
        var to = new ZipOutputStream(out)) {
      for (var entry : Collections.list(from.entries())) {
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(NO_TIME);
        to.putNextEntry(copy);
        var content = from.getInputStream(entry).readAllBytes();
        to.write(entry.getName().equals(PROPERTIES) ? undated(content) : content);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] undated(byte[] properties) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll("(?<open><dcterms:(created|modified)[^>]*>)[^<]*", "${open}" + NO_TIME + ":00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
