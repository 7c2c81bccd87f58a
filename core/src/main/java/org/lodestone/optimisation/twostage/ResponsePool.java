package org.lodestone.optimisation.twostage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodestone.optimisation.twostage.RecourseSolver.Response;
import org.lodestone.optimisation.twostage.RecourseSolver.Start;
import org.lodestone.solver.ProgramBlock;

/**
 * Solves the recourse of many outcomes at one decision, several at a time. First the nominal
 * outcome; then each outcome from the nominal one at this decision or from its own last answer,
 * whichever differs in fewer bounds. So nothing depends on which thread solved what.
 */
final class ResponsePool implements AutoCloseable {
  private static final Outcome NOMINAL = Outcome.calm(1);

  private final List<RecourseSolver> solvers = new ArrayList<>();
  private final ExecutorService executor;
  private @Nullable Start nominal;
  private final Start[] last;
  private final List<Outcome> outcomes;
  private long solves;

  ResponsePool(
      Recourse recourse,
      List<Outcome> outcomes,
      RecourseFrame frame,
      int threads,
      BooleanSupplier interrupted) {
    var blocks = ProgramBlock.of(recourse.base().program());
    for (int i = 0; i < threads; i++) {
      solvers.add(new RecourseSolver(recourse, blocks, frame, interrupted));
    }
    executor = Executors.newFixedThreadPool(threads);
    this.outcomes = outcomes;
    last = new Start[outcomes.size()];
  }

  /** Returns the response to the nominal outcome, from where it was found last time. */
  Response nominal(double[] decision) {
    return solvers.getFirst().response(nominalStart(decision));
  }

  private Start nominalStart(double[] decision) {
    var before = nominal;
    var starts = before == null ? List.<Start>of() : List.of(before);
    var found = solvers.getFirst().solve(NOMINAL, decision, starts);
    nominal = found;
    solves++;
    return found;
  }

  /** Returns the response to each outcome, in their order. */
  List<Response> responses(double[] decision) {
    return responses(decision, IntStream.range(0, outcomes.size()).toArray());
  }

  /** Returns the response to each of some outcomes, in the order they are asked for. */
  List<Response> responses(double[] decision, int[] asked) {
    var calm = nominalStart(decision);
    var found = new Response[asked.length];
    var next = new AtomicInteger();
    var workers =
        solvers.stream()
            .map(
                solver ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int k = next.getAndIncrement();
                              k < found.length;
                              k = next.getAndIncrement()) {
                            found[k] = respond(solver, asked[k], decision, calm);
                          }
                        },
                        executor))
            .toList();
    // All must have ended before the first failure is thrown: solvers are not to be closed at work.
    workers.forEach(worker -> worker.exceptionally(_ -> null).join());
    workers.forEach(ResponsePool::rethrow);
    solves += found.length;
    return Arrays.asList(found);
  }

  private Response respond(RecourseSolver solver, int s, double[] decision, Start calm) {
    var own = last[s];
    var starts = own == null ? List.of(calm) : List.of(calm, own);
    var solved = solver.solve(outcomes.get(s), decision, starts);
    last[s] = solved;
    return solver.response(solved);
  }

  private static void rethrow(CompletableFuture<@Nullable Void> worker) {
    try {
      worker.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  /** The programs solved so far. */
  long solves() {
    return solves;
  }

  @Override
  public void close() {
    executor.close();
    solvers.forEach(RecourseSolver::close);
  }
}
