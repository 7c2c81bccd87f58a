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
  private final List<List<Cell>> rows = new ArrayList<>();

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
    return List.copyOf(rows);
  }

  /** A row, filled from left to right. */
  public Line line() {
    return new Line();
  }

  /** A row in the making. */
  public final class Line {
    private final List<Cell> cells = new ArrayList<>();

    public Line cell(@Nullable String text) {
      cells.add(text == null || text.isEmpty() ? new Empty() : new Words(text));
      return this;
    }

    public Line cell(@Nullable Double number) {
      var rounded = number == null ? null : Quantity.rounded(number);
      cells.add(rounded == null ? new Empty() : new Number(rounded));
      return this;
    }

    public Line cell(LocalDate day) {
      return cell(day.toString());
    }

    /** A year or a count. */
    public Line count(int number) {
      return cell((double) number);
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
      rows.add(List.copyOf(cells));
    }
  }
}
