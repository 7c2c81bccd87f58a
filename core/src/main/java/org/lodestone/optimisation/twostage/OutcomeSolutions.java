package org.lodestone.optimisation.twostage;

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
    var base = program.recourse().base().program();
    try (var solver = new LpSolver()) {
      solver.interruptWhen(progress::cancelled);
      solver.load(base);
      BlockSolver.accepted(solver.solve(), base);
      var nominal = solver.basis();
      for (int s = next.getAndIncrement(); s < count; s = next.getAndIncrement()) {
        progress.tick(s, count);
        var stated = frame.decided(program.outcomes().get(s), decision);
        solver.changeColumnBounds(frame.columns, stated.columnLower, stated.columnUpper);
        solver.changeCosts(frame.columns, stated.cost);
        solver.changeRowBounds(frame.rows, stated.rowLower, stated.rowUpper);
        solver.restartFrom(nominal);
        taker.take(s, BlockSolver.accepted(solver.solve(), base));
      }
    }
  }
}
