package org.lodestone.market.path;

import java.time.LocalDate;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * What is asked of drawn paths.
 *
 * @param firstYear the first calendar year
 * @param periodsPerYear 12, 4 or 1; a path has the price in the middle of each period
 * @param drift whether the mean change of the history goes on
 * @param jumps on days of controls
 */
public record Turbulence(
    int firstYear, int years, int periodsPerYear, double meanBlock, Drift drift, List<Jump> jumps) {

  /** What becomes of the mean change. */
  public enum Drift {
    /** It is taken out: a rise of some months is no law for twenty years. */
    REMOVED,
    /** It goes on. */
    HISTORY
  }

  /**
   * A jump of the price (Y19).
   *
   * @param factor by which the price is multiplied on the day
   * @param halfLife_years time until half of the jump (of its logarithm) is gone
   */
  public record Jump(LocalDate date, double probability, double factor, double halfLife_years) {
    public Jump {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "The probability (%s) of the jump of %s must lie between 0 and 1."
                .formatted(probability, date));
      }
      if (!(factor > 0 && halfLife_years > 0)) {
        throw new IllegalArgumentException(
            "The factor (%s) and the half-life (%s years) of the jump of %s must be above zero."
                .formatted(factor, halfLife_years, date));
      }
    }

    double lift(double years) {
      return years < 0
          ? 0
          : FastMath.log(factor) * FastMath.exp(-FastMath.log(2) * years / halfLife_years);
    }
  }

  public Turbulence {
    if (years < 1 || years > 100) {
      throw new IllegalArgumentException(
          "The number of years (%d) must lie between 1 and 100.".formatted(years));
    }
    if (periodsPerYear != 1 && periodsPerYear != 4 && periodsPerYear != 12) {
      throw new IllegalArgumentException(
          "The number of periods a year (%d) must be 1, 4 or 12.".formatted(periodsPerYear));
    }
    jumps = List.copyOf(jumps);
  }

  public int periods() {
    return years * periodsPerYear;
  }

  /** The first day of a period, counted from 0. */
  public LocalDate firstDay(int period) {
    return LocalDate.of(firstYear, 1, 1).plusMonths(12L / periodsPerYear * period);
  }

  LocalDate middle(int period) {
    var first = firstDay(period);
    return first.plusDays((firstDay(period + 1).toEpochDay() - first.toEpochDay()) / 2);
  }
}
