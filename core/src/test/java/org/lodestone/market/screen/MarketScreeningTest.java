package org.lodestone.market.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.market.FictionalPrices.START;
import static org.lodestone.market.FictionalPrices.assessed;
import static org.lodestone.market.FictionalPrices.normal;
import static org.lodestone.market.FictionalPrices.walk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lodestone.market.ExchangeRates;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.Reading;
import org.lodestone.market.Reason;
import org.lodestone.market.screen.CostTable.Producer;
import org.lodestone.market.screen.CostTable.Support;
import org.lodestone.market.screen.ScreenResult.NotTestable;
import org.lodestone.market.screen.ScreenResult.Tested;
import org.lodestone.market.screen.ScreenResult.Verdict;

/** Fictional markets in which a screen must flag, and quiet ones in which it must not. */
class MarketScreeningTest {
  private static final CostTable COSTS =
      new CostTable(
          List.of(
              producer("Alpha", "XA", 100, 40, 30, 60, Support.SUBSIDISED),
              producer("Beta", "XB", 30, 50, 35, 20, Support.UNSUBSIDISED),
              producer("Gamma", "XC", 20, 80, 60, 15, Support.UNSUBSIDISED)));

  private static Producer producer(
      String name,
      String place,
      double capacity,
      double cost,
      double avoidable,
      double output,
      Support support) {
    return new Producer(
        name,
        place,
        capacity,
        cost,
        OptionalDouble.of(avoidable),
        OptionalDouble.of(output),
        support);
  }

  private static ScreenInput input(PriceSeries series, Optional<CostTable> costs) {
    return new ScreenInput(
        series, Optional.empty(), costs, Map.of(), List.of(), 7, ScreenSettings.STANDARD);
  }

  private static ScreenResult result(ScreenInput input, Screen screen) {
    return Screening.of(input).stream()
        .filter(result -> result.screen() == screen)
        .findFirst()
        .orElseThrow();
  }

  private static Tested tested(ScreenInput input, Screen screen) {
    var result = result(input, screen);
    assertThat(result).isInstanceOf(Tested.class);
    return (Tested) result;
  }

  @Test
  void withoutInputNothingIsTestableAndTheReasonIsSaid() {
    var results = Screening.of(input(assessed(100, 101, 102), Optional.empty()));
    assertThat(results).hasSize(7).allMatch(NotTestable.class::isInstance);
    assertThat(results.stream().map(result -> ((NotTestable) result).why().reason()))
        .containsExactly(
            Reason.NO_COSTS,
            Reason.NO_OUTPUT,
            Reason.TOO_FEW,
            Reason.NO_DATES,
            Reason.NO_SECOND_SERIES,
            Reason.NO_COSTS,
            Reason.NO_COSTS);
  }

  /** Unsubsidised: 30 t at 50, 20 t at 80. */
  @Test
  void theCostCurveHasOnlyUnsubsidisedCapacity() {
    assertThat(COSTS.percentile(0.5)).hasValue(50);
    assertThat(COSTS.percentile(0.6)).hasValue(50);
    assertThat(COSTS.percentile(0.9)).hasValue(80);
    assertThat(COSTS.position(49)).hasValue(0);
    assertThat(COSTS.position(60)).hasValue(0.6);
    var leader = COSTS.findLeader().orElseThrow();
    assertThat(leader.place()).isEqualTo("XA");
    assertThat(leader.share()).isCloseTo(60.0 / 95, within(1e-12));
    assertThat(leader.idle()).isCloseTo(40.0 / 95, within(1e-12));
  }

  @Test
  void longBelowCostIsFlaggedAndBrieflyIsNot() {
    var low = new double[300];
    Arrays.fill(low, 45);
    var flagged = tested(input(assessed(low), Optional.of(COSTS)), Screen.BELOW_COST);
    assertThat(flagged.verdict()).isEqualTo(Verdict.SCREEN_FLAG);
    assertThat(flagged.statistic()).isEqualTo(300);
    assertThat(flagged.threshold()).isEqualTo(250);
    assertThat(flagged.screen().rivals()).contains(Screen.Rival.WEAK_DEMAND);
    low[150] = 90;
    assertThat(tested(input(assessed(low), Optional.of(COSTS)), Screen.BELOW_COST).verdict())
        .isEqualTo(Verdict.NO_FLAG);
    // 45 is above the avoidable 30 of the largest place.
    assertThat(
            tested(input(assessed(low), Optional.of(COSTS)), Screen.BELOW_AVOIDABLE_COST).verdict())
        .isEqualTo(Verdict.NO_FLAG);
    Arrays.fill(low, 25);
    assertThat(
            tested(input(assessed(low), Optional.of(COSTS)), Screen.BELOW_AVOIDABLE_COST).verdict())
        .isEqualTo(Verdict.SCREEN_FLAG);
  }

  @Test
  void growthBelowMedianCostNamesItsYears() {
    var low = new double[800];
    Arrays.fill(low, 45);
    var input =
        new ScreenInput(
            assessed(low),
            Optional.empty(),
            Optional.of(COSTS),
            Map.of(2019, 100.0, 2020, 110.0, 2021, 111.0),
            List.of(),
            7,
            ScreenSettings.STANDARD);
    assertThat(tested(input, Screen.GROWTH_BELOW_COST).hits()).containsExactly("2020");
  }

