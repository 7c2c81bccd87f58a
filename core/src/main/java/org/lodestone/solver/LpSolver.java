package org.lodestone.solver;

import java.time.Duration;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lodestone.solver.HighsInstance.RowWeights;

/**
 * Solves a linear program, and solves it again after changes to its bounds and costs.
 *
 * <p>{@link #load} a program, then {@link #solve()}. After a change the next solve starts from the
 * last basis and takes few iterations. Every answer is checked by {@link KktCheck} against the
 * program; if it fails, or there is none for a reason other than a limit, HiGHS is made to begin
 * once more from nothing, and in another way.
 *
 * <p>The same calls in the same order give the same bits, in whatever thread, unless a time limit
 * or an interrupt strikes. Where several solutions are optimal, the one found depends on the basis
 * it is reached from: for results that do not depend on what was solved before, set the same {@link
 * Basis} before each solve.
 *
 * <p>A solver holds native memory until it is closed. Threads may share it, but then wait for one
 * another; for parallel work give each thread a solver of its own.
 */
public final class LpSolver implements AutoCloseable {
  static final HighsPool POOL = new HighsPool();

  private @Nullable HighsInstance highs;
  private @Nullable LinearProgram program;
  private boolean solving;

  /** Creates a solver without a program. The first one of a process loads the HiGHS library. */
  public LpSolver() {
    highs = POOL.take();
  }

  /** Returns the name and version of the library, as {@code HiGHS 1.12.0}, for run manifests. */
  public static String version() {
    return "HiGHS %d.%d.%d"
        .formatted(
            HighsFunction.VERSION_MAJOR.call(),
            HighsFunction.VERSION_MINOR.call(),
            HighsFunction.VERSION_PATCH.call());
  }

  /** Puts a copy of the program in the place of any earlier one, of which nothing remains. */
  public synchronized void load(LinearProgram program) {
    this.program = null;
    highs().setRowWeights(RowWeights.STEEPEST_EDGE);
    highs().passProgram(program);
    this.program = program.copy();
  }

  /** Returns the program as it is now, with all changes. */
  public synchronized LinearProgram program() {
    return loaded().copy();
  }

