package org.lodestone.solver;

/**
 * How far a solution is from satisfying the optimality conditions of Karush, Kuhn and Tucker. All
 * three numbers are relative and not negative; 0 is perfect.
 *
 * @param primalInfeasibility the largest excess of a column or row over a bound, divided by 1 + the
 *     largest number that enters it
 * @param dualInfeasibility the largest reduced cost or dual that has the sign of a bound that does
 *     not exist, divided by 1 + the largest number that enters it
 * @param gap the sum of price times distance from the priced bound (for feasible solutions: primal
 *     minus dual objective), divided by 1 + the sum of all |cost x|
 */
public record KktReport(double primalInfeasibility, double dualInfeasibility, double gap) {
  /** What each of the three may be at most. Well-scaled programs reach 1e-13. */
  public static final double TOLERANCE = 1e-8;

  /** Returns whether the solution is optimal within {@link #TOLERANCE}; false if any is NaN. */
  public boolean holds() {
    return largest() <= TOLERANCE;
  }

  /** Returns the largest of the three violations. */
  public double largest() {
    return Math.max(primalInfeasibility, Math.max(dualInfeasibility, gap));
  }
}
