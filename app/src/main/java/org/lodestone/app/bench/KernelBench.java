package org.lodestone.app.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.lodestone.ensemble.ComponentOutages;
import org.lodestone.ensemble.ReferenceLoad;
import org.lodestone.ensemble.ReferenceRuns;
import org.lodestone.network.ReferenceNetwork;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Components;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ReferenceScenario;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.simulation.kernel.Kernel;
import org.lodestone.simulation.kernel.Kernel.Precision;
import org.lodestone.simulation.kernel.KernelTraffic;

/**
 * Measures the behavioural kernel on the reference network: against plain loops, against NumPy, and
 * against what the machine can do at all.
 */
final class KernelBench {

  private static final double NANOS = 1e9;
  private static final double MICROS = 1e6;
  private static final int OUTAGE_MONTHS = 12;
  private static final int SINGLES_REPEATS = 5;
  private static final long FEWEST_DRAWS = 1000;
  private static final int ENGINE_SLICES = 4;
  private static final int ENSEMBLE_SLICES = 4;
  private static final int LEAST_BLOCKS = 8;
  private static final int TWIN_DRAWS = 256;
  private static final List<Integer> HORIZONS = List.of(30, 60, 120);

  /** Into so many slices the time is cut; an engine gets some, a size of the sweep gets one. */
  private static final int SLICES = 48;

  /**
   * What to measure.
   *
   * @param seconds for all of it, roughly; all pairs of outages come on top
   * @param withPairs whether to run all pairs of outages
   * @param draws at most, in the ensemble
   * @param twin the script of the NumPy twin
   */
  record Options(double seconds, long draws, int threads, boolean withPairs, Path twin) {}

  private final Options options;
  private final SupplyNetwork network = ReferenceNetwork.of(ReferenceNetwork.SEED);
  private final ResolvedScenario scenario;
  private final ReferenceLoad load;
  private final double slice;
  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  KernelBench(Options options) {
    this.options = options;
    scenario = ReferenceScenario.of(ReferenceScenario.MONTHS).resolve(network);
    load = new ReferenceLoad(scenario, ReferenceNetwork.SEED);
    slice = options.seconds / SLICES;
  }

  KernelReport run() {
    var single = Kernel.of(scenario, List.of(), Precision.SINGLE);
    var engines =
        List.of(
            engine("vectors", Precision.SINGLE, single),
            engine("vectors", Precision.DOUBLE, Kernel.of(scenario, List.of())),
            engine("plain loops", Precision.DOUBLE, Kernel.plain(scenario, List.of())));
    double best = engines.getFirst().drawsPerSecond();
    return new KernelReport(
        Machine.here(),
        Kernel.hasVectors(),
        describe(),
        engines,
        threads(),
        Kernel.hasVectors() ? floor(best, single.width()) : null,
        outages(),
        ensembles(),
        twin(best),
        growth());
  }

  private KernelReport.Network describe() {
    return new KernelReport.Network(
        scenario.nodes().count(),
        scenario.processes().count(),
        scenario.lanes().count(),
        Components.of(scenario).count(),
        scenario.periods(),
        load.events());
  }

  // One thread.

  private KernelReport.Engine engine(String name, Precision precision, Kernel kernel) {
    return engine(name, precision, kernel, load, ENGINE_SLICES * slice);
  }

