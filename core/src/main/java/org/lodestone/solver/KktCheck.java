package org.lodestone.solver;

/**
 * Checks a solution against the program itself and trusts nothing a solver says: activities and
 * reduced costs are computed anew from the column values x and the row duals y.
 *
 * <p>Such a pair is optimal if every value lies within its bounds (a column's x, a row's activity);
 * if every positive price (a column's reduced cost, a row's dual) has a lower bound to belong to,
 * and every negative one an upper bound; and if all values with a price are at that bound. The
 * check is one pass over the matrix.
 */
public final class KktCheck {
  private final LinearProgram program;
  private final double[] x;
  private final double[] y;
  private final double[] activity;
  private final double[] largestInRow;
  private double primalInfeasibility;
  private double dualInfeasibility;
  private double complementarity;
  private double turnover;

  private KktCheck(LinearProgram program, double[] columnValues, double[] rowDuals) {
    this.program = program;
    x = columnValues;
    y = rowDuals;
    activity = new double[program.rowCount()];
    largestInRow = new double[program.rowCount()];
  }

  /**
   * Checks one value per column and one dual per row, signed as in {@link LpSolution#rowDual}.
   *
   * @throws IllegalArgumentException if there are more or fewer
   */
  public static KktReport check(LinearProgram program, double[] columnValues, double[] rowDuals) {
    if (columnValues.length != program.columnCount() || rowDuals.length != program.rowCount()) {
      throw new IllegalArgumentException(
          "%d column values and %d row duals do not fit a %s."
              .formatted(columnValues.length, rowDuals.length, program));
    }
    var check = new KktCheck(program, columnValues, rowDuals);
    for (int j = 0; j < columnValues.length; j++) {
      check.checkColumn(j);
    }
    for (int i = 0; i < rowDuals.length; i++) {
      check.checkRow(i);
    }
    return check.report();
  }

  private void checkColumn(int j) {
    SparseColumns matrix = program.matrix;
    double reducedCost = program.cost[j];
    double largest = Math.abs(reducedCost);
    for (int e = matrix.start[j]; e < matrix.start[j + 1]; e++) {
      int i = matrix.index[e];
      double worth = matrix.value[e] * y[i];
      reducedCost -= worth;
      largest = Math.max(largest, Math.abs(worth));
      double quantity = matrix.value[e] * x[j];
      activity[i] += quantity;
      largestInRow[i] = Math.max(largestInRow[i], Math.abs(quantity));
    }
    double lower = program.columnLower[j];
    double upper = program.columnUpper[j];
    checkValue(x[j], lower, upper, 0);
    checkPrice(reducedCost, x[j], reducedCost > 0 ? lower : upper, largest);
    turnover += Math.abs(program.cost[j] * x[j]);
  }

  /** Checks a row whose activity is complete. */
  private void checkRow(int i) {
    double lower = program.rowLower[i];
    double upper = program.rowUpper[i];
    checkValue(activity[i], lower, upper, largestInRow[i]);
    checkPrice(y[i], activity[i], y[i] > 0 ? lower : upper, Math.abs(y[i]));
  }

  private void checkValue(double value, double lower, double upper, double largest) {
    double excess = Math.max(0, Math.max(lower - value, value - upper));
    if (excess != 0) {
      double bound = value < lower ? lower : upper;
      double scale = 1 + Math.max(largest, Math.abs(bound));
      primalInfeasibility = Math.max(primalInfeasibility, excess / scale);
    }
  }

  private void checkPrice(double price, double value, double bound, double largest) {
    if (price == 0) {
      return;
    }
    if (Double.isInfinite(bound)) {
      dualInfeasibility = Math.max(dualInfeasibility, Math.abs(price) / (1 + largest));
    } else {
      complementarity += Math.abs(price * (value - bound));
    }
  }

  private KktReport report() {
    return new KktReport(primalInfeasibility, dualInfeasibility, complementarity / (1 + turnover));
  }
}