  /** Limits the time of each later solve, which has no limit otherwise. */
  public synchronized void limitTime(Duration limit) {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("The time limit (%s) must be positive.".formatted(limit));
    }
    highs().setTimeLimit(limit.toNanos() / 1e9);
  }

  /**
   * Makes each later solve end soon after the question is answered with yes. It is asked between
   * iterations by the thread that solves, so the answer must be quick, and must not use this
   * solver; what it throws, the solve throws.
   */
  public synchronized void interruptWhen(BooleanSupplier interrupted) {
    highs().interruptWhen(interrupted);
  }

  /**
   * Changes the bounds of the named columns; the others keep theirs.
   *
   * @param columns indices in any order, each at most once
   * @param lower one per index
   * @param upper one per index
   */
  public synchronized void changeColumnBounds(int[] columns, double[] lower, double[] upper) {
    LinearProgram current = loaded();
    checkIndices("column", columns, current.columnCount());
    checkLength("lower bounds", lower, columns.length);
    checkLength("upper bounds", upper, columns.length);
    for (int k = 0; k < columns.length; k++) {
      LinearProgram.checkColumnBounds(columns[k], lower[k], upper[k]);
    }
    highs().changeColumnBounds(columns, lower, upper);
    scatter(lower, columns, current.columnLower);
    scatter(upper, columns, current.columnUpper);
  }

  /** Changes the bounds of the named rows, as {@link #changeColumnBounds} does for columns. */
  public synchronized void changeRowBounds(int[] rows, double[] lower, double[] upper) {
    LinearProgram current = loaded();
    checkIndices("row", rows, current.rowCount());
    checkLength("lower bounds", lower, rows.length);
    checkLength("upper bounds", upper, rows.length);
    for (int k = 0; k < rows.length; k++) {
      LinearProgram.checkRowBounds(rows[k], lower[k], upper[k]);
    }
    highs().changeRowBounds(rows, lower, upper);
    scatter(lower, rows, current.rowLower);
    scatter(upper, rows, current.rowUpper);
  }

  /** Changes the costs of the named columns, each named at most once. */
  public synchronized void changeCosts(int[] columns, double[] costs) {
    LinearProgram current = loaded();
    checkIndices("column", columns, current.columnCount());
    checkLength("costs", costs, columns.length);
    for (int k = 0; k < columns.length; k++) {
      LinearProgram.checkCost(columns[k], costs[k]);
    }
    highs().changeCosts(columns, costs);
    scatter(costs, columns, current.cost);
  }

  /**
   * Returns the basis of the last solve, or the one that was set since.
   *
   * @throws IllegalStateException if there is none, as before the first solve
   */
  public synchronized Basis basis() {
    loaded();
    if (!highs().hasBasis()) {
      throw new IllegalStateException("The solver has no basis.\nSolve the program first.");
    }
    return highs().basis();
  }

  /**
   * Makes the next solve start from this basis and from nothing else: what earlier solves left
   * behind is forgotten, so that the same bounds and costs give the same bits. Meant for programs
   * near a solved one: up to the next {@link #setBasis} or {@link #load} no time is spent on
   * preparing for many iterations.
   */
  public synchronized void restartFrom(Basis basis) {
    checkShape(basis);
    highs().clearSolver();
    highs().setRowWeights(RowWeights.REFERENCE);
    highs().setBasis(basis);
  }

  /** Makes the next solve start from this basis, which must have the shape of the program. */
  public synchronized void setBasis(Basis basis) {
    checkShape(basis);
    highs().setRowWeights(RowWeights.STEEPEST_EDGE);
    highs().setBasis(basis);
  }

  private void checkShape(Basis basis) {
    LinearProgram current = loaded();
    if (basis.columnCount() != current.columnCount() || basis.rowCount() != current.rowCount()) {
      throw new IllegalArgumentException("The %s does not fit a %s.".formatted(basis, current));
    }
  }

  /** Solves the program as it is now, from the last or given basis if there is one. */
  public synchronized LpSolution solve() {
    loaded();
    highs().zeroClocks();
    LpSolution first = run(LpSolution.Effort.NONE);
    return switch (first.status()) {
      case OPTIMAL, TIME_LIMIT, INTERRUPTED -> first;
      case INACCURATE, INFEASIBLE, UNBOUNDED, INFEASIBLE_OR_UNBOUNDED, ERROR -> runAnew(first);
    };
  }

  /**
   * Solves from nothing and in other ways, so that rounding errors are other ones. A finding, such
   * as that there is no solution, is believed when it comes a second time; only an error, which
   * says nothing about the program, calls for a third way.
   */
  private LpSolution runAnew(LpSolution first) {
    highs().setPrecision(HighsInstance.Precision.USUAL);
    try {
      LpSolution again = first;
      for (HighsInstance.Method method : HighsInstance.Method.values()) {
        highs().clearSolver();
        highs().setMethod(method);
        again = run(again.effort());
        if (again.status() != LpStatus.ERROR) {
          break;
        }
      }
      return again;
    } finally {
      highs().setMethod(HighsInstance.Method.PLAIN_SIMPLEX);
      highs().setPrecision(HighsInstance.Precision.FINE);
    }
  }

  private LpSolution run(LpSolution.Effort before) {
    LpStatus status = runHighs();
    LpSolution.Effort effort = before.plusRun(highs().iterations());
    return status == LpStatus.OPTIMAL
        ? LpSolution.checked(loaded(), highs().columnValues(), highs().rowDuals(), effort)
        : LpSolution.withoutValues(status, effort);
  }

  private LpStatus runHighs() {
    HighsInstance instance = highs();
    solving = true;
    try {
      return POOL.run(instance);
    } finally {
      solving = false;
    }
  }

  /** Frees the native memory; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (highs != null) {
      POOL.giveBack(highs());
      highs = null;
      program = null;
    }
  }

  private HighsInstance highs() {
    if (highs == null) {
      throw new IllegalStateException("The solver is closed.");
    }
    if (solving) {
      throw new IllegalStateException(
          "The solver is solving.\nThe question whether to interrupt it must not use it.");
    }
    return highs;
  }

  private LinearProgram loaded() {
    highs();
    if (program == null) {
      throw new IllegalStateException("The solver has no program.\nLoad one first.");
    }
    return program;
  }

  private static void checkIndices(String kind, int[] indices, int count) {
    var seen = new BitSet(count);
    for (int index : indices) {
      if (index < 0 || index >= count) {
        throw new IllegalArgumentException(
            "There is no %s %d, only %d of them, counted from 0.".formatted(kind, index, count));
      }
      if (seen.get(index)) {
        throw new IllegalArgumentException(
            "The %s %d must not be named twice.".formatted(kind, index));
      }
      seen.set(index);
    }
  }

  private static void checkLength(String kind, double[] values, int expected) {
    if (values.length != expected) {
      throw new IllegalArgumentException(
          "There are %d %s for %d indices.".formatted(values.length, kind, expected));
    }
  }

  private static void scatter(double[] values, int[] indices, double[] target) {
    for (int k = 0; k < indices.length; k++) {
      target[indices[k]] = values[k];
    }
  }
}
