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
import org.jspecify.annotations.Nullable;
import org.lodestone.optimisation.twostage.RecourseSolver.Response;
import org.lodestone.solver.Basis;

/**
 * Solves the recourse of many outcomes at one decision, several at a time. First the nominal
 * outcome, from its basis at the decision before; then each outcome from the nominal basis at this
 * decision, which is nearer than its own basis at another one. So nothing depends on which thread
 * solved what.
 */
final class ResponsePool implements AutoCloseable {
  private static final Outcome NOMINAL = Outcome.calm(1);

  private final List<RecourseSolver> solvers = new ArrayList<>();
  private final ExecutorService executor;
  private @Nullable Basis nominal;
  private long solves;

  ResponsePool(Recourse recourse, RecourseFrame frame, int threads, BooleanSupplier interrupted) {
    for (int i = 0; i < threads; i++) {
      solvers.add(new RecourseSolver(recourse, frame, interrupted));
    }
    executor = Executors.newFixedThreadPool(threads);
  }

  /** Returns the response to the nominal outcome, from where it was found last time. */
  Response nominal(double[] decision) {
    var solver = solvers.getFirst();
    var response = solver.solve(NOMINAL, decision, nominal);
    nominal = solver.basis();
    solves++;
    return response;
  }

  /** Returns the response to each outcome, in their order. */
  List<Response> responses(List<Outcome> outcomes, double[] decision) {
    nominal(decision);
    var basis = nominal;
    var found = new Response[outcomes.size()];
    var next = new AtomicInteger();
    var workers =
        solvers.stream()
            .map(
                solver ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int s = next.getAndIncrement();
                              s < found.length;
                              s = next.getAndIncrement()) {
                            found[s] = solver.solve(outcomes.get(s), decision, basis);
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
