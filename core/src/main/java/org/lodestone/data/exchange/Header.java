package org.lodestone.data.exchange;

import java.util.List;

/**
 * The names of a file's columns, in their order.
 *
 * @param names without the blanks around them
 */
public record Header(List<String> names) {
  /** Ends a name that stands for the first column that begins so. */
  private static final String ANY_END = "*";

  public Header {
    names = names.stream().map(String::strip).toList();
  }

  /**
   * Where a column stands; negative if there is none.
   *
   * @param column its name; one that ends in {@code *} stands for the first column that begins so
   */
  public int position(String column) {
    if (!column.endsWith(ANY_END)) {
      return names.indexOf(column);
    }
    var begin = column.substring(0, column.length() - ANY_END.length());
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).startsWith(begin)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether all columns are there. */
  public boolean hasAll(List<String> columns) {
    return columns.stream().allMatch(column -> position(column) >= 0);
  }
}
