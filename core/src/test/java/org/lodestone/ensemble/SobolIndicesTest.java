package org.lodestone.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Indices of functions for which they are known in closed form. */
class SobolIndicesTest {

  private static final int POINTS = 4096;

  /** Ishigami and Homma (1990) with a = 7, b = 0.1. */
  @Test
  void ishigami() {
    double a = 7;
    double b = 0.1;
    double pi4 = Math.pow(Math.PI, 4);
    double v1 = 0.5 * Math.pow(1 + b * pi4 / 5, 2);
    double v2 = a * a / 8;
    double v13 = b * b * pi4 * pi4 * 8 / 225;
    double v = v1 + v2 + v13;

    var indices =
        SobolIndices.of(
            List.of("x1", "x2", "x3"),
            each(
                u -> {
                  double x1 = angle(u[0]);
                  double x3 = angle(u[2]);
                  return Math.sin(x1)
                      + a * Math.pow(Math.sin(angle(u[1])), 2)
                      + b * Math.pow(x3, 4) * Math.sin(x1);
                }),
            POINTS,
            1);

    assertThat(indices.variance()).isCloseTo(v, within(0.02 * v));
    assertThat(indices.runs()).isEqualTo(5L * POINTS);
    assertIndex(indices.indices().get(0), v1 / v, (v1 + v13) / v);
    assertIndex(indices.indices().get(1), v2 / v, v2 / v);
    assertIndex(indices.indices().get(2), 0, v13 / v);
  }

  private static double angle(double u) {
    return Math.PI * (2 * u - 1);
  }

  /** A sum has no interactions: each part is c² / Σ c². */
  @Test
  void linear() {
    var indices =
        SobolIndices.of(List.of("a", "b", "c"), each(u -> u[0] + 2 * u[1] + 3 * u[2]), POINTS, 5);
    for (int k = 0; k < 3; k++) {
      double part = (k + 1) * (k + 1) / 14.0;
      assertIndex(indices.indices().get(k), part, part);
    }
  }

  @Test
  void nothingVariesAndNothingIsDivided() {
    var indices = SobolIndices.of(List.of("a"), each(u -> 3), 64, 1);
    assertThat(indices.status()).isEqualTo(SobolIndices.Status.CONSTANT);
    assertThat(indices.indices()).isEmpty();
  }

  private static void assertIndex(SobolIndices.Index index, double first, double total) {
    assertThat(index.first()).isCloseTo(first, within(0.02));
    assertThat(index.total()).isCloseTo(total, within(0.02));
    assertThat(index.firstError()).isBetween(0.0, 0.05);
    assertThat(index.totalError()).isBetween(0.0, 0.05);
  }

  private static Function<List<double[]>, double[]> each(ToDoubleFunction<double[]> function) {
    return points -> points.stream().mapToDouble(function).toArray();
  }
}
