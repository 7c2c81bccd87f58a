package org.lodestone.app.output;

import java.util.List;

/**
 * Where a table comes from, so that a copy of it still says so: in a CSV file on every line, in a
 * workbook on a sheet of its own.
 */
public record Provenance(List<Entry> entries) {

  /**
   * One line of it.
   *
   * @param label the same in every language, for scripts
   */
  public record Entry(String label, String text) {}

  public Provenance {
    entries = List.copyOf(entries);
  }
}
