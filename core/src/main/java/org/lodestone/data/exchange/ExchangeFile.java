package org.lodestone.data.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.BrokenCsv;
import org.lodestone.data.TableIssue.MissingColumn;
import org.lodestone.data.TableIssue.UnreadableFile;
import org.lodestone.data.TableIssue.WrongCellCount;
import org.lodestone.data.exchange.RowTally.Ending;

/**
 * One file of comma-separated values of a publisher, row by row, in bounded memory. Columns are
 * found by name in any order; those that nobody asks for are skipped. A row that cannot be
 * understood is left out and reported; the rows after it are read.
 */
public final class ExchangeFile implements RowSource {
  /** How bytes are had, from the first one on. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  private final Opening source;
  private final Charset encoding;
  private final String name;
  private final Consumer<DataIssue> issues;

  private ExchangeFile(Opening source, Charset encoding, String name, Consumer<DataIssue> issues) {
    this.source = source;
    this.encoding = encoding;
    this.name = name;
    this.issues = issues;
  }

  /** A file in UTF-8, packed by gzip or not. */
  public static ExchangeFile utf8(Path file, Consumer<DataIssue> issues) {
    return of(file, StandardCharsets.UTF_8, issues);
  }

  /** A file in the encoding of old western spreadsheets, packed by gzip or not. */
  public static ExchangeFile latin(Path file, Consumer<DataIssue> issues) {
    return of(file, StandardCharsets.ISO_8859_1, issues);
  }

  /** A file in the encoding of Windows in the west, in which a dash is one byte. */
  public static ExchangeFile windows(Path file, Consumer<DataIssue> issues) {
    return of(file, Charset.forName("windows-1252"), issues);
  }

  private static ExchangeFile of(Path file, Charset encoding, Consumer<DataIssue> issues) {
    return new ExchangeFile(
        () -> Files.newInputStream(file), encoding, String.valueOf(file.getFileName()), issues);
  }

  /**
   * A text from elsewhere, for instance a member of an archive, or a stream that is watched.
   *
   * @param source opened anew for each reading
   * @param name how messages call it
   */
  public static ExchangeFile of(
      Opening source, String name, Charset encoding, Consumer<DataIssue> issues) {
    return new ExchangeFile(source, encoding, name, issues);
  }

  @Override
  public RowTally read(List<String> columns, Consumer<ExchangeRow> taker) {
    try (var guard = new LineGuard(open(), name, issues)) {
      var count = new RowCount();
      boolean isUsable = count(guard, columns, taker, count);
      guard.drain();
      long rows = Math.max(0, guard.records() - 1);
      if (!isUsable) {
        return count.tally(rows, Ending.UNREADABLE);
      }
      return count.tally(rows, guard.isCutOff() ? Ending.CUT_OFF : Ending.WHOLE);
    } catch (IOException e) {
      issues.accept(new UnreadableFile(new RowRef(name, 1), String.valueOf(e.getMessage())));
      return RowTally.UNREAD;
    }
  }

  /** Counts the rows that could be read; false if the header cannot be used. */
  private boolean count(
      LineGuard guard, List<String> columns, Consumer<ExchangeRow> taker, RowCount count)
      throws IOException {
    int at = 1;
    try {
      int[] positions = null;
      int width = 0;
      for (var line : reader(guard)) {
        at = Math.toIntExact(line.getStartingLineNumber());
        if (positions == null) {
          width = line.getFieldCount();
          positions = positions(guard, line.getFields(), columns);
          if (positions == null) {
            return false;
          }
        } else if (line.getFieldCount() != width) {
          issues.accept(new WrongCellCount(new RowRef(name, at), line.getFieldCount(), width));
        } else {
          var row =
              new ExchangeRow(columns, positions, line.getFields(), new RowRef(name, at), issues);
          taker.accept(row);
          count.add(row);
        }
      }
      if (positions == null && !guard.isCutOff()) {
        issues.accept(new UnreadableFile(new RowRef(name, 1), "there is no header"));
      }
      if (positions == null) {
        return false;
      }
    } catch (CsvParseException | UncheckedIOException e) {
      issues.accept(new BrokenCsv(new RowRef(name, at + 1), String.valueOf(e.getMessage())));
    }
    return true;
  }

  @Override
  public List<String> header() {
    try (var guard = new LineGuard(open(), name, issues)) {
      for (var line : reader(guard)) {
        if (!guard.isHeaderKeptBack()) {
          return line.getFields().stream().map(String::strip).toList();
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      issues.accept(new BrokenCsv(new RowRef(name, 1), String.valueOf(e.getMessage())));
    } catch (IOException e) {
      issues.accept(new UnreadableFile(new RowRef(name, 1), String.valueOf(e.getMessage())));
    }
    return List.of();
  }

  /** The lines of a file that has no header; none, and an issue, if it cannot be read. */
  List<String> lines() {
    try (var reader = new BufferedReader(open())) {
      return reader.lines().toList();
    } catch (UncheckedIOException | IOException e) {
      issues.accept(new UnreadableFile(new RowRef(name, 1), String.valueOf(e.getMessage())));
      return List.of();
    }
  }

  private Reader open() throws IOException {
    return TextSource.open(source.open(), encoding);
  }

  private static CsvReader<CsvRecord> reader(LineGuard guard) {
    return CsvReader.builder()
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(guard);
  }

  /** Where the columns stand; null, and an issue, if the header lacks one. */
  private int @Nullable [] positions(LineGuard guard, List<String> header, List<String> columns) {
    if (guard.isHeaderKeptBack()) {
      return null;
    }
    int[] positions = columns.stream().mapToInt(new Header(header)::position).toArray();
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] < 0) {
        issues.accept(new MissingColumn(new RowRef(name, 1), columns.get(i)));
      }
    }
    return Arrays.stream(positions).anyMatch(p -> p < 0) ? null : positions;
  }
}
