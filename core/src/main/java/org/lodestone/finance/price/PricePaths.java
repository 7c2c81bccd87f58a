package org.lodestone.finance.price;

import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.util.FastMath;

/**
 * Drawn prices of a world, one per period of settlement: the price in the middle of the period
 * (F11). Draw i is the same whatever the number of draws, and uses the same random numbers in every
 * world, so that the difference between worlds is not one of luck.
 */
public final class PricePaths {
  /** More would not fit into the memory of a small machine. */
  public static final int MOST_DRAWS = 200_000;

  private static final NormalDistribution NORMAL = new NormalDistribution();

  private final String name;
  private final Currency currency;
  private final PriceGrid grid;
  private final double[][] price_perKg;
  private final long[] eventSeeds;

  private PricePaths(
      String name, Currency currency, PriceGrid grid, double[][] price_perKg, long[] eventSeeds) {
    this.name = name;
    this.currency = currency;
    this.grid = grid;
    this.price_perKg = price_perKg;
    this.eventSeeds = eventSeeds;
  }

  /** Draws paths; the same seed gives the same prices on every machine. */
  public static PricePaths draw(PriceWorld world, PriceGrid grid, int draws, long seed) {
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new IllegalArgumentException(
          "The number of draws (%d) must lie between 1 and %d.".formatted(draws, MOST_DRAWS));
    }
    var root = new SplittableRandom(seed);
    var prices = new double[draws][];
    var eventSeeds = new long[draws];
    for (int draw = 0; draw < draws; draw++) {
      var own = root.split();
      prices[draw] = path(world, grid, own.split(), own.split());
      eventSeeds[draw] = own.nextLong();
    }
    return new PricePaths(world.name(), world.currency(), grid, prices, eventSeeds);
  }

  /**
   * Paths that were drawn elsewhere, such as pieces of history in another order (Y18).
   *
   * @param price_perKg by draw and period
   * @param seed for what else may happen in a draw
   */
  public static PricePaths given(
      String name, Currency currency, PriceGrid grid, List<double[]> price_perKg, long seed) {
    if (price_perKg.isEmpty() || price_perKg.size() > MOST_DRAWS) {
      throw new IllegalArgumentException(
          "The number of draws (%d) must lie between 1 and %d."
              .formatted(price_perKg.size(), MOST_DRAWS));
    }
    var root = new SplittableRandom(seed);
    var prices = new double[price_perKg.size()][];
    var eventSeeds = new long[prices.length];
    for (int draw = 0; draw < prices.length; draw++) {
      if (price_perKg.get(draw).length != grid.periods()) {
        throw new IllegalArgumentException(
            "The path %d has %d prices, and the contract %d periods."
                .formatted(draw, price_perKg.get(draw).length, grid.periods()));
      }
      prices[draw] = price_perKg.get(draw).clone();
      eventSeeds[draw] = root.nextLong();
    }
    return new PricePaths(name, currency, grid, prices, eventSeeds);
  }

  private static double[] path(
      PriceWorld world, PriceGrid grid, SplittableRandom shakes, SplittableRandom jumps) {
    var prices = new double[grid.periods()];
    double kappa = world.motion().reversion_perYear();
    double logarithm = FastMath.log(world.motion().spot_perKg());
    double before = 0;
    for (int period = 0; period < prices.length; period++) {
      double years = grid.yearsUntil(period, world.start());
      double step = years - before;
      double variance = world.variance(step);
      double shake = NORMAL.inverseCumulativeProbability(uniform(shakes));
      double remaining = FastMath.exp(-kappa * step);
      double drift = kappa == 0 ? -variance / 2 : (1 - remaining) * world.centre();
      logarithm = remaining * logarithm + drift + Math.sqrt(variance) * shake;
      prices[period] = logarithm;
      before = years;
    }
    for (var jump : world.jumps()) {
      if (uniform(jumps) < jump.probability()) {
        lift(prices, world, grid, jump);
      }
    }
    for (int period = 0; period < prices.length; period++) {
      prices[period] = FastMath.exp(prices[period]);
    }
    return prices;
  }

  private static void lift(
      double[] logarithms, PriceWorld world, PriceGrid grid, PriceWorld.Jump jump) {
    for (int period = 0; period < logarithms.length; period++) {
      double since = grid.yearsUntil(period, world.start()) - world.yearsTo(jump);
      if (since >= 0) {
        logarithms[period] += jump.lift(since);
      }
    }
  }

  /** Strictly between 0 and 1. */
  private static double uniform(SplittableRandom random) {
    return ((random.nextLong() >>> 12) + 0.5) * 0x1p-52;
  }

  /** Of the world, or of whoever drew them. */
  public String name() {
    return name;
  }

  public Currency currency() {
    return currency;
  }

  public PriceGrid grid() {
    return grid;
  }

  public int draws() {
    return price_perKg.length;
  }

  public double price_perKg(int draw, int period) {
    return price_perKg[draw][period];
  }

  /** A copy of the prices of one draw. */
  public double[] prices_perKg(int draw) {
    return price_perKg[draw].clone();
  }

  /** Random numbers for what else may happen in a draw; the same at every call with this name. */
  public SplittableRandom events(int draw, String name) {
    return new SplittableRandom(eventSeeds[draw] ^ (0x9E3779B97F4A7C15L * name.hashCode()));
  }
}
