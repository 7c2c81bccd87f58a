package org.lodestone.optimisation.twostage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodestone.optimisation.twostage.EvaluationLog.Known;
import org.lodestone.optimisation.twostage.RecourseSolver.Response;
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

  /**
   * The part of the gap that is left to the search for whole numbers in the master: of the gap so
   * far at first, so that early rounds are quick.
   */
  private static final double FIRST_SHARE = 0.2;

  private static final double LAST_SHARE = 0.02;

  /** A round that brings the bound nearer by less than this part of the distance taught little. */
  private static final double LITTLE = 0.2;

  /** A sketch asks each round at least this many outcomes, and one in so many at most. */
  private static final int LEAST_PART = 10;

  private static final int MOST_PARTS = 10;

  /** A sketch ends when the master and its estimate are this close. */
  private static final double SKETCHED_GAP = 1e-2;

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
  private final BitSet tight = new BitSet();
  private final boolean fresh;
  private final long solvesBefore;
  private final long begun = System.nanoTime();

  private double lower = Double.NEGATIVE_INFINITY;
  private @Nullable Known best;
  private @Nullable Evaluation bestEvaluation;
  private @Nullable Basis basis;
  private int rounds;

  /** What one search leaves to the next. */
  record Learnt(RecourseFrame frame, ResponsePool responses, CutPool cuts, EvaluationLog log) {}

  LShapedSearch(
      TwoStageProgram program,
      TwoStageSettings settings,
      Learnt learnt,
      Deadline deadline,
      Progress progress) {
    this.program = program;
    this.settings = settings;
    frame = learnt.frame();
    responses = learnt.responses();
    cuts = learnt.cuts();
    log = learnt.log();
    this.deadline = deadline;
    this.progress = progress;
    master = new Master(program.first(), program.probabilities(), program.risk(), cuts);
    fresh = log.isEmpty();
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
      boundFromCorner();
      best = log.best(program).orElse(null);
      log.decisions().forEach(decision -> cuts.markTight(decision, tight));
      boolean whole = program.first().integerCount() > 0;
      var status = searchRelaxed(whole);
      return solution(whole ? searchWhole() : status);
    } catch (CancellationException e) {
      if (deadline.cancelled()) {
        throw e;
      }
      return solution(TwoStageStatus.TIME_LIMIT);
    }
  }

  /**
   * Bounds every θ before the first master: by its prices with as little decided as can be, from
   * which later answers are near.
   */
  private void boundFromCorner() {
    if (cuts.entries().isEmpty()) {
      var first = program.first().program();
      var corner = new double[first.columnCount()];
      for (int decision : frame.decisions) {
        corner[decision] = first.columnLower(decision);
      }
      evaluate(corner);
    }
  }

  private void addCuts(List<Response> found) {
    for (int s = 0; s < found.size(); s++) {
      frame.cut(found.get(s).prices(), program.outcomes().get(s)).ifPresent(addTo(s));
    }
  }

  /**
   * Searches without integrality. Where whole numbers are wanted in the end, it stops as soon as
   * the master learns little from a round.
   */
  private TwoStageStatus searchRelaxed(boolean onlyToPrepare) {
    try (var solver = new LpSolver()) {
      solver.interruptWhen(deadline::struck);
      double[] sketched = fresh ? sketch(solver) : askMaster(solver);
      Known centre = null;
      double before = lower;
      while (rounds < MOST_ROUNDS) {
        double[] wish = askMaster(solver);
        boolean learnt = true;
        cuts.markTight(wish, tight);
        if (onlyToPrepare && !fresh) {
          return TwoStageStatus.GAP_REACHED;
        }
        if (centre != null) {
          learnt = lower - before > LITTLE * (centre.objective(program) - lower);
          if (gap(centre) <= settings.gap() || (onlyToPrepare && !learnt)) {
            return TwoStageStatus.GAP_REACHED;
          }
        }
        before = lower;
        var from = centre == null ? sketched : centre.decision();
        var tried = evaluate(learnt ? between(from, wish) : wish);
        if (centre == null || tried.objective(program) < centre.objective(program)) {
          centre = tried;
        }
      }
    }
    return TwoStageStatus.STALLED;
  }

  /**
   * Asks only a part of the outcomes in each round, in turn. Their prices bound the others as well,
   * so that the master comes near the best decision for a fraction of the work.
   */
  private double[] sketch(LpSolver solver) {
    double[] wish = askMaster(solver);
    double[] centre = wish;
    int parts = Math.min(MOST_PARTS, cuts.outcomes() / LEAST_PART);
    for (int round = 0; parts > 1 && round < 2 * parts; round++) {
      double[] tried = between(centre, wish);
      askSome(tried, round % parts, parts);
      wish = askMaster(solver);
      centre = estimate(tried) < estimate(centre) ? tried : centre;
      if (round >= parts - 1 && TwoStageSolution.gap(lower, estimate(centre)) <= SKETCHED_GAP) {
        break;
      }
    }
    return centre;
  }

  private double[] askMaster(LpSolver solver) {
    var found = solveMaster(solver);
    lower = Math.max(lower, found.objective());
    return decision(found);
  }

  /** The objective at a decision as far as the cuts tell. */
  private double estimate(double[] decision) {
    var bounds = new double[cuts.outcomes()];
    Arrays.setAll(bounds, s -> cuts.bound(s, decision));
    return new Known(decision, bounds).objective(program);
  }

  /**
   * Asks every so many outcomes; of their prices, the best at this decision go to each other one.
   */
  private void askSome(double[] decision, int remainder, int parts) {
    int[] asked = IntStream.range(0, cuts.outcomes()).filter(s -> s % parts == remainder).toArray();
    var found = responses.responses(decision, asked);
    for (int s = 0; s < cuts.outcomes(); s++) {
      int own = Arrays.binarySearch(asked, s);
      var teachers = own >= 0 ? found.subList(own, own + 1) : found;
      bestCut(teachers, s, decision).ifPresent(addTo(s));
    }
    progress.tick(0, MOST_ROUNDS);
  }

  private Consumer<Cut> addTo(int outcome) {
    return cut -> cuts.add(outcome, cut);
  }

  /** The cut that says most at a decision, if it says more than is known. */
  private Optional<Cut> bestCut(List<Response> teachers, int outcome, double[] decision) {
    double most = cuts.bound(outcome, decision);
    Cut best = null;
    for (var teacher : teachers) {
      var cut = frame.cut(teacher.prices(), program.outcomes().get(outcome));
      if (cut.isPresent() && cut.get().at(decision, frame.decisions) > most) {
        best = cut.get();
        most = best.at(decision, frame.decisions);
      }
    }
    return Optional.ofNullable(best);
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
      double share = FIRST_SHARE;
      while (rounds < MOST_ROUNDS) {
        double[] wish = askMaster(solver, share);
        if (best != null && gap(best) <= settings.gap()) {
          return TwoStageStatus.GAP_REACHED;
        }
        if (best == null || !Arrays.equals(wish, best.decision())) {
          evaluate(wish);
        } else if (share == 0) {
          return TwoStageStatus.STALLED;
        } else {
          share = share > LAST_SHARE ? LAST_SHARE : 0;
        }
      }
    }
    return TwoStageStatus.STALLED;
  }

  /**
   * Solves the master in whole numbers with those cuts that say most at some decision of interest,
   * and again with more of them as long as one that was left out says more than its answer.
   */
  private double[] askMaster(MipSolver solver, double share) {
    while (true) {
      double gap = best == null ? settings.gap() : Math.max(settings.gap(), gap(best));
      solver.stopAtGap(share * gap);
      var found = solveMaster(solver);
      lower = Math.max(lower, found.bound());
      double[] wish = Arrays.copyOf(found.columnValues(), columns());
      int known = tight.cardinality();
      double beyond = beyond(found, wish);
      cuts.markTight(wish, tight);
      if (beyond <= share * gap * Math.abs(found.objective()) || tight.cardinality() == known) {
        return wish;
      }
    }
  }

  /** By how much the cuts left out raise the answer of the master. */
  private double beyond(MipSolution found, double[] wish) {
    var estimates = new double[cuts.outcomes()];
    Arrays.setAll(estimates, s -> master.estimate(found, s));
    return estimate(wish) - new Known(wish, estimates).objective(program);
  }

  private int columns() {
    return program.first().program().columnCount();
  }

  private MipSolution solveMaster(MipSolver solver) {
    var stated = program.first().with(master.state(cuts.marked(tight)));
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
    cuts.markTight(decision, tight);
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
