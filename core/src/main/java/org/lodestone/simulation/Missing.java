package org.lodestone.simulation;

import java.util.List;
import java.util.Map;

/**
 * What one source of a node was asked for and did not send, over a window.
 *
 * @param asked contracts, in the unit of the node's form
 * @param total what is missing of it, later deliveries counted
 * @param cuts where the source itself was the limit, with the amount each took
 * @param upstream nodes where it lacked goods, with the amount
 * @param sent the window in which the source should have sent
 */
record Missing(
    double asked, double total, List<Cut> cuts, Map<Integer, Double> upstream, Window sent) {

  record Cut(Cause cause, double amount) {}

  /** The sum over cuts and upstream, which shares of the total are taken of. */
  double explained() {
    double sum = 0;
    for (var cut : cuts) {
      sum += cut.amount();
    }
    for (double amount : upstream.values()) {
      sum += amount;
    }
    return sum;
  }
}
