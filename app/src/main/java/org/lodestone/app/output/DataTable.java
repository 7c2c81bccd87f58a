package org.lodestone.app.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.brief.document.Quantity;

/**
 * A table for other programs, in the making: numbers stay numbers, and what is not known is an
 * empty cell. {@link CsvFile} and {@link XlsxFile} write it.
 */
public final class DataTable {

  /** What stands in a cell. */
  public sealed interface Cell {}

  /** Words, which no program may take for a formula. */
  public record Words(String text) implements Cell {}

  /** A number with six significant digits. */
  public record Number(double value) implements Cell {}

  /** Nothing. */
  public record Empty() implements Cell {}

  private final String name;
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  /**
   * What a row takes from a source.
   *
   * @param series what the row is about except its time and partner, if it states the source's own
   *     figure; empty if it was computed from figures
   */
  public record Rest(Origin origin, String series) {}

  /** A row and what it rests on. */
  record Row(List<Cell> cells, List<Rest> rests) {}

  /** A table without rows; its name is part of a file's name or the name of a sheet. */
  public DataTable(String name, List<String> columns) {
    this.name = name;
    this.columns = List.copyOf(columns);
  }

  public String name() {
    return name;
  }

  public List<String> columns() {
    return columns;
  }

  public List<List<Cell>> rows() {
    return rows.stream().map(Row::cells).toList();
  }

  /** The same table, each row of which was made out of something as well. */
  public DataTable restingOn(Origin origin) {
    var table = new DataTable(name, columns);
    for (var row : rows) {
      var rests = new ArrayList<>(row.rests());
      rests.add(new Rest(origin, ""));
      table.add(new Row(row.cells(), rests));
    }
    return table;
  }

  List<Row> entries() {
    return List.copyOf(rows);
  }

  void add(Row row) {
    rows.add(row);
  }

  /** A number as tables have it; what is not finite is empty. */
  static Cell number(double number) {
    var rounded = Quantity.rounded(number);
    return rounded == null ? new Empty() : new Number(rounded);
  }

  /** A row, filled from left to right. */
  public Line line() {
    return new Line();
  }

  /** A row in the making. */
  public final class Line {
    private final List<Cell> cells = new ArrayList<>();
    private final List<Rest> rests = new ArrayList<>();

    /** The row was computed from figures of a source. */
    public Line restsOn(Origin origin) {
      rests.add(new Rest(origin, ""));
      return this;
    }

    /**
     * The row states a source's own figure.
     *
     * @param series what the row is about except its time and partner, for instance {@code price
     *     dy-oxide}
     */
    public Line quotes(Origin origin, String series) {
      rests.add(new Rest(origin, series));
      return this;
    }

    public Line cell(@Nullable String text) {
      cells.add(text == null || text.isEmpty() ? new Empty() : new Words(text));
      return this;
    }

    public Line cell(@Nullable Double number) {
      cells.add(number == null ? new Empty() : number(number));
      return this;
    }

    public Line cell(LocalDate day) {
      return cell(day.toString());
    }

    /** A year or a count, with all its digits. */
    public Line count(long number) {
      cells.add(new Number(number));
      return this;
    }

    /** Ids, separated by semicolons as in the data package. */
    public Line ids(List<String> ids) {
      return cell(String.join(";", ids));
    }

    public void end() {
      if (cells.size() != columns.size()) {
        throw new IllegalStateException(
            "The row %s has %d cells where the table '%s' has %d columns."
                .formatted(cells, cells.size(), name, columns.size()));
      }
      rows.add(new Row(List.copyOf(cells), rests.stream().distinct().toList()));
    }
  }
}
