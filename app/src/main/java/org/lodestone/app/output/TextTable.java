package org.lodestone.app.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table for a terminal: columns as wide as their widest cell, two blanks between them, numbers
 * flush right.
 */
public final class TextTable {
  private static final String GAP = "  ";

  /** On which side of its column a cell stands. */
  public enum Side {
    LEFT,
    RIGHT
  }

  private record Column(String header, Side side) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** A column of text. */
  public TextTable text(String header) {
    columns.add(new Column(header, Side.LEFT));
    return this;
  }

  /** A column of numbers. */
  public TextTable number(String header) {
    columns.add(new Column(header, Side.RIGHT));
    return this;
  }

  /** A row; the cells in the order of the columns. */
  public TextTable row(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "The row %s has %d cells where the table has %d columns."
              .formatted(cells, cells.size(), columns.size()));
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  public TextTable row(String... cells) {
    return row(List.of(cells));
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * The lines, each indented by so many blanks, the header first unless all headers are empty; none
   * ends in a blank.
   */
  public List<String> lines(int indent) {
    var all = new ArrayList<List<String>>();
    if (columns.stream().anyMatch(column -> !column.header.isEmpty())) {
      all.add(columns.stream().map(Column::header).toList());
    }
    all.addAll(rows);
    var widths =
        columns.stream()
            .map(column -> 0)
            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    for (var row : all) {
      for (int i = 0; i < row.size(); i++) {
        widths.set(i, Math.max(widths.get(i), width(row.get(i))));
      }
    }
    return all.stream()
        .map(row -> " ".repeat(indent) + line(row, widths))
        .map(String::stripTrailing)
        .toList();
  }

  private String line(List<String> row, List<Integer> widths) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.size(); i++) {
      var blanks = " ".repeat(widths.get(i) - width(row.get(i)));
      cells.add(columns.get(i).side == Side.LEFT ? row.get(i) + blanks : blanks + row.get(i));
    }
    return String.join(GAP, Collections.unmodifiableList(cells));
  }

  /** The number of letters, not of UTF-16 units. */
  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  /** The first letters of a text, with an ellipsis if some were cut off. */
  public static String cut(String text, int letters) {
    if (width(text) <= letters) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, letters - 1)).stripTrailing() + "…";
  }
}
