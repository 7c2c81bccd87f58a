package org.lodestone.finance;

import java.util.ArrayList;
import java.util.List;

/**
 * The rate at which cash flows are worth nothing (F2). There may be none or several, and which of
 * several is "the" return is a matter of taste, so that is said rather than guessed.
 */
public sealed interface InternalRate {
  /** Rates closer than this, relative to 1 + r, are one. */
  double SAME = 1e-7;

  /** The one rate. */
  record One(double rate) implements InternalRate {}

  /** No rate above −100 % makes the flows worth nothing. */
  record None() implements InternalRate {}

  /** More than one rate does, in ascending order. */
  record Several(List<Double> rates) implements InternalRate {
    public Several {
      rates = List.copyOf(rates);
    }
  }

  /**
   * All rates above −100 %. With x = 1/(1 + r) the value is a polynomial in x. Its roots in 0 &lt;
   * x ≤ 1 and, the order of the flows reversed, in x ≥ 1 are isolated by the signs of its Bernstein
   * coefficients, halving until there is at most one change of sign; then Brent's method finds
   * each.
   */
  static InternalRate of(CashFlows flows) {
    var amounts = trimmed(flows.amounts());
    var rates = new ArrayList<Double>();
    if (amounts.size() > 1) {
      var discountFactors = UnitRoots.of(amounts);
      var growthFactors = UnitRoots.of(amounts.reversed());
      discountFactors.stream().map(x -> 1 / x - 1).forEach(rates::add);
      growthFactors.stream().filter(y -> y < 1).map(y -> y - 1).forEach(rates::add);
    }
    var distinct = distinct(rates);
    return switch (distinct.size()) {
      case 0 -> new None();
      case 1 -> new One(distinct.getFirst());
      default -> new Several(distinct);
    };
  }

  /** In ascending order; a double root that was found from both sides counts once. */
  private static List<Double> distinct(List<Double> rates) {
    rates.sort(null);
    var distinct = new ArrayList<Double>();
    for (double rate : rates) {
      if (distinct.isEmpty() || rate - distinct.getLast() > SAME * (1 + rate)) {
        distinct.add(rate);
      }
    }
    return distinct;
  }

  /** Years without a flow at either end change nothing but would be roots at zero. */
  private static List<Double> trimmed(List<Double> amounts) {
    int first = 0;
    int last = amounts.size();
    while (first < last && amounts.get(first) == 0) {
      first++;
    }
    while (last > first && amounts.get(last - 1) == 0) {
      last--;
    }
    return amounts.subList(first, last);
  }
}
