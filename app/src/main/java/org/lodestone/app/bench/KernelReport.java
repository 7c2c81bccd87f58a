package org.lodestone.app.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.ensemble.Summary;
import org.lodestone.simulation.kernel.Kernel;

/**
 * What {@code lodestone bench kernel} measured.
 *
 * @param hasVectors whether this Java runtime has the vector module; without it all engines are
 *     plain loops
 * @param floor {@code null} without vectors
 * @param twin ratios are to the vector kernel in single precision
 */
record KernelReport(
    Machine machine,
    boolean hasVectors,
    Network network,
    List<Engine> engines,
    Threads threads,
    @Nullable Floor floor,
    Outages outages,
    List<Ensemble> ensembles,
    Twin twin,
    List<Growth> growth) {

  KernelReport {
    engines = List.copyOf(engines);
    ensembles = List.copyOf(ensembles);
    growth = List.copyOf(growth);
  }

  /**
   * @param events per draw
   */
  record Network(int nodes, int processes, int lanes, int components, int months, int events) {}

  /**
   * One kernel on one thread.
   *
   * @param width draws in a block
   * @param drawsPerSecond of processor time of the thread, best block
   * @param typicalDrawsPerSecond median block
   * @param drawing_us time to draw the events of one draw, not in the above
   * @param allocated_bytes on the heap by one block once the kernel is warm, median
   */
  record Engine(
      String name,
      Kernel.Precision precision,
      int width,
      double drawsPerSecond,
      double typicalDrawsPerSecond,
      double drawing_us,
      long allocated_bytes) {}

  /**
   * The same work on one thread and on more, by the clock.
   *
   * @param load busy threads of the last minute; above the number of cores this says little
   */
  record Threads(
      int threads,
      double oneDrawsPerSecond,
      double allDrawsPerSecond,
      double speedUp,
      double load) {}

  /**
   * Floors for a draw in single precision.
   *
   * @param touched_bytes read and written per draw, counted from the wiring
   * @param state_bytes what a block keeps from one period to the next, in the largest connected
   *     part; parts run one after the other
   * @param level2_us all of that at the speed of the second-level cache
   * @param arithmetic_us operations and divisions at the speed measured in registers
   * @param measured_us best block
   * @param ratio measured over level 2
   */
  record Floor(
      Bandwidth core,
      long touched_bytes,
      long operations,
      long divisions,
      long state_bytes,
      double level1_us,
      double level2_us,
      double arithmetic_us,
      double measured_us,
      double ratio) {}

  /**
   * Every process out for a year.
   *
   * @param time median; processor time is that of the whole program
   * @param pairs {@code null} if not asked for
   */
  record Outages(int singles, Stopwatch.Time time, @Nullable Pairs pairs) {}

  /**
   * Every two processes out for a year.
   *
   * @param run inside connected parts; the others are sums
   * @param worst uncovered part of all demand with both of the worst pair out
   */
  record Pairs(
      long run,
      long added,
      Stopwatch.Time time,
      String worstOne,
      String worstOther,
      double worst) {}

  /**
   * Many draws, counted.
   *
   * @param perMillion_s what a million would take by the clock at this rate
   */
  record Ensemble(
      long draws,
      int threads,
      Stopwatch.Time time,
      double perMillion_s,
      double mean,
      double meanError,
      List<Summary.Estimate> tailMeans) {
    Ensemble {
      tailMeans = List.copyOf(tailMeans);
    }
  }

  /**
   * @param batchedRatio kernel over the best batch in single precision
   * @param singleRatio kernel over one draw at a time in single precision
   */
  record Twin(
      NumpyTwin.Outcome outcome, @Nullable Double batchedRatio, @Nullable Double singleRatio) {}

  /** One size of network and horizon. */
  record Growth(int nodes, int lanes, int months, double draw_us) {}
}
