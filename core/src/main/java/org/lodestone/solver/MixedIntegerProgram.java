package org.lodestone.solver;

import java.util.Arrays;

/**
 * A {@link LinearProgram} some of whose columns may only take whole numbers. Instances are
 * immutable.
 */
public final class MixedIntegerProgram {
  private final LinearProgram program;
  private final int[] integers;

  private MixedIntegerProgram(LinearProgram program, int[] integers) {
    this.program = program;
    this.integers = integers;
  }

  /**
   * Marks columns as integer.
   *
   * @param integerColumns indices in any order, each at most once; none leaves a linear program
   */
  public static MixedIntegerProgram of(LinearProgram program, int... integerColumns) {
    int[] sorted = integerColumns.clone();
    Arrays.sort(sorted);
    for (int k = 0; k < sorted.length; k++) {
      if (sorted[k] < 0 || sorted[k] >= program.columnCount()) {
        throw new IllegalArgumentException(
            "There is no column %d to be integer, only %d of them, counted from 0."
                .formatted(sorted[k], program.columnCount()));
      }
      if (k > 0 && sorted[k] == sorted[k - 1]) {
        throw new IllegalArgumentException(
            "The column %d must not be named twice.".formatted(sorted[k]));
      }
    }
    return new MixedIntegerProgram(program, sorted);
  }

  /** The program without its integrality: its linear relaxation. */
  public LinearProgram program() {
    return program;
  }

  /** The integer columns, ascending; a copy. */
  public int[] integers() {
    return integers.clone();
  }

  public int integerCount() {
    return integers.length;
  }

  public boolean isInteger(int column) {
    return Arrays.binarySearch(integers, column) >= 0;
  }

  /** Returns the same integer columns on another program of at least as many columns. */
  public MixedIntegerProgram with(LinearProgram other) {
    return of(other, integers);
  }

  /** Returns a copy of the values, with those of integer columns rounded. */
  public double[] rounded(double[] columnValues) {
    double[] values = columnValues.clone();
    for (int column : integers) {
      values[column] = Math.rint(values[column]);
    }
    return values;
  }

  /** Returns the linear program that is left once the integer columns have these values. */
  public LinearProgram fixedAt(double[] columnValues) {
    LinearProgram fixed = program.copy();
    for (int column : integers) {
      double value = Math.rint(columnValues[column]);
      fixed.columnLower[column] = value;
      fixed.columnUpper[column] = value;
    }
    return fixed;
  }

  @Override
  public String toString() {
    return "%s, %d columns integer".formatted(program, integers.length);
  }
}
