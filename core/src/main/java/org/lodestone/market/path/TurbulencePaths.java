package org.lodestone.market.path;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.hipparchus.util.FastMath;
import org.lodestone.market.LogReturns;
import org.lodestone.market.PriceSeries;

/**
 * Drawn paths of a price (Y18, Y19): from its last price on, changes of its own history in blocks,
 * with jumps. Draw i is the same whatever the number of draws.
 */
public final class TurbulencePaths {
  private static final int FEWEST = 20;
  private static final long LARGEST = 20_000_000;
  private static final double DAYS_PER_YEAR = 365.25;

  /** Over so many years a history of today says nothing of the first price. */
  private static final int LONGEST_LEAD_YEARS = 30;

  private final Turbulence asked;
  private final PriceSeries series;
  private final double[][] price_perKg;

  private TurbulencePaths(Turbulence asked, PriceSeries series, double[][] price_perKg) {
    this.asked = asked;
    this.series = series;
    this.price_perKg = price_perKg;
  }

  /**
   * Draws paths; the same seed gives the same prices on every machine. Holes are passed over; a
   * period that lies before the last price has that price.
   */
  public static TurbulencePaths draw(PriceSeries series, Turbulence asked, int draws, long seed) {
    var changes = LogReturns.of(series).values();
    if (changes.length < FEWEST) {
      throw new IllegalArgumentException(
          "The series '%s' has %d changes of price, and paths need at least %d.\nAsks and bounds are no prices; bring a longer history."
              .formatted(series.id(), changes.length, FEWEST));
    }
    if (draws < 1 || (long) draws * asked.periods() > LARGEST) {
      throw new IllegalArgumentException(
          "The number of draws (%d) times that of periods (%d) must lie between 1 and %d."
              .formatted(draws, asked.periods(), LARGEST));
    }
    var last = series.prices().getLast();
    var start = last.period().last();
    if (asked.firstYear() < start.getYear()) {
      throw new IllegalArgumentException(
          "The first year (%d) lies before that of the last price (%s).\nBegin with %d or later: what has happened is not drawn."
              .formatted(asked.firstYear(), start, start.getYear()));
    }
    if (asked.firstYear() > start.getYear() + LONGEST_LEAD_YEARS) {
      throw new IllegalArgumentException(
          "The first year (%d) lies more than %d years after the last price (%s).\nBegin with a year from %d to %d."
              .formatted(
                  asked.firstYear(),
                  LONGEST_LEAD_YEARS,
                  start,
                  start.getYear(),
                  start.getYear() + LONGEST_LEAD_YEARS));
    }
    var bootstrap = new BlockBootstrap(drifting(changes, asked.drift()), asked.meanBlock());
    var root = new SplittableRandom(seed);
    double first = series.terms().unit().perKg(last.price());
    var drawn = new double[draws][];
    for (int draw = 0; draw < draws; draw++) {
      var own = root.split();
      drawn[draw] =
          path(asked, bootstrap, new Begin(start, first, series.frequency().perYear()), own);
    }
    return new TurbulencePaths(asked, series, drawn);
  }

  private record Begin(LocalDate day, double price_perKg, int stepsPerYear) {
    int step(LocalDate other) {
      return (int) Math.max(0, Math.round(years(other) * stepsPerYear));
    }

    double years(LocalDate other) {
      return (other.toEpochDay() - day.toEpochDay()) / DAYS_PER_YEAR;
    }
  }

  private static double[] drifting(double[] changes, Turbulence.Drift drift) {
    double mean = 0;
    for (double change : changes) {
      mean += change / changes.length;
    }
    double removed = drift == Turbulence.Drift.REMOVED ? mean : 0;
    return java.util.Arrays.stream(changes).map(change -> change - removed).toArray();
  }

  private static double[] path(
      Turbulence asked, BlockBootstrap bootstrap, Begin begin, SplittableRandom random) {
    var changes = bootstrap.draw(begin.step(asked.middle(asked.periods() - 1)), random.split());
    var jumps = random.split();
    var prices = new double[asked.periods()];
    double logarithm = FastMath.log(begin.price_perKg);
    int taken = 0;
    for (int period = 0; period < prices.length; period++) {
      for (int until = begin.step(asked.middle(period)); taken < until; taken++) {
        logarithm += changes[taken];
      }
      prices[period] = logarithm;
    }
    for (var jump : asked.jumps()) {
      if (jumps.nextDouble() < jump.probability()) {
        for (int period = 0; period < prices.length; period++) {
          double since = begin.years(asked.middle(period)) - begin.years(jump.date());
          prices[period] += jump.lift(since);
        }
      }
    }
    for (int period = 0; period < prices.length; period++) {
      prices[period] = FastMath.exp(prices[period]);
    }
    return prices;
  }

  public Turbulence asked() {
    return asked;
  }

  public PriceSeries series() {
    return series;
  }

  public int draws() {
    return price_perKg.length;
  }

  /** In the currency of the series. */
  public double price_perKg(int draw, int period) {
    return price_perKg[draw][period];
  }
}
