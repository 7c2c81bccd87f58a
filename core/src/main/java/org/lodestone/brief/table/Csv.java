package org.lodestone.brief.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodestone.brief.document.Numbers;

/** A table in the making. What is not known is an empty cell. */
final class Csv {

  private final StringWriter text = new StringWriter();
  private final CsvWriter writer =
      CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
  private final int columns;

  Csv(List<String> header) {
    columns = header.size();
    writer.writeRecord(header);
  }

  Line line() {
    return new Line();
  }

  /** One line, filled from left to right. */
  final class Line {
    private final List<String> cells = new ArrayList<>();

    Line cell(@Nullable String value) {
      cells.add(value == null ? "" : value);
      return this;
    }

    Line cell(@Nullable Double value) {
      return cell(value == null ? null : Numbers.plain(value));
    }

    Line cell(Enum<?> value) {
      return cell(value.name().toLowerCase(Locale.ROOT));
    }

    /** Ids, separated by semicolons as in the data package. */
    Line cells(List<String> values) {
      return cell(String.join(";", values));
    }

    void end() {
      if (cells.size() != columns) {
        throw new IllegalStateException(
            "The line %s has %s cells, not %s.".formatted(cells, cells.size(), columns));
      }
      writer.writeRecord(cells);
    }
  }

  @Override
  public String toString() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
