package org.lodestone.finance;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalDouble;

/**
 * An amount per year, the first of which is year {@code firstYear}. Positive is received, negative
 * is paid. Each amount falls on the same day of its year; the first is not discounted.
 */
public record CashFlows(Currency currency, int firstYear, List<Double> amounts) {

  public CashFlows {
    amounts = List.copyOf(amounts);
    if (amounts.isEmpty()) {
      throw new IllegalArgumentException(
          "Cash flows from %d on have no year.\nGive at least one amount.".formatted(firstYear));
    }
    for (int t = 0; t < amounts.size(); t++) {
      if (!Double.isFinite(amounts.get(t))) {
        throw new IllegalArgumentException(
            "The cash flow of %d (%s) must be finite.".formatted(firstYear + t, amounts.get(t)));
      }
    }
  }

  public static CashFlows of(String currency, int firstYear, double... amounts) {
    var all = new ArrayList<Double>();
    for (double amount : amounts) {
      all.add(amount);
    }
    return new CashFlows(Currencies.named(currency), firstYear, all);
  }

  public int lastYear() {
    return firstYear + amounts.size() - 1;
  }

  public Money total() {
    return new Money(amounts.stream().mapToDouble(Double::doubleValue).sum(), currency);
  }

  /** The amount of a year; nothing outside the years covered. */
  public double amount(int year) {
    int t = year - firstYear;
    return t < 0 || t >= amounts.size() ? 0 : amounts.get(t);
  }

  /** The sum, year by year; both must be in the same currency. */
  public CashFlows plus(CashFlows other) {
    Currencies.same(currency, other.currency);
    int first = Math.min(firstYear, other.firstYear);
    var sums = new ArrayList<Double>();
    for (int year = first; year <= Math.max(lastYear(), other.lastYear()); year++) {
      sums.add(amount(year) + other.amount(year));
    }
    return new CashFlows(currency, first, sums);
  }

  public CashFlows times(double factor) {
    return new CashFlows(
        currency, firstYear, amounts.stream().map(amount -> amount * factor).toList());
  }

  /** Net present value at the first year: Σ CF_t / (1 + r)^t (F1). */
  public Money presentValue(double rate) {
    return valueIn(firstYear, rate);
  }

  /** Net present value in another year, which may lie before or after the flows. */
  public Money valueIn(int year, double rate) {
    double growth = 1 + checkedRate(rate);
    double sum = 0;
    for (int t = 0; t < amounts.size(); t++) {
      sum += amounts.get(t) / Math.pow(growth, firstYear - year + t);
    }
    return new Money(sum, currency);
  }

  /** A rate per year that can discount: above −100 %. */
  public static double checkedRate(double rate) {
    if (!(rate > -1) || !Double.isFinite(rate)) {
      throw new IllegalArgumentException(
          "The rate (%s) must be above -1.\nRates are parts: 0.08 is 8 %% a year.".formatted(rate));
    }
    return rate;
  }

  /**
   * Years from the first until what came in equals what went out, within the year by straight line
   * (F5); empty if that never happens for good.
   */
  public OptionalDouble payback_years() {
    double sum = 0;
    double reached = Double.NaN;
    for (int t = 0; t < amounts.size(); t++) {
      double before = sum;
      sum += amounts.get(t);
      if (sum >= 0 && before < 0) {
        reached = t - 1 + -before / amounts.get(t);
      } else if (sum < 0) {
        reached = Double.NaN;
      }
    }
    return Double.isNaN(reached) ? OptionalDouble.empty() : OptionalDouble.of(reached);
  }
}
