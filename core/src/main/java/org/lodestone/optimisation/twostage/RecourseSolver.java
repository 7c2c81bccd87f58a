package org.lodestone.optimisation.twostage;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lodestone.solver.Basis;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.LpSolution;
import org.lodestone.solver.LpSolver;

/** The recourse of one outcome at a time, in the hands of one thread. */
final class RecourseSolver implements AutoCloseable {
  /** Below this the optimality conditions count as met. */
  private static final double ACCEPTED = 1e-6;

  private final LinearProgram base;
  private final RecourseFrame frame;
  private final LpSolver solver = new LpSolver();

  RecourseSolver(Recourse recourse, RecourseFrame frame, BooleanSupplier interrupted) {
    base = recourse.base().program();
    this.frame = frame;
    solver.interruptWhen(interrupted);
    solver.load(base);
  }

  /** What the response to one outcome costs, and at which prices. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Response(double cost, PriceVertex prices, double[] rowDuals, int iterations) {}

  /**
   * Solves from a basis and from nothing else, so that the same question gives the same bits
   * whatever was asked before.
   *
   * @throws CancellationException if interrupted
   */
  Response solve(Outcome outcome, double[] decision, @Nullable Basis start) {
    var stated = frame.decided(outcome, decision);
    solver.changeColumnBounds(frame.columns, stated.columnLower, stated.columnUpper);
    solver.changeCosts(frame.columns, stated.cost);
    solver.changeRowBounds(frame.rows, stated.rowLower, stated.rowUpper);
    if (start != null) {
      solver.restartFrom(start);
    }
    var solution = accepted(solver.solve());
    return new Response(
        solution.objective(),
        PriceVertex.of(solution, base, frame, stated),
        rowDuals(solution),
        solution.effort().iterations());
  }

  /** Returns the basis of the last response. */
  Basis basis() {
    return solver.basis();
  }

  private double[] rowDuals(LpSolution solution) {
    var duals = new double[base.rowCount()];
    Arrays.setAll(duals, solution::rowDual);
    return duals;
  }

  private LpSolution accepted(LpSolution solution) {
    return switch (solution.status()) {
      case OPTIMAL -> solution;
      case INACCURATE -> {
        if (solution.kkt().largest() > ACCEPTED) {
          throw failure(solution);
        }
        yield solution;
      }
      case INTERRUPTED, TIME_LIMIT -> throw new CancellationException();
      case INFEASIBLE, UNBOUNDED, INFEASIBLE_OR_UNBOUNDED, ERROR -> throw failure(solution);
    };
  }

  private IllegalStateException failure(LpSolution solution) {
    return new IllegalStateException(
        """
        The recourse (%s) ended with the status %s.
        It must have a solution for every decision: give what cannot be met a price.\
        """
            .formatted(base, solution.status()));
  }

  @Override
  public void close() {
    solver.close();
  }
}
