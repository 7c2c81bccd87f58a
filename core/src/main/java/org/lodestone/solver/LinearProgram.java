package org.lodestone.solver;

import java.util.Arrays;

/**
 * A linear program in columns x and rows A x:
 *
 * <pre>
 *   min  offset + sum_j cost_j x_j
 *   s.t. columnLower &lt;=  x  &lt;= columnUpper
 *        rowLower    &lt;= A x &lt;= rowUpper
 * </pre>
 *
 * Columns and rows are known by index, in the order they were added; names live elsewhere. Bounds
 * may be infinite, costs not. Units are the caller's: with columns in t and costs in M$/t the
 * objective is in M$. Choose them so that all numbers lie between 1e-4 and 1e5; with costs in
 * dollars and bounds of 1e15 HiGHS has failed. Instances are immutable.
 */
public final class LinearProgram {
  /** From here on HiGHS takes a cost or bound for infinite. */
  private static final double INFINITE = 1e20;

  // The solver of this package copies a program and then writes to the arrays of its copy.
  final double offset;
  final double[] cost;
  final double[] columnLower;
  final double[] columnUpper;
  final double[] rowLower;
  final double[] rowUpper;
  final SparseColumns matrix;

  private LinearProgram(Builder builder) {
    offset = builder.offset;
    cost = Arrays.copyOf(builder.cost, builder.columns);
    columnLower = Arrays.copyOf(builder.columnLower, builder.columns);
    columnUpper = Arrays.copyOf(builder.columnUpper, builder.columns);
    rowLower = Arrays.copyOf(builder.rowLower, builder.rows);
    rowUpper = Arrays.copyOf(builder.rowUpper, builder.rows);
    matrix = builder.entries.compress(builder.rows, builder.columns);
  }

  private LinearProgram(LinearProgram original) {
    offset = original.offset;
    cost = original.cost.clone();
    columnLower = original.columnLower.clone();
    columnUpper = original.columnUpper.clone();
    rowLower = original.rowLower.clone();
    rowUpper = original.rowUpper.clone();
    matrix = original.matrix;
  }

  /** Starts an empty program. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a copy with its own costs and bounds; the matrix is shared, nobody writes to it. */
  LinearProgram copy() {
    return new LinearProgram(this);
  }

  /** Returns a copy with other bounds of the named columns. */
  public LinearProgram withColumnBounds(int[] columns, double[] lower, double[] upper) {
    LinearProgram copy = copy();
    for (int k = 0; k < columns.length; k++) {
      checkColumnBounds(columns[k], lower[k], upper[k]);
      copy.columnLower[columns[k]] = lower[k];
      copy.columnUpper[columns[k]] = upper[k];
    }
    return copy;
  }

  /** Returns a copy with other bounds of the named rows. */
  public LinearProgram withRowBounds(int[] rows, double[] lower, double[] upper) {
    LinearProgram copy = copy();
    for (int k = 0; k < rows.length; k++) {
      checkRowBounds(rows[k], lower[k], upper[k]);
      copy.rowLower[rows[k]] = lower[k];
      copy.rowUpper[rows[k]] = upper[k];
    }
    return copy;
  }

  /** Returns a copy with other costs of the named columns. */
  public LinearProgram withCosts(int[] columns, double[] costs) {
    LinearProgram copy = copy();
    for (int k = 0; k < columns.length; k++) {
      checkCost(columns[k], costs[k]);
      copy.cost[columns[k]] = costs[k];
    }
    return copy;
  }

  public int columnCount() {
    return cost.length;
  }

  public int rowCount() {
    return rowLower.length;
  }

  /** Returns the number of matrix entries other than 0. */
  public int entryCount() {
    return matrix.entryCount();
  }

  /** The part of the objective that no column changes. */
  public double offset() {
    return offset;
  }

  public double cost(int column) {
    return cost[column];
  }

  public double columnLower(int column) {
    return columnLower[column];
  }

  public double columnUpper(int column) {
    return columnUpper[column];
  }

  public double rowLower(int row) {
    return rowLower[row];
  }

  public double rowUpper(int row) {
    return rowUpper[row];
  }

  /**
   * Returns the objective at these column values. The sum is compensated (Neumaier, 1974), because
   * shadow prices are small differences of large objectives.
   */
  public double objective(double[] columnValues) {
    double sum = offset;
    double lost = 0;
    for (int j = 0; j < cost.length; j++) {
      double term = cost[j] * columnValues[j];
      double next = sum + term;
      lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
      sum = next;
    }
    return sum + lost;
  }

  /** Returns A x, one activity per row. */
  public double[] rowActivities(double[] columnValues) {
    var activities = new double[rowCount()];
    matrix.addProduct(columnValues, activities);
    return activities;
  }

  /** Returns cost - A' y, one reduced cost per column, for the duals y of the rows. */
  public double[] reducedCosts(double[] rowDuals) {
    double[] reducedCosts = cost.clone();
    matrix.subtractTransposedProduct(rowDuals, reducedCosts);
    return reducedCosts;
  }

