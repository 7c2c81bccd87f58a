package org.lodestone.market.liquidity;

import java.util.List;
import java.util.Optional;
import org.lodestone.market.Price;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.Quote;
import org.lodestone.quantity.Reported;

/**
 * Y11: how much of the consumption of a time was bought at which quote, and the price that follows.
 * A quote that stands for less than a hundredth of consumption is flagged as thin; an ask stands
 * for nothing.
 *
 * @param lines all quotes of the time, prices first, then by price
 * @param weighted_perKg mean of the prices that are not thin, weighted with their parts; empty
 *     without one
 * @param covered_pct the sum of those parts
 */
public record Backing(List<Line> lines, Optional<Double> weighted_perKg, double covered_pct) {
  /** Below this part of consumption a quote is thin. */
  public static final double THIN_PCT = 1;

  /** What a quote is worth as a price. */
  public enum Standing {
    /** A price with volume behind it. */
    BACKED,
    /** A price of less than a hundredth of consumption. */
    THIN,
    /** A price of which nobody says how much was bought at it. */
    BACKING_NOT_STATED,
    /** No price: somebody asked it. */
    ASK
  }

  /** One quote. */
  public record Line(PriceSeries series, Quote quote, Standing standing) {}

  public Backing {
    lines = List.copyOf(lines);
  }

  /** The quotes of one item in a time, all in one currency. */
  public static Backing of(List<Line> lines) {
    double weighted = 0;
    double covered = 0;
    for (var line : lines) {
      if (line.standing == Standing.BACKED && line.quote instanceof Price price) {
        double part = price.details().backing_pct().map(Backing::number).orElse(0.0);
        weighted += part * line.series.terms().unit().perKg(price.price());
        covered += part;
      }
    }
    return new Backing(
        lines, covered > 0 ? Optional.of(weighted / covered) : Optional.empty(), covered);
  }

  /** The standing of a quote. */
  public static Standing standing(Quote quote) {
    if (quote instanceof Quote.Asked) {
      return Standing.ASK;
    }
    var backing = quote.details().backing_pct();
    if (backing.isEmpty()) {
      return Standing.BACKING_NOT_STATED;
    }
    return switch (backing.get()) {
      case Reported.LessThan(double bound) ->
          bound <= THIN_PCT ? Standing.THIN : Standing.BACKING_NOT_STATED;
      case Reported.Exact(double part) -> part < THIN_PCT ? Standing.THIN : Standing.BACKED;
      case Reported.About(double part) -> part < THIN_PCT ? Standing.THIN : Standing.BACKED;
      case Reported.MoreThan(double part) -> Standing.BACKING_NOT_STATED;
      case Reported.Nil nil -> Standing.THIN;
      case Reported.Withheld w -> Standing.BACKING_NOT_STATED;
      case Reported.NotAvailable n -> Standing.BACKING_NOT_STATED;
      case Reported.NetExporter e -> Standing.BACKING_NOT_STATED;
    };
  }

  private static double number(Reported part) {
    return part.toNumber().orElse(0);
  }
}
