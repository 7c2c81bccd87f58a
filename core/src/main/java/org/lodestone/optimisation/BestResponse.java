package org.lodestone.optimisation;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.LpSolution;
import org.lodestone.solver.LpSolver;

/**
 * The least costly way through a scenario, known in advance (L1–L3): states the linear program,
 * solves it and checks the answer (L5). Unmet demand, missed records and missing stock are priced,
 * so that there is always an answer.
 */
public final class BestResponse {

  /** Below this the optimality conditions count as met; the result shows how far they are. */
  private static final double ACCEPTED = 1e-6;

  private BestResponse() {}

  /**
   * Solves all periods at once.
   *
   * @throws CancellationException if the caller cancels
   */
  public static BestResponseResult of(
      ResolvedScenario scenario, ResponsePrices prices, Progress progress) {
    var program = ResponseProgram.whole(scenario, prices);
    try (var solver = new LpSolver()) {
      solver.interruptWhen(progress::cancelled);
      solver.load(program.linearProgram());
      var solution = accepted(solver.solve(), program);
      return new BestResponseResult(scenario, prices, program, solution, solver.basis());
    }
  }

  /** Returns an optimal solution. That there is none is never the fault of the data. */
  static LpSolution accepted(LpSolution solution, ResponseProgram program) {
    return switch (solution.status()) {
      case OPTIMAL -> solution;
      case INACCURATE -> {
        if (solution.kkt().largest() > ACCEPTED) {
          throw failure(solution, program, solution.kkt().toString());
        }
        yield solution;
      }
      case INTERRUPTED -> throw new CancellationException();
      case INFEASIBLE, UNBOUNDED, INFEASIBLE_OR_UNBOUNDED, TIME_LIMIT, ERROR ->
          throw failure(solution, program, "no values");
    };
  }

  private static IllegalStateException failure(
      LpSolution solution, ResponseProgram program, String report) {
    return new IllegalStateException(
        """
                The best response (%s) ended with the status %s: %s.
                It always has a solution, so this is a fault of the program, not of the scenario.\
                """
            .formatted(
                program.linearProgram(),
                solution.status().name().toLowerCase(Locale.ROOT),
                report));
  }
}
