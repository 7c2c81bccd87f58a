package org.lodestone.optimisation.twostage;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * Solves a two-stage program by decomposition (Van Slyke and Wets 1969; {@code
 * docs/model/two-stage.md}): a master decides, each outcome responds and returns a cut, several
 * cuts per round (Birge and Louveaux 1988), first without integrality. Decisions are tried half-way
 * between the master's and the best so far (in-out, Ben-Ameur and Neto 2007).
 *
 * <p>Each thread holds the recourse of one outcome at a time; of the others only prices remain. The
 * result does not depend on the number of threads, unless the time limit strikes.
 *
 * <p>The object keeps its cuts: {@link #resolve} with another budget begins with all of them. It
 * holds native memory until it is closed, and is for one caller at a time.
 */
public final class LShaped implements AutoCloseable {
  private static final Duration UNLIMITED = Duration.ofDays(365);

  private final TwoStageProgram program;
  private final TwoStageSettings settings;
  private final RecourseFrame frame;
  private final ResponsePool responses;
  private final CutPool cuts;
  private final EvaluationLog log = new EvaluationLog();
  private volatile Deadline deadline = Deadline.NONE;

  /** Loads the recourse into a solver per thread. */
  public LShaped(TwoStageProgram program, TwoStageSettings settings) {
    this(program, settings, new RecourseFrame(program.recourse(), program.outcomes()));
  }

  /**
   * As part of a series over one recourse, whose members learn from one another.
   *
   * @param frame of the outcomes of the whole series
   */
  LShaped(TwoStageProgram program, TwoStageSettings settings, RecourseFrame frame) {
    if (program.recourse().base().integerCount() > 0) {
      throw new IllegalArgumentException(
          "The recourse has %d integer columns, for which there is no decomposition."
              .formatted(program.recourse().base().integerCount()));
    }
    this.program = program;
    this.settings = settings;
    this.frame = frame;
    cuts = new CutPool(program.outcomes().size(), frame.decisions);
    responses =
        new ResponsePool(
            program.recourse(),
            program.outcomes(),
            frame,
            settings.threads(),
            () -> deadline.struck());
  }

  /**
   * Takes over what was learnt about other outcomes of the same frame: of their prices, those that
   * say most about an own outcome at the decision at which they were found (V5).
   */
  void learn(Evaluation evaluation) {
    for (int s = 0; s < program.outcomes().size(); s++) {
      Cut best = null;
      double most = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < evaluation.count(); k++) {
        var cut = frame.cut(evaluation.prices(k), program.outcomes().get(s));
        if (cut.isPresent() && cut.get().at(evaluation.decision, frame.decisions) > most) {
          best = cut.get();
          most = best.at(evaluation.decision, frame.decisions);
        }
      }
      if (best != null) {
        cuts.add(s, best);
      }
    }
  }

  /**
   * Solves the program.
   *
   * @throws CancellationException if the caller cancels
   */
  public TwoStageSolution solve(Progress progress) {
    return resolve(program.first(), progress);
  }

  /**
   * Solves the program with another first stage of the same columns: other costs, bounds, rows or
   * integrality, the recourse unchanged. All cuts remain true and are used.
   *
   * @throws CancellationException if the caller cancels
   */
  public TwoStageSolution resolve(MixedIntegerProgram first, Progress progress) {
    if (first.program().columnCount() != program.first().program().columnCount()) {
      throw new IllegalArgumentException(
          "The other first stage has %d columns in place of %d."
              .formatted(first.program().columnCount(), program.first().program().columnCount()));
    }
    deadline = Deadline.in(settings.limit(), progress);
    try {
      var search =
          new LShapedSearch(
              program.withFirst(first),
              settings,
              new LShapedSearch.Learnt(frame, responses, cuts, log),
              deadline,
              progress);
      return search.run();
    } finally {
      deadline = Deadline.NONE;
    }
  }

  /**
   * Hands over the response to each outcome at a decision, in any order, from several threads.
   * After a search that asked for the decision, or for one near it, that takes little.
   *
   * @throws CancellationException if the caller cancels
   */
  public void forEach(double[] decision, OutcomeSolutions.Taker taker, Progress progress) {
    deadline = Deadline.in(UNLIMITED, progress);
    try {
      responses.forEach(decision, taker);
    } finally {
      deadline = Deadline.NONE;
    }
  }

  /**
   * Returns what a decision costs in each outcome. The search counts it as a plan it has tried.
   *
   * @throws CancellationException if the caller cancels
   */
  Evaluation evaluation(double[] decision, Progress progress) {
    deadline = Deadline.in(UNLIMITED, progress);
    try {
      var found = new Evaluation(program, frame, decision, responses.responses(decision));
      log.add(found);
      return found;
    } finally {
      deadline = Deadline.NONE;
    }
  }

  /**
   * Returns what a decision costs in other outcomes of the same recourse, as a test of a plan on
   * outcomes it was not made for.
   *
   * @throws CancellationException if the caller cancels
   */
  public static Evaluation evaluate(
      TwoStageProgram program, double[] decision, int threads, Progress progress) {
    var frame = new RecourseFrame(program.recourse(), program.outcomes());
    try (var pool =
        new ResponsePool(
            program.recourse(), program.outcomes(), frame, threads, progress::cancelled)) {
      List<RecourseSolver.Response> found = pool.responses(decision);
      return new Evaluation(program, frame, decision, found);
    }
  }

  /** Frees the native memory. */
  @Override
  public void close() {
    responses.close();
  }
}
