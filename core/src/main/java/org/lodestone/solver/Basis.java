package org.lodestone.solver;

import java.util.Arrays;

/**
 * A vertex of a linear program: which columns and rows are basic, and at which bound the others
 * are. It says nothing about bound values and costs, so it remains a good start after they changed,
 * for this solver or for another one with a program of the same shape. Instances are immutable.
 */
public final class Basis {
  // One kHighsBasisStatus… constant per column and per row.
  final byte[] columnStatus;
  final byte[] rowStatus;

  /** Takes over the arrays. */
  Basis(byte[] columnStatus, byte[] rowStatus) {
    this.columnStatus = columnStatus;
    this.rowStatus = rowStatus;
  }

  public int columnCount() {
    return columnStatus.length;
  }

  public int rowCount() {
    return rowStatus.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Basis that
        && Arrays.equals(columnStatus, that.columnStatus)
        && Arrays.equals(rowStatus, that.rowStatus);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(columnStatus) + Arrays.hashCode(rowStatus);
  }

  @Override
  public String toString() {
    return "Basis of %d columns and %d rows".formatted(columnCount(), rowCount());
  }
}
