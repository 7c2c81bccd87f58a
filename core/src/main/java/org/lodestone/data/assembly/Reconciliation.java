package org.lodestone.data.assembly;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.LpSolution;
import org.lodestone.solver.LpSolver;
import org.lodestone.solver.LpStatus;

/**
 * Finds the flows nearest to their published or derived values at which every node balances: a
 * weighted least-deviation program (A5–A8). What cannot be balanced stays visible as an unexplained
 * inflow or outflow of its node.
 *
 * <p>Deviation is relative: moving a flow by 10 % costs its weight times 0.1, up to 50 % twice as
 * much per step, beyond that six times, so that many small corrections are preferred to one large
 * one. An unexplained tonne costs as much as {@link #UNEXPLAINED} times a full deviation of the
 * node's own throughput.
 */
final class Reconciliation {

  static final double UNEXPLAINED = 20;

  /**
   * Ends of the pieces, as parts of the prior value, and the price per unit of deviation in each.
   */
  private static final double[] PIECE_END = {0.1, 0.5, Double.POSITIVE_INFINITY};

  private static final double[] PIECE_PRICE = {1, 2, 6};

  /** Tonnes a year that count as a throughput where a node has none. */
  private static final double SMALLEST_THROUGHPUT = 1;

  /**
   * A flow to be found.
   *
   * @param nodes the nodes that it touches
   * @param amounts per unit of the flow: positive what it brings to the node, negative what it
   *     takes
   * @param prior value to stay near to, at least 0
   * @param weight price of moving it by its own size
   */
  @SuppressWarnings("ArrayRecordComponent") // a row of a matrix
  record Flow(int[] nodes, double[] amounts, double prior, double weight) {}

  /**
   * The balanced flows, in the order in which they were given, and per node what stays unexplained
   * (positive: an inflow nobody reports; negative: an outflow) and what is surplus of co-products.
   */
  @SuppressWarnings("ArrayRecordComponent") // results of a linear program
  record Balanced(double[] flows, double[] unexplained, double[] surplus) {}

  private final int nodeCount;
  private final boolean[] coproduct;
  private final List<Flow> flows;
  private final double[] throughput;
  private final LinearProgram.Builder program = LinearProgram.builder();
  private final List<int[]> upColumns = new ArrayList<>();
  private final List<int[]> downColumns = new ArrayList<>();

  Reconciliation(boolean[] coproduct, List<Flow> flows) {
    this.nodeCount = coproduct.length;
    this.coproduct = coproduct.clone();
    this.flows = List.copyOf(flows);
    throughput = throughput();
  }

  private double[] throughput() {
    var inflow = new double[nodeCount];
    var outflow = new double[nodeCount];
    for (var flow : flows) {
      for (int i = 0; i < flow.nodes.length; i++) {
        double amount = flow.amounts[i] * flow.prior;
        inflow[flow.nodes[i]] += Math.max(0, amount);
        outflow[flow.nodes[i]] += Math.max(0, -amount);
      }
    }
    var larger = new double[nodeCount];
    for (int n = 0; n < nodeCount; n++) {
      larger[n] = Math.max(SMALLEST_THROUGHPUT, Math.max(inflow[n], outflow[n]));
    }
    return larger;
  }

  /** Solves; the program always has a solution, because every node may have an unexplained flow. */
  Balanced solve() {
    var rows = new int[nodeCount];
    for (int n = 0; n < nodeCount; n++) {
      double missing = -priorBalance(n) / throughput[n];
      rows[n] = program.addRow(missing, missing);
    }
    for (var flow : flows) {
      addPieces(flow, rows);
    }
    var in = new int[nodeCount];
    var out = new int[nodeCount];
    var surplus = new int[nodeCount];
    for (int n = 0; n < nodeCount; n++) {
      in[n] = balanceColumn(rows[n], UNEXPLAINED, 1);
      out[n] = balanceColumn(rows[n], UNEXPLAINED, -1);
      surplus[n] = coproduct[n] ? balanceColumn(rows[n], 0, -1) : -1;
    }
    try (var solver = new LpSolver()) {
      solver.load(program.build());
      var solution = solver.solve();
      if (solution.status() != LpStatus.OPTIMAL) {
        throw new IllegalStateException(
            "The reconciliation ended with " + solution.status() + ", which it never should.");
      }
      return read(solution, in, out, surplus);
    }
  }

  private double priorBalance(int node) {
    double sum = 0;
    for (var flow : flows) {
      for (int i = 0; i < flow.nodes.length; i++) {
        sum += flow.nodes[i] == node ? flow.amounts[i] * flow.prior : 0;
      }
    }
    return sum;
  }

  /**
   * Columns are parts of the prior, rows parts of the throughput, so that all numbers are near 1.
   */
  private void addPieces(Flow flow, int[] rows) {
    var up = new int[PIECE_END.length];
    var down = new int[PIECE_END.length];
    double from = 0;
    for (int k = 0; k < PIECE_END.length; k++) {
      double price = flow.weight * PIECE_PRICE[k];
      up[k] = flow.prior > 0 ? program.addColumn(price, 0, PIECE_END[k] - from) : -1;
      down[k] = flow.prior > 0 ? program.addColumn(price, 0, Math.min(PIECE_END[k], 1) - from) : -1;
      addEntries(flow, rows, up[k], 1);
      addEntries(flow, rows, down[k], -1);
      from = PIECE_END[k];
    }
    upColumns.add(up);
    downColumns.add(down);
  }

  private void addEntries(Flow flow, int[] rows, int column, int sign) {
    for (int i = 0; column >= 0 && i < flow.nodes.length; i++) {
      double amount = sign * flow.amounts[i] * flow.prior / throughput[flow.nodes[i]];
      if (amount != 0) {
        program.addEntry(rows[flow.nodes[i]], column, amount);
      }
    }
  }

  private int balanceColumn(int row, double price, int sign) {
    int column = program.addColumn(price, 0, Double.POSITIVE_INFINITY);
    program.addEntry(row, column, sign);
    return column;
  }

  private Balanced read(LpSolution solution, int[] in, int[] out, int[] surplus) {
    var found = new double[flows.size()];
    for (int i = 0; i < found.length; i++) {
      double part = 1;
      for (int k = 0; k < PIECE_END.length; k++) {
        part += value(solution, upColumns.get(i)[k]) - value(solution, downColumns.get(i)[k]);
      }
      found[i] = Math.max(0, flows.get(i).prior * part);
    }
    var unexplained = new double[nodeCount];
    var left = new double[nodeCount];
    for (int n = 0; n < nodeCount; n++) {
      unexplained[n] = (value(solution, in[n]) - value(solution, out[n])) * throughput[n];
      left[n] = value(solution, surplus[n]) * throughput[n];
    }
    return new Balanced(found, unexplained, left);
  }

  private static double value(LpSolution solution, int column) {
    return column < 0 ? 0 : solution.columnValue(column);
  }
}
