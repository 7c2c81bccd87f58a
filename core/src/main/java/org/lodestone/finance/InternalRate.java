package org.lodestone.finance;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.polynomials.PolynomialFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The rate at which cash flows are worth nothing (F2). There may be none or several, and which of
 * several is "the" return is a matter of taste, so that is said rather than guessed.
 */
public sealed interface InternalRate {

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
      var discountFactors = Roots.inUnitInterval(amounts);
      var growthFactors = Roots.inUnitInterval(amounts.reversed());
      discountFactors.stream().map(x -> 1 / x - 1).forEach(rates::add);
      growthFactors.stream().filter(y -> y < 1).map(y -> y - 1).forEach(rates::add);
    }
    rates.sort(null);
    return switch (rates.size()) {
      case 0 -> new None();
      case 1 -> new One(rates.getFirst());
      default -> new Several(rates);
    };
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

  /** Real roots of a polynomial between 0 (excluded) and 1 (included). */
  final class Roots {
    private static final double NARROWEST = 1e-9;
    private static final double ACCURACY = 1e-15;

    private final PolynomialFunction polynomial;
    private final List<Double> found = new ArrayList<>();

    private Roots(PolynomialFunction polynomial) {
      this.polynomial = polynomial;
    }

    private static List<Double> inUnitInterval(List<Double> coefficients) {
      var power = coefficients.stream().mapToDouble(Double::doubleValue).toArray();
      var roots = new Roots(new PolynomialFunction(power));
      roots.isolate(bernstein(power), 0, 1);
      if (roots.polynomial.value(1) == 0) {
        roots.found.add(1.0);
      }
      return roots.found;
    }

    /** b_i = Σ_{k ≤ i} C(i, k) / C(n, k) a_k. */
    private static double[] bernstein(double[] power) {
      int n = power.length - 1;
      var scaled = new double[n + 1];
      double binomial = 1;
      for (int k = 0; k <= n; k++) {
        scaled[k] = power[k] / binomial;
        binomial = binomial * (n - k) / (k + 1);
      }
      // Repeated sums of neighbours are the binomial transform.
      var coefficients = new double[n + 1];
      for (int i = 0; i <= n; i++) {
        double sum = 0;
        double choose = 1;
        for (int k = 0; k <= i; k++) {
          sum += choose * scaled[k];
          choose = choose * (i - k) / (k + 1);
        }
        coefficients[i] = sum;
      }
      return coefficients;
    }

    private void isolate(double[] bernstein, double low, double high) {
      int changes = signChanges(bernstein);
      if (changes == 0) {
        return;
      }
      int n = bernstein.length - 1;
      if (changes == 1 && bernstein[0] * bernstein[n] < 0) {
        found.add(between(low, high));
        return;
      }
      if (high - low < NARROWEST) {
        // A double root, or two that no arithmetic of this length can tell apart.
        found.add((low + high) / 2);
        return;
      }
      var left = new double[n + 1];
      var right = bernstein.clone();
      for (int step = 0; step <= n; step++) {
        left[step] = right[0];
        for (int i = 0; i < n - step; i++) {
          right[i] = (right[i] + right[i + 1]) / 2;
        }
      }
      double middle = (low + high) / 2;
      isolate(left, low, middle);
      if (right[0] == 0) {
        found.add(middle);
      }
      isolate(right, middle, high);
    }

    private static int signChanges(double[] coefficients) {
      int changes = 0;
      double last = 0;
      for (double coefficient : coefficients) {
        if (coefficient != 0) {
          changes += last * coefficient < 0 ? 1 : 0;
          last = Math.signum(coefficient);
        }
      }
      return changes;
    }

    private double between(double low, double high) {
      if (polynomial.value(low) * polynomial.value(high) >= 0) {
        return Math.abs(polynomial.value(low)) < Math.abs(polynomial.value(high)) ? low : high;
      }
      var solver = new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, ACCURACY, 5);
      return solver.solve(200, polynomial, low, high);
    }
  }
}
