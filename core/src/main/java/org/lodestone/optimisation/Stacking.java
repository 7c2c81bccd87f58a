package org.lodestone.optimisation;

import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.solver.Basis;

/**
 * Puts the optimal bases of consecutive windows together to a start for the program over all
 * periods (L9). What leaves in one window arrives in the same or a later one, so the stacked basis
 * matrix is block triangular, with a non-singular block per window but for the rows that tie
 * periods together: state stocks hold for all windows, and what is wanted at the end only for the
 * last. There the solver completes the basis.
 */
final class Stacking {

  private final ProgramShape whole;
  private final Basis.Builder basis;

  private Stacking(ProgramShape whole) {
    this.whole = whole;
    basis = Basis.builder(whole.columns(), whole.rows());
  }

  /**
   * The windows of so many periods, the last one perhaps shorter, each starting at the baseline.
   */
  static ResponseProgram[] windows(ResolvedScenario scenario, ResponsePrices prices, int length) {
    var windows = new ResponseProgram[(scenario.periods() + length - 1) / length];
    for (int w = 0; w < windows.length; w++) {
      int from = w * length;
      int periods = Math.min(length, scenario.periods() - from);
      windows[w] =
          new ProgramBuilder(scenario, prices, from, periods, WindowStart.ofBaseline(scenario))
              .build();
    }
    return windows;
  }

  /** One basis per window, in their order. */
  static Basis stack(ProgramShape whole, ResponseProgram[] windows, Basis[] bases) {
    var it = new Stacking(whole);
    for (int w = 0; w < windows.length; w++) {
      it.copyWindow(windows[w].shape(), bases[w], w == windows.length - 1);
    }
    return it.basis.build();
  }

  private void copyWindow(ProgramShape window, Basis from, boolean last) {
    basis.copyColumns(from, 0, whole.activity(window.from, 0), window.periods * window.perPeriod());
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
      basis.copyRows(from, window.stateRow(0), whole.stateRow(0), whole.stateNode.length);
      basis.copyRows(from, window.endRow(0), whole.endRow(0), whole.endNode.length);
      basis.copyColumns(from, window.missingStock(0), whole.missingStock(0), whole.endNode.length);
    } else {
      releaseEnds(window, from);
    }
  }

  /** Copies one entry of a list of moments to its place among all moments. */
  private interface Copy {
    void entry(int from, int to);
  }

  private static void copyTimed(int[] window, int[] whole, Copy copy) {
    for (int k = 0; k < window.length; k++) {
      copy.entry(k, java.util.Arrays.binarySearch(whole, window[k]));
    }
  }

  /**
   * Where a window's own end row held its last stock, that row is missing in the whole: the stock
   * leaves the basis, so that the block stays square.
   */
  private void releaseEnds(ProgramShape window, Basis from) {
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
