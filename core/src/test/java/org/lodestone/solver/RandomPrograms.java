package org.lodestone.solver;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Programs made from a seed, the same on every machine. */
final class RandomPrograms {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private RandomPrograms() {}

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /**
   * A program that has an optimum: the rows are drawn around a point inside the column bounds, and
   * columns without an upper bound cost something. Rows are of all kinds: at least, at most, range
   * and equation.
   */
  static LinearProgram solvable(long seed) {
    RandomGenerator random = random(seed);
    var builder = LinearProgram.builder();
    builder.offset(random.nextInt(-100, 100));
    int columns = random.nextInt(5, 40);
    var point = new double[columns];
    for (int j = 0; j < columns; j++) {
      double lower = random.nextInt(-5, 5);
      boolean open = random.nextInt(4) == 0;
      builder.addColumn(
          open ? random.nextDouble(0, 9) : random.nextDouble(-9, 9),
          lower,
          open ? INFINITY : lower + random.nextInt(0, 20));
      point[j] = lower;
    }
    int rows = random.nextInt(3, 25);
    for (int i = 0; i < rows; i++) {
      addRow(builder, point, random);
    }
    return builder.build();
  }

  private static void addRow(
      LinearProgram.Builder builder, double[] point, RandomGenerator random) {
    var entries = new double[point.length];
    double activity = 0;
    for (int j = 0; j < point.length; j++) {
      entries[j] = random.nextInt(3) == 0 ? random.nextInt(-4, 10) : 0;
      activity += entries[j] * point[j];
    }
    int row =
        switch (random.nextInt(4)) {
          case 0 -> builder.addRow(activity - random.nextInt(9), INFINITY);
          case 1 -> builder.addRow(-INFINITY, activity + random.nextInt(9));
          case 2 -> builder.addRow(activity - random.nextInt(9), activity + random.nextInt(9));
          default -> builder.addRow(activity, activity);
        };
    for (int j = 0; j < point.length; j++) {
      builder.addEntry(row, j, entries[j]);
    }
  }

  /**
   * A supply problem of n sources and n demands with a lane from each to each, and unmet demand at
   * a price: column i n + j is the lane from source i to demand j, row i is source i, row n + j is
   * demand j.
   */
  static LinearProgram supply(long seed, int n) {
    RandomGenerator random = random(seed);
    var builder = LinearProgram.builder();
    for (int i = 0; i < n; i++) {
      builder.addRow(-INFINITY, random.nextDouble(10, 100));
    }
    for (int j = 0; j < n; j++) {
      builder.addRow(random.nextDouble(10, 100), INFINITY);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        int lane = builder.addColumn(random.nextDouble(1, 20), 0, random.nextDouble(5, 50));
        builder.addEntry(i, lane, 1);
        builder.addEntry(n + j, lane, 1);
      }
    }
    for (int j = 0; j < n; j++) {
      int unmet = builder.addColumn(100, 0, INFINITY);
      builder.addEntry(n + j, unmet, 1);
    }
    return builder.build();
  }

  /**
   * A feasible program whose costs, bounds and entries are spread over eight orders of magnitude
   * each, as when units are badly chosen.
   */
  static LinearProgram badlyScaled(long seed) {
    RandomGenerator random = random(seed);
    var builder = LinearProgram.builder();
    var point = new double[random.nextInt(5, 45)];
    for (int j = 0; j < point.length; j++) {
      point[j] = random.nextBoolean() ? 0 : spread(random);
      builder.addColumn(signed(spread(random), random), 0, point[j] + spread(random));
    }
    int rows = random.nextInt(3, 28);
    for (int i = 0; i < rows; i++) {
      var entries = new double[point.length];
      double activity = 0;
      for (int j = 0; j < point.length; j++) {
        entries[j] = random.nextInt(3) == 0 ? signed(spread(random), random) : 0;
        activity += entries[j] * point[j];
      }
      builder.addRow(activity - spread(random), random.nextBoolean() ? activity : INFINITY);
      for (int j = 0; j < point.length; j++) {
        builder.addEntry(i, j, entries[j]);
      }
    }
    return builder.build();
  }

  private static double spread(RandomGenerator random) {
    return Math.pow(10, random.nextDouble(-4, 4));
  }

  private static double signed(double size, RandomGenerator random) {
    return random.nextInt(3) == 0 ? -size : size;
  }
}
