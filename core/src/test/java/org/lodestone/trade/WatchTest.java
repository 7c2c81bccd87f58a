package org.lodestone.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.lodestone.data.exchange.MonthlyFlows;
import org.lodestone.data.exchange.RowOpening;
import org.lodestone.trade.Alert.Ending;
import org.lodestone.trade.CodeShare.Basis;

/** Generated series with a known fall, and the months of 2010 and 2023. */
class WatchTest {
  private static final YearMonth START = YearMonth.of(2017, 1);

  private static List<OptionalDouble> noise(int months) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    var amounts = new ArrayList<OptionalDouble>();
    for (int i = 0; i < months; i++) {
      amounts.add(OptionalDouble.of(100 * Math.exp(0.15 * random.nextGaussian())));
    }
    return amounts;
  }

  private static Watch watch(List<OptionalDouble> amounts) {
    return Watch.of(new MonthlySeries("goods", "JP", START, amounts));
  }

  @Test
  void aFallOfFourMonthsIsFoundWithItsMonthAndSize() {
    var amounts = noise(84);
    amounts.set(59, OptionalDouble.of(220));
    for (int i = 60; i < 64; i++) {
      amounts.set(i, OptionalDouble.of(10));
    }

    var alert = watch(amounts).alerts().getFirst();

    assertThat(alert.first()).isEqualTo(YearMonth.of(2022, 1));
    assertThat(alert.known()).isEqualTo(YearMonth.of(2022, 2));
    assertThat(alert.months()).isEqualTo(4);
    assertThat(alert.ending()).isEqualTo(Ending.RECOVERED);
    assertThat(alert.size()).isCloseTo(0.9, within(0.02));
    assertThat(alert.isFrontLoaded()).isTrue();
    assertThat(alert.netSize()).isLessThan(alert.size());
  }

  /** No alert can begin while one lasts: its first month is at risk of an alert, the others not. */
  @Test
  void monthsOfAnAlertBehindItsFirstAreNotTestable() {
    var amounts = noise(84);
    for (int i = 60; i < 64; i++) {
      amounts.set(i, OptionalDouble.of(10));
    }
    assertThat(watch(amounts).testable()).isEqualTo(watch(noise(84)).testable() - 3);
  }

  @Test
  void oneLowMonthIsNoAlert() {
    var amounts = noise(84);
    amounts.set(60, OptionalDouble.of(10));
    amounts.set(83, OptionalDouble.of(10));

    var watch = watch(amounts);

    assertThat(watch.alerts()).isEmpty();
    assertThat(watch.signs())
        .extracting(Watch.Sign::kind)
        .contains(Watch.Sign.Kind.DIP, Watch.Sign.Kind.UNCONFIRMED);
  }

  @Test
  void aSeriesThatEndsBeforeTheControlIsNotTestable() {
    var april = new Control("notice", Optional.empty(), YearMonth.of(2025, 4));

    assertThat(april.in(watch(noise(84))))
        .isEqualTo(new Control.NotTestable(START, YearMonth.of(2023, 12)));
  }

  /** The record of the halt of 2010 has seven months: no test, November is low. */
  @Test
  void theHaltOfTwentyTenIsDescribedNotTested() {
    var file = TradeFiles.shared("events/japan_2010_2011_embargo_monthly.csv");

    var watch =
        Watch.of(MonthlyFlows.read(RowOpening.of(file), Basis.MASS).value().series().getFirst());

    assertThat(watch.isShort()).isTrue();
    assertThat(watch.overMedian()).hasSize(7);
    // 634 t over the median of the seven months, 1 603.6 t
    assertThat(watch.overMedian().get(2).getAsDouble()).isCloseTo(634 / 1603.6, within(1e-12));
    assertThat(watch.alerts()).isEmpty();
  }

  /** The graphite control of December 2023: a rush the month before, a fall in its month. */
  @Test
  void graphiteOfTwentyTwentyThree() {
    var file = TradeFiles.shared("china_monthly_exports/deep_dive_hs6_monthly.csv");
    var all =
        MonthlyFlows.read(RowOpening.of(file), Basis.MASS).value().series().stream()
            .filter(one -> one.heading().equals("250410") && one.partner().isEmpty())
            .findFirst()
            .orElseThrow();

    assertThat(Watch.of(all).signs())
        .extracting(sign -> sign.month() + " " + sign.kind())
        .contains("2023-11 RUSH", "2023-12 UNCONFIRMED");
  }
}
