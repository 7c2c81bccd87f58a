package org.lodestone.optimisation;

import java.util.stream.IntStream;
import org.lodestone.scenario.ResolvedScenario;

/**
 * Where the columns and rows of a window of periods stand. Periods t count from the first of the
 * window. Columns: period by period activity, shipments, stocks, unmet demands, releases; then
 * missed records, then stock missing at the end. Rows: period by period the balances; then quotas,
 * state stocks, records, stock at the end.
 */
public final class ProgramShape {

  /** What a column is. */
  enum Part {
    ACTIVITY,
    SHIPMENT,
    STOCK,
    UNMET,
    RELEASE,
    MISSED_RECORD,
    MISSING_STOCK
  }

  final int from;
  final int periods;
  final int processes;
  final int lanes;
  final int nodes;

  /** Nodes with demand, with a state stock, with something to be there at the end. */
  final int[] demandNode;

  final int[] stateNode;
  final int[] endNode;

  /** Quotas in force: absolute {@code t * quotas + g} of each. */
  final int[] quota;

  /** Recorded flows: absolute {@code t * lanes + l} of each. */
  final int[] recorded;

  private final int perPeriod;

  ProgramShape(ResolvedScenario scenario, int from, int periods, boolean[] wantedAtEnd) {
    this.from = from;
    this.periods = periods;
    processes = scenario.processes().count();
    lanes = scenario.lanes().count();
    nodes = scenario.nodes().count();
    var demand = scenario.nodes().demand();
    demandNode = IntStream.range(0, nodes).filter(n -> demand[n] > 0).toArray();
    var state = scenario.nodes().stateStock();
    stateNode = IntStream.range(0, nodes).filter(n -> state[n] > 0).toArray();
    endNode = IntStream.range(0, nodes).filter(n -> wantedAtEnd[n]).toArray();
    var bounds = scenario.bounds();
    quota = window(bounds.quotas()).filter(i -> Double.isFinite(bounds.quotaLimit()[i])).toArray();
    recorded = window(lanes).filter(i -> !Double.isNaN(bounds.recorded()[i])).toArray();
    perPeriod = processes + lanes + nodes + demandNode.length + stateNode.length;
  }

  /** The indices of the window's part of a table over time. */
  private IntStream window(int count) {
    return IntStream.range(from * count, (from + periods) * count);
  }

  /** The column of a process: its activity. */
  public int activity(int t, int p) {
    return t * perPeriod + p;
  }

  /** The column of a lane: what leaves on it. */
  public int shipment(int t, int l) {
    return t * perPeriod + processes + l;
  }

  /** The column of a node: what is in stock at the end of the period. */
  public int stock(int t, int n) {
    return t * perPeriod + processes + lanes + n;
  }

  /** Columns per period. */
  int perPeriod() {
    return perPeriod;
  }

  /** d counts in {@link #demandNode}. */
  int unmet(int t, int d) {
    return t * perPeriod + processes + lanes + nodes + d;
  }

  /** w counts in {@link #stateNode}. */
  int release(int t, int w) {
    return t * perPeriod + processes + lanes + nodes + demandNode.length + w;
  }

  /** r counts in {@link #recorded}. */
  int missedRecord(int r) {
    return periods * perPeriod + r;
  }

  /** e counts in {@link #endNode}. */
  int missingStock(int e) {
    return periods * perPeriod + recorded.length + e;
  }

  Part part(int column) {
    if (column >= missingStock(0)) {
      return Part.MISSING_STOCK;
    }
    if (column >= missedRecord(0)) {
      return Part.MISSED_RECORD;
    }
    int i = column % perPeriod;
    if (i < shipment(0, 0)) {
      return Part.ACTIVITY;
    }
    if (i < stock(0, 0)) {
      return Part.SHIPMENT;
    }
    if (i < unmet(0, 0)) {
      return Part.STOCK;
    }
    return i < release(0, 0) ? Part.UNMET : Part.RELEASE;
  }

  int columns() {
    return missingStock(endNode.length);
  }

  /** The row of a node: what comes and was there, less what goes and is left, covers demand. */
  public int balance(int t, int n) {
    return t * nodes + n;
  }

  /** k counts in {@link #quota}. */
  int quotaRow(int k) {
    return periods * nodes + k;
  }

  int stateRow(int w) {
    return periods * nodes + quota.length + w;
  }

  int recordRow(int r) {
    return periods * nodes + quota.length + stateNode.length + r;
  }

  int endRow(int e) {
    return periods * nodes + quota.length + stateNode.length + recorded.length + e;
  }

  int rows() {
    return endRow(endNode.length);
  }
}
