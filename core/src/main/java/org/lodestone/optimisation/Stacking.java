package org.lodestone.optimisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.Basis;
import org.lodestone.solver.LpSolver;

/**
 * Puts the optimal bases of consecutive windows together to a start for the program over all
 * periods (L9). What leaves in one window arrives in the same or a later one, so the stacked basis
 * matrix is block triangular, with a non-singular block per window but for the rows that tie
 * periods together: state stocks hold for all windows, and what is wanted at the end only for the
 * last. There the solver completes the basis.
 */
final class Stacking {

  private final ResolvedScenario scenario;
  private final ResponsePrices prices;
  private final int length;
  private final List<ProgramShape> shapes = new ArrayList<>();
  private final List<Basis> bases = new ArrayList<>();
  private int iterations;

  /**
   * @param length periods of a window; the last one is perhaps shorter
   */
  Stacking(ResolvedScenario scenario, ResponsePrices prices, int length) {
    this.scenario = scenario;
    this.prices = prices;
    this.length = length;
  }

  /** Solves the windows one after another, each from where the one before it ends. */
  void solve(LpSolver solver) {
    var start = WindowStart.ofBaseline(scenario);
    var done = new ResponseTrajectory(scenario);
    Basis last = null;
    for (int from = 0; from < scenario.periods(); from += length) {
      int periods = Math.min(length, scenario.periods() - from);
      var window = new ProgramBuilder(scenario, prices, from, periods, start).build();
      var solution = BestResponse.solve(solver, window, last);
      iterations += solution.effort().iterations();
      last = solver.basis();
      shapes.add(window.shape());
      bases.add(last);
      window.readAll(solution, done);
      for (int t = from; t < from + periods; t++) {
        start = start.after(done, t);
      }
    }
  }

  /** Of the simplex method, over all windows. */
  int iterations() {
    return iterations;
  }

  /** The start for the program over all periods. */
  Basis stack(ProgramShape whole) {
    var basis = Basis.builder(whole.columns(), whole.rows());
    for (int w = 0; w < bases.size(); w++) {
      new Window(whole, basis, shapes.get(w), bases.get(w)).copy(w == bases.size() - 1);
    }
    return basis.build();
  }

  /** Copies one entry of a list of moments to its place among all moments. */
  private interface Copy {
    void entry(int from, int to);
  }

  private static void copyTimed(int[] window, int[] whole, Copy copy) {
    for (int k = 0; k < window.length; k++) {
      copy.entry(k, Arrays.binarySearch(whole, window[k]));
    }
  }

  /** One window on its way into the whole. */
  private record Window(ProgramShape whole, Basis.Builder basis, ProgramShape window, Basis from) {

    void copy(boolean last) {
      basis.copyColumns(
          from, 0, whole.activity(window.from, 0), window.periods * window.perPeriod());
      basis.copyRows(from, 0, whole.balance(window.from, 0), window.periods * window.nodes);
      copyTimed(
          window.quota,
          whole.quota,
          (k, to) -> basis.copyRows(from, window.quotaRow(k), whole.quotaRow(to), 1));
      copyTimed(
          window.recorded,
          whole.recorded,
          (r, to) -> {
            basis.copyRows(from, window.recordRow(r), whole.recordRow(to), 1);
            basis.copyColumns(from, window.missedRecord(r), whole.missedRecord(to), 1);
          });
      if (last) {
        copyEnds();
      } else {
        releaseEnds();
      }
    }

    private void copyEnds() {
      basis.copyRows(from, window.stateRow(0), whole.stateRow(0), whole.stateNode.length);
      basis.copyRows(from, window.endRow(0), whole.endRow(0), whole.endNode.length);
      basis.copyColumns(from, window.missingStock(0), whole.missingStock(0), whole.endNode.length);
    }

    /**
     * Where a window's own end row held its last stock, that row is missing in the whole: the stock
     * leaves the basis, so that the block stays square.
     */
    private void releaseEnds() {
      for (int e = 0; e < window.endNode.length; e++) {
        int stock = window.stock(window.periods - 1, window.endNode[e]);
        if (!from.isRowBasic(window.endRow(e))
            && !from.isColumnBasic(window.missingStock(e))
            && from.isColumnBasic(stock)) {
          basis.columnAtLower(whole.stock(window.from + window.periods - 1, window.endNode[e]));
        }
      }
    }
  }
}
