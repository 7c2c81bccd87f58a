package org.lodestone.stock;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What may be missing: losses, each with its probability, whatever drew them. The unit of a loss is
 * that of the stock that is to cover it (tonnes, days of use). A loss may be negative where it
 * stands for a demand less a mean.
 */
public final class LossSample {

  /** Rounding of summed weights: a level is reached if it lacks no more than this. */
  private static final double ROUNDING = 1e-12;

  private final double[] loss;
  private final double[] weight;

  private LossSample(double[] loss, double[] weight) {
    this.loss = loss;
    this.weight = weight;
  }

  /** Losses of equal probability. */
  public static LossSample of(List<Double> losses) {
    return weighted(losses, losses.stream().map(l -> 1.0).toList());
  }

  /** Losses with weights, which need not add up to 1. */
  public static LossSample weighted(List<Double> losses, List<Double> weights) {
    if (losses.isEmpty() || losses.size() != weights.size()) {
      throw new IllegalArgumentException(
          "A sample of losses needs a weight for each loss, and at least one; it has %d losses and %d weights."
              .formatted(losses.size(), weights.size()));
    }
    var order = new Integer[losses.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(losses.get(a), losses.get(b)));
    var loss = new double[order.length];
    var weight = new double[order.length];
    double sum = 0;
    for (int i = 0; i < order.length; i++) {
      loss[i] = checked("loss", losses.get(order[i]), Double.NEGATIVE_INFINITY);
      weight[i] = checked("weight", weights.get(order[i]), 0);
      sum += weight[i];
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("The weights of a sample of losses are all zero.");
    }
    for (int i = 0; i < weight.length; i++) {
      weight[i] /= sum;
    }
    return new LossSample(loss, weight);
  }

  private static double checked(String what, double value, double low) {
    if (!Double.isFinite(value) || value < low) {
      throw new IllegalArgumentException(
          "The %s (%s) of a sample of losses must be a finite number%s."
              .formatted(what, value, low == 0 ? ", not below zero" : ""));
    }
    return value;
  }

  public int count() {
    return loss.length;
  }

  public double mean() {
    double sum = 0;
    for (int i = 0; i < loss.length; i++) {
      sum += weight[i] * loss[i];
    }
    return sum;
  }

  /** The smallest loss that is not exceeded with probability {@code level}, 0 to 1. */
  public double quantile(double level) {
    checkLevel(level);
    double sum = 0;
    for (int i = 0; i < loss.length; i++) {
      sum += weight[i];
      if (sum >= level - ROUNDING) {
        return loss[i];
      }
    }
    return loss[loss.length - 1];
  }

  /** Probability of a loss above a stock: what is left of the service level. */
  public double excessProbability(double stock) {
    double sum = 0;
    for (int i = loss.length - 1; i >= 0 && loss[i] > stock; i--) {
      sum += weight[i];
    }
    return sum;
  }

  /** Mean of what a stock does not cover, E[(L − w)⁺]. */
  public double expectedExcess(double stock) {
    double sum = 0;
    for (int i = loss.length - 1; i >= 0 && loss[i] > stock; i--) {
      sum += weight[i] * (loss[i] - stock);
    }
    return sum;
  }

  /** Standard error of the mean of a cost of each loss, were the losses drawn independently. */
  double standardError(DoubleUnaryOperator cost) {
    double mean = 0;
    for (int i = 0; i < loss.length; i++) {
      mean += weight[i] * cost.applyAsDouble(loss[i]);
    }
    double squares = 0;
    double weightSquares = 0;
    for (int i = 0; i < loss.length; i++) {
      double off = cost.applyAsDouble(loss[i]) - mean;
      squares += weight[i] * off * off;
      weightSquares += weight[i] * weight[i];
    }
    return Math.sqrt(squares * weightSquares);
  }

  /**
   * The same losses as a decision maker weighs them who looks at the mean and, with weight {@code
   * tailWeight}, at the mean of the worst part 1 − {@code level} (K6). Ties at the boundary are
   * split.
   */
  public LossSample tilted(double tailWeight, double level) {
    if (!(tailWeight >= 0 && tailWeight <= 1) || !(level >= 0 && level < 1)) {
      throw new IllegalArgumentException(
          "The weight of the tail (%s) must lie between 0 and 1, and its level (%s) from 0 to below 1."
              .formatted(tailWeight, level));
    }
    var tilted = new double[weight.length];
    double left = 1 - level;
    for (int i = weight.length - 1; i >= 0; i--) {
      double tail = Math.min(weight[i], left);
      left -= tail;
      tilted[i] = (1 - tailWeight) * weight[i] + tailWeight * tail / (1 - level);
    }
    return new LossSample(loss, tilted);
  }

  private static void checkLevel(double level) {
    if (!(level >= 0 && level <= 1)) {
      throw new IllegalArgumentException(
          "The service level (%s) must lie between 0 and 1.\nMaybe it was written in percent."
              .formatted(level));
    }
  }
}
