package org.lodestone.market.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.lodestone.market.LogReturns;
import org.lodestone.market.Price;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.Reading;
import org.lodestone.market.Reason;
import org.lodestone.market.path.BlockBootstrap;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;

/**
 * False alarms (Y16): how often a test on a window of prices flags where nothing was announced, and
 * how often it flags generated prices that move as much and mean nothing.
 */
final class QuietTimes {
  private static final int FEWEST = 5;
  private static final double NORMAL_90 = 1.6448536269514722;

  private final PriceSeries series;
  private final LogReturns changes;
  private final List<Announcement> dates;
  private final ScreenSettings settings;

  QuietTimes(ScreenInput input) {
    series = input.series();
    changes = input.changes();
    dates = input.dates();
    settings = input.settings();
  }

  /**
   * The part of the quiet windows of so many prices that the test flags. Windows overlap, so that
   * the interval counts as many cases as windows fit side by side.
   */
  Reading ofSeries(int length, Predicate<double[]> test) {
    var prices = series.prices();
    int windows = 0;
    int flags = 0;
    for (int from = 0; from + length <= prices.size(); from++) {
      var window = prices.subList(from, from + length);
      if (isQuiet(window)) {
        windows++;
        flags += test.test(values(window)) ? 1 : 0;
      }
    }
    return windows < FEWEST
        ? Reading.refused(Reason.TOO_FEW, windows + "/" + FEWEST)
        : rate(flags, windows, Math.max(1, windows / (double) length));
  }

  private boolean isQuiet(List<Price> window) {
    var first = window.getFirst().period().first();
    var last = window.getLast().period().last();
    return dates.stream().noneMatch(date -> within(date.day(), first, last))
        && changes.holesWithin(first, last).isEmpty();
  }

  private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  private double[] values(List<Price> window) {
    return window.stream()
        .mapToDouble(price -> series.terms().unit().perKg(price.price()))
        .toArray();
  }

  /** The part of generated windows that the test flags. */
  Reading generated(int length, Predicate<double[]> test) {
    var quietly = quietChanges();
    if (quietly.length < FEWEST) {
      return Reading.refused(Reason.TOO_FEW, quietly.length + "/" + FEWEST);
    }
    var bootstrap = new BlockBootstrap(quietly, 1);
    var random = new SplittableRandom(settings.seed());
    double start = values(series.prices()).length == 0 ? 1 : values(series.prices())[0];
    int flags = 0;
    for (int draw = 0; draw < settings.draws(); draw++) {
      var drawn = bootstrap.draw(length - 1, random.split());
      var prices = new double[length];
      prices[0] = start;
      for (int i = 1; i < length; i++) {
        prices[i] = prices[i - 1] * Math.exp(drawn[i - 1]);
      }
      flags += test.test(prices) ? 1 : 0;
    }
    return rate(flags, settings.draws(), settings.draws());
  }

  /** The same for numbers of periods, such as spreads of two series. */
  Reading ofWindows(List<Period> periods, double[] values, int length, Predicate<double[]> test) {
    int windows = 0;
    int flags = 0;
    for (int from = 0; from + length <= values.length; from++) {
      var first = periods.get(from).first();
      var last = periods.get(from + length - 1).last();
      if (dates.stream().noneMatch(date -> within(date.day(), first, last))) {
        windows++;
        flags += test.test(Arrays.copyOfRange(values, from, from + length)) ? 1 : 0;
      }
    }
    return windows < FEWEST
        ? Reading.refused(Reason.TOO_FEW, windows + "/" + FEWEST)
        : rate(flags, windows, Math.max(1, windows / (double) length));
  }

  /**
   * The part of generated spreads that the test flags, where there is nothing but passing
   * differences: the deviations of the spread from its own mean, in blocks, around zero.
   */
  Reading aroundZero(double[] spreads, Predicate<double[]> test) {
    if (spreads.length < FEWEST) {
      return Reading.refused(Reason.TOO_FEW, spreads.length + "/" + FEWEST);
    }
    double mean = Arrays.stream(spreads).average().orElse(0);
    var deviations = Arrays.stream(spreads).map(spread -> spread - mean).toArray();
    var bootstrap =
        new BlockBootstrap(deviations, Math.max(1, Math.round(Math.cbrt(spreads.length))));
    var random = new SplittableRandom(settings.seed());
    int flags = 0;
    for (int draw = 0; draw < settings.draws(); draw++) {
      flags += test.test(bootstrap.draw(spreads.length, random.split())) ? 1 : 0;
    }
    return rate(flags, settings.draws(), settings.draws());
  }

  /**
   * The part of reorderings that the test flags: the same numbers, in years that have nothing to do
   * with them.
   */
  Reading shuffled(List<Double> numbers, Predicate<List<Double>> test) {
    if (numbers.size() < FEWEST) {
      return Reading.refused(Reason.TOO_FEW, numbers.size() + "/" + FEWEST);
    }
    var random = new SplittableRandom(settings.seed());
    int flags = 0;
    for (int draw = 0; draw < settings.draws(); draw++) {
      var order = new ArrayList<>(numbers);
      Collections.shuffle(order, random.split());
      flags += test.test(order) ? 1 : 0;
    }
    return rate(flags, settings.draws(), settings.draws());
  }

  /** Changes that no announcement stands within a window of, without their mean. */
  private double[] quietChanges() {
    var quiet = new ArrayList<Double>();
    long reach = 30;
    for (var step : changes.steps()) {
      var day = step.to().period().last();
      if (dates.stream()
          .noneMatch(date -> Math.abs(date.day().toEpochDay() - day.toEpochDay()) <= reach)) {
        quiet.add(step.logChange());
      }
    }
    double mean = quiet.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return quiet.stream().mapToDouble(change -> change - mean).toArray();
  }

  /** A share with the interval of Wilson for so many independent cases. */
  private static Reading rate(int hits, int windows, double cases) {
    double share = (double) hits / windows;
    double z2 = NORMAL_90 * NORMAL_90;
    double centre = (share + z2 / (2 * cases)) / (1 + z2 / cases);
    double half =
        NORMAL_90
            * Math.sqrt(share * (1 - share) / cases + z2 / (4 * cases * cases))
            / (1 + z2 / cases);
    return new Reading.Measured(
        new Range(
            Math.max(0, Math.min(share, centre - half)),
            share,
            Math.min(1, Math.max(share, centre + half))),
        windows);
  }
}
