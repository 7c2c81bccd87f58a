package org.lodestone.solver;

/** How a solve ended. Only {@link #OPTIMAL} is an answer to rely on. */
public enum LpStatus {
  /** There is a solution, and it passed {@link KktCheck}. */
  OPTIMAL,

  /** HiGHS twice returned a solution as optimal that did not pass {@link KktCheck}. */
  INACCURATE,

  /** No column values satisfy all rows and bounds. */
  INFEASIBLE,

  /** The objective falls without limit. */
  UNBOUNDED,

  /** One of {@link #INFEASIBLE} and {@link #UNBOUNDED}; HiGHS did not find out which. */
  INFEASIBLE_OR_UNBOUNDED,

  /** The time limit passed first. Solving again continues from where it stopped. */
  TIME_LIMIT,

  /** The caller asked for an early end. Solving again continues from where it stopped. */
  INTERRUPTED,

  /** HiGHS gave up: numerical trouble, or too little memory. */
  ERROR;

  /**
   * Returns whether the solution has values; those of {@link #INACCURATE} are for diagnosis only.
   */
  public boolean hasValues() {
    return this == OPTIMAL || this == INACCURATE;
  }

  /** Translates a {@code kHighsModelStatus…} constant of highs_c_api.h. */
  static LpStatus ofModelStatus(int modelStatus) {
    return switch (modelStatus) {
      case 7 -> OPTIMAL;
      case 8 -> INFEASIBLE;
      case 9 -> INFEASIBLE_OR_UNBOUNDED;
      case 10 -> UNBOUNDED;
      case 13 -> TIME_LIMIT;
      case 17 -> INTERRUPTED;
      default -> ERROR;
    };
  }
}
