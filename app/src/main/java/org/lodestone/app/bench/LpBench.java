package org.lodestone.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.bench.Stopwatch.Time;
import org.lodestone.network.ReferenceNetwork;
import org.lodestone.optimisation.BestResponse;
import org.lodestone.optimisation.ComponentResponse;
import org.lodestone.optimisation.ExactOutages;
import org.lodestone.optimisation.ResponsePrices;
import org.lodestone.scenario.Components;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ReferenceScenario;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.KktReport;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.LpSolution;
import org.lodestone.solver.LpSolver;
import org.lodestone.solver.LpStatus;

/**
 * Measures the linear programs of the reference network against rivals, in one run on one machine.
 */
final class LpBench {
  private static final int YEAR = 12;

  /** Outages per month of horizon in the scenario of the long program. */
  private static final int OUTAGES_PER_YEAR = 40;

  private static final ResponsePrices PRICES = ResponsePrices.DEFAULT;

  /**
   * What to measure.
   *
   * @param limit for each cold rival; one that takes longer is reported as such
   * @param all for everything: rivals that begin late are given less
   */
  record Options(int months, int threads, int coldOutages, Duration limit, Duration all) {}

  /** What is measured one after another. */
  enum Step {
    OUTAGES(1),
    COLD_OUTAGES(2),
    HORIZON(3),
    HORIZON_RIVALS(4),
    YEAR(5),
    YEAR_RIVALS(6);

    /** Counted from 1. */
    final int number;

    Step(int number) {
      this.number = number;
    }
  }

  record Network(int nodes, int processes, int lanes, int demands, int components) {}

  /**
   * @param entries of the matrix other than 0
   */
  record Model(int columns, int rows, int entries, Time build, Time load) {}

  /**
   * Another solver on the same program.
   *
   * @param status {@code SOLVED}, {@code NOT_INSTALLED}, {@code TIME_LIMIT} or {@code FAILED}
   * @param seconds of processor time, other programs' as they state it; {@code null} unless solved
   * @param allowed_s the time by the clock that it was given
   * @param spent_s processor time up to the end, solved or not; of other programs that ran out of
   *     time all they were given
   * @param relativeDifference of its objective from ours, {@code null} unless solved
   */
  record Rival(
      String solver,
      String status,
      @Nullable Double seconds,
      double allowed_s,
      double spent_s,
      @Nullable Double relativeDifference) {

    /** The time it took, or as much as did not suffice; {@code null} if neither is known. */
    @Nullable Double atLeast() {
      return status.equals("TIME_LIMIT") ? (Double) spent_s : seconds;
    }
  }

  /**
   * Every process out for a year.
   *
   * @param idle processes that stand still anyway, so that nothing had to be solved
   * @param coldSample so many were solved cold; the time of all is extrapolated from them
   * @param coldSeconds processor time of each of the sample
   * @param ratio processor time of a cold solve of the whole program, times the number of outages,
   *     over that of all warm ones
   * @param largestDifference between warm and cold objectives of the sample, relative
   * @param repeated outages whose first answer did not pass the check
   */
  record Outages(
      int count,
      int idle,
      Time all,
      int coldSample,
      double coldSeconds,
      double ratio,
      double largestDifference,
      double iterationsEach,
      long repeated,
      double worstKkt) {}

  /**
   * A program over a horizon, exact, by components and stacked bases.
   *
   * @param iterations of the simplex method, windows included
   * @param ratio processor time of the fastest rival over ours, all threads and the compiler
   *     included; {@code null} if there is no rival
   * @param ratioIsBound whether the fastest rival ran out of time, so that the ratio is larger
   */
  record Exact(
      int months,
      Model model,
      Time ours,
      double objective,
      int iterations,
      KktReport kkt,
      List<Rival> rivals,
      @Nullable Double ratio,
      boolean ratioIsBound) {}

  record Report(
      Machine machine,
      String solver,
      Network network,
      Outages outages,
      Exact year,
      Exact horizon) {}

  private final Options options;
  private final Consumer<Step> begins;
  private final long end;

  /** The time for everything begins now. */
  LpBench(Options options, Consumer<Step> begins) {
    this.options = options;
    this.begins = begins;
    end = System.nanoTime() + options.all.toNanos();
  }

  Report run() {
    var machine = Machine.here();
    var calm = scenario(YEAR);
    var outages = outages(calm);
    var horizon =
        exact(options.months, List.of(OutsideSolver.CLP), Step.HORIZON, Step.HORIZON_RIVALS);
    // The slowest rivals come last: what they are not given matters least.
    var year = exact(YEAR, List.of(OutsideSolver.values()), Step.YEAR, Step.YEAR_RIVALS);
    return new Report(machine, LpSolver.version(), network(calm), outages, year, horizon);
  }

  /** What a rival that begins now may take. */
  private Duration allowed() {
    var left = Duration.ofNanos(end - System.nanoTime());
    var least = Duration.ofSeconds(1);
    if (left.compareTo(least) < 0) {
      return least;
    }
    return left.compareTo(options.limit) < 0 ? left : options.limit;
  }

  private static ResolvedScenario scenario(int months) {
    return ReferenceScenario.of(months).resolve(ReferenceNetwork.of(ReferenceNetwork.SEED));
  }

  private static Network network(ResolvedScenario scenario) {
    return new Network(
        scenario.nodes().count(),
        scenario.processes().count(),
        scenario.lanes().count(),
        ReferenceNetwork.of(ReferenceNetwork.SEED).demands().size(),
        Components.of(scenario).count());
  }

