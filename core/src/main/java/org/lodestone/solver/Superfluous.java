package org.lodestone.solver;

import java.util.BitSet;

/**
 * Columns that are 0 in some optimum, and rows that no optimum touches, whatever the bounds and
 * costs are within stated limits. Without them a program has the same optimum; the rows have the
 * price 0, and prices of the rest are admissible for the whole.
 *
 * <p>A column is superfluous if it is fixed at 0, or if it costs something or nothing and only does
 * harm: each of its entries takes from a row that has a lower limit alone, or adds to one that has
 * an upper limit alone. A row is superfluous if its columns cannot leave its limits. One finding
 * leads to others.
 */
public final class Superfluous {
  private final LinearProgram widest;
  private final SparseColumns matrix;
  private final BitSet columns = new BitSet();
  private final BitSet rows = new BitSet();

  private Superfluous(LinearProgram widest) {
    this.widest = widest;
    matrix = widest.matrix;
  }

  /**
   * Finds them.
   *
   * @param widest the program with the widest bounds of columns, the tightest bounds of rows and
   *     the lowest costs that may occur
   */
  public static Superfluous in(LinearProgram widest) {
    var found = new Superfluous(widest);
    int before;
    do {
      before = found.columnCount() + found.rowCount();
      found.findColumns();
      found.findRows();
    } while (found.columnCount() + found.rowCount() > before);
    return found;
  }

  boolean hasColumn(int column) {
    return columns.get(column);
  }

  boolean hasRow(int row) {
    return rows.get(row);
  }

  public int columnCount() {
    return columns.cardinality();
  }

  public int rowCount() {
    return rows.cardinality();
  }

  private void findColumns() {
    for (int j = 0; j < widest.columnCount(); j++) {
      if (widest.columnLower[j] == 0 && (widest.columnUpper[j] == 0 || onlyHarms(j))) {
        columns.set(j);
      }
    }
  }

  private boolean onlyHarms(int column) {
    if (widest.cost[column] < 0) {
      return false;
    }
    for (int e = matrix.start[column]; e < matrix.start[column + 1]; e++) {
      int i = matrix.index[e];
      double helped = matrix.value[e] > 0 ? widest.rowLower[i] : -widest.rowUpper[i];
      if (!rows.get(i) && helped > Double.NEGATIVE_INFINITY) {
        return false;
      }
    }
    return true;
  }

  private void findRows() {
    var least = new double[widest.rowCount()];
    var most = new double[widest.rowCount()];
    for (int j = 0; j < widest.columnCount(); j++) {
      for (int e = matrix.start[j]; e < matrix.start[j + 1] && !columns.get(j); e++) {
        double atLower = matrix.value[e] * widest.columnLower[j];
        double atUpper = matrix.value[e] * widest.columnUpper[j];
        least[matrix.index[e]] += Math.min(atLower, atUpper);
        most[matrix.index[e]] += Math.max(atLower, atUpper);
      }
    }
    for (int i = 0; i < least.length; i++) {
      if (least[i] >= widest.rowLower[i] && most[i] <= widest.rowUpper[i]) {
        rows.set(i);
      }
    }
  }
}
