package org.lodestone.optimisation.twostage;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LpSolution;
import org.lodestone.solver.LpSolver;

/** Solves the recourse of each outcome for one decision, for whoever wants to see the responses. */
public final class OutcomeSolutions {

  /** Below this the optimality conditions count as met. */
  private static final double ACCEPTED = 1e-6;

  /** Takes the response to one outcome. */
  public interface Taker {
    void take(int outcome, LpSolution response);
  }

  private OutcomeSolutions() {}

  /**
   * Hands over the response to each outcome, in any order, from several threads. Each is solved
   * from the same basis, so that the responses do not depend on the threads.
   *
   * @throws CancellationException if the caller cancels
   */
  public static void forEach(
      TwoStageProgram program, double[] decision, int threads, Taker taker, Progress progress) {
    var frame = new RecourseFrame(program.recourse(), program.outcomes());
    var next = new AtomicInteger();
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var workers =
          IntStream.range(0, threads)
              .mapToObj(
                  i ->
                      CompletableFuture.runAsync(
                          () -> work(program, frame, decision, next, taker, progress), executor))
              .toList();
      workers.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static void work(
      TwoStageProgram program,
      RecourseFrame frame,
      double[] decision,
      AtomicInteger next,
      Taker taker,
      Progress progress) {
    int count = program.outcomes().size();
    try (var solver = new LpSolver()) {
      solver.interruptWhen(progress::cancelled);
      solver.load(program.recourse().base().program());
      accepted(solver.solve(), decision);
      var nominal = solver.basis();
      for (int s = next.getAndIncrement(); s < count; s = next.getAndIncrement()) {
        progress.tick(s, count);
        var stated = frame.decided(program.outcomes().get(s), decision);
        solver.changeColumnBounds(frame.columns, stated.columnLower, stated.columnUpper);
        solver.changeCosts(frame.columns, stated.cost);
        solver.changeRowBounds(frame.rows, stated.rowLower, stated.rowUpper);
        solver.restartFrom(nominal);
        taker.take(s, accepted(solver.solve(), decision));
      }
    }
  }

  private static LpSolution accepted(LpSolution solution, double[] decision) {
    return switch (solution.status()) {
      case OPTIMAL -> solution;
      case INACCURATE -> {
        if (solution.kkt().largest() > ACCEPTED) {
          throw failure(solution, decision);
        }
        yield solution;
      }
      case INTERRUPTED, TIME_LIMIT -> throw new CancellationException();
      case INFEASIBLE, UNBOUNDED, INFEASIBLE_OR_UNBOUNDED, ERROR ->
          throw failure(solution, decision);
    };
  }

  private static IllegalStateException failure(LpSolution solution, double[] decision) {
    return new IllegalStateException(
        """
        The response to the decision %s ended with the status %s.
        It must have a solution for every decision: give what cannot be met a price.\
        """
            .formatted(Arrays.toString(decision), solution.status()));
  }
}
