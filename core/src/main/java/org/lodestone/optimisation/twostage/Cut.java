package org.lodestone.optimisation.twostage;

/**
 * A lower bound on the cost of one outcome that is linear in the decisions (equation V5): {@code
 * intercept + slope · y}, with the slopes in the order of {@link RecourseFrame#decisions}.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Cut(double intercept, double[] slope) {

  /** The bound at a decision, given all columns of the first stage. */
  double at(double[] decision, int[] decisions) {
    double sum = intercept;
    for (int k = 0; k < slope.length; k++) {
      sum += slope[k] * decision[decisions[k]];
    }
    return sum;
  }

  /** The least that the bound can be while each decision stays within its own bounds. */
  double leastWithin(double[] lower, double[] upper) {
    double sum = intercept;
    for (int k = 0; k < slope.length; k++) {
      sum += slope[k] == 0 ? 0 : Math.min(slope[k] * lower[k], slope[k] * upper[k]);
    }
    return sum;
  }
}
