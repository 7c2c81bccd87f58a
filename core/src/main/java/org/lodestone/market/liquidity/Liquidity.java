package org.lodestone.market.liquidity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;
import org.lodestone.market.LogReturns;
import org.lodestone.market.Price;
import org.lodestone.market.PriceBasis;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.Quote;
import org.lodestone.market.Reading;
import org.lodestone.market.Reason;
import org.lodestone.quantity.Range;

/**
 * Measures of how a market trades. All but the volatility and the days without a change need
 * published volumes; where there are none they are refused, and nothing takes their place.
 */
public final class Liquidity {
  /** Fewer observations say too little for an interval. */
  static final int FEWEST = 10;

  private static final double MILLION = 1e6;
  private static final double KG_PER_T = 1000;

  private Liquidity() {}

  /** Y2: standard deviation of the changes of the logarithm, per year. */
  public static Reading volatility(PriceSeries series) {
    var refused = refusedWithoutPrices(series);
    if (refused.isPresent()) {
      return refused.get();
    }
    var changes = LogReturns.of(series).values();
    if (changes.length < FEWEST) {
      return tooFew(changes.length);
    }
    if (Intervals.variance(changes) == 0) {
      return Reading.refused(Reason.NO_MOVEMENT);
    }
    double perYear = Math.sqrt(series.frequency().perYear());
    return new Reading.Measured(Intervals.ofDeviation(changes).times(perYear), changes.length);
  }

  /**
   * Y3: mean of |change of the logarithm| per million of the series' currency traded (Amihud 2002).
   * Days without trade have no impact and do not enter.
   */
  public static Reading amihud(PriceSeries series) {
    var refused = refusedWithoutTrade(series);
    if (refused.isPresent()) {
      return refused.get();
    }
    var impacts =
        LogReturns.of(series).steps().stream()
            .filter(step -> step.to().details().volume_t().orElse(0) > 0)
            .mapToDouble(step -> Math.abs(step.logChange()) / millions(series, step.to()))
            .toArray();
    return impacts.length < FEWEST ? tooFew(impacts.length) : measured(impacts);
  }

  private static double millions(PriceSeries series, Price price) {
    double perKg = series.terms().unit().perKg(price.price());
    return price.details().volume_t().orElseThrow() * KG_PER_T * perKg / MILLION;
  }

  /**
   * Y4: twice the root of the negative covariance of successive changes (Roll 1984), as a part of
   * the price. Not defined where the covariance is not negative.
   */
  public static Reading roll(PriceSeries series) {
    var refused = refusedWithoutTrade(series);
    if (refused.isPresent()) {
      return refused.get();
    }
    var changes = LogReturns.of(series);
    var values = changes.values();
    double mean = values.length == 0 ? 0 : Intervals.mean(values);
    var products = new ArrayList<Double>();
    for (int i = 1; i < values.length; i++) {
      if (changes.follows(i)) {
        products.add((values[i] - mean) * (values[i - 1] - mean));
      }
    }
    if (products.size() < FEWEST) {
      return tooFew(products.size());
    }
    var covariance = Intervals.ofMean(products.stream().mapToDouble(Double::doubleValue).toArray());
    if (covariance.value() >= 0) {
      return Reading.refused(Reason.NO_BOUNCE);
    }
    return new Reading.Measured(
        new Range(spread(covariance.high()), spread(covariance.value()), spread(covariance.low())),
        products.size());
  }

  private static double spread(double covariance) {
    return 2 * Math.sqrt(Math.max(0, -covariance));
  }

