package org.lodestone.app.bench;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What one core can do, measured with the same vectors as the kernel: copying inside a cache, and
 * arithmetic in registers. The best of many repeats counts, for the rest is other programs. Needs
 * the vector module.
 *
 * @param level1_GBs bytes read and written per nanosecond within 16 kilobytes
 * @param level2_GBs within 256 kilobytes
 * @param operation_ns one addition or multiplication of a vector
 * @param division_ns one division of a vector
 * @param lanes numbers in a vector
 */
public record Bandwidth(
    double level1_GBs, double level2_GBs, double operation_ns, double division_ns, int lanes) {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LEVEL_1 = 16 << 10;
  private static final int LEVEL_2 = 256 << 10;
  private static final int COPIED = 4 << 20;
  private static final int REPEATS = 200;
  private static final int STEPS = 20_000;

  /** Vectors in flight; enough to hide the latency of an operation. */
  private static final int FLIGHT = 8;

  static Bandwidth measure() {
    double level1 = copy(LEVEL_1);
    double level2 = copy(LEVEL_2);
    var sink = new float[FLIGHT * SPECIES.length()];
    double operation = Double.POSITIVE_INFINITY;
    double division = Double.POSITIVE_INFINITY;
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      calculate(sink, STEPS);
      long middle = System.nanoTime();
      divide(sink, STEPS);
      division = Math.min(division, (double) (System.nanoTime() - middle) / STEPS / FLIGHT);
      operation = Math.min(operation, (double) (middle - start) / STEPS / FLIGHT / 2);
    }
    return new Bandwidth(level1, level2, operation, division, SPECIES.length());
  }

  /** Copies half of a working set to the other half. */
  private static double copy(int bytes) {
    int half = bytes / 2 / Float.BYTES;
    var from = new float[half];
    var to = new float[half];
    int rounds = COPIED / bytes;
    double best = 0;
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      for (int round = 0; round < rounds; round++) {
        copy(from, to);
      }
      best = Math.max(best, (double) rounds * bytes / (System.nanoTime() - start));
    }
    return best;
  }

  private static void copy(float[] from, float[] to) {
    int step = SPECIES.length();
    for (int i = 0; i + 4 * step <= from.length; i += 4 * step) {
      FloatVector.fromArray(SPECIES, from, i).intoArray(to, i);
      FloatVector.fromArray(SPECIES, from, i + step).intoArray(to, i + step);
      FloatVector.fromArray(SPECIES, from, i + 2 * step).intoArray(to, i + 2 * step);
      FloatVector.fromArray(SPECIES, from, i + 3 * step).intoArray(to, i + 3 * step);
    }
  }

  /** Two operations on each of the vectors in flight, so many times. */
  private static void calculate(float[] sink, int steps) {
    var factor = FloatVector.broadcast(SPECIES, 0.999f);
    var term = FloatVector.broadcast(SPECIES, 0.001f);
    var a = FloatVector.broadcast(SPECIES, 1f);
    var b = a;
    var c = a;
    var d = a;
    var e = a;
    var f = a;
    var g = a;
    var h = a;
    for (int i = 0; i < steps; i++) {
      a = a.mul(factor).add(term);
      b = b.mul(factor).add(term);
      c = c.mul(factor).add(term);
      d = d.mul(factor).add(term);
      e = e.mul(factor).add(term);
      f = f.mul(factor).add(term);
      g = g.mul(factor).add(term);
      h = h.mul(factor).add(term);
    }
    a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).intoArray(sink, 0);
  }

  private static void divide(float[] sink, int steps) {
    var over = FloatVector.broadcast(SPECIES, 1.0001f);
    var a = FloatVector.broadcast(SPECIES, 1f);
    var b = a;
    var c = a;
    var d = a;
    var e = a;
    var f = a;
    var g = a;
    var h = a;
    for (int i = 0; i < steps; i++) {
      a = over.div(a);
      b = over.div(b);
      c = over.div(c);
      d = over.div(d);
      e = over.div(e);
      f = over.div(f);
      g = over.div(g);
      h = over.div(h);
    }
    a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).intoArray(sink, 0);
  }
}
