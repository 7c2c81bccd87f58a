package org.lodestone.optimisation.twostage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RiskWeightTest {

  /** The definition by Rockafellar and Uryasev, minimised by trying every cost as threshold. */
  @Property
  void theTailIsTheMinimumOverAllThresholds(
      @ForAll @LongRange(min = 0, max = 10_000) long seed,
      @ForAll @DoubleRange(min = 0, max = 0.99) double alpha) {
    var random = new SplittableRandom(seed);
    int count = 1 + random.nextInt(12);
    var costs = new double[count];
    var probabilities = new double[count];
    Arrays.setAll(costs, s -> random.nextInt(8)); // with ties
    Arrays.setAll(probabilities, s -> 0.1 + random.nextDouble());
    double sum = Arrays.stream(probabilities).sum();
    Arrays.setAll(probabilities, s -> probabilities[s] / sum);

    double least = Double.POSITIVE_INFINITY;
    for (double eta : costs) {
      double value = eta;
      for (int s = 0; s < count; s++) {
        value += probabilities[s] * Math.max(0, costs[s] - eta) / (1 - alpha);
      }
      least = Math.min(least, value);
    }

    var tail = new RiskWeight(1, alpha);
    assertThat(tail.of(costs, probabilities)).isCloseTo(least, within(1e-9));
    assertThat(Arrays.stream(tail.weights(costs, probabilities)).sum()).isCloseTo(1, within(1e-9));
  }

  /** Ten equal outcomes: the worst tenth is the worst; half mean 5.5, half tail 10. */
  @Test
  void meanAndTailAreWeighed() {
    double[] costs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    var probabilities = new double[10];
    Arrays.fill(probabilities, 0.1);

    assertThat(new RiskWeight(0.5, 0.9).of(costs, probabilities)).isCloseTo(7.75, within(1e-9));
    assertThat(new RiskWeight(1, 0.85).of(costs, probabilities))
        .isCloseTo((10 * 0.1 + 9 * 0.05) / 0.15, within(1e-9));
    assertThat(RiskWeight.NEUTRAL.of(costs, probabilities)).isCloseTo(5.5, within(1e-9));
  }

  @Test
  void weightsOutsideTheirRangeAreRefused() {
    assertThatThrownBy(() -> new RiskWeight(1.5, 0.9)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> new RiskWeight(0.5, 1)).hasMessageContaining("1.0");
  }
}
