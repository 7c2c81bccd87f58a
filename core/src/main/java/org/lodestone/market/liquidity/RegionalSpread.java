package org.lodestone.market.liquidity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.lodestone.market.ExchangeRates;
import org.lodestone.market.Incoterm;
import org.lodestone.market.Price;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.Quote;
import org.lodestone.market.Reason;
import org.lodestone.market.Refusal;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Reported;

/**
 * Y10: by how much a place is dearer than another in the same period, as a part of the other's
 * price. Only like is compared with like; everything else is refused with the reason.
 */
public sealed interface RegionalSpread {

  /**
   * Spreads period by period.
   *
   * @param points in the order of time, at least one
   */
  record Measured(PriceSeries dear, PriceSeries base, List<Point> points)
      implements RegionalSpread {
    public Measured {
      points = List.copyOf(points);
    }

    /** The mean of all periods. */
    public double mean() {
      return points.stream().mapToDouble(Point::spread).average().orElseThrow();
    }
  }

  /** No comparison. */
  record Refused(Refusal why) implements RegionalSpread {}

  /**
   * One period; prices in the currency of the second series per kilogramme.
   *
   * @param kind whether two prices are compared, or an ask with a price
   * @param spread (first − second)/second
   */
  record Point(Period period, Kind kind, double first_perKg, double second_perKg, double spread) {}

  /** What is compared. */
  enum Kind {
    /** Two prices. */
    PRICES,
    /** An ask with a price: what sellers want beside what buyers pay (Y11). */
    ASK_OVER_PRICE
  }

  /**
   * The spread of the first series over the second one, which must hold prices.
   *
   * @param rates for two currencies; without a rate of the period there is no point
   */
  static RegionalSpread of(PriceSeries first, PriceSeries second, ExchangeRates rates) {
    var refusal = findRefusal(first, second, rates);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    var base = new HashMap<String, Price>();
    second.prices().forEach(price -> base.put(key(price.period()), price));
    var points = new ArrayList<Point>();
    for (var quote : first.quotes()) {
      var there = base.get(key(quote.period()));
      if (there != null) {
        point(first, second, quote, there, rates).ifPresent(points::add);
      }
    }
    return points.isEmpty()
        ? new Refused(Refusal.of(Reason.NO_OVERLAP))
        : new Measured(first, second, points);
  }

  private static String key(Period period) {
    return period.first() + "/" + period.last();
  }

  private static Optional<Refusal> findRefusal(
      PriceSeries first, PriceSeries second, ExchangeRates rates) {
    var one = first.terms();
    var other = second.terms();
    if (!one.item().equals(other.item())) {
      return Optional.of(new Refusal(Reason.OTHER_FORM, one.item() + " / " + other.item()));
    }
    if (!one.unit().currency().equals(other.unit().currency())
        && !rates.has(one.unit().currency(), other.unit().currency())) {
      return Optional.of(
          new Refusal(Reason.OTHER_CURRENCY, one.unit().label() + " / " + other.unit().label()));
    }
    if (one.incoterm() != other.incoterm() || one.incoterm() == Incoterm.NOT_STATED) {
      return Optional.of(
          new Refusal(
              Reason.OTHER_INCOTERM, written(one.incoterm()) + " / " + written(other.incoterm())));
    }
    return second.prices().isEmpty() ? Optional.of(Refusal.of(Reason.NO_PRICES)) : Optional.empty();
  }

  /** As a file of prices has it. */
  private static String written(Incoterm incoterm) {
    return incoterm == Incoterm.NOT_STATED ? "–" : incoterm.name();
  }

  private static Optional<Point> point(
      PriceSeries first, PriceSeries second, Quote quote, Price base, ExchangeRates rates) {
    var number = quote.printed().toNumber();
    // Of an ask above a bound the bound itself is compared: the spread is at least that.
    double printed =
        quote instanceof Quote.Asked && quote.printed() instanceof Reported.MoreThan(double bound)
            ? bound
            : number.orElse(Double.NaN);
    var rate =
        rates.rate(
            first.terms().unit().currency(), second.terms().unit().currency(), quote.period());
    if (!Double.isFinite(printed) || rate.isEmpty()) {
      return Optional.empty();
    }
    double here = first.terms().unit().perKg(printed) * rate.getAsDouble();
    double there = second.terms().unit().perKg(base.price());
    var kind = quote instanceof Price ? Kind.PRICES : Kind.ASK_OVER_PRICE;
    return Optional.of(new Point(quote.period(), kind, here, there, here / there - 1));
  }
}
