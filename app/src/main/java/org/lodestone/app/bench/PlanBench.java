package org.lodestone.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.bench.Stopwatch.Time;
import org.lodestone.optimisation.twostage.ExtensiveForm;
import org.lodestone.optimisation.twostage.LShaped;
import org.lodestone.optimisation.twostage.TwoStageProgram;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.optimisation.twostage.TwoStageSolution;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.LpSolver;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * Measures the decomposition of plans on the reduced reference network, and the extensive form
 * where it still fits, in one run on one machine.
 */
final class PlanBench {
  private static final double GAP = 1e-4;

  /** The part of the first budget that the second one has. */
  private static final double OTHER_BUDGET = 0.8;

  /**
   * What to measure.
   *
   * @param outcomes of the large plan
   * @param few outcomes, for which the extensive form is solved as well
   * @param limit of each solve
   */
  record Options(int outcomes, int few, int threads, Duration limit) {}

  /** The recourse of one outcome, and the decisions. */
  record Model(int columns, int rows, int entries, int decisions, int integers, int couplings) {}

  /**
   * A solved plan.
   *
   * @param otherBudget the same with a smaller budget, from what the first search learnt
   */
  record Decomposed(int outcomes, Run run, @Nullable Run otherBudget) {}

  /**
   * A search.
   *
   * @param rounds of master and responses
   * @param solves recourse programs solved
   */
  record Run(
      String status, double objective, double gap, int rounds, long solves, int cuts, Time time) {}

  /**
   * The same plan as one program.
   *
   * @param difference of its objective from the decomposition's, relative; null without a plan
   * @param ratio of times by the clock
   * @param processorRatio of processor times, which other work on the machine disturbs less
   */
  record Extensive(
      int columns,
      int rows,
      String status,
      double gap,
      Time time,
      @Nullable Double difference,
      double ratio,
      double processorRatio) {}

  record Report(
      Machine machine,
      String solver,
      Model model,
      Decomposed few,
      Extensive extensive,
      Decomposed many) {}

  private final Options options;
  private final Progress progress;

  PlanBench(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  Report run() {
    var machine = Machine.here();
    var small = ReferencePlan.of(ReferencePlan.Size.reduced(options.few), options.threads);
    var few = decomposed(small, List.of());
    var extensive = extensive(small, few);
    var large = ReferencePlan.of(ReferencePlan.Size.reduced(options.outcomes), options.threads);
    var many = decomposed(large, List.of(withBudget(large.first(), OTHER_BUDGET)));
    return new Report(machine, LpSolver.version(), model(large), few, extensive, many);
  }

  private TwoStageSettings settings() {
    return new TwoStageSettings(GAP, options.limit, options.threads);
  }

  private static Model model(TwoStageProgram plan) {
    var recourse = plan.recourse().base().program();
    return new Model(
        recourse.columnCount(),
        recourse.rowCount(),
        recourse.entryCount(),
        plan.first().program().columnCount(),
        plan.first().integerCount(),
        plan.recourse().couplings().size());
  }

  private static MixedIntegerProgram withBudget(MixedIntegerProgram first, double part) {
    LinearProgram program = first.program();
    return first.with(
        program.withRowBounds(
            new int[] {0},
            new double[] {program.rowLower(0)},
            new double[] {part * program.rowUpper(0)}));
  }

  private Decomposed decomposed(TwoStageProgram plan, List<MixedIntegerProgram> others) {
    try (var decomposition = new LShaped(plan, settings())) {
      var first = Stopwatch.time(() -> decomposition.solve(progress));
      var runs = new ArrayList<Run>();
      runs.add(run(first.value(), first.time()));
      for (var other : others) {
        var next = Stopwatch.time(() -> decomposition.resolve(other, progress));
        runs.add(run(next.value(), next.time()));
      }
      return new Decomposed(
          plan.outcomes().size(), runs.getFirst(), runs.size() > 1 ? runs.getLast() : null);
    }
  }

  private static Run run(TwoStageSolution solution, Time time) {
    var work = solution.work();
    return new Run(
        solution.status().name(),
        solution.hasPlan() ? solution.upper() : Double.NaN,
        solution.hasPlan() ? solution.gap() : Double.NaN,
        work.iterations(),
        work.solves(),
        work.cuts(),
        time);
  }

  private Extensive extensive(TwoStageProgram plan, Decomposed ours) {
    var stated = ExtensiveForm.state(plan).program();
    var solved = Stopwatch.time(() -> ExtensiveForm.solve(plan, settings(), progress));
    var solution = solved.value();
    Double difference = null;
    if (solution.hasPlan()) {
      double theirs = solution.upper();
      difference = Math.abs(ours.run().objective() - theirs) / Math.max(1, Math.abs(theirs));
    }
    return new Extensive(
        stated.columnCount(),
        stated.rowCount(),
        solution.status().name(),
        solution.hasPlan() ? solution.gap() : Double.NaN,
        solved.time(),
        difference,
        solved.time().wall() / ours.run().time().wall(),
        solved.time().cpu() / ours.run().time().cpu());
  }
}
