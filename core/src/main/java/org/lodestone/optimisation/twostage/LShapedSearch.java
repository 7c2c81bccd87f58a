package org.lodestone.optimisation.twostage;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.lodestone.optimisation.twostage.EvaluationLog.Known;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.Basis;
import org.lodestone.solver.LpSolution;
import org.lodestone.solver.LpSolver;
import org.lodestone.solver.LpStatus;
import org.lodestone.solver.MipSolution;
import org.lodestone.solver.MipSolver;

/** One search for a plan: bounds from the master, plans from decisions that were evaluated. */
final class LShapedSearch {
  /** How far a decision to try lies from the best so far towards that of the master. */
  private static final double OUT = 0.5;

  /** The part of the asked gap that is left to the search for whole numbers in the master. */
  private static final double MASTER_SHARE = 0.2;

  /** The gap at which the search without integrality gives way to that with it. */
  private static final double RELAXED_GAP = 1e-3;

  /** Rounds after which the bounds are taken to have come as close as rounding lets them. */
  private static final int MOST_ROUNDS = 1000;

  private final TwoStageProgram program;
  private final TwoStageSettings settings;
  private final RecourseFrame frame;
  private final ResponsePool responses;
  private final CutPool cuts;
  private final EvaluationLog log;
  private final Deadline deadline;
  private final Progress progress;
  private final Master master;
  private final long solvesBefore;
  private final long begun = System.nanoTime();

  private double lower = Double.NEGATIVE_INFINITY;
  private @Nullable Known best;
  private @Nullable Evaluation bestEvaluation;
  private @Nullable Basis basis;
  private int rounds;

  LShapedSearch(
      TwoStageProgram program,
      TwoStageSettings settings,
      RecourseFrame frame,
      ResponsePool responses,
      CutPool cuts,
      EvaluationLog log,
      Deadline deadline,
      Progress progress) {
    this.program = program;
    this.settings = settings;
    this.frame = frame;
    this.responses = responses;
    this.cuts = cuts;
    this.log = log;
    this.deadline = deadline;
    this.progress = progress;
    master = new Master(program.first(), program.probabilities(), program.risk(), cuts);
    solvesBefore = responses.solves();
  }

  TwoStageSolution run() {
    try {
      var conflicts = Conflicts.in(program.first(), deadline::struck);
      if (!conflicts.isEmpty()) {
        return new TwoStageSolution(
            TwoStageStatus.FIRST_STAGE_INFEASIBLE,
            Double.POSITIVE_INFINITY,
            null,
            conflicts,
            work());
      }
      boundFromCorners();
      best = log.best(program).orElse(null);
      boolean whole = program.first().integerCount() > 0;
      var status = searchRelaxed(whole ? Math.max(RELAXED_GAP, settings.gap()) : settings.gap());
      return solution(whole ? searchWhole() : status);
    } catch (CancellationException e) {
      if (deadline.cancelled()) {
        throw e;
      }
      return solution(TwoStageStatus.TIME_LIMIT);
    }
  }

  /**
   * Bounds every θ before the first master: by the prices of the nominal outcome with everything
   * and with nothing decided, or where they do not fit an outcome, by its own.
   */
  private void boundFromCorners() {
    if (!cuts.entries().isEmpty()) {
      return;
    }
    var first = program.first().program();
    for (var corner : List.of(corner(first::columnUpper), corner(first::columnLower))) {
      var prices = responses.nominal(corner).prices();
      for (int s = 0; s < cuts.outcomes(); s++) {
        var cut = frame.cut(prices, program.outcomes().get(s));
        if (cut.isEmpty()) {
          addCuts(responses.responses(corner));
          break;
        }
        cuts.add(s, cut.get());
      }
    }
  }

  private double[] corner(IntToDoubleFunction bound) {
    var corner = new double[program.first().program().columnCount()];
    for (int decision : frame.decisions) {
      corner[decision] = bound.applyAsDouble(decision);
    }
    return corner;
  }

  private void addCuts(List<RecourseSolver.Response> found) {
    for (int s = 0; s < found.size(); s++) {
      int outcome = s;
      frame
          .cut(found.get(s).prices(), program.outcomes().get(s))
          .ifPresent(cut -> cuts.add(outcome, cut));
    }
  }

  /** Searches without integrality, until bounds and decisions are this close. */
  private TwoStageStatus searchRelaxed(double gap) {
    Known centre = null;
    try (var solver = new LpSolver()) {
      solver.interruptWhen(deadline::struck);
      while (rounds < MOST_ROUNDS) {
        var found = solveMaster(solver);
        double[] wish = decision(found);
        lower = Math.max(lower, found.objective());
        if (centre != null && gap(centre) <= gap) {
          return TwoStageStatus.GAP_REACHED;
        }
        var tried = evaluate(centre == null ? wish : between(centre.decision(), wish));
        if (centre == null || tried.objective(program) < centre.objective(program)) {
          centre = tried;
        }
      }
    }
    return TwoStageStatus.STALLED;
  }

