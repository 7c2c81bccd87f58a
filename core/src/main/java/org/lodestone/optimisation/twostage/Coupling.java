package org.lodestone.optimisation.twostage;

/**
 * How a decision of the first stage moves a bound of the recourse: the bound grows by {@code amount
 * · factor · y}, where the factor is that of the outcome (1 unless {@link Outcome} says otherwise).
 *
 * @param target what is moved
 * @param index of the recourse column or row
 * @param firstColumn index of the decision y in the first stage
 * @param amount units of the bound per unit of the decision
 */
public record Coupling(Target target, int index, int firstColumn, double amount) {

  /** What a decision moves. */
  public enum Target {
    /** The upper bound of a column, which must be finite: a capacity, a limit. */
    COLUMN_UPPER,

    /** Both bounds of a row, as far as they are finite: a right-hand side, a stock. */
    ROW
  }

  public Coupling {
    if (index < 0 || firstColumn < 0) {
      throw new IllegalArgumentException(
          "The index (%d) and the first-stage column (%d) of a coupling count from 0."
              .formatted(index, firstColumn));
    }
    if (!Double.isFinite(amount) || amount == 0) {
      throw new IllegalArgumentException(
          "The amount (%s) of the coupling of first-stage column %d must be finite and not 0."
              .formatted(amount, firstColumn));
    }
  }

  /** The decision adds to the capacity of a recourse column. */
  public static Coupling columnUpper(int column, int firstColumn, double amount) {
    return new Coupling(Target.COLUMN_UPPER, column, firstColumn, amount);
  }

  /** The decision shifts the bounds of a recourse row. */
  public static Coupling row(int row, int firstColumn, double amount) {
    return new Coupling(Target.ROW, row, firstColumn, amount);
  }
}
