package org.lodestone.market.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lodestone.market.ExchangeRates;
import org.lodestone.market.LogReturns;
import org.lodestone.market.PriceSeries;

/**
 * What is screened.
 *
 * @param series the price of exports
 * @param domestic the price at home with its value-added tax (0.13 is 13 %)
 * @param output_tPerYear by year, of the place under suspicion
 * @param dates announcements of controls and of competing projects
 * @param longestStep_days a longer time between two quotes is a hole
 */
public record ScreenInput(
    PriceSeries series,
    Optional<Domestic> domestic,
    Optional<CostTable> costs,
    Map<Integer, Double> output_tPerYear,
    List<Announcement> dates,
    int longestStep_days,
    ScreenSettings settings) {

  /** A price at home, the part of value-added tax on top, and rates to compare it. */
  public record Domestic(PriceSeries series, double valueAddedTax, ExchangeRates rates) {
    public Domestic {
      if (!(valueAddedTax >= 0 && valueAddedTax < 1)) {
        throw new IllegalArgumentException(
            "The value-added tax (%s) must lie between 0 and 1.\n13 %% is 0.13."
                .formatted(valueAddedTax));
      }
    }
  }

  public ScreenInput {
    output_tPerYear = java.util.Collections.unmodifiableMap(new TreeMap<>(output_tPerYear));
    dates = List.copyOf(dates);
  }

  LogReturns changes() {
    return LogReturns.of(series, longestStep_days);
  }
}
