package org.lodestone.optimisation.twostage;

/**
 * The prices (duals) of one solved recourse, reduced to what is needed to bound any outcome at any
 * decision: their dual objective over all that never changes, and the prices of what does.
 */
final class PriceVertex {
  final double constant;

  /** Per changing row and column of the frame; reduced costs at the costs of the base. */
  final double[] rowDual;

  final double[] reducedCost;

  /** Takes over the arrays. */
  PriceVertex(double constant, double[] rowDual, double[] reducedCost) {
    this.constant = constant;
    this.rowDual = rowDual;
    this.reducedCost = reducedCost;
  }
}
