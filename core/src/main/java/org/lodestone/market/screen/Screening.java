package org.lodestone.market.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.util.FastMath;
import org.lodestone.market.Price;
import org.lodestone.market.Reading;
import org.lodestone.market.Reason;
import org.lodestone.market.Refusal;
import org.lodestone.market.event.StructuralBreak;
import org.lodestone.market.liquidity.RegionalSpread;
import org.lodestone.market.screen.ScreenResult.NotTestable;
import org.lodestone.market.screen.ScreenResult.Tested;
import org.lodestone.market.screen.ScreenResult.Verdict;
import org.lodestone.quantity.Decimal;

/** Holds a price series against all screens (Y17); what cannot be tested says why. */
public final class Screening {
  private static final double GROWTH = 0.02;
  private static final double DOMINANT = 0.5;
  private static final double MEDIAN = 0.5;

  private final ScreenInput input;
  private final ScreenSettings settings;
  private final List<Price> prices;
  private final QuietTimes quiet;
  private final int steps;
  private final int window;

  private Screening(ScreenInput input) {
    this.input = input;
    settings = input.settings();
    prices = input.series().prices();
    quiet = new QuietTimes(input);
    var frequency = input.series().frequency();
    steps = settings.steps(frequency);
    window = settings.window(frequency);
  }

  /** All screens, in their order. */
  public static List<ScreenResult> of(ScreenInput input) {
    return Stream.of(Screen.values()).map(screen -> result(input, screen)).toList();
  }

  /** One screen. */
  public static ScreenResult result(ScreenInput input, Screen screen) {
    return new Screening(input).result(screen);
  }

  private ScreenResult result(Screen screen) {
    if (prices.isEmpty() && screen != Screen.ABILITY) {
      return refused(screen, Reason.NO_PRICES);
    }
    return switch (screen) {
      case BELOW_COST ->
          belowCost(
              screen, costs -> costs.percentile(settings.costPart()).stream().boxed().findFirst());
      case GROWTH_BELOW_COST -> growth(screen);
      case CALM -> calm(screen);
      case BREAK_AT_ANNOUNCEMENT -> breaks(screen);
      case WEDGE -> wedge(screen);
      case ABILITY -> ability(screen);
      case BELOW_AVOIDABLE_COST -> belowAvoidable(screen);
    };
  }

  private static NotTestable refused(Screen screen, Reason reason) {
    return new NotTestable(screen, Refusal.of(reason));
  }

  private static NotTestable refused(Screen screen, Reason reason, String detail) {
    return new NotTestable(screen, new Refusal(reason, detail));
  }

  private static Verdict verdict(boolean flag) {
    return flag ? Verdict.SCREEN_FLAG : Verdict.NO_FLAG;
  }

  private double[] perKg() {
    return prices.stream()
        .mapToDouble(price -> input.series().terms().unit().perKg(price.price()))
        .toArray();
  }

  /** (a) and (g): so many prices in a row below a cost. */
  private ScreenResult belowCost(Screen screen, Function<CostTable, Optional<Double>> level) {
    if (input.costs().isEmpty()) {
      return refused(screen, Reason.NO_COSTS);
    }
    var cost = level.apply(input.costs().get());
    if (cost.isEmpty()) {
      return refused(screen, Reason.COSTS_INCOMPLETE);
    }
    if (prices.size() < steps) {
      return refused(screen, Reason.TOO_FEW, prices.size() + "/" + steps);
    }
    Predicate<double[]> test = values -> longestBelow(values, cost.get()) >= steps;
    int run = longestBelow(perKg(), cost.get());
    return new Tested(
        screen,
        verdict(run >= steps),
        run,
        steps,
        List.of("< " + Decimal.plain(cost.get())),
        quiet.ofSeries(steps, test),
        quiet.generated(Math.max(steps, prices.size()), test));
  }

