package org.lodestone.market.liquidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.market.FictionalPrices.assessed;
import static org.lodestone.market.FictionalPrices.day;
import static org.lodestone.market.FictionalPrices.normal;
import static org.lodestone.market.FictionalPrices.series;
import static org.lodestone.market.FictionalPrices.terms;
import static org.lodestone.market.FictionalPrices.traded;
import static org.lodestone.market.FictionalPrices.volume;
import static org.lodestone.market.FictionalPrices.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.lodestone.market.Incoterm;
import org.lodestone.market.LogReturns;
import org.lodestone.market.PriceBasis;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.Quote;
import org.lodestone.market.Reading;
import org.lodestone.market.Reason;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;

/** Every measure on generated series whose answer is known beforehand. */
class LiquidityTest {
  private static double value(Reading reading) {
    return reading.find().orElseThrow().value();
  }

  private static Reason reason(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) reading).why().reason();
  }

  @Test
  void volatilityIsTheOneThatWasDrawn() {
    var reading = Liquidity.volatility(traded(walk(normal(4000, 0.02, 1))));

    assertThat(value(reading)).isCloseTo(0.02 * Math.sqrt(250), within(0.02));
    assertThat(reading.find().orElseThrow().contains(0.02 * Math.sqrt(250))).isTrue();
    assertThat(reason(Liquidity.volatility(traded(walk(new double[30])))))
        .isEqualTo(Reason.NO_MOVEMENT);
  }

  @Test
  void rollFindsTheSpreadThatPricesBounceIn() {
    double spread = 0.02;
    var middle = walk(normal(20_000, 0.001, 2));
    var side = normal(middle.length, 1, 3);
    var prices = new double[middle.length];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = middle[i] * Math.exp(Math.signum(side[i]) * spread / 2);
    }

    assertThat(value(Liquidity.roll(traded(prices)))).isCloseTo(spread, within(0.0005));
  }

  @Test
  void rollIsNotDefinedWherePricesGoOnInTheirDirection() {
    var changes = new double[60];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = i / 10 % 2 == 0 ? 0.01 : -0.01;
    }
    assertThat(reason(Liquidity.roll(traded(walk(changes))))).isEqualTo(Reason.NO_BOUNCE);
  }

  @Test
  void amihudIsImpactOverValue() {
    var prices = new double[21];
    var quotes = new ArrayList<Quote>();
    for (int i = 0; i < prices.length; i++) {
      double price = i % 2 == 0 ? 100 : 100 * Math.exp(0.01);
      // 2 million USD a day, whatever the price.
      quotes.add(new Quote.Traded(day(i), price, volume(2e6 / (1000 * price))));
    }
    var series = series("traded", terms("CN", "USD/kg", Incoterm.FOB, PriceBasis.TRADED), quotes);
    assertThat(value(Liquidity.amihud(series))).isCloseTo(0.005, within(1e-12));
  }

  /** Without any movement of the middle the estimator gives 2(H − L)/(H + L) exactly. */
  @Test
  void corwinSchultzIsExactWhereNothingMoves() {
    var quotes = new ArrayList<Quote>();
    for (int i = 0; i < 15; i++) {
      quotes.add(
          new Quote.Traded(
              day(i),
              100,
              new Quote.Details(
                  OptionalDouble.of(1), Optional.of(new Quote.Band(98, 102)), Optional.empty())));
    }
    var series = series("traded", terms("CN", "USD/kg", Incoterm.FOB, PriceBasis.TRADED), quotes);
    assertThat(value(Liquidity.corwinSchultz(series))).isCloseTo(0.04, within(1e-12));
    assertThat(reason(Liquidity.corwinSchultz(traded(walk(normal(30, 0.01, 1))))))
        .isEqualTo(Reason.NO_BAND);
  }

  @Test
  void idleDaysAndTurnoverAreCounted() {
    var quotes = new ArrayList<Quote>();
    for (int i = 0; i < 366; i++) {
      quotes.add(new Quote.Traded(day(i), i < 183 ? 100 : 100 + i, volume(i % 4 == 0 ? 0 : 4)));
    }
    var series = series("traded", terms("CN", "USD/kg", Incoterm.FOB, PriceBasis.TRADED), quotes);
    assertThat(value(Liquidity.zeroTradeDays(series))).isCloseTo(92.0 / 366, within(1e-12));
    assertThat(value(Liquidity.zeroChangeDays(series))).isCloseTo(182.0 / 365, within(1e-12));
    // 274 days with 4 t each in a year of 366 days; 10 960 t are used in 365.25 days.
    assertThat(value(Liquidity.turnover(series, Optional.of(Range.exactly(10_960)))))
        .isCloseTo(0.1 * 365.25 / 366, within(1e-12));
    assertThat(reason(Liquidity.turnover(series, Optional.empty())))
        .isEqualTo(Reason.NO_CONSUMPTION);
  }

  @Test
  void withoutVolumesEveryMeasureOfLiquidityIsRefused() {
    var series = assessed(walk(normal(100, 0.01, 4)));
    assertThat(
            List.of(
                Liquidity.amihud(series),
                Liquidity.roll(series),
                Liquidity.corwinSchultz(series),
                Liquidity.zeroTradeDays(series),
                Liquidity.turnover(series, Optional.of(Range.exactly(1)))))
        .allSatisfy(reading -> assertThat(reason(reading)).isEqualTo(Reason.NO_VOLUME));
  }

  @Test
  void overAHoleThereIsNoChange() {
    var quotes = new ArrayList<Quote>();
    for (int i = 0; i < 40; i++) {
      quotes.add(new Quote.Traded(day(i < 20 ? i : i + 30), 100 + i, volume(1)));
    }
    var series = series("traded", terms("CN", "USD/kg", Incoterm.FOB, PriceBasis.TRADED), quotes);
    var changes = LogReturns.of(series);
    assertThat(changes.steps()).hasSize(38);
    assertThat(changes.holes()).singleElement().hasToString("2020-01-20/2020-02-20");
    assertThat(changes.follows(19)).isFalse();
    assertThat(LogReturns.of(series, 31).holes()).isEmpty();
  }

  @Test
  void anAskIsNoPrice() {
    var asks =
        series(
            "asks",
            terms("EU", "USD/kg", Incoterm.FOB, PriceBasis.ASKED),
            List.of(new Quote.Asked(day(0), new Reported.MoreThan(1100), Quote.Details.NONE)));
    assertThat(asks.prices()).isEmpty();
    assertThat(reason(Liquidity.volatility(asks))).isEqualTo(Reason.NO_PRICES);
    assertThatThrownBy(
            () ->
                series(
                    "mixed",
                    terms("EU", "USD/kg", Incoterm.FOB, PriceBasis.TRADED),
                    List.of(new Quote.Asked(day(0), new Reported.Exact(1100), Quote.Details.NONE))))
        .hasMessageContaining("another basis");
  }

  private static PriceSeries quoted(
      String id, String unit, Incoterm incoterm, double price, Reported backing) {
    return series(
        id,
        terms("CN", unit, incoterm, PriceBasis.TRADED),
        List.of(
            new Quote.Traded(
                day(0),
                price,
                new Quote.Details(
                    OptionalDouble.empty(), Optional.empty(), Optional.of(backing)))));
  }

  /** Yttrium oxide as Adamas counts it: three quarters at 6.50, a quarter at 10.50, asks at 350. */
  @Test
  void theWeightedPriceHasNeitherAsksNorThinQuotes() {
    var main = quoted("main", "USD/kg", Incoterm.FOB, 6.5, new Reported.About(75));
    var second = quoted("second", "USD/kg", Incoterm.FOB, 10.5, new Reported.About(25));
    var thin = quoted("thin", "USD/kg", Incoterm.FOB, 150, new Reported.LessThan(1));
    var asked = new Quote.Asked(day(1), new Reported.MoreThan(350), Quote.Details.NONE);
    var asks =
        series("asks", terms("EU", "USD/kg", Incoterm.FOB, PriceBasis.ASKED), List.of(asked));
    var lines = new ArrayList<Backing.Line>();
    for (var series : List.of(main, second, thin, asks)) {
      var quote = series.quotes().getFirst();
      lines.add(new Backing.Line(series, quote, Backing.standing(quote)));
    }
    var backing = Backing.of(lines);
    assertThat(backing.weighted_perKg()).hasValueSatisfying(p -> assertThat(p).isEqualTo(7.5));
    assertThat(backing.covered_pct()).isEqualTo(100);
    assertThat(backing.lines().get(2).standing()).isEqualTo(Backing.Standing.THIN);
    assertThat(backing.lines().get(3).standing()).isEqualTo(Backing.Standing.ASK);
  }

  @Test
  void onlyLikeIsComparedWithLike() {
    var none = org.lodestone.market.ExchangeRates.NONE;
    var part = new Reported.Exact(50);
    var kilo = quoted("kilo", "USD/kg", Incoterm.FOB, 11, part);
    var tonne = quoted("tonne", "USD/t", Incoterm.FOB, 10_000, part);
    assertThat(RegionalSpread.of(kilo, tonne, none))
        .isInstanceOfSatisfying(
            RegionalSpread.Measured.class,
            spread -> assertThat(spread.mean()).isCloseTo(0.1, within(1e-12)));
    var cif = quoted("cif", "USD/kg", Incoterm.CIF, 11, part);
    var euro = quoted("euro", "EUR/kg", Incoterm.FOB, 11, part);
    assertThat(RegionalSpread.of(cif, tonne, none))
        .isInstanceOfSatisfying(
            RegionalSpread.Refused.class,
            refused -> assertThat(refused.why().reason()).isEqualTo(Reason.OTHER_INCOTERM));
    assertThat(RegionalSpread.of(euro, tonne, none))
        .isInstanceOfSatisfying(
            RegionalSpread.Refused.class,
            refused -> assertThat(refused.why().reason()).isEqualTo(Reason.OTHER_CURRENCY));
  }

  @Test
  void thresholdsAreThoseOfTheGuidelines() {
    assertThat(ConcentrationLevel.of(Range.exactly(1499))).isEqualTo(ConcentrationLevel.LOW);
    assertThat(ConcentrationLevel.of(Range.exactly(1800))).isEqualTo(ConcentrationLevel.MODERATE);
    assertThat(ConcentrationLevel.of(Range.exactly(1801)))
        .isEqualTo(ConcentrationLevel.HIGH_SINCE_2023);
    assertThat(ConcentrationLevel.of(Range.exactly(3000))).isEqualTo(ConcentrationLevel.HIGH);
    assertThat(ConcentrationLevel.of(new Range(2400, 2500, 2600)))
        .isEqualTo(ConcentrationLevel.OPEN);
  }
}
