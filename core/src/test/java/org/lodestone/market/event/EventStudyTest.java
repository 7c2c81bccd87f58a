package org.lodestone.market.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.market.FictionalPrices.START;
import static org.lodestone.market.FictionalPrices.assessed;
import static org.lodestone.market.FictionalPrices.normal;
import static org.lodestone.market.FictionalPrices.walk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.inference.OneWayAnova;
import org.junit.jupiter.api.Test;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.Reason;
import org.lodestone.market.SeriesId;

/** Fictional events of a known size, and many series without any. */
class EventStudyTest {
  private static final EventDesign DESIGN = new EventDesign(60, 2, 5, 7);

  private static EventStudy.Measured measured(EventStudy study) {
    assertThat(study).isInstanceOf(EventStudy.Measured.class);
    return (EventStudy.Measured) study;
  }

  private static EventStudy study(double[] changes, int event) {
    return EventStudy.of(assessed(walk(changes)), Optional.empty(), START.plusDays(event), DESIGN);
  }

  @Test
  void aJumpIsFoundWithItsSize() {
    var changes = normal(120, 0.01, 7);
    // The change to the price of day 80.
    changes[79] += 0.2;
    var found = measured(study(changes, 80));
    assertThat(found.cumulated().contains(0.2)).isTrue();
    assertThat(found.cumulated().value()).isCloseTo(0.2, within(0.06));
    assertThat(found.tests().tTest()).isLessThan(0.001);
    assertThat(found.tests().rankTest()).isEqualTo(1.0 / (1 + found.tests().windows()));
    assertThat(found.first()).isEqualTo(START.plusDays(80));
    assertThat(found.estimation().steps()).isEqualTo(60);
    assertThat(found.steps()).hasSize(8);
  }

  /** Under no event each test must reject about as often as it says. */
  @Test
  void withoutAnEventFalseAlarmsAreAsRareAsTheySay() {
    int tTests = 0;
    int ranks = 0;
    int covered = 0;
    for (int i = 0; i < 1000; i++) {
      var found = measured(study(normal(90, 0.01, 1000 + i), 80));
      tTests += found.tests().tTest() < 0.05 ? 1 : 0;
      ranks += found.tests().rankTest() < 0.05 ? 1 : 0;
      covered += found.cumulated().contains(0) ? 1 : 0;
    }
    assertThat(tTests / 1000.0).isBetween(0.03, 0.07);
    // Windows of one event overlap and its mean is learnt: somewhat more than 5 % is known.
    assertThat(ranks / 1000.0).isBetween(0.02, 0.12);
    assertThat(covered / 1000.0).isBetween(0.87, 0.93);
  }

  @Test
  void whatTheWholeMarketDidIsNotAbnormal() {
    var market = normal(120, 0.02, 11);
    market[79] = 0.3;
    var noise = normal(120, 0.001, 12);
    var own = new double[120];
    for (int i = 0; i < own.length; i++) {
      own[i] = 1.5 * market[i] + noise[i];
    }
    var series = assessed(walk(own));
    var reference = assessed(walk(market));
    reference =
        new PriceSeries(
            new SeriesId("market"),
            reference.terms(),
            reference.licence(),
            reference.source(),
            reference.quotes());
    var day = START.plusDays(80);
    var adjusted = measured(EventStudy.of(series, Optional.of(reference), day, DESIGN));
    assertThat(adjusted.model()).isEqualTo(EventStudy.Model.MARKET);
    assertThat(adjusted.cumulated().value()).isCloseTo(0, within(0.02));
    assertThat(measured(EventStudy.of(series, Optional.empty(), day, DESIGN)).cumulated().value())
        .isGreaterThan(0.3);
  }

  @Test
  void aWindowWithAHoleIsRefused() {
    var series = assessed(walk(normal(120, 0.01, 5)));
    var quotes = new java.util.ArrayList<>(series.quotes());
    quotes.subList(40, 50).clear();
    var holed =
        new PriceSeries(series.id(), series.terms(), series.licence(), series.source(), quotes);
    assertThat(EventStudy.of(holed, Optional.empty(), START.plusDays(80), DESIGN))
        .isInstanceOfSatisfying(
            EventStudy.Refused.class,
            refused -> {
              assertThat(refused.why().reason()).isEqualTo(Reason.HOLES);
              assertThat(refused.why().detail()).isEqualTo("2020-02-09/2020-02-20");
            });
    assertThat(study(normal(60, 0.01, 5), 30))
        .isInstanceOfSatisfying(
            EventStudy.Refused.class,
            refused -> assertThat(refused.why().reason()).isEqualTo(Reason.OUTSIDE));
    assertThatThrownBy(() -> new EventDesign(20, 10, 30, 7))
        .hasMessageContaining("must not be longer");
  }

  /** The statistic is that of an analysis of variance of the two parts, by another program. */
  @Test
  void aBreakIsFoundAndItsStatisticIsTheKnownOne() {
    var values = normal(100, 1, 21);
    for (int i = 60; i < values.length; i++) {
      values[i] += 2;
    }
    var found = StructuralBreak.of(values, 199, 1);
    assertThat(found.at()).isBetween(57, 63);
    assertThat(found.probability()).isEqualTo(1.0 / 200);
    var parts =
        List.of(
            Arrays.copyOfRange(values, 0, found.at()),
            Arrays.copyOfRange(values, found.at(), values.length));
    assertThat(found.statistic()).isCloseTo(new OneWayAnova().anovaFValue(parts), within(1e-8));
  }

  @Test
  void withoutABreakTheProbabilityIsUniform() {
    int rejected = 0;
    for (int i = 0; i < 300; i++) {
      rejected += StructuralBreak.of(normal(50, 1, 5000 + i), 99, i).probability() <= 0.1 ? 1 : 0;
    }
    assertThat(rejected / 300.0).isBetween(0.06, 0.14);
  }
}