  @Override
  public String toString() {
    return "LinearProgram of %d columns, %d rows and %d entries"
        .formatted(columnCount(), rowCount(), entryCount());
  }

  static void checkCost(int column, double cost) {
    if (!(Math.abs(cost) < INFINITE)) {
      throw new IllegalArgumentException(
          "The cost (%s) of column %d must be finite and below 1e20 in size."
              .formatted(cost, column));
    }
  }

  static void checkColumnBounds(int column, double lower, double upper) {
    checkBounds("column " + column, lower, upper);
  }

  static void checkRowBounds(int row, double lower, double upper) {
    checkBounds("row " + row, lower, upper);
  }

  private static void checkBounds(String owner, double lower, double upper) {
    if (!(Math.abs(lower) < INFINITE || lower == Double.NEGATIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The lower bound (%s) of %s must be below 1e20 in size, or -Infinity."
              .formatted(lower, owner));
    }
    if (!(Math.abs(upper) < INFINITE || upper == Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The upper bound (%s) of %s must be below 1e20 in size, or Infinity."
              .formatted(upper, owner));
    }
    if (lower > upper) {
      throw new IllegalArgumentException(
          """
          The lower bound (%s) of %s must not exceed its upper bound (%s).
          Maybe the two are swapped.\
          """
              .formatted(lower, owner, upper));
    }
  }

  /** Collects columns, rows and entries, and refuses what HiGHS would drop or misread. */
  public static final class Builder {
    private double offset;
    private int columns;
    private double[] cost = new double[16];
    private double[] columnLower = new double[16];
    private double[] columnUpper = new double[16];
    private int rows;
    private double[] rowLower = new double[16];
    private double[] rowUpper = new double[16];
    private final SparseColumns.Entries entries = new SparseColumns.Entries();

    private Builder() {}

    /** Sets the constant part of the objective, otherwise 0. */
    public void offset(double offset) {
      if (!Double.isFinite(offset)) {
        throw new IllegalArgumentException(
            "The offset (%s) of the objective must be finite.".formatted(offset));
      }
      this.offset = offset;
    }

    /** Adds a column and returns its index, counted from 0. */
    public int addColumn(double cost, double lower, double upper) {
      checkCost(columns, cost);
      checkColumnBounds(columns, lower, upper);
      this.cost = withRoom(this.cost, columns);
      columnLower = withRoom(columnLower, columns);
      columnUpper = withRoom(columnUpper, columns);
      this.cost[columns] = cost;
      columnLower[columns] = lower;
      columnUpper[columns] = upper;
      return columns++;
    }

    /** Adds a row and returns its index, counted from 0. Equal bounds make it an equation. */
    public int addRow(double lower, double upper) {
      checkRowBounds(rows, lower, upper);
      rowLower = withRoom(rowLower, rows);
      rowUpper = withRoom(rowUpper, rows);
      rowLower[rows] = lower;
      rowUpper[rows] = upper;
      return rows++;
    }

    /** Adds a value to the matrix entry of an existing row and column; repeated ones are summed. */
    public void addEntry(int row, int column, double value) {
      if (row < 0 || row >= rows || column < 0 || column >= columns) {
        throw new IllegalArgumentException(
            """
            The entry (%s) is for row %d and column %d, but there are %d rows and %d columns.
            Add rows and columns before their entries.\
            """
                .formatted(value, row, column, rows, columns));
      }
      entries.add(row, column, value);
    }

    /**
     * Adds all columns, rows and entries of another program behind those that exist, without its
     * offset. Its first column and row get the indices that {@link #columnCount()} and {@link
     * #rowCount()} tell before the call.
     *
     * @param costFactor what its costs are multiplied by
     */
    public void append(LinearProgram other, double costFactor) {
      int firstColumn = columns;
      int firstRow = rows;
      for (int i = 0; i < other.rowCount(); i++) {
        addRow(other.rowLower[i], other.rowUpper[i]);
      }
      for (int j = 0; j < other.columnCount(); j++) {
        addColumn(costFactor * other.cost[j], other.columnLower[j], other.columnUpper[j]);
        for (int e = other.matrix.start[j]; e < other.matrix.start[j + 1]; e++) {
          addEntry(firstRow + other.matrix.index[e], firstColumn + j, other.matrix.value[e]);
        }
      }
    }

    /** Takes the upper bound from an existing column. */
    public void freeAbove(int column) {
      columnUpper[column] = Double.POSITIVE_INFINITY;
    }

    /** The number of columns so far. */
    public int columnCount() {
      return columns;
    }

    /** The number of rows so far. */
    public int rowCount() {
      return rows;
    }

    /** Returns the program; the order of the calls to {@link #addEntry} leaves no trace in it. */
    public LinearProgram build() {
      if (columns == 0) {
        throw new IllegalArgumentException("A linear program must have at least one column.");
      }
      return new LinearProgram(this);
    }

    private static double[] withRoom(double[] values, int size) {
      return size < values.length ? values : Arrays.copyOf(values, 2 * size);
    }
  }
}
