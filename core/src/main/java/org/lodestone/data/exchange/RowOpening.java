package org.lodestone.data.exchange;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.lodestone.data.DataIssue;

/**
 * How rows are had, from the first one on: those of a file as its publisher made it, or those of a
 * table that was made of such files before. Readers take either.
 */
@FunctionalInterface
public interface RowOpening {
  /**
   * Opens the rows.
   *
   * @param issues takes what is wrong with them
   */
  RowSource open(Consumer<DataIssue> issues);

  /** The rows of a file of comma-separated values in UTF-8, packed by gzip or not. */
  static RowOpening of(Path file) {
    return issues -> ExchangeFile.utf8(file, issues);
  }

  /** The names of the columns; what is wrong with them is told when the rows are read. */
  default Header header() {
    return new Header(open(_ -> {}).header());
  }
}
