package org.lodestone.solver;

/**
 * The shadow price of a row as an interval: what one unit less was worth, and what one unit more
 * would cost.
 *
 * <p>With f(b) the optimal objective for right-hand side b,
 *
 * <pre>
 *   left = (f(b) - f(b - delta)) / delta      right = (f(b + delta) - f(b)) / delta
 * </pre>
 *
 * f is convex, so left &lt;= dual &lt;= right for every dual of the row, and for small delta the
 * two ends are the one-sided derivatives. They differ at a degenerate vertex, where a single dual
 * would claim more than is known. Units are those of the objective per unit of the row.
 *
 * <p>Error: about 1e-15 |f| / delta from subtraction; so delta should not be tiny. Within that
 * error the ends are kept in order.
 *
 * @param left minus infinity if f(b - delta) does not exist or was not found
 * @param right infinity if f(b + delta) does not exist or was not found
 * @param status {@link LpStatus#OPTIMAL} if both ends were found; otherwise why the left end, or
 *     else the right one, was not. An end that is infinite because the moved program is {@link
 *     LpStatus#INFEASIBLE} is exact.
 */
public record DualInterval(double left, double right, LpStatus status) {
  public DualInterval {
    if (!(left <= right)) {
      throw new IllegalArgumentException(
          "The left end (%s) of a dual interval must not exceed the right end (%s)."
              .formatted(left, right));
    }
  }

  /**
   * Solves the loaded program three times, with the bounds of the row moved together by 0, -delta
   * and +delta. Afterwards the solver has the bounds it had before and the basis of the first
   * solve.
   *
   * @param delta the step, in units of the row; greater than 0
   */
  public static DualInterval of(LpSolver solver, int row, double delta) {
    if (!(delta > 0 && Double.isFinite(delta))) {
      throw new IllegalArgumentException(
          "The step (%s) for row %d must be positive and finite.".formatted(delta, row));
    }
    LpSolution here = solver.solve();
    if (here.status() != LpStatus.OPTIMAL) {
      return new DualInterval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, here.status());
    }
    LpSolution less = solveMoved(solver, row, -delta);
    LpSolution more = solveMoved(solver, row, delta);
    double left = (here.objective() - objectiveOrInfinity(less)) / delta;
    double right = (objectiveOrInfinity(more) - here.objective()) / delta;
    LpStatus status = less.status() == LpStatus.OPTIMAL ? more.status() : less.status();
    return new DualInterval(Math.min(left, right), Math.max(left, right), status);
  }

  private static LpSolution solveMoved(LpSolver solver, int row, double step) {
    Basis basis = solver.basis();
    LinearProgram program = solver.program();
    double lower = program.rowLower(row);
    double upper = program.rowUpper(row);
    changeBounds(solver, row, lower + step, upper + step);
    try {
      return solver.solve();
    } finally {
      changeBounds(solver, row, lower, upper);
      solver.setBasis(basis);
    }
  }

  private static void changeBounds(LpSolver solver, int row, double lower, double upper) {
    solver.changeRowBounds(new int[] {row}, new double[] {lower}, new double[] {upper});
  }

  private static double objectiveOrInfinity(LpSolution solution) {
    return solution.status() == LpStatus.OPTIMAL ? solution.objective() : Double.POSITIVE_INFINITY;
  }
}
