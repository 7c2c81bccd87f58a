package org.lodestone.finance.price;

import java.time.LocalDate;
import java.util.List;

/**
 * The price at which goods changed hands: Σ p v / Σ v over trades (F10). Asks are set aside and
 * counted, never averaged in: yttrium oxide was asked at 350 US$/kg when three quarters of the
 * year's consumption had been bought at 6.50.
 *
 * @param volume_t tonnes traded
 * @param setAside asks, in the order given
 */
public record TradedPrice(
    double price_perKg, double volume_t, int trades, List<PriceObservation> setAside) {

  public TradedPrice {
    setAside = List.copyOf(setAside);
  }

  /** The price of all trades. */
  public static TradedPrice of(List<PriceObservation> observations) {
    var trades =
        observations.stream().filter(seen -> seen.kind() == PriceObservation.Kind.TRADE).toList();
    if (trades.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no trade among %d observations.\nAsks drive neither values nor floor payments: add a trade with its volume."
              .formatted(observations.size()));
    }
    double value = 0;
    double volume = 0;
    for (var trade : trades) {
      value += trade.price_perKg() * trade.volume_t();
      volume += trade.volume_t();
    }
    return new TradedPrice(
        value / volume,
        volume,
        trades.size(),
        observations.stream().filter(seen -> seen.kind() == PriceObservation.Kind.ASK).toList());
  }

  /** The price of the trades between two days, both included. */
  public static TradedPrice between(
      LocalDate first, LocalDate last, List<PriceObservation> observations) {
    var within =
        observations.stream()
            .filter(seen -> !seen.date().isBefore(first) && !seen.date().isAfter(last))
            .toList();
    try {
      return of(within);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "From %s to %s there is no trade among %d observations.\nAsks drive neither values nor floor payments: add a trade with its volume."
              .formatted(first, last, within.size()),
          e);
    }
  }
}
