package org.lodestone.market.event;

import java.util.SplittableRandom;

/**
 * The most likely break in the mean of a row of numbers (Y15): the largest F statistic of all
 * splits that leave 15 % on either side (Andrews 1993). Its probability comes from permutations,
 * because the statistic has no common distribution; that holds for numbers that could stand in any
 * order. Changes of a price give a break of its drift, their absolute values one of its volatility.
 *
 * @param at the first number after the break, counted from 0
 * @param before mean before it
 * @param after mean from it on
 * @param statistic sup F
 * @param probability of so large a statistic without a break
 */
public record StructuralBreak(
    int at, double before, double after, double statistic, double probability) {
  /** Fewer numbers leave too few splits. */
  public static final int FEWEST = 20;

  private static final double TRIM = 0.15;

  /** Finds the break; the numbers must be at least {@link #FEWEST} and not all the same. */
  public static StructuralBreak of(double[] values, int permutations, long seed) {
    if (values.length < FEWEST) {
      throw new IllegalArgumentException(
          "A break needs at least %d numbers, not %d.".formatted(FEWEST, values.length));
    }
    var found = largest(values);
    var random = new SplittableRandom(seed);
    var shuffled = values.clone();
    int asLarge = 0;
    for (int round = 0; round < permutations; round++) {
      for (int i = shuffled.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        double kept = shuffled[i];
        shuffled[i] = shuffled[other];
        shuffled[other] = kept;
      }
      asLarge += largest(shuffled).statistic >= found.statistic ? 1 : 0;
    }
    return new StructuralBreak(
        found.at,
        found.before,
        found.after,
        found.statistic,
        (1.0 + asLarge) / (1.0 + permutations));
  }

  private static StructuralBreak largest(double[] values) {
    int n = values.length;
    double total = 0;
    double squares = 0;
    for (double value : values) {
      total += value;
      squares += value * value;
    }
    double around = squares - total * total / n;
    int edge = (int) Math.ceil(TRIM * n);
    var best = new StructuralBreak(edge, 0, 0, -1, 1);
    double left = 0;
    for (int split = 1; split <= n - edge; split++) {
      left += values[split - 1];
      if (split >= edge) {
        double before = left / split;
        double after = (total - left) / (n - split);
        double between = left * before + (total - left) * after - total * total / n;
        double within = Math.max(around - between, 0);
        double f = between <= 0 ? 0 : between / Math.max(within / (n - 2), 1e-300);
        if (f > best.statistic) {
          best = new StructuralBreak(split, before, after, f, 1);
        }
      }
    }
    return best;
  }
}