  private Outages outages(ResolvedScenario calm) {
    begins.accept(Step.OUTAGES);
    var warm = Stopwatch.time(() -> ExactOutages.all(calm, PRICES, options.threads, Progress.NONE));
    begins.accept(Step.COLD_OUTAGES);
    var base = coldObjective(calm).points;
    var random = new SplittableRandom(ReferenceNetwork.SEED);
    double seconds = 0;
    double largest = 0;
    for (int i = 0; i < options.coldOutages; i++) {
      var outage = warm.value().get(random.nextInt(warm.value().size()));
      var cold = coldObjective(without(calm, outage.process()));
      seconds += cold.time.cpu();
      largest = Math.max(largest, difference(base + outage.points(), cold.points));
    }
    int count = warm.value().size();
    double each = seconds / options.coldOutages;
    return new Outages(
        count,
        (int) warm.value().stream().filter(outage -> outage.runs() == 0).count(),
        warm.time(),
        options.coldOutages,
        each,
        each * count / warm.time().cpu(),
        largest,
        warm.value().stream().mapToInt(ExactOutages.Outage::iterations).average().orElse(0),
        warm.value().stream().filter(outage -> outage.runs() > 1).count(),
        warm.value().stream().mapToDouble(outage -> outage.kkt().largest()).max().orElse(0));
  }

  private static ResolvedScenario without(ResolvedScenario scenario, int process) {
    double[] capacity = scenario.bounds().capacity().clone();
    int processes = scenario.processes().count();
    IntStream.range(0, scenario.periods()).forEach(t -> capacity[t * processes + process] = 0);
    return scenario.withCapacity(capacity);
  }

  private record Cold(Time time, LpStatus status, double points, Duration allowed) {}

  private Cold coldObjective(ResolvedScenario scenario) {
    return cold(BestResponse.state(scenario, PRICES));
  }

  private Cold cold(BestResponse.Stated stated) {
    try (var solver = new LpSolver()) {
      var allowed = allowed();
      solver.limitTime(allowed);
      solver.load(stated.program());
      var timed = Stopwatch.time(solver::solve);
      return new Cold(timed.time(), timed.value().status(), points(stated, timed.value()), allowed);
    }
  }

  private static double points(BestResponse.Stated stated, LpSolution solution) {
    return solution.status().hasValues()
        ? solution.objective() * stated.pointsPerUnit()
        : Double.NaN;
  }

  private static double difference(double a, double b) {
    return Math.abs(a - b) / Math.max(1, Math.abs(b));
  }

  /** Solves a disturbed horizon and lets others solve the same. */
  Exact exact(int months, List<OutsideSolver> outside, Step own, Step others) {
    begins.accept(own);
    var scenario =
        ReferenceScenario.disturbed(
            scenario(months), ReferenceNetwork.SEED, OUTAGES_PER_YEAR * months / YEAR);
    var ours =
        Stopwatch.time(
            () -> ComponentResponse.of(scenario, PRICES, options.threads, Progress.NONE));
    double objective = ours.value().objective();
    var build = Stopwatch.time(5, () -> BestResponse.state(scenario, PRICES));
    var stated = build.value();
    begins.accept(others);
    var rivals = new ArrayList<Rival>();
    rivals.add(highs(cold(stated), objective));
    rivals.addAll(outside(stated, outside, objective));
    var fastest =
        rivals.stream()
            .filter(rival -> rival.atLeast() != null)
            .min(Comparator.comparing(Rival::atLeast));
    return new Exact(
        months,
        model(stated.program(), build.time()),
        ours.time(),
        objective,
        ours.value().parts().stream().mapToInt(ComponentResponse.Part::iterations).sum(),
        ours.value().worst(),
        rivals,
        fastest.map(Rival::atLeast).map(seconds -> seconds / ours.time().cpu()).orElse(null),
        fastest.filter(rival -> rival.seconds == null).isPresent());
  }

  private static Rival highs(Cold highs, double objective) {
    double allowed = highs.allowed.toMillis() / 1e3;
    double spent = highs.time.cpu();
    return switch (highs.status) {
      case OPTIMAL ->
          new Rival("HiGHS", "SOLVED", spent, allowed, spent, difference(objective, highs.points));
      case TIME_LIMIT -> new Rival("HiGHS", "TIME_LIMIT", null, allowed, spent, null);
      case INACCURATE, INFEASIBLE, UNBOUNDED, INFEASIBLE_OR_UNBOUNDED, INTERRUPTED, ERROR ->
          new Rival("HiGHS", "FAILED", null, allowed, spent, null);
    };
  }

  private static Model model(LinearProgram program, Time build) {
    try (var solver = new LpSolver()) {
      var load =
          Stopwatch.time(
              5,
              () -> {
                solver.load(program);
                return program;
              });
      return new Model(
          program.columnCount(), program.rowCount(), program.entryCount(), build, load.time());
    }
  }

  private List<Rival> outside(
      BestResponse.Stated stated, List<OutsideSolver> solvers, double objective) {
    try {
      var folder = Files.createTempDirectory("lodestone-bench");
      try {
        var mps = OutsideSolver.write(stated.program(), folder);
        return solvers.stream().map(solver -> rival(solver, mps, stated, objective)).toList();
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("There is no folder for files of the measurement.", e);
    }
  }

  private Rival rival(
      OutsideSolver solver, Path mps, BestResponse.Stated stated, double objective) {
    var allowed = allowed();
    var run = solver.solve(mps, allowed);
    var theirs = run.objective();
    var seconds = run.seconds();
    return new Rival(
        run.solver(),
        run.status().name(),
        seconds,
        allowed.toMillis() / 1e3,
        seconds == null ? allowed.toMillis() / 1e3 : seconds,
        theirs == null ? null : (Double) difference(objective, theirs * stated.pointsPerUnit()));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
