package org.lodestone.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lodestone.quantity.Range;

/**
 * A mean of risks weighted by amounts, Σ r·q / Σ q, where both are intervals (I21). In each amount
 * it is monotone, so that an extreme has every amount at an end: sorted by risk, those below some
 * place in the order are at one end and those above it at the other. All such places are tried.
 */
final class WeightedRisk {
  private WeightedRisk() {}

  /** One member of the mean. */
  record Term(Range amount, Range risk) {}

  /** The mean; 0 if nothing is counted. */
  static Range mean(List<Term> terms) {
    double weighted = 0;
    double amounts = 0;
    boolean exact = true;
    for (var term : terms) {
      weighted += term.amount.value() * term.risk.value();
      amounts += term.amount.value();
      exact = exact && term.amount.isExact() && term.risk.isExact();
    }
    double value = ratio(weighted, amounts);
    if (exact) {
      return Range.exactly(value);
    }
    return Herfindahl.around(lowest(terms), value, highest(terms));
  }

  private static double highest(List<Term> terms) {
    var sorted = sorted(terms, Comparator.comparingDouble(t -> t.risk.high()));
    double best = 0;
    for (int cut = 0; cut <= sorted.size(); cut++) {
      double weighted = 0;
      double amounts = 0;
      for (int i = 0; i < sorted.size(); i++) {
        var term = sorted.get(i);
        double amount = i < cut ? term.amount.low() : term.amount.high();
        weighted += amount * term.risk.high();
        amounts += amount;
      }
      best = Math.max(best, ratio(weighted, amounts));
    }
    return best;
  }

  private static double lowest(List<Term> terms) {
    var sorted = sorted(terms, Comparator.comparingDouble(t -> t.risk.low()));
    double best = Double.POSITIVE_INFINITY;
    for (int cut = 0; cut <= sorted.size(); cut++) {
      double weighted = 0;
      double amounts = 0;
      for (int i = 0; i < sorted.size(); i++) {
        var term = sorted.get(i);
        double amount = i < cut ? term.amount.high() : term.amount.low();
        weighted += amount * term.risk.low();
        amounts += amount;
      }
      best = Math.min(best, ratio(weighted, amounts));
    }
    return best;
  }

  private static List<Term> sorted(List<Term> terms, Comparator<Term> order) {
    var sorted = new ArrayList<>(terms);
    sorted.sort(order);
    return sorted;
  }

  private static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : 0;
  }
}
