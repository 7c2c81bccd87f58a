package org.lodestone.data.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodestone.data.DataIssue;
import org.lodestone.data.DataPackage.LeftOut;
import org.lodestone.data.Nearest;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.BrokenCsv;
import org.lodestone.data.TableIssue.MissingColumn;
import org.lodestone.data.TableIssue.UnknownColumn;
import org.lodestone.data.TableIssue.WrongCellCount;

/** One file of comma-separated values: finds its columns and cuts it into rows. */
final class TableFile {
  private final TableFormat<?> format;
  private final String file;
  private final List<DataIssue> issues;
  private final List<LeftOut> leftOut;

  /**
   * @param file path inside the package
   * @param issues where faults are put
   * @param leftOut where rows that are lost are put
   */
  TableFile(TableFormat<?> format, String file, List<DataIssue> issues, List<LeftOut> leftOut) {
    this.format = format;
    this.file = file;
    this.issues = issues;
    this.leftOut = leftOut;
  }

  List<Cells> rows(String text) {
    var rows = new ArrayList<Cells>();
    int row = 0;
    try (var reader = reader(text)) {
      var header = Optional.<Header>empty();
      for (var line : reader) {
        row++;
        if (row == 1) {
          header = header(line.getFields());
        } else {
          int at = row;
          header.flatMap(known -> cells(known, line.getFields(), at)).ifPresent(rows::add);
        }
      }
      if (row == 0) {
        header(List.of());
      }
    } catch (CsvParseException e) {
      var at = new RowRef(file, row + 1);
      issues.add(new BrokenCsv(at, String.valueOf(e.getMessage())));
      leftOut.add(new LeftOut(format.name(), "", at));
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot be read.", e);
    }
    return rows;
  }

  /** Empty lines are kept, so that the row number is the one that a spreadsheet shows. */
  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  /** Where each column stands, and how many cells a row has. */
  private record Header(Map<String, Integer> positions, int width) {}

  /** The header; empty if a column is missing. */
  private Optional<Header> header(List<String> fields) {
    var at = new RowRef(file, 1);
    var columns = format.columns();
    var positions = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < fields.size(); i++) {
      var column = fields.get(i).strip();
      if (columns.contains(column)) {
        positions.putIfAbsent(column, i);
      } else {
        issues.add(new UnknownColumn(at, column, Nearest.to(column, columns)));
      }
    }
    var missing = columns.stream().filter(column -> !positions.containsKey(column)).toList();
    missing.forEach(column -> issues.add(new MissingColumn(at, column)));
    if (!missing.isEmpty()) {
      leftOut.add(new LeftOut(format.name(), "", at));
    }
    return missing.isEmpty() ? Optional.of(new Header(positions, fields.size())) : Optional.empty();
  }

  private Optional<Cells> cells(Header header, List<String> fields, int row) {
    if (fields.stream().allMatch(String::isBlank)) {
      return Optional.empty();
    }
    var at = new RowRef(file, row);
    if (fields.size() != header.width) {
      issues.add(new WrongCellCount(at, fields.size(), header.width));
      leftOut.add(new LeftOut(format.name(), fields.getFirst().strip(), at));
      return Optional.empty();
    }
    return Optional.of(new Cells(header.positions, fields, at, issues));
  }
}
