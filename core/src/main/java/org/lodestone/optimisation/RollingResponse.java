package org.lodestone.optimisation;

import java.util.concurrent.CancellationException;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Trajectory;
import org.lodestone.solver.Basis;
import org.lodestone.solver.LpSolver;

/**
 * The best response of someone who sees only so many periods ahead (L6): a window is solved, its
 * first period is carried out, the window moves on by one. At the end of each window stocks and
 * goods on the way are priced as at the end of the scenario.
 */
public final class RollingResponse {

  /**
   * A best response that saw only so far.
   *
   * @param cost by the objective of the perfect-foresight best response, which it cannot beat
   * @param periodsAhead length of the windows
   */
  public record Result(Trajectory trajectory, ResponseCost cost, int periodsAhead) {}

  private RollingResponse() {}

  /**
   * Solves a window per period.
   *
   * @param periodsAhead length of the window; {@link #lookAhead} is the least that does not
   *     mislead, 1 is a diagnostic
   * @throws CancellationException if the caller cancels
   */
  public static Result of(
      ResolvedScenario scenario, ResponsePrices prices, int periodsAhead, Progress progress) {
    if (periodsAhead < 1) {
      throw new IllegalArgumentException(
          "The window (%s periods) must hold at least the current period.".formatted(periodsAhead));
    }
    var done = new ResponseTrajectory(scenario);
    var start = WindowStart.ofBaseline(scenario);
    try (var solver = new LpSolver()) {
      solver.interruptWhen(progress::cancelled);
      Basis last = null;
      for (int t = 0; t < scenario.periods(); t++) {
        if (progress.cancelled()) {
          throw new CancellationException();
        }
        int length = Math.min(periodsAhead, scenario.periods() - t);
        var program = new ProgramBuilder(scenario, prices, t, length, start).build();
        program.readFirst(BestResponse.solve(solver, program, last), done);
        last = solver.basis();
        start = start.after(done, t);
        progress.tick(t + 1, scenario.periods());
      }
    }
    return new Result(done, ResponseCost.of(done, prices), periodsAhead);
  }

  /**
   * The periods that a window must hold so that goods leaving a mine now, in whole, reach the user
   * who is the farthest away in time (L6). A form counts as traded once on its way; places without
   * a source of their own pass it on.
   */
  public static int lookAhead(ResolvedScenario scenario) {
    return LookAhead.periods(scenario);
  }
}
