package org.lodestone.optimisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodestone.scenario.Components;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.Basis;
import org.lodestone.solver.KktReport;
import org.lodestone.solver.LpSolution;
import org.lodestone.solver.LpSolver;

/**
 * The best response to the loss of each process over the whole horizon (L10). An outage changes
 * nothing but bounds, and only in its component, so each is solved there by the dual simplex from
 * the optimal basis of the undisturbed component. Every answer is checked; one that fails is solved
 * again from nothing. The answers do not depend on the number of threads.
 */
public final class ExactOutages {

  /**
   * What the loss of a process costs at best.
   *
   * @param process index in the resolved scenario
   * @param points more than without the outage, by the objective L3
   * @param unmet tonnes of demand short over the whole horizon, summed over the component, less
   *     those short without the outage
   * @param runs 1; 2 if the first answer did not pass the check; 0 if the process stands still
   *     anyway, so that nothing had to be solved
   */
  public record Outage(
      int process,
      String name,
      int component,
      double points,
      double unmet,
      int iterations,
      int runs,
      KktReport kkt) {}

  private static final class Base {
    final ResponseProgram program;
    final Basis basis;
    final LpSolution solution;

    Base(ResponseProgram program, Basis basis, LpSolution solution) {
      this.program = program;
      this.basis = basis;
      this.solution = solution;
    }
  }

  private final Components components;
  private final ResponsePrices prices;
  private final Progress progress;
  private final ComponentWorkers workers;
  private final int[] processes;
  private final List<CompletableFuture<Base>> bases = new ArrayList<>();
  private final Outage[] found;
  private final AtomicInteger nextBase = new AtomicInteger();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final int[] largestFirst;

  private ExactOutages(
      ResolvedScenario scenario,
      ResponsePrices prices,
      int[] processes,
      int threads,
      Progress progress) {
    workers = new ComponentWorkers(threads, progress);
    this.prices = prices;
    this.progress = progress;
    components = Components.of(scenario);
    largestFirst = ComponentWorkers.largestFirst(components);
    // Small components first: while one thread finds the base of the largest, others have work.
    this.processes =
        Arrays.stream(processes)
            .boxed()
            .sorted(
                Comparator.comparingInt(
                        (Integer p) -> components.lanes(components.ofProcess(p)).length)
                    .thenComparingInt(p -> p))
            .mapToInt(Integer::intValue)
            .toArray();
    found = new Outage[processes.length];
    for (int c = 0; c < components.count(); c++) {
      bases.add(new CompletableFuture<>());
    }
  }

  /** All processes, one after another, in the order of the scenario. */
  public static List<Outage> all(
      ResolvedScenario scenario, ResponsePrices prices, int threads, Progress progress) {
    int[] every = IntStream.range(0, scenario.processes().count()).toArray();
    return of(scenario, prices, every, threads, progress);
  }

  /**
   * The outages of some processes.
   *
   * @param threads at least 1; each has a solver of its own
   * @return in the order of process indices
   * @throws CancellationException if the caller cancels
   */
  static List<Outage> of(
      ResolvedScenario scenario,
      ResponsePrices prices,
      int[] processes,
      int threads,
      Progress progress) {
    return new ExactOutages(scenario, prices, processes, threads, progress).run();
  }

  private List<Outage> run() {
    workers.all(Collections.nCopies(workers.threads(), () -> new Worker().work()));
    return Arrays.stream(found).sorted(Comparator.comparingInt(Outage::process)).toList();
  }

  /** One thread with its solver, which holds the program of one component at a time. */
  private final class Worker {
    private @Nullable Base loaded;

    /** Returns how many outages this thread solved. */
    int work() {
      int solved = 0;
      try (var solver = workers.solver()) {
        for (int i = nextBase.getAndIncrement();
            i < largestFirst.length;
            i = nextBase.getAndIncrement()) {
          solveBase(solver, largestFirst[i]);
        }
        for (int i = next.getAndIncrement(); i < processes.length; i = next.getAndIncrement()) {
          workers.checkCancelled();
          found[i] = solve(solver, processes[i]);
          progress.tick(done.incrementAndGet(), processes.length);
          solved++;
        }
      }
      return solved;
    }

    private void solveBase(LpSolver solver, int component) {
      try {
        workers.checkCancelled();
        var program = ResponseProgram.whole(components.part(component), prices);
        var solution = BestResponse.solve(solver, program, null);
        loaded = new Base(program, solver.basis(), solution);
        bases.get(component).complete(loaded);
      } catch (RuntimeException | Error e) {
        // Whoever waits for this base must not wait for ever.
        bases.forEach(base -> base.completeExceptionally(e));
        throw e;
      }
    }

    private Outage solve(LpSolver solver, int process) {
      int component = components.ofProcess(process);
      var base = ComponentWorkers.await(bases.get(component));
      if (loaded != base) {
        solver.load(base.program.linearProgram());
        loaded = base;
      }
      int local = Arrays.binarySearch(components.processes(component), process);
      int[] columns = columns(base.program.shape(), local);
      if (Arrays.stream(columns).allMatch(j -> base.solution.columnValue(j) == 0)) {
        return new Outage(process, name(process), component, 0, 0, 0, 0, base.solution.kkt());
      }
      var linear = base.program.linearProgram();
      var none = new double[columns.length];
      solver.changeColumnBounds(columns, none, none);
      solver.restartFrom(base.basis);
      var solution = BestResponse.accepted(solver.solve(), base.program);
      solver.changeColumnBounds(
          columns, none, Arrays.stream(columns).mapToDouble(linear::columnUpper).toArray());
      double saved = base.solution.objective();
      return new Outage(
          process,
          name(process),
          component,
          (solution.objective() - saved) * base.program.pointsPerUnit(),
          unmet(base.program, solution) - unmet(base.program, base.solution),
          solution.effort().iterations(),
          solution.effort().runs(),
          solution.kkt());
    }

    private String name(int process) {
      return components.scenario().labels().processes().get(process);
    }

    private static int[] columns(ProgramShape shape, int process) {
      return IntStream.range(0, shape.periods).map(t -> shape.activity(t, process)).toArray();
    }

    private static double unmet(ResponseProgram program, LpSolution solution) {
      var shape = program.shape();
      double sum = 0;
      for (int t = 0; t < shape.periods; t++) {
        for (int d = 0; d < shape.demandNode.length; d++) {
          int column = shape.unmet(t, d);
          sum += solution.columnValue(column) * program.columnUnit(column);
        }
      }
      return sum;
    }
  }
}
