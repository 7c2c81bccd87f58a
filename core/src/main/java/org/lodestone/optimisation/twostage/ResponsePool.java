package org.lodestone.optimisation.twostage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
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
import org.lodestone.solver.Superfluous;

/**
 * Solves the recourse of many outcomes at one decision, several at a time. First the nominal
 * outcome; then each outcome from the nearest of these: the nominal one at this decision, its own
 * first and last answers, and as long as it has none, the answer of the nearest outcome before it.
 * So nothing depends on which thread solved what.
 */
final class ResponsePool implements AutoCloseable {
  private static final Outcome NOMINAL = Outcome.calm(1);

  /** So many outcomes before one are compared with it; more take longer than they save. */
  private static final int MOST_COMPARED = 100;

  private final List<RecourseSolver> solvers = new ArrayList<>();
  private final ExecutorService executor;
  private final RecourseFrame frame;
  private final List<Outcome> outcomes;
  private final Start[] first;
  private final Start[] last;
  private @Nullable Start nominal;
  private long solves;

  ResponsePool(
      Recourse recourse,
      List<Outcome> outcomes,
      RecourseFrame frame,
      int threads,
      BooleanSupplier interrupted) {
    var blocks = ProgramBlock.of(recourse.base().program(), Superfluous.in(frame.widest(outcomes)));
    for (int i = 0; i < threads; i++) {
      solvers.add(new RecourseSolver(recourse, blocks, frame, interrupted));
    }
    executor = Executors.newFixedThreadPool(threads);
    this.frame = frame;
    this.outcomes = outcomes;
    first = new Start[outcomes.size()];
    last = new Start[outcomes.size()];
  }

  /** Returns the response to each outcome, in their order. */
  List<Response> responses(double[] decision) {
    return responses(decision, all());
  }

  /** Returns the response to each of some outcomes, in the order they are asked for, ascending. */
  List<Response> responses(double[] decision, int[] asked) {
    return new Batch(decision, asked).solved((solver, _, solved) -> solver.response(solved));
  }

  /** Hands over the response to each outcome with all its values. */
  void forEach(double[] decision, OutcomeSolutions.Taker taker) {
    new Batch(decision, all())
        .solved(
            (solver, s, solved) -> {
              taker.take(s, solver.whole(solved));
              return s;
            });
  }

  private int[] all() {
    return IntStream.range(0, outcomes.size()).toArray();
  }

  private Start nominalStart(double[] decision) {
    var before = nominal;
    var starts = before == null ? List.<Start>of() : List.of(before);
    var found = solvers.getFirst().solve(NOMINAL, decision, starts);
    nominal = found;
    solves++;
    return found;
  }

  /** What is wanted of the answer of an outcome. */
  private interface Telling<T> {
    T of(RecourseSolver solver, int outcome, Start solved);
  }

  /** Some outcomes at one decision. */
  private final class Batch {
    private final double[] decision;
    private final int[] asked;
    private final Start calm;

    /** Per outcome its answer, if it is asked or was before. */
    private final List<@Nullable CompletableFuture<Start>> answers = new ArrayList<>();

    private final AtomicInteger next = new AtomicInteger();

    Batch(double[] decision, int[] asked) {
      this.decision = decision;
      this.asked = asked;
      calm = nominalStart(decision);
      for (var known : last) {
        answers.add(known == null ? null : CompletableFuture.completedFuture(known));
      }
      for (int s : asked) {
        answers.set(s, new CompletableFuture<>());
      }
    }

    <T> List<T> solved(Telling<T> told) {
      var found = new ArrayList<CompletableFuture<T>>();
      for (int _ : asked) {
        found.add(new CompletableFuture<>());
      }
      var workers =
          solvers.stream()
              .map(solver -> CompletableFuture.runAsync(() -> work(solver, told, found), executor))
              .toList();
      // All must have ended before a failure is thrown: solvers are not to be closed at work.
      workers.forEach(worker -> worker.exceptionally(_ -> null).join());
      workers.forEach(ResponsePool::rethrow);
      solves += asked.length;
      return found.stream().map(CompletableFuture::join).toList();
    }

    private <T> void work(
        RecourseSolver solver, Telling<T> told, List<CompletableFuture<T>> found) {
      for (int k = next.getAndIncrement(); k < asked.length; k = next.getAndIncrement()) {
        int s = asked[k];
        try {
          var solved = solver.solve(outcomes.get(s), decision, starts(s));
          if (first[s] == null) {
            first[s] = solved;
          }
          last[s] = solved;
          answer(s).complete(solved);
          found.get(k).complete(told.of(solver, s, solved));
        } catch (RuntimeException | Error e) {
          answer(s).completeExceptionally(e); // Others may wait for it.
          throw e;
        }
      }
    }

    private CompletableFuture<Start> answer(int s) {
      return Objects.requireNonNull(answers.get(s));
    }

    private List<Start> starts(int s) {
      var starts = new ArrayList<Start>();
      starts.add(calm);
      var own = last[s];
      var begun = first[s];
      if (own != null && begun != null) {
        starts.add(own);
        starts.add(begun);
      } else {
        nearest(s).ifPresent(other -> starts.add(answer(other).join()));
      }
      return starts;
    }

    /** The nearest of the outcomes before one, as they are before any decision. */
    private OptionalInt nearest(int s) {
      var stated = frame.undecided(outcomes.get(s));
      double least = Double.POSITIVE_INFINITY;
      int nearest = -1;
      for (int other = Math.max(0, s - MOST_COMPARED); other < s; other++) {
        if (answers.get(other) != null) {
          double apart = stated.apart(frame.undecided(outcomes.get(other)));
          if (apart < least) {
            least = apart;
            nearest = other;
          }
        }
      }
      return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }
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
