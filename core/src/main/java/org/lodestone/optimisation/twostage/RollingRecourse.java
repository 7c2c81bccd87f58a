package org.lodestone.optimisation.twostage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.Basis;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.LpSolution;
import org.lodestone.solver.LpSolver;

/**
 * The response of someone with limited sight to each outcome, for one decision (P17): in each
 * period he knows the bounds up to so many periods ahead, expects others for later, solves, carries
 * out the period at hand and goes on. What he did in the end is one response to the outcome as it
 * was, so it never costs less than the best one.
 */
public final class RollingRecourse {

  /**
   * When columns and rows of the recourse are.
   *
   * @param ofColumn period of each column, from 0
   * @param ofRow period of each row: when its bounds become known
   */
  public record Periods(List<Integer> ofColumn, List<Integer> ofRow, int count) {
    public Periods {
      ofColumn = List.copyOf(ofColumn);
      ofRow = List.copyOf(ofRow);
    }
  }

  private final TwoStageProgram program;
  private final List<Outcome> expected;
  private final Periods periods;
  private final int ahead;
  private final RecourseFrame frame;
  private final int[] columnPeriod;
  private final int[] rowPeriod;
  private final int[][] columnsOf;

  /**
   * @param program with the outcomes as they turn out
   * @param expected per outcome, what is expected of the periods out of sight
   * @param ahead periods in sight, the one at hand included
   */
  public RollingRecourse(
      TwoStageProgram program, List<Outcome> expected, Periods periods, int ahead) {
    if (ahead < 1) {
      throw new IllegalArgumentException(
          "The sight (%d periods) must hold at least the current period.".formatted(ahead));
    }
    if (expected.size() != program.outcomes().size()) {
      throw new IllegalArgumentException(
          "There are %d expectations for %d outcomes."
              .formatted(expected.size(), program.outcomes().size()));
    }
    this.program = program;
    this.expected = List.copyOf(expected);
    this.periods = periods;
    this.ahead = ahead;
    var all = new ArrayList<>(program.outcomes());
    all.addAll(expected);
    frame = new RecourseFrame(program.recourse(), all);
    columnPeriod = Arrays.stream(frame.columns).map(periods.ofColumn()::get).toArray();
    rowPeriod = Arrays.stream(frame.rows).map(periods.ofRow()::get).toArray();
    columnsOf = new int[periods.count()][];
    Arrays.setAll(
        columnsOf,
        t ->
            IntStream.range(0, base().columnCount())
                .filter(j -> periods.ofColumn().get(j) == t)
                .toArray());
  }

  private LinearProgram base() {
    return program.recourse().base().program();
  }

  /**
   * Hands over the response to each outcome, in any order, from several threads; it does not depend
   * on them.
   *
   * @throws java.util.concurrent.CancellationException if the caller cancels
   */
  public void forEach(
      double[] decision, int threads, OutcomeSolutions.Taker taker, Progress progress) {
    OutcomeSolutions.share(
        program.outcomes().size(), threads, () -> new Walk(decision, progress), taker, progress);
  }

  /** Goes through outcomes, one after the other, in the hands of one thread. */
  private final class Walk implements OutcomeSolutions.Worker {
    private final double[] decision;
    private final LpSolver solver = new LpSolver();
    private final Basis nominal;
    private final int[] everyColumn;
    private final double[] lower;
    private final double[] upper;

    private Walk(double[] decision, Progress progress) {
      this.decision = decision;
      solver.interruptWhen(progress::cancelled);
      solver.load(base());
      BlockSolver.accepted(solver.solve(), base());
      nominal = solver.basis();
      everyColumn = IntStream.range(0, base().columnCount()).toArray();
      lower = Arrays.stream(everyColumn).mapToDouble(base()::columnLower).toArray();
      upper = Arrays.stream(everyColumn).mapToDouble(base()::columnUpper).toArray();
    }

    @Override
    public LpSolution response(int s) {
      var truth = frame.decided(program.outcomes().get(s), decision);
      var guess = frame.decided(expected.get(s), decision);
      solver.changeColumnBounds(everyColumn, lower, upper);
      state(guess, truth, ahead - 1);
      solver.restartFrom(nominal);
      var solution = BlockSolver.accepted(solver.solve(), base());
      for (int t = 1; t < periods.count(); t++) {
        int seen = t + ahead - 1;
        if (isSurprise(guess, truth, seen)) {
          state(guess, truth, seen);
          fix(t, solution);
          solution = BlockSolver.accepted(solver.solve(), base());
        }
      }
      return priced(truth, solution);
    }

    /** All that was done, at the costs of the truth. */
    private LpSolution priced(RecourseFrame.Stated truth, LpSolution solution) {
      state(truth, truth, periods.count());
      fix(periods.count(), solution);
      return BlockSolver.accepted(solver.solve(), base());
    }

    /** The truth up to a period, the guess for all later ones. */
    private void state(RecourseFrame.Stated guess, RecourseFrame.Stated truth, int lastSeen) {
      var column = seen(columnPeriod, lastSeen);
      solver.changeColumnBounds(
          frame.columns,
          mixed(guess.columnLower, truth.columnLower, column),
          mixed(guess.columnUpper, truth.columnUpper, column));
      solver.changeCosts(frame.columns, mixed(guess.cost, truth.cost, column));
      var row = seen(rowPeriod, lastSeen);
      solver.changeRowBounds(
          frame.rows,
          mixed(guess.rowLower, truth.rowLower, row),
          mixed(guess.rowUpper, truth.rowUpper, row));
    }

    /** Whether other bounds come into sight than were expected; costs alone change no plan. */
    private boolean isSurprise(RecourseFrame.Stated guess, RecourseFrame.Stated truth, int period) {
      int[] column = at(columnPeriod, period);
      int[] row = at(rowPeriod, period);
      return differ(guess.columnLower, truth.columnLower, column)
          || differ(guess.columnUpper, truth.columnUpper, column)
          || differ(guess.rowLower, truth.rowLower, row)
          || differ(guess.rowUpper, truth.rowUpper, row);
    }

    /** What was carried out before a period cannot be changed any more. */
    private void fix(int period, LpSolution solution) {
      for (int t = 0; t < period; t++) {
        double[] values = Arrays.stream(columnsOf[t]).mapToDouble(solution::columnValue).toArray();
        solver.changeColumnBounds(columnsOf[t], values, values);
      }
    }

    @Override
    public void close() {
      solver.close();
    }
  }

  private static boolean[] seen(int[] period, int last) {
    var seen = new boolean[period.length];
    for (int k = 0; k < seen.length; k++) {
      seen[k] = period[k] <= last;
    }
    return seen;
  }

  private static int[] at(int[] period, int wanted) {
    return IntStream.range(0, period.length).filter(k -> period[k] == wanted).toArray();
  }

  private static double[] mixed(double[] guess, double[] truth, boolean[] seen) {
    var mixed = new double[guess.length];
    Arrays.setAll(mixed, k -> seen[k] ? truth[k] : guess[k]);
    return mixed;
  }

  private static boolean differ(double[] a, double[] b, int[] places) {
    return Arrays.stream(places).anyMatch(k -> a[k] != b[k]);
  }
}
