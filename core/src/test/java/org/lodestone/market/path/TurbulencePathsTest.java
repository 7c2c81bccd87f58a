package org.lodestone.market.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.lodestone.market.FictionalPrices.assessed;
import static org.lodestone.market.FictionalPrices.normal;
import static org.lodestone.market.FictionalPrices.traded;
import static org.lodestone.market.FictionalPrices.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lodestone.market.path.Turbulence.Drift;
import org.lodestone.market.path.Turbulence.Jump;

class TurbulencePathsTest {
  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElseThrow();
  }

  private static double covariance(double[] values, int lag) {
    double mean = mean(values);
    double sum = 0;
    for (int i = lag; i < values.length; i++) {
      sum += (values[i] - mean) * (values[i - lag] - mean);
    }
    return sum / values.length;
  }

  /** Changes with an autocorrelation of 0.6 keep mean and variance, and (1 − 1/b) of the rest. */
  @Test
  void drawsHaveTheMomentsOfTheHistory() {
    var shakes = normal(3000, 0.01, 1);
    var history = new double[shakes.length];
    for (int i = 0; i < history.length; i++) {
      history[i] = 0.001 + shakes[i] + (i == 0 ? 0 : 0.6 * (history[i - 1] - 0.001));
    }
    double block = 20;
    var drawn = new BlockBootstrap(history, block).draw(400_000, new SplittableRandom(9));
    double variance = covariance(history, 0);
    assertThat(mean(drawn)).isCloseTo(mean(history), within(0.0003));
    assertThat(covariance(drawn, 0)).isCloseTo(variance, within(0.03 * variance));
    for (int lag : new int[] {1, 2, 5}) {
      double kept = Math.pow(1 - 1 / block, lag);
      assertThat(covariance(drawn, lag) / covariance(drawn, 0))
          .isCloseTo(kept * covariance(history, lag) / variance, within(0.02));
    }
  }

  private static Turbulence asked(Drift drift, List<Jump> jumps) {
    return new Turbulence(2021, 3, 4, 5, drift, jumps);
  }

  @Test
  void theSameSeedGivesTheSamePathsWhateverTheirNumber() {
    var series = assessed(walk(normal(250, 0.01, 2)));
    var few = TurbulencePaths.draw(series, asked(Drift.REMOVED, List.of()), 3, 42);
    var many = TurbulencePaths.draw(series, asked(Drift.REMOVED, List.of()), 30, 42);
    var other = TurbulencePaths.draw(series, asked(Drift.REMOVED, List.of()), 3, 43);
    for (int period = 0; period < 12; period++) {
      assertThat(few.price_perKg(2, period)).isEqualTo(many.price_perKg(2, period));
    }
    assertThat(few.price_perKg(0, 11)).isNotEqualTo(other.price_perKg(0, 11));
  }

  @Test
  void pathsSpreadAsTheHistoryMoves() {
    var series = assessed(walk(normal(250, 0.01, 2)));
    var asked = new Turbulence(2021, 3, 4, 1, Drift.REMOVED, List.of());
    var paths = TurbulencePaths.draw(series, asked, 4000, 5);
    var logarithms = new double[paths.draws()];
    double start = series.prices().getLast().price();
    for (int draw = 0; draw < logarithms.length; draw++) {
      logarithms[draw] = Math.log(paths.price_perKg(draw, 11) / start);
    }
    var changes = org.lodestone.market.LogReturns.of(series).values();
    var last = series.prices().getLast().period().last();
    double years = (LocalDate.of(2023, 11, 16).toEpochDay() - last.toEpochDay()) / 365.25;
    double expected = covariance(changes, 0) * 250 * years;
    assertThat(mean(logarithms)).isCloseTo(0, within(0.02));
    assertThat(covariance(logarithms, 0)).isCloseTo(expected, within(0.08 * expected));
  }

  /** A certain jump by two, half gone after a year: e^(ln 2 · 2^(−t)) above the same path. */
  @Test
  void aJumpComesOnItsDayAndFades() {
    var series = assessed(walk(normal(250, 0.01, 2)));
    var jump = new Jump(LocalDate.of(2022, 2, 15), 1, 2, 1);
    var with = TurbulencePaths.draw(series, asked(Drift.REMOVED, List.of(jump)), 5, 1);
    var without = TurbulencePaths.draw(series, asked(Drift.REMOVED, List.of()), 5, 1);
    assertThat(with.price_perKg(3, 3)).isEqualTo(without.price_perKg(3, 3));
    assertThat(with.price_perKg(3, 4) / without.price_perKg(3, 4)).isCloseTo(2, within(0.01));
    assertThat(with.price_perKg(3, 8) / without.price_perKg(3, 8))
        .isCloseTo(Math.sqrt(2), within(0.01));
  }

  @Test
  void aShortHistoryAndAPastYearAreRefused() {
    var brief = traded(1, 2, 3);
    assertThatThrownBy(() -> TurbulencePaths.draw(brief, asked(Drift.REMOVED, List.of()), 1, 1))
        .hasMessageContaining("has 2 changes");
    var series = assessed(walk(normal(500, 0.01, 2)));
    var early = new Turbulence(2020, 1, 4, 5, Drift.REMOVED, List.of());
    assertThatThrownBy(() -> TurbulencePaths.draw(series, early, 1, 1))
        .hasMessageContaining("2020");
  }
}
