package org.lodestone.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.lodestone.quantity.Period;

/** Fictional series with properties that are known beforehand. */
public final class FictionalPrices {
  private static final NormalDistribution NORMAL = new NormalDistribution();
  public static final LocalDate START = LocalDate.of(2020, 1, 1);

  private FictionalPrices() {}

  public static Terms terms(String place, String unit, Incoterm incoterm, PriceBasis basis) {
    return new Terms("fictional oxide", Optional.empty(), place, unit(unit), incoterm, basis);
  }

  private static PriceUnit unit(String text) {
    int slash = text.indexOf('/');
    return new PriceUnit(
        Currency.getInstance(text.substring(0, slash)),
        MassUnit.find(text.substring(slash + 1)).orElseThrow());
  }

  public static PriceSeries series(String id, Terms terms, List<Quote> quotes) {
    return new PriceSeries(
        new SeriesId(id),
        terms,
        new Licence("fictional", Licence.Passing.ALLOWED),
        "fictional",
        quotes);
  }

  public static Period day(int number) {
    var day = START.plusDays(number);
    return new Period(day.toString(), day, day);
  }

  public static Quote.Details volume(double volume_t) {
    return new Quote.Details(OptionalDouble.of(volume_t), Optional.empty(), Optional.empty());
  }

  /** Traded every day at these prices, a tonne a day. */
  public static PriceSeries traded(double... prices) {
    var quotes = new ArrayList<Quote>();
    for (int i = 0; i < prices.length; i++) {
      quotes.add(new Quote.Traded(day(i), prices[i], volume(1)));
    }
    return series("traded", terms("CN", "USD/kg", Incoterm.FOB, PriceBasis.TRADED), quotes);
  }

  /** Assessed every day at these prices, without volumes. */
  public static PriceSeries assessed(double... prices) {
    var quotes = new ArrayList<Quote>();
    for (int i = 0; i < prices.length; i++) {
      quotes.add(new Quote.Assessed(day(i), prices[i], Quote.Details.NONE));
    }
    return series("assessed", terms("CN", "USD/kg", Incoterm.FOB, PriceBasis.ASSESSED), quotes);
  }

  /** Independent normal numbers. */
  public static double[] normal(int count, double deviation, long seed) {
    var random = new SplittableRandom(seed);
    var numbers = new double[count];
    for (int i = 0; i < count; i++) {
      double uniform = ((random.nextLong() >>> 12) + 0.5) * 0x1p-52;
      numbers[i] = deviation * NORMAL.inverseCumulativeProbability(uniform);
    }
    return numbers;
  }

  /** Prices from 100 on with these changes of the logarithm. */
  public static double[] walk(double... changes) {
    var prices = new double[changes.length + 1];
    prices[0] = 100;
    for (int i = 0; i < changes.length; i++) {
      prices[i + 1] = prices[i] * Math.exp(changes[i]);
    }
    return prices;
  }
}
