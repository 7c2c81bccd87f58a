package org.lodestone.optimisation.twostage;

import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.LpSolution;

/**
 * The prices (duals) of one solved recourse, reduced to what is needed to bound any outcome at any
 * decision: their dual objective over all that never changes, and the prices of what does.
 */
final class PriceVertex {
  final double constant;

  /** Per changing row and column of the frame; reduced costs at the costs of the base. */
  final double[] rowDual;

  final double[] reducedCost;

  private PriceVertex(double constant, double[] rowDual, double[] reducedCost) {
    this.constant = constant;
    this.rowDual = rowDual;
    this.reducedCost = reducedCost;
  }

  /** Reads the prices of an optimal solution of the recourse in an outcome. */
  static PriceVertex of(
      LpSolution solution, LinearProgram base, RecourseFrame frame, RecourseFrame.Stated stated) {
    double constant = base.offset();
    for (int i = 0; i < base.rowCount(); i++) {
      if (!frame.changesRow(i)) {
        constant += RecourseFrame.worth(solution.rowDual(i), base.rowLower(i), base.rowUpper(i));
      }
    }
    for (int j = 0; j < base.columnCount(); j++) {
      if (!frame.changesColumn(j)) {
        constant +=
            RecourseFrame.worth(solution.reducedCost(j), base.columnLower(j), base.columnUpper(j));
      }
    }
    var rowDual = new double[frame.rows.length];
    for (int k = 0; k < rowDual.length; k++) {
      rowDual[k] = solution.rowDual(frame.rows[k]);
    }
    var reducedCost = new double[frame.columns.length];
    for (int k = 0; k < reducedCost.length; k++) {
      int j = frame.columns[k];
      reducedCost[k] = solution.reducedCost(j) - stated.cost[k] + base.cost(j);
    }
    return new PriceVertex(constant, rowDual, reducedCost);
  }
}
