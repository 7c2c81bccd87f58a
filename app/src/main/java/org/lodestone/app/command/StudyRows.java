package org.lodestone.app.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.LicenceFilter;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.app.output.Origin;
import org.lodestone.brief.document.RowCard;
import org.lodestone.brief.document.SourceCard;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.data.Source.LicenceClass;

/**
 * The figures behind a study as its table {@code rows} passes them on: without series that may be
 * cited as single points only. The brief cites each of them by itself, which is allowed.
 */
record StudyRows(LicenceFilter filtered) {

  static StudyRows of(StudyDocument study) {
    var table = new DataTable("rows", List.of("id"));
    for (var card : study.rows().values()) {
      var line = table.line();
      var source = card.source() == null ? null : study.sources().get(card.source());
      if (source != null) {
        line.quotes(origin(source), series(card));
      }
      line.cell(card.id()).end();
    }
    return new StudyRows(LicenceFilter.of(List.of(table), Use.PASSED_ON));
  }

  private static Origin origin(SourceCard source) {
    return new Origin(source.id(), source.licence(), LicenceClass.valueOf(source.licenceClass()));
  }

  /** What a figure is about except its time and partner. */
  private static String series(RowCard card) {
    return Stream.of(
            card.quantity(), card.place(), card.form(), card.element(), card.unit(), card.basis())
        .map(StudyRows::orEmpty)
        .collect(Collectors.joining(", "));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The table without the lines of figures that stay out. */
  String kept(String csv) {
    var ids =
        filtered.tables().getFirst().rows().stream()
            .map(List::getFirst)
            .map(cell -> cell instanceof DataTable.Words words ? words.text() : "")
            .collect(Collectors.toSet());
    try (var reader = CsvReader.builder().ofCsvRecord(csv)) {
      return csv(
          reader.stream()
              .filter(line -> line.getStartingLineNumber() == 1 || ids.contains(line.getField(0)))
              .map(line -> line.getFields())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stays out, and why. */
  String leftOut() {
    var lines =
        Stream.concat(
            Stream.of(List.of("source", "licence_class", "licence", "rows", "reason")),
            filtered.held().stream()
                .map(
                    held ->
                        List.of(
                            held.origin().source(),
                            held.origin().licenceClass() == null
                                ? ""
                                : held.origin().licenceClass().name(),
                            held.origin().licence(),
                            Integer.toString(held.rows()),
                            held.reason().name().toLowerCase(Locale.ROOT))));
    return csv(lines.toList());
  }

  private static String csv(List<List<String>> lines) {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      lines.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
