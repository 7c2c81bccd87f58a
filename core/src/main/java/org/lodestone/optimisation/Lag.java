package org.lodestone.optimisation;

/**
 * When goods that leave in period t arrive (R2): a part {@code 1 - late} in period t + whole, a
 * part {@code late} one period after.
 */
record Lag(int whole, double late) {

  /** Parts below this come from rounding days to periods, and would be tiny matrix entries. */
  private static final double NEGLIGIBLE = 1e-9;

  /** What goes against the order of supply arrives in the next period at the earliest (R3). */
  static Lag of(double periods, boolean returns) {
    double lag = returns ? Math.max(1, periods) : periods;
    int whole = (int) (lag + NEGLIGIBLE);
    double late = lag - whole;
    return new Lag(whole, late > NEGLIGIBLE ? late : 0);
  }

  /** The part that arrives k periods after it left. */
  double part(int k) {
    if (k == whole) {
      return 1 - late;
    }
    return k == whole + 1 ? late : 0;
  }

  /** The part that has not yet arrived by the end of the period k periods after it left. */
  double onTheWay(int k) {
    if (k < whole) {
      return 1;
    }
    return k == whole ? late : 0;
  }

  /** Periods until everything has arrived. */
  int longest() {
    return late > 0 ? whole + 1 : whole;
  }
}