  /**
   * Y5: the spread that lowest and highest prices of two successive days leave (Corwin and Schultz
   * 2012), as a part of the price; a pair that would give less than nothing counts as zero, as the
   * authors propose.
   */
  public static Reading corwinSchultz(PriceSeries series) {
    var refused = refusedWithoutTrade(series);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (series.prices().stream().noneMatch(price -> price.details().band().isPresent())) {
      return Reading.refused(Reason.NO_BAND);
    }
    var spreads = new ArrayList<Double>();
    for (var step : LogReturns.of(series).steps()) {
      var first = step.from().details().band();
      var second = step.to().details().band();
      if (first.isPresent() && second.isPresent()) {
        spreads.add(Math.max(0, corwinSchultz(first.get(), second.get())));
      }
    }
    return spreads.size() < FEWEST
        ? tooFew(spreads.size())
        : measured(spreads.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double corwinSchultz(Quote.Band first, Quote.Band second) {
    double beta = square(first.high() / first.low()) + square(second.high() / second.low());
    double gamma =
        square(Math.max(first.high(), second.high()) / Math.min(first.low(), second.low()));
    double denominator = 3 - 2 * Math.sqrt(2);
    double alpha =
        (Math.sqrt(2 * beta) - Math.sqrt(beta)) / denominator - Math.sqrt(gamma / denominator);
    return 2 * Math.expm1(alpha) / (1 + FastMath.exp(alpha));
  }

  private static double square(double ratio) {
    double logarithm = FastMath.log(ratio);
    return logarithm * logarithm;
  }

  /** Y6: part of the quoted days on which nothing was traded. */
  public static Reading zeroTradeDays(PriceSeries series) {
    var refused = refusedWithoutTrade(series);
    if (refused.isPresent()) {
      return refused.get();
    }
    var told =
        series.prices().stream().map(p -> p.details().volume_t()).filter(OptionalDouble::isPresent);
    var volumes = told.mapToDouble(OptionalDouble::getAsDouble).toArray();
    int idle = (int) java.util.Arrays.stream(volumes).filter(volume -> volume == 0).count();
    return share(idle, volumes.length);
  }

  /**
   * Y7: part of the steps without any change of the price. Of an assessed price it tells how often
   * the reporter looked again, not whether anybody traded.
   */
  public static Reading zeroChangeDays(PriceSeries series) {
    var refused = refusedWithoutPrices(series);
    if (refused.isPresent()) {
      return refused.get();
    }
    var changes = LogReturns.of(series).values();
    int still = (int) java.util.Arrays.stream(changes).filter(change -> change == 0).count();
    return share(still, changes.length);
  }

  /**
   * Y8: tonnes traded per year over tonnes consumed per year.
   *
   * @param consumption_tPerYear of the form, from whoever asks
   */
  public static Reading turnover(PriceSeries series, Optional<Range> consumption_tPerYear) {
    var refused = refusedWithoutTrade(series);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (consumption_tPerYear.isEmpty()) {
      return Reading.refused(Reason.NO_CONSUMPTION);
    }
    var prices = series.prices();
    double traded = 0;
    int told = 0;
    for (var price : prices) {
      var volume = price.details().volume_t();
      traded += volume.orElse(0);
      told += volume.isPresent() ? 1 : 0;
    }
    if (told < prices.size()) {
      // A sum with days left out would be taken for the whole.
      return Reading.refused(Reason.HOLES, told + "/" + prices.size());
    }
    double years = years(prices);
    var used = consumption_tPerYear.get();
    return new Reading.Measured(
        new Range(
            traded / years / used.high(),
            traded / years / used.value(),
            traded / years / used.low()),
        told);
  }

  /** From the first day of the first period to the last day of the last one. */
  private static double years(List<Price> prices) {
    long days =
        prices.getLast().period().last().toEpochDay()
            - prices.getFirst().period().first().toEpochDay()
            + 1;
    return days / 365.25;
  }

  private static Reading share(int hits, int cases) {
    return cases < FEWEST
        ? tooFew(cases)
        : new Reading.Measured(Intervals.ofShare(hits, cases), cases);
  }

  private static Reading measured(double[] values) {
    return new Reading.Measured(Intervals.ofMean(values), values.length);
  }

  private static Reading tooFew(int count) {
    return Reading.refused(Reason.TOO_FEW, count + "/" + FEWEST);
  }

  private static Optional<Reading> refusedWithoutPrices(PriceSeries series) {
    return series.prices().isEmpty()
        ? Optional.of(Reading.refused(Reason.NO_PRICES))
        : Optional.empty();
  }

  private static Optional<Reading> refusedWithoutTrade(PriceSeries series) {
    var without = refusedWithoutPrices(series);
    if (without.isPresent()) {
      return without;
    }
    if (!series.hasVolumes()) {
      return Optional.of(Reading.refused(Reason.NO_VOLUME));
    }
    return series.terms().basis() == PriceBasis.TRADED
        ? Optional.empty()
        : Optional.of(Reading.refused(Reason.NOT_TRADED));
  }
}