  private KernelReport.Engine engine(
      String name, Precision precision, Kernel kernel, ReferenceLoad load, double limit) {
    var block = kernel.newBlock();
    var outcome = kernel.newOutcome();
    var seconds = new ArrayList<Double>();
    var allocated = new ArrayList<Double>();
    long drawing = 0;
    long until = System.nanoTime() + (long) (limit * NANOS);
    for (long first = 0;
        seconds.size() < LEAST_BLOCKS || System.nanoTime() < until;
        first += kernel.width()) {
      long start = thread.getCurrentThreadCpuTime();
      load.fill(block, first, kernel.width());
      long filled = thread.getCurrentThreadCpuTime();
      drawing += filled - start;
      long bytes = thread.getCurrentThreadAllocatedBytes();
      kernel.run(block, outcome);
      allocated.add((double) (thread.getCurrentThreadAllocatedBytes() - bytes));
      seconds.add((thread.getCurrentThreadCpuTime() - filled) / NANOS);
    }
    // The first half warms up.
    var warm = sorted(seconds.subList(seconds.size() / 2, seconds.size()));
    var warmBytes = sorted(allocated.subList(allocated.size() / 2, allocated.size()));
    return new KernelReport.Engine(
        name,
        precision,
        kernel.width(),
        kernel.width() / warm[0],
        kernel.width() / warm[warm.length / 2],
        drawing * 1e-3 / seconds.size() / kernel.width(),
        (long) warmBytes[warmBytes.length / 2]);
  }

  private static double[] sorted(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  // Several threads.

  /** One thread and all threads take turns, so that what else the machine does hits both alike. */
  private KernelReport.Threads threads() {
    var one = new ArrayList<Double>();
    var all = new ArrayList<Double>();
    for (int turn = 0; turn < 3; turn++) {
      one.add(rate(1));
      all.add(rate(options.threads));
    }
    double single = sorted(one)[one.size() - 1];
    double many = sorted(all)[all.size() - 1];
    return new KernelReport.Threads(
        options.threads, single, many, many / single, Machine.here().load());
  }

  /** Draws per second by the clock; kernels are made before it starts. */
  private double rate(int threads) {
    var kernels =
        IntStream.range(0, threads)
            .mapToObj(i -> Kernel.of(scenario, List.of(), Precision.SINGLE))
            .toList();
    var draws = new LongAdder();
    long start = System.nanoTime();
    long until = start + (long) (slice * NANOS);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      kernels.stream()
          .map(kernel -> CompletableFuture.runAsync(() -> drawUntil(until, kernel, draws), pool))
          .toList()
          .forEach(CompletableFuture::join);
    }
    return draws.sum() / ((System.nanoTime() - start) / NANOS);
  }

  private void drawUntil(long until, Kernel kernel, LongAdder draws) {
    var block = kernel.newBlock();
    var outcome = kernel.newOutcome();
    long first = 0;
    do {
      load.fill(block, first, kernel.width());
      kernel.run(block, outcome);
      draws.add(kernel.width());
      first += kernel.width();
    } while (System.nanoTime() < until);
  }

  // Floors.

  private KernelReport.Floor floor(double drawsPerSecond, int width) {
    var core = Bandwidth.measure();
    var traffic = KernelTraffic.of(scenario);
    long periods = scenario.periods();
    long bytes = traffic.rows() * Float.BYTES * periods;
    double measured = MICROS / drawsPerSecond;
    double level2 = bytes / core.level2_GBs() / 1e3;
    double operations =
        periods * (double) traffic.operations() / core.lanes() * core.operation_ns();
    double divisions = periods * (double) traffic.divisions() / core.lanes() * core.division_ns();
    return new KernelReport.Floor(
        core,
        bytes,
        traffic.operations() * periods,
        traffic.divisions() * periods,
        largestState() * width * Float.BYTES,
        bytes / core.level1_GBs() / 1e3,
        level2,
        (operations + divisions) / 1e3,
        measured,
        measured / level2);
  }

  private long largestState() {
    var components = Components.of(scenario);
    return IntStream.range(0, components.count())
        .mapToLong(c -> KernelTraffic.of(components.part(c)).stateRows())
        .max()
        .orElseThrow();
  }

  // Outages.

  private KernelReport.Outages outages() {
    var question = ComponentOutages.Question.ofAll(scenario, load.weight(), OUTAGE_MONTHS);
    var singles =
        Stopwatch.time(
            SINGLES_REPEATS,
            () -> ComponentOutages.singles(question, options.threads, Progress.NONE));
    return new KernelReport.Outages(
        singles.value().size(), singles.time(), options.withPairs ? pairs(question) : null);
  }

