package org.lodestone.solver;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A sparse matrix held by columns, in the three arrays HiGHS reads: column j has the entries {@code
 * start[j] .. start[j + 1] - 1} of {@code index} (their rows, ascending) and {@code value}.
 */
final class SparseColumns {
  final int[] start;
  final int[] index;
  final double[] value;

  private SparseColumns(int[] start, int[] index, double[] value) {
    this.start = start;
    this.index = index;
    this.value = value;
  }

  int entryCount() {
    return index.length;
  }

  /** Adds A x to the given row values. */
  void addProduct(double[] x, double[] rows) {
    for (int j = 0; j < x.length; j++) {
      for (int e = start[j]; e < start[j + 1]; e++) {
        rows[index[e]] += value[e] * x[j];
      }
    }
  }

  /** Subtracts A' y from the given column values. */
  void subtractTransposedProduct(double[] y, double[] columns) {
    for (int j = 0; j < columns.length; j++) {
      for (int e = start[j]; e < start[j + 1]; e++) {
        columns[j] -= value[e] * y[index[e]];
      }
    }
  }

  /** Entries in the order they were added, some perhaps for the same row and column. */
  static final class Entries {
    /** Outside these limits HiGHS would drop or refuse an entry. */
    private static final double TOO_SMALL = 1e-9;

    private static final double TOO_LARGE = 1e15;

    private int size;
    private int[] row = new int[16];
    private int[] column = new int[16];
    private double[] value = new double[16];

    void add(int row, int column, double value) {
      if (size == this.row.length) {
        grow();
      }
      this.row[size] = row;
      this.column[size] = column;
      this.value[size] = value;
      size++;
    }

    private void grow() {
      row = Arrays.copyOf(row, 2 * size);
      column = Arrays.copyOf(column, 2 * size);
      value = Arrays.copyOf(value, 2 * size);
    }

    /** Returns the matrix of the summed entries, without those that sum to 0. */
    SparseColumns compress(int rows, int columns) {
      int[] order = sorted(sorted(IntStream.range(0, size).toArray(), row, rows), column, columns);
      var start = new int[columns + 1];
      var index = new int[size];
      var sums = new double[size];
      int count = 0;
      int next = 0;
      for (int j = 0; j < columns; j++) {
        while (next < size && column[order[next]] == j) {
          int first = next;
          double sum = 0;
          while (next < size && isSameEntry(order[first], order[next])) {
            sum += value[order[next++]];
          }
          if (sum != 0) {
            index[count] = row[order[first]];
            sums[count++] = checked(order[first], sum);
          }
        }
        start[j + 1] = count;
      }
      return new SparseColumns(start, Arrays.copyOf(index, count), Arrays.copyOf(sums, count));
    }

    private boolean isSameEntry(int a, int b) {
      return row[a] == row[b] && column[a] == column[b];
    }

    private double checked(int entry, double sum) {
      if (!(Math.abs(sum) > TOO_SMALL && Math.abs(sum) < TOO_LARGE)) {
        throw new IllegalArgumentException(
            """
            The entry (%s) of row %d and column %d must lie between 1e-9 and 1e15 in size, or be 0.
            Maybe another unit for the column or row would bring it nearer to 1.\
            """
                .formatted(sum, row[entry], column[entry]));
      }
      return sum;
    }

    /** Sorts positions by their key, from 0 to keys - 1, and keeps the order of equal ones. */
    private static int[] sorted(int[] positions, int[] key, int keys) {
      var next = new int[keys + 1];
      for (int position : positions) {
        next[key[position] + 1]++;
      }
      for (int k = 0; k < keys; k++) {
        next[k + 1] += next[k];
      }
      var sorted = new int[positions.length];
      for (int position : positions) {
        sorted[next[key[position]]++] = position;
      }
      return sorted;
    }
  }
}
