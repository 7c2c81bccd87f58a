package org.lodestone.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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
   */
  record Options(int months, int threads, int coldOutages, Duration limit) {}

  record Network(int nodes, int processes, int lanes, int demands, int components) {}

  /**
   * @param entries of the matrix other than 0
   */
  record Model(int columns, int rows, int entries, Time build, Time load) {}

  /**
   * Another solver on the same program.
   *
   * @param status {@code SOLVED}, {@code NOT_INSTALLED}, {@code TIME_LIMIT} or {@code FAILED}
   * @param seconds by the clock, {@code null} unless solved
   * @param relativeDifference of its objective from ours, {@code null} unless solved
   */
  record Rival(
      String solver,
      String status,
      @Nullable Double seconds,
      @Nullable Double relativeDifference) {}

  /**
   * Every process out for a year.
   *
   * @param ratio processor time of a cold solve of the whole program, times the number of outages,
   *     over that of all warm ones
   * @param largestDifference between warm and cold objectives of the sample, relative
   * @param repeated outages whose first answer did not pass the check
   */
  record Outages(
      int count,
      Time all,
      int coldSample,
      double coldSeconds,
      double ratio,
      double largestDifference,
      double iterationsEach,
      long repeated,
      double worstKkt) {}

  /** A program over a horizon, exact, by components and stacked bases. */
  record Exact(
      int months,
      Model model,
      Time ours,
      double objective,
      KktReport kkt,
      List<Rival> rivals,
      @Nullable Double ratio) {}

  record Report(
      Machine machine,
      String solver,
      Network network,
      Outages outages,
      Exact year,
      Exact horizon) {}

  private final Options options;
  private final Progress progress;

  LpBench(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  Report run() {
    var machine = Machine.here();
    var calm = scenario(YEAR);
    progress.tick(0, 3);
    var outages = outages(calm);
    progress.tick(1, 3);
    var year = exact(YEAR, List.of(OutsideSolver.values()));
    progress.tick(2, 3);
    var horizon = exact(options.months, List.of(OutsideSolver.CLP));
    progress.tick(3, 3);
    return new Report(machine, LpSolver.version(), network(calm), outages, year, horizon);
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
    var warm = Stopwatch.time(() -> ExactOutages.all(calm, PRICES, options.threads, progress));
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

  private record Cold(Time time, LpStatus status, double points) {}

  private Cold coldObjective(ResolvedScenario scenario) {
    return cold(BestResponse.state(scenario, PRICES));
  }

  private Cold cold(BestResponse.Stated stated) {
    try (var solver = new LpSolver()) {
      solver.limitTime(options.limit);
      solver.interruptWhen(progress::cancelled);
      solver.load(stated.program());
      var timed = Stopwatch.time(solver::solve);
      return new Cold(timed.time(), timed.value().status(), points(stated, timed.value()));
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

  private Exact exact(int months, List<OutsideSolver> outside) {
    var scenario =
        ReferenceScenario.disturbed(
            scenario(months), ReferenceNetwork.SEED, OUTAGES_PER_YEAR * months / YEAR);
    var ours =
        Stopwatch.time(() -> ComponentResponse.of(scenario, PRICES, options.threads, progress));
    double objective = ours.value().objective();
    var build = Stopwatch.time(5, () -> BestResponse.state(scenario, PRICES));
    var stated = build.value();
    var model = model(stated.program(), build.time());
    var highs = cold(stated);
    var rivals = new ArrayList<Rival>();
    rivals.add(highs(highs, objective));
    rivals.addAll(outside(stated, outside, objective));
    return new Exact(
        months,
        model,
        ours.time(),
        objective,
        ours.value().worst(),
        rivals,
        ratio(rivals, ours.time().wall()));
  }

  private static Rival highs(Cold highs, double objective) {
    return switch (highs.status) {
      case OPTIMAL ->
          new Rival("HiGHS", "SOLVED", highs.time.wall(), difference(objective, highs.points));
      case TIME_LIMIT -> new Rival("HiGHS", "TIME_LIMIT", null, null);
      case INACCURATE, INFEASIBLE, UNBOUNDED, INFEASIBLE_OR_UNBOUNDED, INTERRUPTED, ERROR ->
          new Rival("HiGHS", "FAILED", null, null);
    };
  }

  /** How many times longer the best rival took that solved the whole program; null if none did. */
  private static @Nullable Double ratio(List<Rival> rivals, double ours) {
    Double best = null;
    for (var rival : rivals) {
      var seconds = rival.seconds;
      if (seconds != null && (best == null || seconds < best)) {
        best = seconds;
      }
    }
    return best == null ? null : (Double) (best / ours);
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
        return solvers.stream()
            .map(solver -> rival(solver.solve(mps, options.limit), stated, objective))
            .toList();
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("There is no folder for files of the measurement.", e);
    }
  }

  private static Rival rival(OutsideSolver.Run run, BestResponse.Stated stated, double objective) {
    var theirs = run.objective();
    return new Rival(
        run.solver(),
        run.status().name(),
        run.seconds(),
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
