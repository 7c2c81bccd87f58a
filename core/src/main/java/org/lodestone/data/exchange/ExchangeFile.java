package org.lodestone.data.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.BrokenCsv;
import org.lodestone.data.TableIssue.MissingColumn;
import org.lodestone.data.TableIssue.UnreadableFile;
import org.lodestone.data.TableIssue.WrongCellCount;

/**
 * One file of a publisher, row by row. Columns are found by name in any order; those that nobody
 * asks for are skipped. A row that cannot be understood is left out and reported.
 */
final class ExchangeFile {
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final String name;
  private final List<DataIssue> issues;
  private final Charset encoding;

  private ExchangeFile(Path file, List<DataIssue> issues, Charset encoding) {
    this.file = file;
    this.name = String.valueOf(file.getFileName());
    this.issues = issues;
    this.encoding = encoding;
  }

  /** A file in UTF-8. */
  static ExchangeFile utf8(Path file, List<DataIssue> issues) {
    return new ExchangeFile(file, issues, StandardCharsets.UTF_8);
  }

  /** A file in the encoding of old western spreadsheets. */
  static ExchangeFile latin(Path file, List<DataIssue> issues) {
    return new ExchangeFile(file, issues, StandardCharsets.ISO_8859_1);
  }

  /**
   * The rows that could be understood.
   *
   * @param columns names of the columns that are needed; one that ends in {@code *} stands for the
   *     first column that begins so
   */
  <T> List<T> rows(List<String> columns, Function<ExchangeRow, Optional<T>> toRow) {
    var rows = new ArrayList<T>();
    int at = 1;
    try (var reader = reader(open())) {
      int[] positions = null;
      int width = 0;
      for (var line : reader) {
        at = Math.toIntExact(line.getStartingLineNumber());
        if (positions == null) {
          var header = line.getFields();
          width = header.size();
          positions = positions(header, columns);
          if (Arrays.stream(positions).anyMatch(p -> p < 0)) {
            return rows;
          }
        } else if (line.getFieldCount() != width) {
          issues.add(new WrongCellCount(new RowRef(name, at), line.getFieldCount(), width));
        } else {
          var row = new ExchangeRow(columns, positions, line, new RowRef(name, at), issues);
          toRow.apply(row).filter(r -> row.isSound()).ifPresent(rows::add);
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      issues.add(new BrokenCsv(new RowRef(name, at + 1), String.valueOf(e.getMessage())));
    } catch (IOException e) {
      issues.add(new UnreadableFile(new RowRef(name, at), String.valueOf(e.getMessage())));
    }
    return rows;
  }

  /** A file in the encoding of Windows in the west, in which a dash is one byte. */
  static ExchangeFile windows(Path file, List<DataIssue> issues) {
    return new ExchangeFile(file, issues, Charset.forName("windows-1252"));
  }

  /** The names of the columns; none, and an issue, if there is no readable first line. */
  List<String> header() {
    try (var reader = reader(open())) {
      for (var line : reader) {
        return line.getFields().stream().map(ExchangeFile::cleaned).toList();
      }
    } catch (CsvParseException | UncheckedIOException e) {
      issues.add(new BrokenCsv(new RowRef(name, 1), String.valueOf(e.getMessage())));
    } catch (IOException e) {
      issues.add(new UnreadableFile(new RowRef(name, 1), String.valueOf(e.getMessage())));
    }
    return List.of();
  }

  /** The lines of a file that has no header; none, and an issue, if it cannot be read. */
  List<String> lines() {
    try (var reader = new BufferedReader(new InputStreamReader(open(), encoding))) {
      return reader.lines().toList();
    } catch (UncheckedIOException | IOException e) {
      issues.add(new UnreadableFile(new RowRef(name, 1), String.valueOf(e.getMessage())));
      return List.of();
    }
  }

  private InputStream open() throws IOException {
    var plain = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    return name.endsWith(".gz") ? new GZIPInputStream(plain, BUFFER) : plain;
  }

  private CsvReader<CsvRecord> reader(InputStream stream) {
    return CsvReader.builder()
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(new InputStreamReader(stream, encoding));
  }

  private int[] positions(List<String> header, List<String> columns) {
    var names = header.stream().map(ExchangeFile::cleaned).toList();
    int[] positions = columns.stream().mapToInt(column -> position(names, column)).toArray();
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] < 0) {
        issues.add(new MissingColumn(new RowRef(name, 1), columns.get(i)));
      }
    }
    return positions;
  }

  private static String cleaned(String column) {
    return (column.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? column.substring(1) : column)
        .strip();
  }

  private static int position(List<String> names, String column) {
    if (!column.endsWith("*")) {
      return names.indexOf(column);
    }
    var begin = column.substring(0, column.length() - 1);
    return names.indexOf(names.stream().filter(n -> n.startsWith(begin)).findFirst().orElse(""));
  }
}
