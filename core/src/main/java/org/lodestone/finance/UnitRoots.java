package org.lodestone.finance;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.polynomials.PolynomialFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Real roots of a polynomial between 0 (excluded) and 1 (included). The signs of its Bernstein
 * coefficients bound the number of roots in an interval (Descartes' rule); halving isolates them.
 */
final class UnitRoots {
  private static final double NARROWEST = 1e-9;
  private static final double ACCURACY = 1e-15;

  private final PolynomialFunction polynomial;
  private final List<Double> found = new ArrayList<>();

  private UnitRoots(PolynomialFunction polynomial) {
    this.polynomial = polynomial;
  }

  static List<Double> of(List<Double> coefficients) {
    var power = coefficients.stream().mapToDouble(Double::doubleValue).toArray();
    var roots = new UnitRoots(new PolynomialFunction(power));
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
