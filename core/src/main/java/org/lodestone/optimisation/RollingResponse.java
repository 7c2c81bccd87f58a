package org.lodestone.optimisation;

import org.jspecify.annotations.Nullable;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.Basis;
import org.lodestone.solver.LpSolution;
import org.lodestone.solver.LpSolver;

/**
 * The best response of someone who sees only so many periods ahead (L6): a window is solved, its
 * first period is carried out, the window moves on by one. At the end of each window stocks and
 * goods on the way are priced as at the end of the scenario.
 */
public final class RollingResponse {

  private final ResolvedScenario scenario;
  private final ResponsePrices prices;
  private final int periodsAhead;

  private RollingResponse(ResolvedScenario scenario, ResponsePrices prices, int periodsAhead) {
    if (periodsAhead < 1) {
      throw new IllegalArgumentException(
          "The window (%s periods) must hold at least the current period.".formatted(periodsAhead));
    }
    this.scenario = scenario;
    this.prices = prices;
    this.periodsAhead = periodsAhead;
  }

  /**
   * Solves a window per period.
   *
   * @param periodsAhead length of the window; {@link #lookAhead} is the least that does not
   *     mislead, 1 is a diagnostic
   * @throws java.util.concurrent.CancellationException if the caller cancels
   */
  public static RollingResult of(
      ResolvedScenario scenario, ResponsePrices prices, int periodsAhead, Progress progress) {
    return new RollingResponse(scenario, prices, periodsAhead).run(progress);
  }

  private RollingResult run(Progress progress) {
    var done = new ResponseTrajectory(scenario);
    var start = WindowStart.ofBaseline(scenario);
    try (var solver = new LpSolver()) {
      solver.interruptWhen(progress::cancelled);
      Basis last = null;
      for (int t = 0; t < scenario.periods(); t++) {
        int length = Math.min(periodsAhead, scenario.periods() - t);
        var program = new ProgramBuilder(scenario, prices, t, length, start).build();
        program.readFirst(solve(solver, program, last), done);
        last = solver.basis();
        start = start.after(done, t);
        progress.tick(t + 1, scenario.periods());
      }
    }
    return new RollingResult(done, ResponseCost.of(done, prices), periodsAhead);
  }

  /** Starts from the basis of the window before if the shape is the same. */
  private static LpSolution solve(LpSolver solver, ResponseProgram program, @Nullable Basis last) {
    var linear = program.linearProgram();
    solver.load(linear);
    if (last != null
        && last.columnCount() == linear.columnCount()
        && last.rowCount() == linear.rowCount()) {
      solver.setBasis(last);
    }
    return BestResponse.accepted(solver.solve(), program);
  }

  /**
   * The periods that a window must hold so that goods leaving a mine now, in whole, reach the user
   * who is the farthest away in time (L6).
   */
  public static int lookAhead(ResolvedScenario scenario) {
    var lags = new Lags(scenario);
    var reach = new int[scenario.nodes().count()];
    boolean changed;
    do {
      // One pass does most of it, because suppliers have lower numbers than buyers.
      changed = reachThroughProcesses(scenario, lags, reach);
      changed |= reachThroughLanes(scenario, lags, reach);
    } while (changed);
    int longest = 0;
    for (int n = 0; n < reach.length; n++) {
      if (scenario.nodes().demand()[n] > 0) {
        longest = Math.max(longest, reach[n]);
      }
    }
    return longest + 1;
  }

  private static boolean reachThroughProcesses(ResolvedScenario scenario, Lags lags, int[] reach) {
    var processes = scenario.processes();
    boolean changed = false;
    for (int p = 0; p < processes.count(); p++) {
      int ready = 0;
      for (int k = processes.inStart()[p]; k < processes.inStart()[p + 1]; k++) {
        ready = Math.max(ready, reach[processes.inNode()[k]]);
      }
      for (int k = processes.outStart()[p]; k < processes.outStart()[p + 1]; k++) {
        if (!processes.returns()[k]) {
          changed |= raise(reach, processes.outNode()[k], ready + lags.output(k).longest());
        }
      }
    }
    return changed;
  }

  private static boolean reachThroughLanes(ResolvedScenario scenario, Lags lags, int[] reach) {
    var lanes = scenario.lanes();
    boolean changed = false;
    for (int l = 0; l < lanes.count(); l++) {
      if (!lanes.returns()[l]) {
        changed |= raise(reach, lanes.to()[l], reach[lanes.from()[l]] + lags.lane(l).longest());
      }
    }
    return changed;
  }

  private static boolean raise(int[] reach, int n, int value) {
    if (value <= reach[n]) {
      return false;
    }
    reach[n] = value;
    return true;
  }
}