  private double gap(Known known) {
    return TwoStageSolution.gap(lower, known.objective(program));
  }

  private static double[] between(double[] in, double[] out) {
    var between = new double[in.length];
    Arrays.setAll(between, j -> (1 - OUT) * in[j] + OUT * out[j]);
    return between;
  }

  private LpSolution solveMaster(LpSolver solver) {
    var stated = master.state(cuts.entries());
    solver.load(stated);
    var start = Master.extended(basis, stated);
    if (start != null) {
      solver.setBasis(start);
    }
    var solution = solver.solve();
    if (solution.status() == LpStatus.INTERRUPTED || solution.status() == LpStatus.TIME_LIMIT) {
      throw new CancellationException();
    }
    if (!solution.status().hasValues()) {
      throw new IllegalStateException(
          """
          The master (%s) ended with the status %s.
          Maybe costs or bounds of the first stage have no limit.\
          """
              .formatted(stated, solution.status()));
    }
    basis = solver.basis();
    return solution;
  }

  /** The decision of the master, pulled into its bounds, from which rounding may have driven it. */
  private double[] decision(LpSolution solution) {
    var first = program.first().program();
    var decision = new double[first.columnCount()];
    Arrays.setAll(
        decision,
        j ->
            Math.max(
                first.columnLower(j), Math.min(first.columnUpper(j), solution.columnValue(j))));
    return decision;
  }

  /** Searches with integrality. */
  private TwoStageStatus searchWhole() {
    try (var solver = new MipSolver()) {
      solver.interruptWhen(deadline::struck);
      double masterGap = MASTER_SHARE * settings.gap();
      while (rounds < MOST_ROUNDS) {
        solver.stopAtGap(masterGap);
        var found = solveMaster(solver);
        lower = Math.max(lower, found.bound());
        if (best != null && gap(best) <= settings.gap()) {
          return TwoStageStatus.GAP_REACHED;
        }
        double[] decision = Arrays.copyOf(found.columnValues(), columns());
        if (best != null && Arrays.equals(decision, best.decision())) {
          if (masterGap == 0) {
            return TwoStageStatus.STALLED;
          }
          masterGap = 0;
        } else {
          evaluate(decision);
        }
      }
    }
    return TwoStageStatus.STALLED;
  }

  private int columns() {
    return program.first().program().columnCount();
  }

  private MipSolution solveMaster(MipSolver solver) {
    var stated = program.first().with(master.state(cuts.entries()));
    var known = best;
    var solution =
        known == null
            ? solver.solve(stated)
            : solver.solveFrom(stated, master.columnsOf(known.decision(), known.costs()));
    return switch (solution.status()) {
      case GAP_REACHED -> solution;
      case TIME_LIMIT, INTERRUPTED -> throw new CancellationException();
      case INFEASIBLE, UNBOUNDED_OR_INFEASIBLE, INACCURATE, ERROR ->
          throw new IllegalStateException(
              """
              The master (%s) ended with the status %s.
              Maybe the units of the first stage lie too far apart; bring its numbers nearer to 1.\
              """
                  .formatted(stated, solution.status()));
    };
  }

  /** Asks every outcome for its response, and learns a cut from each. */
  private Known evaluate(double[] decision) {
    if (deadline.struck()) {
      throw new CancellationException();
    }
    rounds++;
    var found = responses.responses(decision);
    addCuts(found);
    var evaluation = new Evaluation(program, frame, decision, found);
    log.add(evaluation);
    var known = new Known(evaluation.decision(), evaluation.costs());
    if (EvaluationLog.allows(program.first(), decision)
        && (best == null || known.objective(program) < best.objective(program))) {
      best = known;
      bestEvaluation = evaluation;
    }
    progress.tick(rounds, MOST_ROUNDS);
    return known;
  }

  private TwoStageSolution solution(TwoStageStatus status) {
    var known = best;
    var evaluation = bestEvaluation;
    if (known != null && evaluation == null) {
      // The plan was evaluated for an earlier budget; its prices were not kept.
      var found = responses.responses(known.decision());
      evaluation = new Evaluation(program, frame, known.decision(), found);
    }
    return new TwoStageSolution(status, lower, evaluation, List.of(), work());
  }

  private TwoStageSolution.Work work() {
    return new TwoStageSolution.Work(
        rounds,
        responses.solves() - solvesBefore,
        cuts.entries().size(),
        (System.nanoTime() - begun) / 1e9);
  }
}
