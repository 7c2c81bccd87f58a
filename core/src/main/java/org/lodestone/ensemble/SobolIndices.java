package org.lodestone.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hipparchus.random.SobolSequenceGenerator;
import org.lodestone.scenario.Progress;

/**
 * Which part of the variance of the uncovered demand comes from which input (E12): by itself (first
 * order) and with all its interactions (total).
 *
 * @param runs runs of the simulation that it took
 * @param variance of the uncovered part of demand
 */
public record SobolIndices(Status status, long runs, double variance, List<Index> indices) {

  /** Whether the analysis was finished. */
  public enum Status {
    COMPLETE,
    /** Nothing varies, so that there is nothing to divide. */
    CONSTANT,
    /** Stopped on request. */
    STOPPED
  }

  /**
   * One input; errors are standard errors by bootstrap.
   *
   * @param first part of the variance that would go if the input were known
   * @param total part of the variance that would stay if all others were known
   */
  public record Index(
      String input, double first, double firstError, double total, double totalError) {}

  private static final int RESAMPLES = 200;

  public SobolIndices {
    indices = List.copyOf(indices);
  }

  /**
   * Runs the simulation {@code points · (inputs + 2)} times.
   *
   * @param points a power of two spreads most evenly
   */
  public static SobolIndices of(EnsembleSpec spec, int points, int threads, Progress progress) {
    var model = new DrawModel(spec.network(), spec.scenario(), spec.uncertainty());
    var trial = new Trial(spec, model, threads);
    Function<List<double[]>, double[]> uncovered =
        cases -> {
          var values = new ArrayList<double[]>();
          for (double[] numbers : cases) {
            var value = new double[numbers.length];
            model.values(numbers, value);
            values.add(value);
          }
          var outcomes = trial.run(values, progress);
          return IntStream.range(0, outcomes.length)
              .mapToDouble(i -> outcomes[i].uncovered())
              .toArray();
        };
    try {
      return of(model.inputNames(), uncovered, points, spec.uncertainty().plan().seed());
    } catch (Trial.Stopped e) {
      return new SobolIndices(Status.STOPPED, 0, 0, List.of());
    }
  }

  /** The same for any function of numbers between 0 and 1. */
  static SobolIndices of(
      List<String> names, Function<List<double[]>, double[]> function, int points, long seed) {
    int dimensions = names.size();
    var sequence = new SobolSequenceGenerator(Math.max(1, 2 * dimensions));
    var first = new ArrayList<double[]>();
    var second = new ArrayList<double[]>();
    for (int i = 0; i < points; i++) {
      var point = sequence.nextVector();
      var a = new double[dimensions];
      var b = new double[dimensions];
      for (int k = 0; k < dimensions; k++) {
        a[k] = shifted(point[k], seed, names.get(k) + " A");
        b[k] = shifted(point[dimensions + k], seed, names.get(k) + " B");
      }
      first.add(a);
      second.add(b);
    }
    double[] ofFirst = function.apply(first);
    double[] ofSecond = function.apply(second);
    double variance = variance(ofFirst, ofSecond, all(points));
    long runs = (long) points * (dimensions + 2);
    if (!(variance > 1e-18)) {
      return new SobolIndices(Status.CONSTANT, 2L * points, 0, List.of());
    }
    var indices = new ArrayList<Index>();
    for (int k = 0; k < dimensions; k++) {
      double[] ofMixed = function.apply(mixed(first, second, k));
      indices.add(index(names.get(k), ofFirst, ofSecond, ofMixed, seed));
    }
    return new SobolIndices(Status.COMPLETE, runs, variance, indices);
  }

  private static double shifted(double number, long seed, String stream) {
    long shift = Philox.bits(seed, -2, Philox.stream(stream)) >>> 12;
    return Philox.unit((long) (number * 0x1p52) ^ shift);
  }

  /** The first sample with one input of the second. */
  private static List<double[]> mixed(List<double[]> first, List<double[]> second, int k) {
    return IntStream.range(0, first.size())
        .mapToObj(
            i -> {
              var point = first.get(i).clone();
              point[k] = second.get(i)[k];
              return point;
            })
        .toList();
  }

  private static Index index(String name, double[] a, double[] b, double[] mixed, long seed) {
    var first = new double[RESAMPLES];
    var total = new double[RESAMPLES];
    var pick = new int[a.length];
    for (int r = 0; r < RESAMPLES; r++) {
      for (int i = 0; i < pick.length; i++) {
        double u = Philox.uniform(seed, (long) r * a.length + i, Philox.stream("bootstrap"));
        pick[i] = (int) (u * a.length);
      }
      first[r] = first(a, b, mixed, pick);
      total[r] = total(a, b, mixed, pick);
    }
    return new Index(
        name,
        first(a, b, mixed, all(a.length)),
        deviation(first),
        total(a, b, mixed, all(a.length)),
        deviation(total));
  }

  /** Saltelli and others (2010), table 2 (b), with the mean taken off: it would only add noise. */
  private static double first(double[] a, double[] b, double[] mixed, int[] pick) {
    double mean = 0;
    for (int j : pick) {
      mean += (a[j] + b[j]) / (2 * pick.length);
    }
    double sum = 0;
    for (int j : pick) {
      sum += (b[j] - mean) * (mixed[j] - a[j]);
    }
    return sum / a.length / variance(a, b, pick);
  }

  /** Jansen (1999), table 2 (f) of the same. */
  private static double total(double[] a, double[] b, double[] mixed, int[] pick) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      int j = pick[i];
      sum += (a[j] - mixed[j]) * (a[j] - mixed[j]);
    }
    return sum / 2 / a.length / variance(a, b, pick);
  }

  private static double variance(double[] a, double[] b, int[] pick) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      int j = pick[i];
      sum += a[j] + b[j];
      squares += a[j] * a[j] + b[j] * b[j];
    }
    double mean = sum / (2 * a.length);
    return squares / (2 * a.length) - mean * mean;
  }

  private static int[] all(int points) {
    return IntStream.range(0, points).toArray();
  }

  private static double deviation(double[] sample) {
    double mean = 0;
    for (double x : sample) {
      mean += x / sample.length;
    }
    double squares = 0;
    for (double x : sample) {
      squares += (x - mean) * (x - mean);
    }
    return Math.sqrt(squares / (sample.length - 1));
  }
}
