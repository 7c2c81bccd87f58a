package org.lodestone.market;

import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.lodestone.quantity.Period;

/**
 * Monthly mean rates against the euro: how many units of a currency one euro was. A month without a
 * rate has none; nothing is interpolated.
 *
 * @param perEuro by currency code, then by month
 */
public record ExchangeRates(Map<String, Map<YearMonth, Double>> perEuro) {
  private static final String EURO = "EUR";

  public static final ExchangeRates NONE = new ExchangeRates(Map.of());

  public ExchangeRates {
    var copy = new TreeMap<String, Map<YearMonth, Double>>();
    perEuro.forEach((code, months) -> copy.put(code, Map.copyOf(months)));
    perEuro = java.util.Collections.unmodifiableMap(copy);
  }

  /** Whether the two can be converted in any month. */
  public boolean has(Currency from, Currency to) {
    return from.equals(to) || (isKnown(from) && isKnown(to));
  }

  private boolean isKnown(Currency currency) {
    return currency.getCurrencyCode().equals(EURO)
        || perEuro.containsKey(currency.getCurrencyCode());
  }

  /**
   * Units of the second currency for one of the first, as the mean of the months of a period; empty
   * if a month is missing.
   */
  public OptionalDouble rate(Currency from, Currency to, Period period) {
    if (from.equals(to)) {
      return OptionalDouble.of(1);
    }
    double sum = 0;
    int months = 0;
    var last = YearMonth.from(period.last());
    for (var month = YearMonth.from(period.first());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      var paid = perEuro(from, month);
      var received = perEuro(to, month);
      if (paid.isEmpty() || received.isEmpty()) {
        return OptionalDouble.empty();
      }
      sum += received.getAsDouble() / paid.getAsDouble();
      months++;
    }
    return OptionalDouble.of(sum / months);
  }

  private OptionalDouble perEuro(Currency currency, YearMonth month) {
    if (currency.getCurrencyCode().equals(EURO)) {
      return OptionalDouble.of(1);
    }
    var rate = perEuro.getOrDefault(currency.getCurrencyCode(), Map.of()).get(month);
    return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
  }
}
