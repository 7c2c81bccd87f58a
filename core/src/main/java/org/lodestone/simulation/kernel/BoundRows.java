package org.lodestone.simulation.kernel;

import java.util.Arrays;

/**
 * Where a vector kernel finds the bounds of a block: rows of factors on their highest values. A
 * bound that never changes has no row of its own but shares one of ones, so that what is rare costs
 * little memory.
 */
final class BoundRows {

  /** Writes a factor into a row, for one draw or, below 0, for all. */
  interface Writer {
    void write(int row, int draw, double factor);
  }

  private static final double[] NONE = {};

  /** Offsets of rows, per process, lane (those not held, and held ones), node, process. */
  final int[] capacity;

  final int[] lane;
  final int[] held;
  final int[] demand;
  final int[] yields;

  private final Wiring wiring;
  private final int width;
  private final int begin;
  private final int most;
  private final int[] lanePosition;

  /** By kind and index in the scenario: the row, or 0. */
  private final int[][] rowOf = new int[DrawBlock.Target.COUNT][];

  /**
   * By kind and index, for bounds that the scenario itself changes: its part, and after it those of
   * the draws. Empty for all others.
   */
  private final double[][][] own = new double[DrawBlock.Target.COUNT][][];

  private int next;
  private int nextChange;
  private int nextBound;

  /**
   * @param begin offset of the first row that may be given away
   * @param ones offset of the row of ones
   */
  BoundRows(Wiring wiring, int begin, int width, int ones) {
    this.wiring = wiring;
    this.begin = begin;
    this.width = width;
    int bounds = 0;
    for (var target : DrawBlock.Target.values()) {
      int count = wiring.count(target);
      rowOf[target.number] = new int[count];
      own[target.number] = new double[count][];
      Arrays.fill(own[target.number], NONE);
      bounds += count;
    }
    for (var change : wiring.boundChanges) {
      own[change.target().number][change.index()] = new double[width + 1];
    }
    most = bounds * width;
    capacity = new int[wiring.processes];
    lane = new int[wiring.lane.length];
    held = new int[wiring.held.length];
    demand = new int[wiring.nodes];
    yields = new int[wiring.processes];
    lanePosition = lanePositions();
    next = begin;
    for (var offsets : new int[][] {capacity, lane, held, demand, yields}) {
      Arrays.fill(offsets, ones);
    }
  }

  /** Position among the lanes that are not held, or -1 less the position among those that are. */
  private int[] lanePositions() {
    var position = new int[wiring.lanes];
    for (int l = 0; l < wiring.lane.length; l++) {
      position[wiring.lane[l]] = l;
    }
    for (int h = 0; h < wiring.held.length; h++) {
      position[wiring.held[h]] = -1 - h;
    }
    return position;
  }

  /** Most numbers that all rows together can take. */
  int most() {
    return most;
  }

  /** Before a block: rows stay where they are, but hold ones again. */
  void start(Writer writer) {
    for (var change : wiring.boundChanges) {
      Arrays.fill(own[change.target().number][change.index()], 1);
    }
    for (int row = begin; row < next; row += width) {
      writer.write(row, -1, 1);
    }
    nextChange = 0;
    nextBound = 0;
  }

  /** Puts into force what changes at the beginning of a period. */
  void advance(int t, BlockChanges changes, Writer writer) {
    for (; nextBound < wiring.boundChanges.size(); nextBound++) {
      var change = wiring.boundChanges.get(nextBound);
      if (change.period() > t) {
        break;
      }
      var parts = own[change.target().number][change.index()];
      parts[width] = change.part();
      for (int draw = 0; draw < width; draw++) {
        int row = rowOf(change.target().number, change.index(), writer);
        writer.write(row, draw, parts[width] * parts[draw]);
      }
    }
    for (; nextChange < changes.size() && changes.period(nextChange) <= t; nextChange++) {
      int row = rowOf(changes.kind(nextChange), changes.index(nextChange), writer);
      writer.write(row, changes.draw(nextChange), factor(changes, nextChange));
    }
  }

  private double factor(BlockChanges changes, int change) {
    double factor = changes.factor(change);
    var parts = own[changes.kind(change)][changes.index(change)];
    if (parts.length == 0) {
      return factor;
    }
    parts[changes.draw(change)] = factor;
    return parts[width] * factor;
  }

  private int rowOf(int kind, int index, Writer writer) {
    if (rowOf[kind][index] == 0) {
      give(kind, index, writer);
    }
    return rowOf[kind][index];
  }

  /** Gives a bound a row of its own. */
  private void give(int kind, int index, Writer writer) {
    int row = next;
    next += width;
    writer.write(row, -1, 1);
    rowOf[kind][index] = row;
    if (kind == DrawBlock.Target.CAPACITY.number) {
      capacity[index] = row;
    } else if (kind == DrawBlock.Target.DEMAND.number) {
      demand[index] = row;
    } else if (kind == DrawBlock.Target.YIELD.number) {
      yields[index] = row;
    } else if (lanePosition[index] >= 0) {
      lane[lanePosition[index]] = row;
    } else {
      held[-1 - lanePosition[index]] = row;
    }
  }
}
