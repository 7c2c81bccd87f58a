package org.lodestone.solver;

import java.util.Arrays;

/**
 * A vertex of a linear program: which columns and rows are basic, and at which bound the others
 * are. It says nothing about bound values and costs, so it remains a good start after they changed,
 * for this solver or for another one with a program of the same shape. Instances are immutable.
 */
public final class Basis {
  private static final byte LOWER = 0;
  private static final byte BASIC = 1;

  // One kHighsBasisStatus… constant per column and per row.
  final byte[] columnStatus;
  final byte[] rowStatus;

  /** Takes over the arrays. */
  Basis(byte[] columnStatus, byte[] rowStatus) {
    this.columnStatus = columnStatus;
    this.rowStatus = rowStatus;
  }

  /** Starts a basis whose columns are all at their lower bound and whose rows are all basic. */
  public static Builder builder(int columns, int rows) {
    return new Builder(columns, rows);
  }

  public boolean isColumnBasic(int column) {
    return columnStatus[column] == BASIC;
  }

  public boolean isRowBasic(int row) {
    return rowStatus[row] == BASIC;
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

  /**
   * Puts a basis together from parts of others. It may have too many or too few basic columns, or
   * dependent ones: a solver that is given it puts rows in the place of what does not fit.
   */
  public static final class Builder {
    private final byte[] columnStatus;
    private final byte[] rowStatus;

    private Builder(int columns, int rows) {
      columnStatus = new byte[columns];
      rowStatus = new byte[rows];
      Arrays.fill(columnStatus, LOWER);
      Arrays.fill(rowStatus, BASIC);
    }

    /** Takes over {@code count} columns of another basis. */
    public void copyColumns(Basis from, int first, int to, int count) {
      System.arraycopy(from.columnStatus, first, columnStatus, to, count);
    }

    /** Takes over {@code count} rows of another basis. */
    public void copyRows(Basis from, int first, int to, int count) {
      System.arraycopy(from.rowStatus, first, rowStatus, to, count);
    }

    public void columnAtLower(int column) {
      columnStatus[column] = LOWER;
    }

    public Basis build() {
      return new Basis(columnStatus.clone(), rowStatus.clone());
    }
  }
}
