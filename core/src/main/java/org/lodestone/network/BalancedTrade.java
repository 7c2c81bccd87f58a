package org.lodestone.network;

import java.util.SplittableRandom;

/**
 * Shipments of one form that take every place from what it makes to what it wants. A place that
 * does both keeps a random part of its own goods for itself and trades the rest. What is traded is
 * cut into equal rounds; in each, sellers and buyers meet in random order, and each pair settles as
 * much as it can. So shares are uneven, most pairs trade, and balances close up to rounding.
 */
final class BalancedTrade {

  /** Less than this part of the whole is a rounding error. */
  private static final double ROUNDING = 1e-13;

  private final SplittableRandom random;
  private final int rounds;

  BalancedTrade(SplittableRandom random, int rounds) {
    this.random = random;
    this.rounds = rounds;
  }

  /**
   * @param made per place, with the same sum as {@code wanted}
   * @return {@code [from][to]}; the diagonal is what stays at home
   */
  double[][] of(double[] made, double[] wanted) {
    int places = made.length;
    var flow = new double[places][places];
    var offered = made.clone();
    var asked = wanted.clone();
    double total = 0;
    for (int i = 0; i < places; i++) {
      double own = (0.3 + 0.6 * random.nextDouble()) * Math.min(made[i], wanted[i]);
      flow[i][i] = own;
      offered[i] = (made[i] - own) / rounds;
      asked[i] = (wanted[i] - own) / rounds;
      total += made[i];
    }
    for (int round = 0; round < rounds; round++) {
      settle(flow, offered.clone(), asked.clone());
    }
    dropRounding(flow, ROUNDING * total);
    return flow;
  }

  private void settle(double[][] flow, double[] offered, double[] asked) {
    int[] sellers = shuffled(offered.length);
    int[] buyers = shuffled(offered.length);
    for (int from : sellers) {
      for (int to : buyers) {
        double amount = Math.min(offered[from], asked[to]);
        offered[from] -= amount;
        asked[to] -= amount;
        flow[from][to] += amount;
      }
    }
  }

  private static void dropRounding(double[][] flow, double negligible) {
    for (var row : flow) {
      for (int to = 0; to < row.length; to++) {
        row[to] = row[to] > negligible ? row[to] : 0;
      }
    }
  }

  /** The numbers below {@code count} in random order. */
  private int[] shuffled(int count) {
    return shuffled(random, count);
  }

  static int[] shuffled(SplittableRandom random, int count) {
    var order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
