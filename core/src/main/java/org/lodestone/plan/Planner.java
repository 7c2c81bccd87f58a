package org.lodestone.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.lodestone.optimisation.twostage.LShaped;
import org.lodestone.optimisation.twostage.TwoStageProgram;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.optimisation.twostage.TwoStageSolution;
import org.lodestone.optimisation.twostage.TwoStageStatus;
import org.lodestone.plan.file.PlanFile;
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
    return solveWithin(terms, Held.NOTHING, progress)
        .orElseThrow(() -> new IllegalStateException("No plan satisfies the limits of the file."));
  }

  /**
   * The best plan when a part of the choice is not free; empty if the limits leave none.
   *
   * @throws OutOfTime if the limit of time leaves no plan to tell
   * @throws CancellationException if the caller cancels
   */
  public Optional<Plan> solveWithin(PlanFile terms, Held held, Progress progress) {
    return find(terms, held, progress)
        .map(found -> told(terms, found.first(), found.solution(), progress));
  }

  /**
   * Like {@link #solveWithin} without what is uncovered and why the rest is out, which takes as
   * long as the search itself.
   */
  public Optional<Trial> trial(PlanFile terms, Held held, Progress progress) {
    return find(terms, held, progress).map(found -> tried(terms, found.solution()));
  }

  /**
   * A plan without its tale. Money is in millions of US dollars, present value.
   *
   * @param lower no plan under the same terms costs less
   * @param options ids of those chosen
   * @param days size of every stock of the file
   */
  public record Trial(
      double objective, double lower, Set<String> options, List<Double> days, Plan.Money money) {
    public Trial {
      options = Collections.unmodifiableSet(new LinkedHashSet<>(options));
      days = List.copyOf(days);
    }

    /** Whether a project is chosen in some way. */
    public boolean supports(String project) {
      return options.stream().anyMatch(id -> id.startsWith(project + ":"));
    }
  }

  /** The choice of a ranking by cost per tonne (P11), for other methods to be compared with. */
  public Held greedy(PlanFile terms, Progress progress) {
    var nobody = problem.file().stocks().stream().map(stock -> 0.0).toList();
    var nothing = find(terms, Held.at(problem, Set.of(), nobody), progress).orElseThrow();
    return new Greedy(problem, program, program.firstStage(terms))
        .choose(nothing.solution().plan());
  }

  private record Found(FirstStage first, TwoStageSolution solution) {}

  private Optional<Found> find(PlanFile terms, Held held, Progress progress) {
    var first = held.on(program.firstStage(terms), problem, program);
    var solution = search.resolve(first.program(), progress);
    if (solution.status() == TwoStageStatus.FIRST_STAGE_INFEASIBLE) {
      return Optional.empty();
    }
    if (!solution.hasPlan()) {
      throw new OutOfTime();
    }
    return Optional.of(new Found(first, solution));
  }

  private Trial tried(PlanFile terms, TwoStageSolution solution) {
    double unit = program.recourse().pointsPerUnit();
    var decision = solution.plan().decision();
    var options = new LinkedHashSet<String>();
    for (int o = 0; o < problem.options().size(); o++) {
      if (isChosen(decision[o])) {
        options.add(problem.options().get(o).id());
      }
    }
    var days =
        Arrays.stream(decision, program.stockColumn(0), program.triggerColumn(0)).boxed().toList();
    return new Trial(
        solution.upper() * unit,
        solution.lower() * unit,
        options,
        days,
        new PlanTeller(problem, program, terms, solution.plan()).money());
  }

  private Plan told(
      PlanFile terms, FirstStage first, TwoStageSolution solution, Progress progress) {
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
