package org.lodestone.solver;

/** How a search for the best whole numbers ended. */
public enum MipStatus {
  /** The gap between the objective and its proven bound is as small as was asked for. */
  GAP_REACHED,

  /** The time limit passed first; there may be values and a bound. */
  TIME_LIMIT,

  /** The caller asked for an early end; there may be values and a bound. */
  INTERRUPTED,

  /** No values satisfy all rows, bounds and integrality. */
  INFEASIBLE,

  /** The objective falls without limit, or there are no values; HiGHS did not tell which. */
  UNBOUNDED_OR_INFEASIBLE,

  /** The values that HiGHS returned do not satisfy the rows, bounds or integrality. */
  INACCURATE,

  /** HiGHS gave up: numerical trouble, or too little memory. */
  ERROR;

  static MipStatus of(LpStatus status) {
    return switch (status) {
      case OPTIMAL -> GAP_REACHED;
      case TIME_LIMIT -> TIME_LIMIT;
      case INTERRUPTED -> INTERRUPTED;
      case INFEASIBLE -> INFEASIBLE;
      case UNBOUNDED, INFEASIBLE_OR_UNBOUNDED -> UNBOUNDED_OR_INFEASIBLE;
      case INACCURATE -> INACCURATE;
      case ERROR -> ERROR;
    };
  }
}
