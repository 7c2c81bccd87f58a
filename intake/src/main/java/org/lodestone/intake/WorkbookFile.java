package org.lodestone.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.UnreadableFile;
import org.lodestone.data.TableIssue.WrongCellCount;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.RowSource;
import org.lodestone.data.exchange.RowTally;
import org.lodestone.data.exchange.RowTally.Ending;

/** The first sheet of a workbook, its first row being the header. */
final class WorkbookFile implements RowSource {
  private final Path file;
  private final String name;
  private final Consumer<DataIssue> issues;

  WorkbookFile(Path file, Consumer<DataIssue> issues) {
    this.file = file;
    this.name = String.valueOf(file.getFileName());
    this.issues = issues;
  }

  @Override
  public List<String> header() {
    try (var book = new ReadableWorkbook(file.toFile());
        var rows = book.getFirstSheet().openStream()) {
      return rows.findFirst().map(WorkbookFile::cells).orElse(List.of());
    } catch (IOException | ExcelReaderException e) {
      issues.accept(unreadable(e));
      return List.of();
    }
  }

  @Override
  public RowTally read(List<String> columns, Consumer<ExchangeRow> taker) {
    long rows = 0;
    long accepted = 0;
    try (var book = new ReadableWorkbook(file.toFile());
        var stream = book.getFirstSheet().openStream()) {
      int[] positions = new int[0];
      int width = 0;
      for (var line : (Iterable<Row>) stream::iterator) {
        var cells = cells(line);
        if (width == 0) {
          width = cells.size();
          positions = columns.stream().mapToInt(cells::indexOf).toArray();
        } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
          rows++;
          accepted += take(columns, positions, width, cells, line.getRowNum(), taker);
        }
      }
      return new RowTally(rows, accepted, rows - accepted, Ending.WHOLE);
    } catch (IOException | ExcelReaderException e) {
      issues.accept(unreadable(e));
      return new RowTally(rows, accepted, rows - accepted, Ending.CUT_OFF);
    }
  }

  private int take(
      List<String> columns,
      int[] positions,
      int width,
      List<String> cells,
      int line,
      Consumer<ExchangeRow> taker) {
    var at = new RowRef(name, line);
    if (cells.size() > width) {
      issues.accept(new WrongCellCount(at, cells.size(), width));
      return 0;
    }
    var full = new ArrayList<>(cells);
    full.addAll(Collections.nCopies(width - cells.size(), ""));
    var row = new ExchangeRow(columns, positions, full, at, issues);
    taker.accept(row);
    return row.isSound() ? 1 : 0;
  }

  private static List<String> cells(Row row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getText().strip()).toList();
  }

  private UnreadableFile unreadable(Exception e) {
    return new UnreadableFile(new RowRef(name, 1), String.valueOf(e.getMessage()));
  }
}
