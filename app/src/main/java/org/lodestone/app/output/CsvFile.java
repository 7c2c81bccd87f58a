package org.lodestone.app.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.lodestone.brief.document.Numbers;

/** Tables as CSV (RFC 4180, UTF-8, line breaks {@code \r\n}). */
public final class CsvFile {

  /** Letters at which a spreadsheet begins to calculate. */
  private static final String FORMULA_BEGINS = "=+-@\t\r";

  private CsvFile() {}

  /** The text of a table, its provenance in the last columns. */
  public static String text(DataTable table, Provenance provenance) {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      var header = new ArrayList<>(table.columns());
      provenance.entries().forEach(entry -> header.add(entry.label()));
      writer.writeRecord(header);
      for (var row : table.rows()) {
        writer.writeRecord(line(row, provenance));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> line(List<DataTable.Cell> row, Provenance provenance) {
    var line = new ArrayList<String>();
    for (var cell : row) {
      line.add(
          switch (cell) {
            case DataTable.Words words -> harmless(words.text());
            case DataTable.Number number -> Numbers.plain(number.value());
            case DataTable.Empty empty -> "";
          });
    }
    provenance.entries().forEach(entry -> line.add(harmless(entry.text())));
    return line;
  }

  /**
   * Words that a spreadsheet would take for a formula get an apostrophe in front, which
   * spreadsheets read as "this is text".
   */
  static String harmless(String words) {
    return !words.isEmpty() && FORMULA_BEGINS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }
}
