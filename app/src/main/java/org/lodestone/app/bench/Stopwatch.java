package org.lodestone.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** Times work by the clock and by the processor time of the whole process. */
final class Stopwatch {
  private static final double NANOS = 1e9;

  private Stopwatch() {}

  /**
   * Medians in seconds.
   *
   * @param cpu of all threads of this process, the compiler's and the collector's included
   */
  record Time(double wall, double cpu, int repeats) {}

  /** What came out, and how long it took. */
  record Timed<T>(T value, Time time) {}

  static <T> Timed<T> time(Supplier<T> work) {
    return time(1, work);
  }

  /** Does the work so many times; the value is that of the last. */
  static <T> Timed<T> time(int repeats, Supplier<T> work) {
    var walls = new ArrayList<Double>();
    var cpus = new ArrayList<Double>();
    T value;
    do {
      long wall = System.nanoTime();
      long cpu = cpuNanos();
      value = work.get();
      cpus.add((cpuNanos() - cpu) / NANOS);
      walls.add((System.nanoTime() - wall) / NANOS);
    } while (walls.size() < repeats);
    return new Timed<>(value, new Time(median(walls), median(cpus), walls.size()));
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double median(List<Double> values) {
    double[] sorted =
        DoubleStream.of(values.stream().mapToDouble(Double::doubleValue).toArray())
            .sorted()
            .toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
