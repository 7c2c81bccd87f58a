package org.lodestone.optimisation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.lodestone.scenario.Components;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Trajectory;
import org.lodestone.solver.KktReport;
import org.lodestone.solver.LpSolution;

/**
 * The best response found component by component (L9): exact, because nothing couples them, and
 * faster, because simplex time grows faster than size. A long horizon is first cut into windows,
 * whose bases together are the start for all periods. The answer does not depend on the number of
 * threads.
 */
public final class ComponentResponse {

  /** Periods of a window; programs of this length are solved from nothing. */
  private static final int WINDOW = 12;

  /**
   * The solution of all components.
   *
   * @param objective sum over components, in points
   * @param worst the largest violation of any optimality condition in any component
   */
  public record Result(Trajectory trajectory, double objective, KktReport worst, List<Part> parts) {
    public Result {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One component.
   *
   * @param iterations of the simplex method, windows included
   */
  public record Part(
      int component, int columns, int rows, int iterations, double objective, KktReport kkt) {}

  private record Solved(Part part, ResponseTrajectory trajectory) {}

  private final ResponsePrices prices;
  private final Components components;
  private final Progress progress;
  private final ComponentWorkers workers;
  private final AtomicInteger done = new AtomicInteger();

  private ComponentResponse(
      ResolvedScenario scenario, ResponsePrices prices, int threads, Progress progress) {
    this.prices = prices;
    this.progress = progress;
    workers = new ComponentWorkers(threads, progress);
    components = Components.of(scenario);
  }

  /**
   * Solves all periods of all components.
   *
   * @param threads at least 1; each has a solver of its own
   * @throws CancellationException if the caller cancels
   */
  public static Result of(
      ResolvedScenario scenario, ResponsePrices prices, int threads, Progress progress) {
    return new ComponentResponse(scenario, prices, threads, progress).solve();
  }

  private Result solve() {
    var tasks =
        Arrays.stream(ComponentWorkers.largestFirst(components))
            .mapToObj(c -> (Supplier<Solved>) () -> solve(c, components.part(c)))
            .toList();
    return collect(workers.all(tasks));
  }

  private Solved solve(int component, ResolvedScenario part) {
    var program = ResponseProgram.whole(part, prices);
    try (var solver = workers.solver()) {
      if (part.periods() <= WINDOW) {
        return solved(component, part, program, BestResponse.solve(solver, program, null), 0);
      }
      var windows = new Stacking(part, prices, WINDOW);
      windows.solve(solver);
      var start = windows.stack(program.shape());
      var solution = BestResponse.solve(solver, program, start);
      return solved(component, part, program, solution, windows.iterations());
    }
  }

  private Solved solved(
      int component,
      ResolvedScenario part,
      ResponseProgram program,
      LpSolution solution,
      int iterationsBefore) {
    var trajectory = new ResponseTrajectory(part);
    program.readAll(solution, trajectory);
    var linear = program.linearProgram();
    progress.tick(done.incrementAndGet(), components.count());
    return new Solved(
        new Part(
            component,
            linear.columnCount(),
            linear.rowCount(),
            iterationsBefore + solution.effort().iterations(),
            solution.objective() * program.pointsPerUnit(),
            solution.kkt()),
        trajectory);
  }

  private Result collect(List<Solved> all) {
    var sorted =
        all.stream().sorted(Comparator.comparingInt((Solved s) -> s.part.component)).toList();
    var whole = new ResponseTrajectory(components.scenario());
    for (int t = 0; t < components.scenario().periods(); t++) {
      for (var solved : sorted) {
        copy(solved.trajectory, solved.part.component, t, whole);
      }
      whole.settle(t);
    }
    var parts = sorted.stream().map(Solved::part).toList();
    double objective = parts.stream().mapToDouble(Part::objective).sum();
    var worst =
        new KktReport(
            largest(parts, KktReport::primalInfeasibility),
            largest(parts, KktReport::dualInfeasibility),
            largest(parts, KktReport::gap));
    return new Result(whole, objective, worst, parts);
  }

  private static double largest(
      List<Part> parts, java.util.function.ToDoubleFunction<KktReport> violation) {
    return parts.stream().map(Part::kkt).mapToDouble(violation).max().orElse(0);
  }

  private void copy(ResponseTrajectory part, int component, int t, ResponseTrajectory whole) {
    int[] processes = components.processes(component);
    for (int p = 0; p < processes.length; p++) {
      whole.recordActivity(t, processes[p], part.activity(t, p));
    }
    int[] lanes = components.lanes(component);
    for (int l = 0; l < lanes.length; l++) {
      whole.recordShipment(t, lanes[l], part.shipped(t, l));
    }
    int[] nodes = components.nodes(component);
    for (int n = 0; n < nodes.length; n++) {
      whole.recordNode(t, nodes[n], part.shortage(t, n), part.released(t, n), part.stock(t, n));
    }
  }
}
