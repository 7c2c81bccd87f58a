package org.lodestone.simulation;

/**
 * What became of the demands in the draws of one block. Reused from block to block; what it holds
 * is that of the last one.
 */
public final class BlockOutcome {

  private final int width;
  private final int nodes;
  private final int periods;
  private final int watched;

  /** {@code [node * width + draw]}. */
  final double[] unserved;

  final double[] demanded;

  final int[] firstShortage;

  /** {@code [(period * watched + i) * width + draw]}. */
  final double[] unservedThen;

  final double[] stateStockThen;

  /**
   * @param watched how many nodes are followed period by period
   */
  BlockOutcome(int width, int nodes, int periods, int watched) {
    this.width = width;
    this.nodes = nodes;
    this.periods = periods;
    this.watched = watched;
    unserved = new double[nodes * width];
    demanded = new double[nodes * width];
    firstShortage = new int[nodes * width];
    unservedThen = new double[periods * watched * width];
    stateStockThen = new double[periods * watched * width];
  }

  public int nodes() {
    return nodes;
  }

  public int periods() {
    return periods;
  }

  public int watched() {
    return watched;
  }

  /** Unserved demand at a node over the whole run, in the unit of its form. */
  public double unserved(int draw, int node) {
    return unserved[node * width + draw];
  }

  /** Demand at a node over the whole run. */
  public double demanded(int draw, int node) {
    return demanded[node * width + draw];
  }

  /** The first period with a shortage at a node ({@link SimulationResult#isShort}), or -1. */
  public int firstShortage(int draw, int node) {
    return firstShortage[node * width + draw];
  }

  /** Unserved demand in one period at the i-th watched node. */
  public double unserved(int draw, int period, int i) {
    return unservedThen[(period * watched + i) * width + draw];
  }

  /** State stock at the end of a period at the i-th watched node. */
  public double stateStock(int draw, int period, int i) {
    return stateStockThen[(period * watched + i) * width + draw];
  }
}
