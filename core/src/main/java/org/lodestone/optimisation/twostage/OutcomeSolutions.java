package org.lodestone.optimisation.twostage;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.Basis;
import org.lodestone.solver.LinearProgram;
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
    share(
        program.outcomes().size(),
        threads,
        () -> new Responder(program, frame, decision, progress),
        taker,
        progress);
  }

  /** Responds to outcomes, one after the other, in the hands of one thread. */
  interface Worker extends AutoCloseable {
    LpSolution response(int outcome);

    @Override
    void close();
  }

  /** Shares the outcomes out among threads, each with a worker of its own. */
  static void share(
      int outcomes, int threads, Supplier<Worker> workers, Taker taker, Progress progress) {
    var next = new AtomicInteger();
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var running =
          IntStream.range(0, threads)
              .mapToObj(
                  i ->
                      CompletableFuture.runAsync(
                          () -> {
                            try (var worker = workers.get()) {
                              for (int s = next.getAndIncrement();
                                  s < outcomes;
                                  s = next.getAndIncrement()) {
                                progress.tick(s, outcomes);
                                taker.take(s, worker.response(s));
                              }
                            }
                          },
                          executor))
              .toList();
      running.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Each outcome from the basis of the nominal one. */
  private static final class Responder implements Worker {
    private final TwoStageProgram program;
    private final RecourseFrame frame;
    private final double[] decision;
    private final LinearProgram base;
    private final LpSolver solver = new LpSolver();
    private final Basis nominal;

    private Responder(
        TwoStageProgram program, RecourseFrame frame, double[] decision, Progress progress) {
      this.program = program;
      this.frame = frame;
      this.decision = decision;
      base = program.recourse().base().program();
      solver.interruptWhen(progress::cancelled);
      solver.load(base);
      BlockSolver.accepted(solver.solve(), base);
      nominal = solver.basis();
    }

    @Override
    public LpSolution response(int outcome) {
      var stated = frame.decided(program.outcomes().get(outcome), decision);
      solver.changeColumnBounds(frame.columns, stated.columnLower, stated.columnUpper);
      solver.changeCosts(frame.columns, stated.cost);
      solver.changeRowBounds(frame.rows, stated.rowLower, stated.rowUpper);
      solver.restartFrom(nominal);
      return BlockSolver.accepted(solver.solve(), base);
    }

    @Override
    public void close() {
      solver.close();
    }
  }
}
