package org.lodestone.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.lodestone.scenario.Progress;

/**
 * Advice while the size of a stock is known as an interval only (K10, K11). For each size in it
 * every option on the table has a cost: what it costs itself, and the loss that remains with the
 * stock there is and what the option adds. The regret of an option at a size is its cost less that
 * of the option that would be best if one knew. The advice is the option whose largest regret is
 * smallest.
 *
 * @param sizes_days the sizes looked at, from the low to the high end of the interval
 * @param choices the options in the order asked, with their costs and regrets
 * @param advised index of the option with the smallest largest regret
 * @param outlook whether all sizes were looked at
 */
public record SecretStock(
    List<Double> sizes_days, List<Choice> choices, int advised, Outlook outlook) {

  /** Number of sizes looked at. */
  public static final int SIZES = 13;

  /** Whether the work was finished. */
  public enum Outlook {
    COMPLETE,
    /** Stopped on request before any advice could be given. */
    CANCELLED
  }

  /**
   * Something that can be done.
   *
   * @param extra_days what it adds to the stock
   * @param cost what it costs itself, in the money of the loss
   */
  public record Option(String name, double extra_days, double cost) {
    public Option {
      if (!(extra_days >= 0) || !(cost >= 0)) {
        throw new IllegalArgumentException(
            "The option '%s' must not take away days (%s) nor cost less than nothing (%s)."
                .formatted(name, extra_days, cost));
      }
    }
  }

  /**
   * An option over the interval.
   *
   * @param costs at each size
   * @param regrets at each size
   * @param worstAt_days the size with the largest regret
   * @param bestAt_days the sizes at which no other option is better
   */
  public record Choice(
      Option option,
      List<Double> costs,
      List<Double> regrets,
      double largestRegret,
      double worstAt_days,
      List<Double> bestAt_days) {
    public Choice {
      costs = List.copyOf(costs);
      regrets = List.copyOf(regrets);
      bestAt_days = List.copyOf(bestAt_days);
    }
  }

  public SecretStock {
    sizes_days = List.copyOf(sizes_days);
    choices = List.copyOf(choices);
  }

  public Choice advisedChoice() {
    return choices.get(advised);
  }

  /**
   * Weighs options over an interval of sizes.
   *
   * @param loss expected loss with a stock of so many days
   */
  public static SecretStock weigh(
      double low_days,
      double high_days,
      List<Option> options,
      DoubleUnaryOperator loss,
      Progress progress) {
    checkInterval(low_days, high_days);
    if (options.isEmpty()) {
      throw new IllegalArgumentException("There is no option on the table.");
    }
    var sizes = new ArrayList<Double>();
    var costs = new ArrayList<List<Double>>();
    options.forEach(option -> costs.add(new ArrayList<>()));
    for (int i = 0; i < SIZES; i++) {
      if (progress.cancelled()) {
        return new SecretStock(sizes, List.of(), -1, Outlook.CANCELLED);
      }
      progress.tick(i, SIZES);
      double size = low_days + (high_days - low_days) * i / (SIZES - 1);
      sizes.add(size);
      for (int o = 0; o < options.size(); o++) {
        var option = options.get(o);
        costs.get(o).add(option.cost + loss.applyAsDouble(size + option.extra_days));
      }
    }
    return choose(sizes, options, costs);
  }

  /** An interval that a user gave. */
  public static void checkInterval(double low_days, double high_days) {
    if (!(low_days >= 0) || !(high_days >= low_days) || !Double.isFinite(high_days)) {
      throw new IllegalArgumentException(
          "The stock lies between %s and %s days: the low end must not be negative, nor above the high end.\nMaybe the two are reversed."
              .formatted(low_days, high_days));
    }
  }

  private static SecretStock choose(
      List<Double> sizes, List<Option> options, List<List<Double>> costs) {
    var best = new double[sizes.size()];
    for (int i = 0; i < best.length; i++) {
      int at = i;
      best[i] = costs.stream().mapToDouble(all -> all.get(at)).min().orElseThrow();
    }
    var choices = new ArrayList<Choice>();
    int advised = 0;
    for (int o = 0; o < options.size(); o++) {
      choices.add(choice(options.get(o), costs.get(o), best, sizes));
      if (choices.get(o).largestRegret < choices.get(advised).largestRegret) {
        advised = o;
      }
    }
    return new SecretStock(sizes, choices, advised, Outlook.COMPLETE);
  }

  private static Choice choice(
      Option option, List<Double> costs, double[] best, List<Double> sizes) {
    var regrets = new ArrayList<Double>();
    var bestAt = new ArrayList<Double>();
    int worst = 0;
    for (int i = 0; i < best.length; i++) {
      regrets.add(costs.get(i) - best[i]);
      if (regrets.get(i) <= 0) {
        bestAt.add(sizes.get(i));
      }
      if (regrets.get(i) > regrets.get(worst)) {
        worst = i;
      }
    }
    return new Choice(option, costs, regrets, regrets.get(worst), sizes.get(worst), bestAt);
  }
}
