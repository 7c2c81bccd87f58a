package org.lodestone.app.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
      write(writer, table.columns(), provenance, taker -> table.rows().forEach(taker));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Rows that are handed out one after the other, of which none is kept. */
  @FunctionalInterface
  public interface RowStream {
    void each(Consumer<List<DataTable.Cell>> taker);
  }

  /** Writes a table of any length into a file, its provenance in the last columns. */
  public static void write(Path file, List<String> columns, Provenance provenance, RowStream rows) {
    try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
      write(writer, columns, provenance, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      CsvWriter writer, List<String> columns, Provenance provenance, RowStream rows) {
    var header = new ArrayList<>(columns);
    provenance.entries().forEach(entry -> header.add(entry.label()));
    writer.writeRecord(header);
    rows.each(row -> writer.writeRecord(line(row, provenance)));
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