  @Test
  void aPriceThatStopsMovingIsFlagged() {
    var changes = normal(400, 0.02, 3);
    for (int i = 380; i < changes.length; i++) {
      changes[i] /= 10;
    }
    var flagged = tested(input(assessed(walk(changes)), Optional.empty()), Screen.CALM);
    assertThat(flagged.verdict()).isEqualTo(Verdict.SCREEN_FLAG);
  }

  /** On independent normal changes the F test is exact: false alarms must be near 1 %. */
  @Test
  void falseAlarmsOnQuietNormalChangesAreAsRareAsTheTestSays() {
    var quiet = tested(input(assessed(walk(normal(6000, 0.02, 5))), Optional.empty()), Screen.CALM);
    assertThat(((Reading.Measured) quiet.falseAlarms()).range().value()).isBetween(0.002, 0.025);
    assertThat(((Reading.Measured) quiet.generatedAlarms()).range().value()).isLessThan(0.04);
  }

  @Test
  void aBreakOnTheDayOfAnAnnouncementIsFlagged() {
    var changes = normal(300, 0.002, 8);
    for (int i = 150; i < changes.length; i++) {
      changes[i] += 0.01;
    }
    var input =
        new ScreenInput(
            assessed(walk(changes)),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of(
                new Announcement("fictional control", START.plusDays(151)),
                new Announcement("fictional nothing", START.plusDays(80))),
            7,
            ScreenSettings.STANDARD);
    var flagged = tested(input, Screen.BREAK_AT_ANNOUNCEMENT);
    assertThat(flagged.verdict()).isEqualTo(Verdict.SCREEN_FLAG);
    assertThat(flagged.hits()).singleElement().asString().startsWith("fictional control");
    assertThat(((Reading.Measured) flagged.falseAlarms()).range().value()).isLessThan(0.1);
  }

  /**
   * At home 113 with 13 % of tax is 100 without: exports at 100 show no wedge, at 130 one of 30 %.
   */
  @Test
  void aWedgeIsWhatTaxAndFreightDoNotExplain() {
    var home = new double[300];
    Arrays.fill(home, 113);
    var abroad = new double[300];
    Arrays.fill(abroad, 130);
    var domestic = new ScreenInput.Domestic(assessed(home), 0.13, ExchangeRates.NONE);
    var input =
        new ScreenInput(
            assessed(abroad),
            Optional.of(domestic),
            Optional.empty(),
            Map.of(),
            List.of(),
            7,
            ScreenSettings.STANDARD);
    var flagged = tested(input, Screen.WEDGE);
    assertThat(flagged.statistic()).isCloseTo(0.3, within(1e-9));
    assertThat(flagged.verdict()).isEqualTo(Verdict.SCREEN_FLAG);
  }

  /** Deviations that only change their sign are never calm; a spread that never moves, always. */
  @Test
  void falseAlarmsOfAWedgeAreThoseOfItsDeviationsAroundZero() {
    var home = new double[300];
    Arrays.fill(home, 113);
    var steady = new double[300];
    Arrays.fill(steady, 130);
    var restless = new double[300];
    Arrays.setAll(restless, day -> day % 2 == 0 ? 120 : 80);
    assertThat(generatedWedgeAlarms(home, steady)).isZero();
    assertThat(generatedWedgeAlarms(home, restless)).isEqualTo(1);
  }

  private static double generatedWedgeAlarms(double[] home, double[] abroad) {
    var input =
        new ScreenInput(
            assessed(abroad),
            Optional.of(new ScreenInput.Domestic(assessed(home), 0.13, ExchangeRates.NONE)),
            Optional.empty(),
            Map.of(),
            List.of(),
            7,
            ScreenSettings.STANDARD);
    return ((Reading.Measured) tested(input, Screen.WEDGE).generatedAlarms()).range().value();
  }

  /**
   * Two of six years with growth and two below the median cost of 50 (Beta makes 30 of 50 t): by
   * chance they meet with 1 − C(4,2)/C(6,2) = 0.6.
   */
  @Test
  void falseAlarmsOfGrowthAreThoseOfYearsByChance() {
    int first = START.getYear() + 1;
    var days = new double[8 * 365];
    Arrays.setAll(
        days, day -> Set.of(first, first + 1).contains(START.plusDays(day).getYear()) ? 45 : 90);
    var output = new TreeMap<>(Map.of(first - 1, 100.0, first, 100.0, first + 1, 110.0));
    output.put(first + 2, 121.0);
    output.put(first + 3, 121.0);
    output.put(first + 4, 121.0);
    output.put(first + 5, 121.0);
    var input =
        new ScreenInput(
            assessed(days),
            Optional.empty(),
            Optional.of(COSTS),
            output,
            List.of(),
            7,
            ScreenSettings.STANDARD);
    var found = tested(input, Screen.GROWTH_BELOW_COST);
    assertThat(found.hits()).containsExactly(String.valueOf(first + 1));
    assertThat(((Reading.Measured) found.generatedAlarms()).range().value())
        .isCloseTo(0.6, within(0.1));
  }

  @Test
  void whoCouldFloodTheMarketIsNamed() {
    var ability = tested(input(assessed(45, 46, 47), Optional.of(COSTS)), Screen.ABILITY);
    assertThat(ability.statistic()).isCloseTo(60.0 / 95 * 40 / 95, within(1e-12));
    assertThat(ability.verdict()).isEqualTo(Verdict.SCREEN_FLAG);
    assertThat(ability.hits()).containsExactly("XA");
  }
}
