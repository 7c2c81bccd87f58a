package org.lodestone.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.lodestone.optimisation.twostage.LShaped;
import org.lodestone.optimisation.twostage.TwoStageProgram;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.optimisation.twostage.TwoStageSolution;
import org.lodestone.optimisation.twostage.TwoStageStatus;
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
  private final Map<String, UncoveredTally> tallies = new HashMap<>();

  public Planner(PlanProblem problem, TwoStageSettings settings) {
    this.problem = problem;
    program = new PlanProgram(problem);
    twoStage = program.program();
    search = new LShaped(twoStage, settings);
  }

  public PlanProblem problem() {
    return problem;
  }

  /** The best plan for the question as the file asks it. */
  public Plan solve(Progress progress) {
    return solve(problem.file(), progress);
  }

  /**
   * The best plan under other terms: budgets, shares, permits or the deadline may differ, nothing
   * else.
   *
   * @throws OutOfTime if the limit of time leaves no plan to tell
   * @throws CancellationException if the caller cancels
   */
  public Plan solve(PlanFile terms, Progress progress) {
    var first = program.firstStage(terms);
    var solution = search.resolve(first.program(), progress);
    if (solution.status() == TwoStageStatus.TIME_LIMIT && !solution.hasPlan()) {
      throw new OutOfTime();
    }
    if (!solution.hasPlan()) {
      throw new IllegalStateException(
          "No plan satisfies the limits: %s.".formatted(solution.conflicts()));
    }
    return told(terms, first, solution, progress);
  }

  private Plan told(
      PlanFile terms, PlanProgram.First first, TwoStageSolution solution, Progress progress) {
    double unit = program.recourse().pointsPerUnit();
    var with = tally(solution.plan().decision(), progress);
    var without = tally(new double[program.columns()], progress);
    var teller = new PlanTeller(problem, program, terms, solution.plan());
    var binding = teller.binding(first);
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
        twoStage.risk().of(without.costs(), twoStage.probabilities()) * unit,
        twoStage.outcomes().size(),
        teller.chosen(),
        teller.rejected(binding),
        teller.stocks(),
        teller.money(),
        with.uncovered(),
        without.uncovered(),
        binding);
  }

  /**
   * What the outcomes answer to a decision; kept, because neighbouring plans are often the same.
   */
  private UncoveredTally tally(double[] decision, Progress progress) {
    var key = Arrays.toString(decision);
    var known = tallies.get(key);
    if (known == null) {
      known = new UncoveredTally(problem, program, twoStage.outcomes().size());
      search.forEach(decision, known::add, progress);
      tallies.put(key, known);
    }
    return known;
  }

  static boolean isChosen(double value) {
    return value > CHOSEN;
  }

  static boolean isStored(double days) {
    return days > NO_STOCK_DAYS;
  }

  @Override
  public void close() {
    search.close();
  }
}
