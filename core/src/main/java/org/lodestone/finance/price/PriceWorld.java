package org.lodestone.finance.price;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * What a price may do (F11, F12): its logarithm is pulled back to a level and shaken, and on the
 * days of a possible control it jumps and fades back. A world is an assumption; its {@code reason}
 * says whose.
 *
 * @param start day on which the price is the spot price
 */
public record PriceWorld(
    String name,
    String reason,
    Currency currency,
    LocalDate start,
    Motion motion,
    List<Jump> jumps) {

  /**
   * The law between jumps.
   *
   * @param level_perKg mean of the price in the long run; without reversion not used
   * @param reversion_perYear κ: how fast the gap to the level closes; 0: the mean stays at the spot
   * @param volatility σ: standard deviation of the logarithm over a year without reversion
   */
  public record Motion(
      double spot_perKg, double level_perKg, double reversion_perYear, double volatility) {
    public Motion {
      positive("spot price", spot_perKg);
      positive("level of the price", level_perKg);
      notNegative("reversion", reversion_perYear);
      notNegative("volatility", volatility);
    }
  }

  /**
   * A control that may come on a day.
   *
   * @param factor by which the price is multiplied if it comes
   * @param halfLife_years time until half of the jump (of its logarithm) is gone
   */
  public record Jump(
      String name, LocalDate date, double probability, double factor, double halfLife_years) {
    public Jump {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException(
            "The probability (%s) of the jump '%s' must lie between 0 and 1."
                .formatted(probability, name));
      }
      positive("factor of the jump '" + name + "'", factor);
      positive("half-life of the jump '" + name + "'", halfLife_years);
    }

    /** The logarithm by which the price is raised so long after the jump. */
    double lift(double years) {
      return FastMath.log(factor) * FastMath.exp(-FastMath.log(2) * years / halfLife_years);
    }
  }

  public PriceWorld {
    if (name.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException(
          "The price world '%s' needs a name and a reason.\nIts parameters are assumptions: say why they were chosen."
              .formatted(name));
    }
    jumps = List.copyOf(jumps);
  }

  /** The mean of the price so long after the start, in closed form (F12). */
  public double mean(double years) {
    double mean = FastMath.exp(meanLogarithm(years) + variance(years) / 2);
    for (var jump : jumps) {
      double since = years - yearsTo(jump);
      if (since >= 0) {
        mean *= 1 - jump.probability + jump.probability * FastMath.exp(jump.lift(since));
      }
    }
    return mean;
  }

  /** When a jump may come, in years after the start. */
  double yearsTo(Jump jump) {
    return (jump.date.toEpochDay() - start.toEpochDay()) / 365.25;
  }

  private double meanLogarithm(double years) {
    double kappa = motion.reversion_perYear;
    double spot = FastMath.log(motion.spot_perKg);
    if (kappa == 0) {
      return spot - variance(years) / 2;
    }
    double remaining = FastMath.exp(-kappa * years);
    return remaining * spot + (1 - remaining) * centre();
  }

  /**
   * Mean of the logarithm in the long run: below that of the level, for the mean to be the level.
   */
  double centre() {
    return FastMath.log(motion.level_perKg)
        - motion.volatility * motion.volatility / (4 * motion.reversion_perYear);
  }

  /** Variance of the logarithm after a time. */
  double variance(double years) {
    double kappa = motion.reversion_perYear;
    double perYear = motion.volatility * motion.volatility;
    return kappa == 0
        ? perYear * years
        : perYear * -FastMath.expm1(-2 * kappa * years) / (2 * kappa);
  }

  private static void positive(String name, double value) {
    if (!(value > 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException("The %s (%s) must be above zero.".formatted(name, value));
    }
  }

  private static void notNegative(String name, double value) {
    if (!(value >= 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "The %s (%s) must not be negative.\nIt is a part per year: 0.35 is 35 %%."
              .formatted(name, value));
    }
  }
}
