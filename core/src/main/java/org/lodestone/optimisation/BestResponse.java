package org.lodestone.optimisation;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.Basis;
import org.lodestone.solver.LinearProgram;
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

  /** The linear program of a scenario, for other solvers and as a part of larger programs. */
  public static final class Stated {
    private final ResponseProgram response;

    private Stated(ResponseProgram response) {
      this.response = response;
    }

    public LinearProgram program() {
      return response.linearProgram();
    }

    /** Points per unit of the program's objective. */
    public double pointsPerUnit() {
      return response.pointsPerUnit();
    }

    /** Where each column and row stands. */
    public ProgramShape shape() {
      return response.shape();
    }

    /** Tonnes per unit of a column. */
    public double columnUnit_t(int column) {
      return response.columnUnit(column);
    }

    /** Tonnes per unit of a row. */
    public double rowUnit_t(int row) {
      return response.rowUnit(row);
    }
  }

  /** States all periods without solving them. */
  public static Stated state(ResolvedScenario scenario, ResponsePrices prices) {
    return new Stated(ResponseProgram.whole(scenario, prices));
  }

  /**
   * Solves all periods at once.
   *
   * @throws CancellationException if the caller cancels
   */
  public static BestResponseResult of(
      ResolvedScenario scenario, ResponsePrices prices, Progress progress) {
    return solve(scenario, prices, null, progress);
  }

  /**
   * Solves a scenario that differs little from a solved one, at the same prices, and starts from
   * there: many times faster, and with the same cost. Of several equally good responses it may find
   * another one than {@link #of}. Without effect where quotas, records or state stocks change the
   * shape of the program.
   *
   * @throws CancellationException if the caller cancels
   */
  public static BestResponseResult startingFrom(
      BestResponseResult solved, ResolvedScenario scenario, Progress progress) {
    return solve(scenario, solved.prices(), solved.basis(), progress);
  }

  private static BestResponseResult solve(
      ResolvedScenario scenario, ResponsePrices prices, @Nullable Basis start, Progress progress) {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    var program = ResponseProgram.whole(scenario, prices);
    try (var solver = new LpSolver()) {
      solver.interruptWhen(progress::cancelled);
      var solution = solve(solver, program, start);
      return new BestResponseResult(scenario, prices, program, solution, solver.basis());
    }
  }

  /** Starts from the basis of another program if the shape is the same. */
  static LpSolution solve(LpSolver solver, ResponseProgram program, @Nullable Basis start) {
    var linear = program.linearProgram();
    solver.load(linear);
    if (start != null
        && start.columnCount() == linear.columnCount()
        && start.rowCount() == linear.rowCount()) {
      solver.setBasis(start);
    }
    return accepted(solver.solve(), program);
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