  private KernelReport.Pairs pairs(ComponentOutages.Question question) {
    var pairs =
        Stopwatch.time(() -> ComponentOutages.pairs(question, 1, options.threads, Progress.NONE));
    var worst = pairs.value().worst().getFirst();
    var names = scenario.labels().processes();
    return new KernelReport.Pairs(
        pairs.value().pairsRun(),
        pairs.value().pairsAdded(),
        pairs.time(),
        names.get(worst.one()),
        names.get(worst.other()),
        worst.uncovered());
  }

  // Ensembles.

  /** Ten times as many draws each time, until all are done or the time is up. */
  private List<KernelReport.Ensemble> ensembles() {
    var all = new ArrayList<KernelReport.Ensemble>();
    for (long draws = Math.min(FEWEST_DRAWS, options.draws);
        all.isEmpty() || all.getLast().draws() < options.draws;
        draws = Math.min(10 * draws, options.draws)) {
      var ensemble = ensemble(draws);
      all.add(ensemble);
      if (ensemble.draws() < draws) {
        break;
      }
    }
    return all;
  }

  private KernelReport.Ensemble ensemble(long draws) {
    var limit = new TimeLimit((long) (ENSEMBLE_SLICES * slice * NANOS));
    var timed =
        Stopwatch.time(
            () ->
                ReferenceRuns.run(scenario, ReferenceNetwork.SEED, draws, options.threads, limit));
    var summary = timed.value();
    var uncovered = summary.total().uncovered();
    return new KernelReport.Ensemble(
        summary.draws(),
        options.threads,
        timed.time(),
        timed.time().wall() / summary.draws() * 1e6,
        uncovered.mean(),
        uncovered.meanError(),
        uncovered.tailMeans());
  }

  /** Ends a run when the time is up, but not before something is done. */
  private static final class TimeLimit implements Progress {
    private final long until;
    private boolean hasBegun;

    TimeLimit(long nanos) {
      until = System.nanoTime() + nanos;
    }

    @Override
    public void tick(long done, long total) {
      hasBegun = done > 0;
    }

    @Override
    public boolean cancelled() {
      return hasBegun && System.nanoTime() >= until;
    }
  }

  // NumPy.

  private KernelReport.Twin twin(double drawsPerSecond) {
    NumpyTwin.Outcome outcome;
    try {
      outcome = NumpyTwin.run(scenario, load, TWIN_DRAWS, options.twin, slice);
    } catch (IOException e) {
      throw new UncheckedIOException("The draws could not be exported for NumPy.", e);
    }
    var result = outcome.result();
    if (result == null) {
      return new KernelReport.Twin(outcome, null, null);
    }
    return new KernelReport.Twin(
        outcome, drawsPerSecond / fastest(result, false), drawsPerSecond / fastest(result, true));
  }

  private static double fastest(NumpyTwin.Result result, boolean isSingle) {
    return result.runs().stream()
        .filter(run -> (run.draws() == 1) == isSingle)
        .mapToDouble(NumpyTwin.Run::drawsPerSecond)
        .max()
        .orElseThrow();
  }

  // Growth.

  private List<KernelReport.Growth> growth() {
    var all = new ArrayList<KernelReport.Growth>();
    for (int months : HORIZONS) {
      all.add(growth(ReferenceScenario.of(months).resolve(network)));
    }
    var components = Components.of(scenario);
    IntStream.range(0, components.count())
        .boxed()
        .sorted(Comparator.comparingInt(c -> components.nodes(c).length))
        .forEach(c -> all.add(growth(components.part(c))));
    return all;
  }

  private KernelReport.Growth growth(ResolvedScenario some) {
    var kernel = Kernel.of(some, List.of(), Precision.SINGLE);
    var sized = new ReferenceLoad(some, ReferenceNetwork.SEED);
    var engine = engine("", Precision.SINGLE, kernel, sized, slice);
    return new KernelReport.Growth(
        some.nodes().count(),
        some.lanes().count(),
        some.periods(),
        MICROS / engine.drawsPerSecond());
  }
}
