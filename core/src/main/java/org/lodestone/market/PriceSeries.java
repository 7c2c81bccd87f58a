package org.lodestone.market;

import java.util.Comparator;
import java.util.List;
import org.lodestone.quantity.Period;

/**
 * Quotes of one material at one place on one basis, in the order of time; no period stands twice.
 * Periods without a quote are not there: nothing is filled in.
 *
 * @param source who published them
 */
public record PriceSeries(
    SeriesId id, Terms terms, Licence licence, String source, List<Quote> quotes) {

  public PriceSeries {
    quotes =
        quotes.stream()
            .sorted(
                Comparator.comparing((Quote quote) -> quote.period().last())
                    .thenComparing(quote -> quote.period().first()))
            .toList();
    Period before = null;
    for (var quote : quotes) {
      if (before != null && !quote.period().first().isAfter(before.last())) {
        throw new IllegalArgumentException(
            "The series '%s' has two quotes for the same time (%s and %s).\nGive one of them another series, or leave it out."
                .formatted(id, before, quote.period()));
      }
      before = quote.period();
      checkBasis(id, terms, quote);
    }
  }

  private static void checkBasis(SeriesId id, Terms terms, Quote quote) {
    boolean fits =
        switch (quote) {
          case Quote.Traded traded -> terms.basis() == PriceBasis.TRADED;
          case Quote.Assessed assessed -> terms.basis() == PriceBasis.ASSESSED;
          case Quote.Asked asked -> terms.basis() == PriceBasis.ASKED;
          case Quote.Bounded bounded -> terms.basis() != PriceBasis.ASKED;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "The quote of %s has another basis than the series '%s'.\nWhat was traded and what was asked are two series."
              .formatted(quote.period(), id));
    }
  }

  /** What may be calculated with; asks and bounds are not in it. */
  public List<Price> prices() {
    return quotes.stream().filter(Price.class::isInstance).map(Price.class::cast).toList();
  }

  /** Whether any price says how much was traded. */
  public boolean hasVolumes() {
    return prices().stream().anyMatch(price -> price.details().volume_t().isPresent());
  }

  /** How often it is quoted. */
  public Frequency frequency() {
    return Frequency.of(quotes);
  }

  /** The quotes within a time, both ends included. */
  public PriceSeries within(java.time.LocalDate first, java.time.LocalDate last) {
    return new PriceSeries(
        id,
        terms,
        licence,
        source,
        quotes.stream()
            .filter(q -> !q.period().first().isBefore(first) && !q.period().last().isAfter(last))
            .toList());
  }
}
