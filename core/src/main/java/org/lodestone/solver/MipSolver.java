package org.lodestone.solver;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Solves {@link MixedIntegerProgram}s by branch and bound, one after another. Values of integer
 * columns come back whole; the continuous ones are solved for once more at those whole numbers, so
 * that what is returned satisfies the rows as exactly as an answer of {@link LpSolver}.
 *
 * <p>The same calls in the same order give the same bits, unless a time limit or an interrupt
 * strikes. A solver holds native memory until it is closed; it is for one thread at a time.
 */
public final class MipSolver implements AutoCloseable {
  /** What a solution may exceed its bounds by, relative to the numbers that enter. */
  private static final double TOLERANCE = 1e-6;

  private @Nullable HighsInstance highs = LpSolver.POOL.take();
  private double gap = 1e-4;
  private @Nullable Duration limit;
  private BooleanSupplier interrupted = () -> false;

  /** Ends each later search once objective and bound differ by this part of the objective. */
  public void stopAtGap(double relativeGap) {
    if (!(relativeGap >= 0 && relativeGap < 1)) {
      throw new IllegalArgumentException(
          "The gap (%s) must lie between 0 and 1.".formatted(relativeGap));
    }
    gap = relativeGap;
  }

  /** Limits the time of each later search, which has no limit otherwise. */
  public void limitTime(Duration limit) {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("The time limit (%s) must be positive.".formatted(limit));
    }
    this.limit = limit;
  }

  /** Makes each later search end soon after the question is answered with yes. */
  public void interruptWhen(BooleanSupplier interrupted) {
    this.interrupted = interrupted;
  }

  /** Searches from nothing. */
  public MipSolution solve(MixedIntegerProgram program) {
    return search(program, null);
  }

  /** Searches for something better than the given values, one per column. */
  public MipSolution solveFrom(MixedIntegerProgram program, double[] start) {
    int columns = program.program().columnCount();
    if (start.length != columns) {
      throw new IllegalArgumentException(
          "There are %d values to start from for %d columns.".formatted(start.length, columns));
    }
    return search(program, start);
  }

  private MipSolution search(MixedIntegerProgram program, double @Nullable [] start) {
    var instance = highs();
    instance.reset();
    if (limit != null) {
      instance.setTimeLimit(limit.toNanos() / 1e9);
    }
    instance.interruptWhen(interrupted);
    instance.passProgram(program.program());
    instance.passIntegers(program.integers(), gap);
    if (start != null) {
      instance.offerStart(start);
    }
    instance.zeroClocks();
    var status = MipStatus.of(LpSolver.POOL.run(instance));
    boolean mayHaveValues =
        switch (status) {
          case GAP_REACHED, TIME_LIMIT, INTERRUPTED -> instance.hasFeasibleValues();
          case INFEASIBLE, UNBOUNDED_OR_INFEASIBLE, INACCURATE, ERROR -> false;
        };
    double bound = instance.searchBound();
    long nodes = instance.searchNodes();
    if (!mayHaveValues) {
      return new MipSolution(status, bound, nodes, Double.NaN, Double.NaN, null);
    }
    return checked(program, status, bound, nodes, instance.columnValues());
  }

  /** Rounds, solves for the rest, and measures what is violated. */
  private static MipSolution checked(
      MixedIntegerProgram program, MipStatus status, double bound, long nodes, double[] found) {
    double[] values = polished(program, found);
    double violation = violation(program.program(), values);
    if (violation > TOLERANCE) {
      return new MipSolution(MipStatus.INACCURATE, bound, nodes, violation, Double.NaN, null);
    }
    double objective = program.program().objective(values);
    return new MipSolution(status, bound, nodes, violation, objective, values);
  }

  private static double[] polished(MixedIntegerProgram program, double[] found) {
    double[] rounded = program.rounded(found);
    int columns = program.program().columnCount();
    if (program.integerCount() == columns) {
      return rounded;
    }
    try (var solver = new LpSolver()) {
      solver.load(program.fixedAt(rounded));
      var solution = solver.solve();
      if (!solution.status().hasValues()) {
        return rounded;
      }
      for (int j = 0; j < columns; j++) {
        rounded[j] = program.isInteger(j) ? rounded[j] : solution.columnValue(j);
      }
      return rounded;
    }
  }

  private static double violation(LinearProgram program, double[] values) {
    return KktCheck.check(program, values, new double[program.rowCount()]).primalInfeasibility();
  }

  private HighsInstance highs() {
    if (highs == null) {
      throw new IllegalStateException("The solver is closed.");
    }
    return highs;
  }

  /** Frees the native memory; a second call does nothing. */
  @Override
  public void close() {
    if (highs != null) {
      LpSolver.POOL.giveBack(highs);
      highs = null;
    }
  }
}
