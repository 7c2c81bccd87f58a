package org.lodestone.optimisation.twostage;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What the plan minimises of its uncertain costs Q: (1 − λ) E[Q] + λ CVaR_α[Q] (equation V2), where
 * CVaR_α is the mean of the dearest part 1 − α of all outcomes, by probability.
 *
 * @param lambda λ, the weight of the tail, from 0 (only the mean counts) to 1
 * @param alpha α, where the tail begins, from 0 (the tail is everything) to below 1
 */
public record RiskWeight(double lambda, double alpha) {

  private static final double NORMAL_95 = 1.96;

  /** Only the mean counts. */
  public static final RiskWeight NEUTRAL = new RiskWeight(0, 0);

  public RiskWeight {
    if (!(lambda >= 0 && lambda <= 1)) {
      throw new IllegalArgumentException(
          "The weight of the tail (%s) must lie between 0 and 1.".formatted(lambda));
    }
    if (!(alpha >= 0 && alpha < 1)) {
      throw new IllegalArgumentException(
          "The beginning of the tail (%s) must be at least 0 and below 1.".formatted(alpha));
    }
  }

  /** Whether the tail has a weight of its own. */
  boolean countsTail() {
    return lambda > 0 && alpha > 0;
  }

  /** Returns (1 − λ) E + λ CVaR_α of costs with these probabilities. */
  public double of(double[] costs, double[] probabilities) {
    double[] weights = weights(costs, probabilities);
    double sum = 0;
    for (int s = 0; s < costs.length; s++) {
      sum += weights[s] * costs[s];
    }
    return sum;
  }

  /**
   * Returns the weight of each outcome in {@link #of}: its probability, changed in favour of the
   * dear ones (equation V3). They sum to 1. Among equal costs the first counts as the dearer.
   */
  public double[] weights(double[] costs, double[] probabilities) {
    double[] tail = tailWeights(costs, probabilities);
    for (int s = 0; s < tail.length; s++) {
      tail[s] = (1 - lambda) * probabilities[s] + lambda * tail[s];
    }
    return tail;
  }

  /** Returns VaR_α: the least cost of an outcome in the tail. */
  public double threshold(double[] costs, double[] probabilities) {
    double[] tail = tailWeights(costs, probabilities);
    return IntStream.range(0, costs.length)
        .filter(s -> tail[s] > 0)
        .mapToDouble(s -> costs[s])
        .min()
        .orElseThrow();
  }

  /**
   * Returns half of the 95 % interval of {@link #of} if the outcomes are an independent sample,
   * equal in probability: 1.96 standard errors of (1 − λ) Q + λ (η + (Q − η)⁺ / (1 − α)), η =
   * VaR_α.
   */
  public double error(double[] costs, double[] probabilities) {
    double eta = threshold(costs, probabilities);
    double mean = 0;
    double squares = 0;
    for (int s = 0; s < costs.length; s++) {
      double beyond = Math.max(0, costs[s] - eta) / (1 - alpha);
      double value = (1 - lambda) * costs[s] + lambda * (eta + beyond);
      double distance = value - mean;
      mean += distance / (s + 1);
      squares += distance * (value - mean);
    }
    return costs.length < 2
        ? Double.POSITIVE_INFINITY
        : NORMAL_95 * Math.sqrt(squares / (costs.length - 1.0) / costs.length);
  }

  private double[] tailWeights(double[] costs, double[] probabilities) {
    int[] dearestFirst =
        IntStream.range(0, costs.length)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer s) -> -costs[s])
                    .thenComparingInt(Integer::intValue))
            .mapToInt(Integer::intValue)
            .toArray();
    var weights = new double[costs.length];
    double left = 1 - alpha;
    for (int s : dearestFirst) {
      double taken = Math.min(left, probabilities[s]);
      weights[s] = taken / (1 - alpha);
      left -= taken;
    }
    return weights;
  }
}