  static int longestBelow(double[] values, double level) {
    int longest = 0;
    int run = 0;
    for (double value : values) {
      run = value < level ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private ScreenResult growth(Screen screen) {
    if (input.output_tPerYear().isEmpty()) {
      return refused(screen, Reason.NO_OUTPUT);
    }
    if (input.costs().isEmpty()) {
      return refused(screen, Reason.NO_COSTS);
    }
    var median = input.costs().get().percentile(MEDIAN);
    if (median.isEmpty()) {
      return refused(screen, Reason.COSTS_INCOMPLETE);
    }
    var growth = new ArrayList<Double>();
    var isBelow = new ArrayList<Boolean>();
    var years = new ArrayList<Integer>();
    for (var entry : input.output_tPerYear().entrySet()) {
      var before = input.output_tPerYear().get(entry.getKey() - 1);
      var mean = meanOf(entry.getKey());
      if (before != null && mean.isPresent()) {
        years.add(entry.getKey());
        growth.add(entry.getValue() / before - 1);
        isBelow.add(mean.get() < median.getAsDouble());
      }
    }
    if (years.isEmpty()) {
      return refused(screen, Reason.NO_OVERLAP);
    }
    var hits = listGrowing(growth, isBelow).stream().map(i -> years.get(i).toString()).toList();
    return new Tested(
        screen,
        verdict(!hits.isEmpty()),
        hits.size(),
        1,
        hits,
        Reading.refused(Reason.TOO_FEW, String.valueOf(years.size())),
        quiet.shuffled(growth, shuffled -> !listGrowing(shuffled, isBelow).isEmpty()));
  }

  /** The years in which output grew although the price lay below the cost. */
  private static List<Integer> listGrowing(List<Double> growth, List<Boolean> isBelow) {
    return IntStream.range(0, growth.size())
        .filter(i -> growth.get(i) > GROWTH && isBelow.get(i))
        .boxed()
        .toList();
  }

  private Optional<Double> meanOf(int year) {
    var found =
        prices.stream()
            .filter(price -> price.period().year() == year)
            .mapToDouble(price -> input.series().terms().unit().perKg(price.price()))
            .average();
    return found.isPresent() ? Optional.of(found.getAsDouble()) : Optional.empty();
  }

  /** (c) The variance of the last changes against that of twice as many before them. */
  private ScreenResult calm(Screen screen) {
    int length = 3 * window + 1;
    if (prices.size() < length) {
      return refused(screen, Reason.TOO_FEW, prices.size() + "/" + length);
    }
    var first = prices.get(prices.size() - length).period().last();
    var holes = input.changes().holesWithin(first, prices.getLast().period().last());
    if (!holes.isEmpty()) {
      return refused(
          screen,
          Reason.HOLES,
          holes.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }
    double threshold =
        new FDistribution(2.0 * window - 1, window - 1.0)
            .inverseCumulativeProbability(1 - settings.significance());
    Predicate<double[]> test = values -> varianceRatio(values, window) > threshold;
    var last = perKg();
    double ratio =
        varianceRatio(Arrays.copyOfRange(last, last.length - length, last.length), window);
    return new Tested(
        screen,
        verdict(ratio > threshold),
        ratio,
        threshold,
        List.of(prices.get(prices.size() - window).period().text()),
        quiet.ofSeries(length, test),
        quiet.generated(length, test));
  }

  /** Variance of the first two thirds of the changes over that of the last third. */
  static double varianceRatio(double[] values, int window) {
    var changes = changes(values);
    double late = variance(changes, 2 * window, 3 * window);
    double early = variance(changes, 0, 2 * window);
    return early / Math.max(late, 1e-300);
  }

  private static double[] changes(double[] values) {
    var changes = new double[values.length - 1];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = FastMath.log(values[i + 1] / values[i]);
    }
    return changes;
  }

  private static double variance(double[] values, int from, int until) {
    double mean = 0;
    for (int i = from; i < until; i++) {
      mean += values[i] / (until - from);
    }
    double sum = 0;
    for (int i = from; i < until; i++) {
      sum += (values[i] - mean) * (values[i] - mean);
    }
    return sum / (until - from - 1);
  }

  /** (d) A break of drift or of volatility whose likeliest place is an announcement. */
  private ScreenResult breaks(Screen screen) {
    int length = 2 * window + 1;
    var hits = new ArrayList<String>();
    int tested = 0;
    double least = 1;
    for (var date : input.dates()) {
      int at = indexOf(date);
      if (at >= window + 1 && at + window <= prices.size() && isWhole(at)) {
        tested++;
        var values = Arrays.copyOfRange(perKg(), at - window - 1, at + window);
        double probability = breakNearMiddle(values);
        least = Math.min(least, probability);
        if (probability <= settings.significance()) {
          hits.add(date.name() + " " + date.day());
        }
      }
    }
    if (tested == 0) {
      return refused(screen, input.dates().isEmpty() ? Reason.NO_DATES : Reason.OUTSIDE);
    }
    Predicate<double[]> test = values -> breakNearMiddle(values) <= settings.significance();
    return new Tested(
        screen,
        verdict(!hits.isEmpty()),
        least,
        settings.significance(),
        hits,
        quiet.ofSeries(length, test),
        quiet.generated(length, test));
  }

  private int indexOf(Announcement date) {
    for (int i = 0; i < prices.size(); i++) {
      if (!prices.get(i).period().last().isBefore(date.day())) {
        return i;
      }
    }
    return -1;
  }

  /** No hole lies in the window around a price. */
  private boolean isWhole(int at) {
    return input
        .changes()
        .holesWithin(
            prices.get(at - window - 1).period().last(),
            prices.get(at + window - 1).period().last())
        .isEmpty();
  }

  /**
   * The smaller probability of a break in drift or volatility, times two for looking twice; 1 if
   * the likeliest place is far from the middle.
   */
  private double breakNearMiddle(double[] values) {
    var changes = changes(values);
    if (changes.length < StructuralBreak.FEWEST) {
      return 1;
    }
    var sizes = Arrays.stream(changes).map(Math::abs).toArray();
    int permutations = (int) Math.ceil(4 / settings.significance());
    return Math.min(
        1, 2 * Math.min(nearMiddle(changes, permutations), nearMiddle(sizes, permutations)));
  }

  private double nearMiddle(double[] values, int permutations) {
    var found = StructuralBreak.of(values, permutations, settings.seed());
    boolean isNear = Math.abs(found.at() - values.length / 2) <= Math.max(2, window / 6);
    return isNear ? found.probability() : 1;
  }

  /** (e) The last prices of exports lie outside what tax and freight allow. */
  private ScreenResult wedge(Screen screen) {
    if (input.domestic().isEmpty()) {
      return refused(screen, Reason.NO_SECOND_SERIES);
    }
    var domestic = input.domestic().get();
    return switch (RegionalSpread.of(input.series(), domestic.series(), domestic.rates())) {
      case RegionalSpread.Refused(var why) -> new NotTestable(screen, why);
      case RegionalSpread.Measured measured -> {
        var wedges =
            measured.points().stream()
                .mapToDouble(point -> (point.spread() + 1) * (1 + domestic.valueAddedTax()) - 1)
                .toArray();
        yield wedges.length < steps
            ? refused(screen, Reason.TOO_FEW, wedges.length + "/" + steps)
            : wedge(screen, measured.points(), wedges);
      }
    };
  }

  private ScreenResult wedge(Screen screen, List<RegionalSpread.Point> points, double[] wedges) {
    int length = steps;
    Predicate<double[]> test = values -> leastOf(values, length) > settings.allowance();
    double least = leastOf(wedges, length);
    return new Tested(
        screen,
        verdict(least > settings.allowance()),
        least,
        settings.allowance(),
        List.of(),
        quiet.ofWindows(
            points.stream().map(RegionalSpread.Point::period).toList(), wedges, length, test),
        quiet.aroundZero(wedges, test));
  }

  /** The smallest of the last wedges, whatever their signs. */
  private static double leastOf(double[] wedges, int length) {
    return Arrays.stream(wedges, wedges.length - length, wedges.length)
        .map(Math::abs)
        .min()
        .orElse(0);
  }

  private ScreenResult ability(Screen screen) {
    if (input.costs().isEmpty()) {
      return refused(screen, Reason.NO_COSTS);
    }
    var leader = input.costs().get().findLeader();
    if (leader.isEmpty()) {
      return refused(screen, Reason.COSTS_INCOMPLETE);
    }
    double ability = leader.get().share() * leader.get().idle();
    // A state and no course of time: there are no quiet times to count in.
    var none = Reading.refused(Reason.NO_TIME);
    return new Tested(
        screen,
        verdict(ability >= settings.ability()),
        ability,
        settings.ability(),
        List.of(leader.get().place()),
        none,
        none);
  }

  /** (g) Areeda and Turner: below avoidable cost, by one who could get the loss back. */
  private ScreenResult belowAvoidable(Screen screen) {
    var below =
        belowCost(
            screen,
            costs ->
                costs
                    .findLeader()
                    .flatMap(leader -> leader.avoidable_perKg().stream().boxed().findFirst()));
    if (!(below instanceof Tested tested) || tested.verdict() == Verdict.NO_FLAG) {
      return below;
    }
    boolean couldRecoup =
        input
            .costs()
            .flatMap(CostTable::findLeader)
            .filter(leader -> leader.share() >= DOMINANT)
            .isPresent();
    return new Tested(
        screen,
        verdict(couldRecoup),
        tested.statistic(),
        tested.threshold(),
        tested.hits(),
        tested.falseAlarms(),
        tested.generatedAlarms());
  }
}
