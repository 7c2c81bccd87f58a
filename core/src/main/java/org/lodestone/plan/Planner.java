package org.lodestone.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lodestone.measure.Project;
import org.lodestone.optimisation.twostage.Evaluation;
import org.lodestone.optimisation.twostage.LShaped;
import org.lodestone.optimisation.twostage.TwoStageProgram;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.optimisation.twostage.TwoStageSolution;
import org.lodestone.scenario.Progress;

/**
 * Answers a plan problem, and again under other budgets, shares or deadlines: what was learnt about
 * the outcomes is kept, so that a second answer takes a fraction of the first. Holds native memory
 * until it is closed; for one caller at a time.
 */
public final class Planner implements AutoCloseable {

  /** Above this an option counts as chosen. */
  private static final double CHOSEN = 0.5;

  /** Days of a stock below which it counts as none. */
  private static final double NO_STOCK_DAYS = 0.05;

  private final PlanProblem problem;
  private final PlanProgram program;
  private final TwoStageProgram twoStage;
  private final LShaped search;
  private final int threads;
  private final Map<String, Plan.Uncovered> uncoveredOf = new HashMap<>();
  private @Nullable Evaluation nothing;

  public Planner(PlanProblem problem, TwoStageSettings settings) {
    this.problem = problem;
    program = new PlanProgram(problem);
    twoStage = program.program();
    search = new LShaped(twoStage, settings);
    threads = settings.threads();
  }

  public PlanProblem problem() {
    return problem;
  }

  TwoStageProgram twoStage() {
    return twoStage;
  }

  PlanProgram program() {
    return program;
  }

  /** The best plan for the question as the file asks it. */
  public Plan solve(Progress progress) {
    return solve(problem.file(), progress);
  }

  /**
   * The best plan under other terms: budgets, shares, permits or the deadline may differ, nothing
   * else.
   *
   * @throws CancellationException if the caller cancels
   */
  public Plan solve(PlanFile terms, Progress progress) {
    return describe(terms, search(program.firstStage(terms), progress), progress);
  }

  /** A decision and what is proven about it, before anything is told about it. */
  record Answer(PlanProgram.First first, TwoStageSolution solution) {}

  Answer search(PlanProgram.First first, Progress progress) {
    var solution = search.resolve(first.program(), progress);
    if (!solution.hasPlan()) {
      throw new IllegalStateException(
          "No plan satisfies the limits: %s.".formatted(solution.conflicts()));
    }
    return new Answer(first, solution);
  }

  /** Tells a plan from an answer. */
  Plan describe(PlanFile terms, Answer answer, Progress progress) {
    var solution = answer.solution();
    double unit = program.recourse().pointsPerUnit();
    var with = uncovered(solution.plan().decision(), progress);
    var without = uncovered(new double[program.columns()], progress);
    var nothing = evaluationOfNothing(progress);
    var teller = new PlanTeller(problem, program, terms, solution.plan());
    return new Plan(
        terms.name(),
        switch (solution.status()) {
          case GAP_REACHED -> Plan.Status.PROVEN;
          case STALLED -> Plan.Status.STALLED;
          case TIME_LIMIT -> Plan.Status.TIME_LIMIT;
          case FIRST_STAGE_INFEASIBLE -> throw new IllegalStateException("There is no plan.");
        },
        solution.gap(),
        solution.lower() * unit,
        solution.upper() * unit,
        nothing.objective() * unit,
        twoStage.outcomes().size(),
        teller.chosen(),
        teller.rejected(answer.first()),
        teller.stocks(),
        teller.money(),
        with,
        without,
        teller.binding(answer.first()));
  }

  private Evaluation evaluationOfNothing(Progress progress) {
    var known = nothing;
    if (known == null) {
      known = LShaped.evaluate(twoStage, new double[program.columns()], threads, progress);
      nothing = known;
    }
    return known;
  }

  /** What stays uncovered under a decision in the outcomes of the plan. */
  Plan.Uncovered uncovered(double[] decision, Progress progress) {
    var key = Arrays.toString(decision);
    var known = uncoveredOf.get(key);
    if (known != null) {
      return known;
    }
    var tally = new UncoveredTally(problem, program, twoStage.outcomes().size());
    program.forEachResponse(twoStage, decision, threads, tally::add, progress);
    var found = tally.uncovered();
    uncoveredOf.put(key, found);
    return found;
  }

  static boolean isChosen(double value) {
    return value > CHOSEN;
  }

  static boolean isStored(double days) {
    return days > NO_STOCK_DAYS;
  }

  List<Option> chosen(double[] decision) {
    var chosen = new ArrayList<Option>();
    for (int o = 0; o < problem.options().size(); o++) {
      if (isChosen(decision[o])) {
        chosen.add(problem.options().get(o));
      }
    }
    return chosen;
  }

  boolean supports(double[] decision, Project project) {
    return chosen(decision).stream().anyMatch(option -> option.project().id().equals(project.id()));
  }

  @Override
  public void close() {
    search.close();
  }
}
