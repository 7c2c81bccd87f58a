package org.lodestone.intake;

import java.util.OptionalDouble;

/**
 * Takes the cells of a row in the order of the columns. File and line of the row that they were
 * read from are added by the writer.
 */
interface RowWriter {
  RowWriter text(String value);

  RowWriter whole(long value);

  RowWriter number(double value);

  /** An empty cell. */
  RowWriter missing();

  /** Ends the row; it must be complete. */
  void end();

  /** A number, or an empty cell. */
  default RowWriter number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : missing();
  }

  /** A text, or an empty cell for an empty one. */
  default RowWriter textOrMissing(String value) {
    return value.isEmpty() ? missing() : text(value);
  }
}
