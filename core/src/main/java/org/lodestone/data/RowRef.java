package org.lodestone.data;

/**
 * Where a row stands, for messages.
 *
 * @param file path inside the package
 * @param row line number as a spreadsheet shows it: the header is row 1
 */
public record RowRef(String file, int row) {
  @Override
  public String toString() {
    return file + ":" + row;
  }
}
