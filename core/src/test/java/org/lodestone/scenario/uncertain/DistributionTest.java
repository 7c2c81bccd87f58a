package org.lodestone.scenario.uncertain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.LogNormalDistribution;
import org.hipparchus.distribution.continuous.TriangularDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Quantiles against the distribution functions of Hipparchus (a second method: there they are
 * solved by bracketing), moments against closed forms, and faults.
 */
class DistributionTest {

  private static final int STEPS = 20_000;

  @Test
  void betaInvertsItsDistributionFunction() {
    for (double[] shape : new double[][] {{2, 5}, {0.5, 0.5}, {1, 1}, {5, 1}, {40, 60}}) {
      var quantile = new BetaQuantile(shape[0], shape[1]);
      var library = new BetaDistribution(shape[0], shape[1]);
      for (double u : new double[] {1e-6, 0.01, 0.1, 0.5, 0.9, 0.99, 1 - 1e-6}) {
        assertThat(library.cumulativeProbability(quantile.at(u))).isCloseTo(u, within(1e-9));
      }
    }
  }

  @Test
  void triangularAndLogNormalAgreeWithTheLibrary() {
    var triangular = new Distribution.Triangular(1, 2, 6);
    var library = new TriangularDistribution(1, 2, 6);
    var logNormal = new Distribution.LogNormal(10, 5, 20);
    var logLibrary =
        new LogNormalDistribution(StrictMath.log(10), StrictMath.log(2) / 1.6448536269514722);
    for (double u : new double[] {0.001, 0.05, 0.2, 0.5, 0.8, 0.95, 0.999}) {
      assertThat(triangular.quantile(u))
          .isCloseTo(library.inverseCumulativeProbability(u), within(1e-9));
      assertThat(logNormal.quantile(u))
          .isCloseTo(logLibrary.inverseCumulativeProbability(u), within(1e-6));
    }
    assertThat(logNormal.quantile(0.05)).isCloseTo(5, within(1e-9));
    assertThat(logNormal.quantile(0.95)).isCloseTo(20, within(1e-9));
  }

  @Test
  void meansAreThoseOfTheTextbook() {
    assertThat(mean(new Distribution.Uniform(2, 6))).isCloseTo(4, within(1e-6));
    assertThat(mean(new Distribution.Triangular(0, 1, 5))).isCloseTo(2, within(1e-4));
    assertThat(mean(new Distribution.Pert(0, 1, 5))).isCloseTo(9.0 / 6, within(1e-4));
    assertThat(mean(new Distribution.Happens(0.3))).isCloseTo(0.3, within(1e-4));
    assertThat(mean(new Distribution.Discrete(List.of(1.0, 2.0, 4.0), List.of(1.0, 2.0, 1.0))))
        .isCloseTo(2.25, within(1e-3));
    assertThat(mean(new Distribution.Hazard(2))).isCloseTo(365.25 / 2, within(0.2));
  }

  private static double mean(Distribution distribution) {
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      sum += distribution.quantile((i + 0.5) / STEPS);
    }
    return sum / STEPS;
  }

  /** P(no event in t) = E[exp(−λt)] over λ ~ Gamma(n + ½, T), summed up numerically. */
  @Test
  void aRecordedHazardIsTheMixtureOverItsRates() {
    int events = 3;
    double years = 16;
    double t = 2;
    double shape = events + 0.5;
    double kept = 0;
    double all = 0;
    for (double rate = 0.0005; rate < 3; rate += 0.001) {
      double density = Math.pow(rate, shape - 1) * Math.exp(-years * rate);
      all += density;
      kept += density * Math.exp(-rate * t);
    }
    double u = 1 - kept / all;
    assertThat(new Distribution.RecordedHazard(events, years).quantile(u) / 365.25)
        .isCloseTo(t, within(1e-3));
  }

  static Stream<Distribution> distributions() {
    return Stream.of(
        new Distribution.Certain(3),
        new Distribution.Uniform(0, 1),
        new Distribution.Triangular(0, 0, 2),
        new Distribution.Triangular(1, 1, 1),
        new Distribution.Pert(2, 2, 2),
        new Distribution.Pert(0, 5, 5),
        new Distribution.LogNormal(3, 1, 4),
        new Distribution.Beta(2, 3, -1, 4),
        new Distribution.Discrete(List.of(1.0, 5.0), List.of(0.0, 3.0)),
        new Distribution.Happens(0),
        new Distribution.Happens(1),
        new Distribution.Hazard(0),
        new Distribution.RecordedHazard(0, 10));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void largerNumbersGiveLargerValuesWithinTheSupport(Distribution distribution) {
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 1000; i++) {
      double value = distribution.quantile((i + 0.5) / 1000);
      assertThat(value).isGreaterThanOrEqualTo(last - 1e-12);
      assertThat(value).isBetween(distribution.least() - 1e-12, distribution.most() + 1e-12);
      last = value;
    }
  }

  @Test
  void badParametersAreNamed() {
    assertThatThrownBy(() -> new Distribution.Happens(-0.1))
        .hasMessageContaining("probability (-0.1)");
    assertThatThrownBy(() -> new Distribution.Uniform(3, 1))
        .hasMessageContaining("from 3.0 to 1.0 is reversed");
    assertThatThrownBy(() -> new Distribution.Triangular(0, 7, 5))
        .hasMessageContaining("most likely value (7.0) lies outside");
    assertThatThrownBy(() -> new Distribution.Pert(5, 4, 3)).hasMessageContaining("reversed");
    assertThatThrownBy(() -> new Distribution.LogNormal(1, 0, 3)).hasMessageContaining("(0.0)");
    assertThatThrownBy(() -> new Distribution.Beta(0, 1, 0, 1)).hasMessageContaining("exponents");
    assertThatThrownBy(() -> new Distribution.Discrete(List.of(1.0), List.of(-1.0)))
        .hasMessageContaining("probability (-1.0)");
    assertThatThrownBy(() -> new Distribution.Discrete(List.of(2.0, 1.0), List.of(1.0, 1.0)))
        .hasMessageContaining("ascending");
    assertThatThrownBy(() -> new Distribution.Hazard(-1)).hasMessageContaining("hazard (-1.0");
    assertThatThrownBy(() -> new Distribution.RecordedHazard(2, 0)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new Distribution.Certain(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Uncertainty.Plan(0, 1, Uncertainty.Sequence.RANDOM))
        .hasMessageContaining("draws (0)");
  }
}
