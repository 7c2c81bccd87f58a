package org.lodestone.stock;

/**
 * One decision before one uncertain loss L (K4): a unit too many costs {@code over}, a unit too few
 * costs {@code under}; cost of a stock w is over·E[(w − L)⁺] + under·E[(L − w)⁺]. The best w is the
 * quantile of L at under / (over + under).
 */
public record Newsvendor(double over_perUnit, double under_perUnit) {

  public Newsvendor {
    if (!(over_perUnit > 0) || !(under_perUnit > 0)) {
      throw new IllegalArgumentException(
          "The costs of a unit too many (%s) and too few (%s) must be above zero."
              .formatted(over_perUnit, under_perUnit));
    }
  }

  /**
   * The same question asked as a purchase: each unit held costs {@code holding}, each unit missing
   * costs {@code penalty}. P(L &gt; w) = holding / penalty at the best w (K5).
   */
  public static Newsvendor ofPurchase(double holding_perUnit, double penalty_perUnit) {
    if (!(holding_perUnit > 0) || !(penalty_perUnit > holding_perUnit)) {
      throw new IllegalArgumentException(
          "The penalty (%s) must be above the cost of holding (%s), which must be above zero.\nOtherwise no stock is worth its price."
              .formatted(penalty_perUnit, holding_perUnit));
    }
    return new Newsvendor(holding_perUnit, penalty_perUnit - holding_perUnit);
  }

  /** Probability with which the best stock covers the loss. */
  public double serviceLevel() {
    return under_perUnit / (over_perUnit + under_perUnit);
  }

  public double cost(LossSample losses, double stock) {
    double excess = losses.expectedExcess(stock);
    return over_perUnit * (stock - losses.mean() + excess) + under_perUnit * excess;
  }

  /** Standard error of the cost of a stock, were the losses drawn independently. */
  public double standardError(LossSample losses, double stock) {
    return losses.standardError(
        loss -> loss > stock ? under_perUnit * (loss - stock) : over_perUnit * (stock - loss));
  }

  /** By sample: the best size for losses that somebody drew. */
  public StockSize size(LossSample losses) {
    double stock = losses.quantile(serviceLevel());
    return new StockSize(stock, cost(losses, stock));
  }

  /**
   * The best size for somebody who looks at the mean cost and, with weight {@code tailWeight}, at
   * the mean of the worst part 1 − {@code level} of it (CVaR; K6). The cost reported is that
   * weighted cost.
   */
  public StockSize sizeAgainstTail(LossSample losses, double tailWeight, double level) {
    var weighed = losses.tilted(tailWeight, level);
    double stock = weighed.quantile(serviceLevel());
    return new StockSize(stock, cost(weighed, stock));
  }

  /** Closed form for a loss that is normal. */
  public StockSize sizeOfNormal(double mean, double deviation) {
    if (!(deviation > 0)) {
      throw new IllegalArgumentException(
          "The standard deviation (" + deviation + ") must be above zero.");
    }
    double z = StandardNormal.quantile(serviceLevel());
    return new StockSize(
        mean + deviation * z,
        (over_perUnit + under_perUnit) * deviation * StandardNormal.density(z));
  }

  /** Closed form for a loss that is exponential: w = m ln((over + under) / over). */
  public StockSize sizeOfExponential(double mean) {
    if (!(mean > 0)) {
      throw new IllegalArgumentException("The mean loss (" + mean + ") must be above zero.");
    }
    double stock = mean * Math.log((over_perUnit + under_perUnit) / over_perUnit);
    return new StockSize(stock, over_perUnit * stock);
  }
}
