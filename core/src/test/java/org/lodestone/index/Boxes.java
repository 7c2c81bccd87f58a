package org.lodestone.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lodestone.quantity.Range;

/** Brute force over boxes of intervals: a function at every point of a grid, corners included. */
final class Boxes {
  private Boxes() {}

  /** The values at {@code steps} points of each interval, ends included. */
  static double[] values(List<Range> box, int steps, ToDoubleFunction<double[]> function) {
    int points = (int) Math.pow(steps, box.size());
    return IntStream.range(0, points)
        .mapToDouble(
            point -> {
              var x = new double[box.size()];
              int rest = point;
              for (int i = 0; i < x.length; i++) {
                double part = (double) (rest % steps) / (steps - 1);
                x[i] = box.get(i).low() + part * (box.get(i).high() - box.get(i).low());
                rest /= steps;
              }
              return function.applyAsDouble(x);
            })
        .toArray();
  }

  static double greatest(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }

  static double least(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }
}
