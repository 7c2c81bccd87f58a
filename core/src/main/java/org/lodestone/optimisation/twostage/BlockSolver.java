package org.lodestone.optimisation.twostage;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodestone.optimisation.twostage.RecourseFrame.Stated;
import org.lodestone.solver.Basis;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.LpSolution;
import org.lodestone.solver.LpSolver;
import org.lodestone.solver.ProgramBlock;

/** One block of the recourse in the hands of one thread: a part that nothing joins to the rest. */
final class BlockSolver implements AutoCloseable {
  /** Below this the optimality conditions count as met. */
  private static final double ACCEPTED = 1e-6;

  private final LinearProgram program;
  private final RecourseFrame frame;

  /** Index in the recourse of each column and row of the block. */
  private final int[] columns;

  private final int[] rows;

  /** What changes: places in the frame, and the columns and rows of the block they stand for. */
  private final int[] columnPlaces;

  private final int[] changingColumns;
  private final int[] rowPlaces;
  private final int[] changingRows;
  private final LpSolver solver = new LpSolver();

  BlockSolver(ProgramBlock block, RecourseFrame frame, BooleanSupplier interrupted) {
    program = block.program();
    this.frame = frame;
    rows = block.rows();
    columns = block.columns();
    columnPlaces =
        IntStream.range(0, frame.columns.length)
            .filter(k -> Arrays.binarySearch(columns, frame.columns[k]) >= 0)
            .toArray();
    changingColumns =
        Arrays.stream(columnPlaces)
            .map(k -> Arrays.binarySearch(columns, frame.columns[k]))
            .toArray();
    rowPlaces =
        IntStream.range(0, frame.rows.length)
            .filter(k -> Arrays.binarySearch(rows, frame.rows[k]) >= 0)
            .toArray();
    changingRows =
        Arrays.stream(rowPlaces).map(k -> Arrays.binarySearch(rows, frame.rows[k])).toArray();
    solver.interruptWhen(interrupted);
    solver.load(program);
  }

  /**
   * The response of the block.
   *
   * @param constant the dual objective over all that never changes
   * @param rowDuals per row of the block
   * @param reducedCosts per changing column of the block, at the costs of the base
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Part(
      double cost,
      double constant,
      double[] rowDuals,
      double[] reducedCosts,
      Basis basis,
      int iterations) {

    /** The same answer once more, which takes no work. */
    Part reused() {
      return new Part(cost, constant, rowDuals, reducedCosts, basis, 0);
    }
  }

  /**
   * How far two statements of this block lie apart: the sum of the relative differences of their
   * bounds and costs, 0 only if all are equal.
   */
  double difference(Stated a, Stated b) {
    double sum = 0;
    for (int k : columnPlaces) {
      sum += a.columnApart(b, k);
    }
    for (int k : rowPlaces) {
      sum += a.rowApart(b, k);
    }
    return sum;
  }

  /**
   * Solves from a basis and from nothing else, so that the same question gives the same bits
   * whatever was asked before.
   *
   * @throws CancellationException if interrupted
   */
  Part solve(Stated stated, @Nullable Basis start) {
    solver.changeColumnBounds(
        changingColumns,
        gathered(stated.columnLower, columnPlaces),
        gathered(stated.columnUpper, columnPlaces));
    solver.changeCosts(changingColumns, gathered(stated.cost, columnPlaces));
    solver.changeRowBounds(
        changingRows, gathered(stated.rowLower, rowPlaces), gathered(stated.rowUpper, rowPlaces));
    if (start != null) {
      solver.restartFrom(start);
    }
    var solution = accepted(solver.solve(), program);
    var rowDuals = new double[rows.length];
    Arrays.setAll(rowDuals, solution::rowDual);
    var reducedCosts = new double[changingColumns.length];
    for (int k = 0; k < reducedCosts.length; k++) {
      int place = columnPlaces[k];
      reducedCosts[k] =
          solution.reducedCost(changingColumns[k]) - stated.cost[place] + frame.baseCost(place);
    }
    return new Part(
        solution.objective(),
        constant(solution),
        rowDuals,
        reducedCosts,
        solver.basis(),
        solution.effort().iterations());
  }

  private static double[] gathered(double[] values, int[] places) {
    var gathered = new double[places.length];
    for (int k = 0; k < gathered.length; k++) {
      gathered[k] = values[places[k]];
    }
    return gathered;
  }

  private double constant(LpSolution solution) {
    double sum = 0;
    int next = 0;
    for (int i = 0; i < program.rowCount(); i++) {
      if (next < changingRows.length && changingRows[next] == i) {
        next++;
      } else {
        sum += RecourseFrame.worth(solution.rowDual(i), program.rowLower(i), program.rowUpper(i));
      }
    }
    next = 0;
    for (int j = 0; j < program.columnCount(); j++) {
      if (next < changingColumns.length && changingColumns[next] == j) {
        next++;
      } else {
        sum +=
            RecourseFrame.worth(
                solution.reducedCost(j), program.columnLower(j), program.columnUpper(j));
      }
    }
    return sum;
  }

  /** Writes the prices of the block to their places in the frame and in the recourse. */
  void scatter(Part part, double[] changingRowDuals, double[] reducedCosts, double[] rowDuals) {
    for (int k = 0; k < columnPlaces.length; k++) {
      reducedCosts[columnPlaces[k]] = part.reducedCosts[k];
    }
    for (int k = 0; k < rowPlaces.length; k++) {
      changingRowDuals[rowPlaces[k]] = part.rowDuals[changingRows[k]];
    }
    for (int i = 0; i < rows.length; i++) {
      rowDuals[rows[i]] = part.rowDuals[i];
    }
  }

  /** Writes the basis of the block to its places in one of the recourse. */
  void scatter(Part part, Basis.Builder whole) {
    for (int j = 0; j < columns.length; j++) {
      whole.copyColumns(part.basis, j, columns[j], 1);
    }
    for (int i = 0; i < rows.length; i++) {
      whole.copyRows(part.basis, i, rows[i], 1);
    }
  }

  /** Returns an optimal response; that there is none is the fault of the recourse. */
  static LpSolution accepted(LpSolution solution, LinearProgram program) {
    return switch (solution.status()) {
      case OPTIMAL -> solution;
      case INACCURATE -> {
        if (solution.kkt().largest() > ACCEPTED) {
          throw failure(solution, program);
        }
        yield solution;
      }
      case INTERRUPTED, TIME_LIMIT -> throw new CancellationException();
      case INFEASIBLE, UNBOUNDED, INFEASIBLE_OR_UNBOUNDED, ERROR ->
          throw failure(solution, program);
    };
  }

  private static IllegalStateException failure(LpSolution solution, LinearProgram program) {
    return new IllegalStateException(
        """
        The recourse (%s) ended with the status %s.
        It must have a solution for every decision: give what cannot be met a price.\
        """
            .formatted(program, solution.status()));
  }

  @Override
  public void close() {
    solver.close();
  }
}
