package org.lodestone.optimisation;

import java.util.List;

/**
 * A bound that holds the best response back: in its best period one more tonne (or recipe unit) of
 * it is worth {@code peak} points.
 *
 * @param name of the process, lane or node; of a quota its number and first lane
 * @param causes the contingencies that act on it, empty if it binds as it is at the baseline
 * @param firstPeriod the first period in which it binds
 * @param lastPeriod the last one
 * @param peak the highest price of all periods, points per unit; one of several right ones where
 *     the solution is degenerate ({@link ShadowPrices} gives the range)
 * @param total the sum of the prices of all periods: what one more unit in each of them is worth
 */
public record BindingBound(
    BoundRef peakBound,
    String name,
    List<String> causes,
    int firstPeriod,
    int lastPeriod,
    double peak,
    double total) {

  public BindingBound {
    causes = List.copyOf(causes);
  }
}
