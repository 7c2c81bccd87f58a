package org.lodestone.simulation.kernel;

import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Trajectory;

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
  BlockOutcome(int width, ResolvedScenario scenario, int watched) {
    this.width = width;
    nodes = scenario.nodes().count();
    periods = scenario.periods();
    this.watched = watched;
    unserved = new double[nodes * width];
    demanded = new double[nodes * width];
    firstShortage = new int[nodes * width];
    unservedThen = new double[periods * watched * width];
    stateStockThen = new double[periods * watched * width];
  }

  /** Forgets what is known of a draw about some nodes. */
  void start(int draw, int[] some) {
    for (int n : some) {
      unserved[n * width + draw] = 0;
      demanded[n * width + draw] = 0;
      firstShortage[n * width + draw] = -1;
    }
  }

  /** Puts the totals of a draw at a node. */
  void put(int draw, int n, double demand, double lacking, int first) {
    demanded[n * width + draw] = demand;
    unserved[n * width + draw] = lacking;
    firstShortage[n * width + draw] = first;
  }

  void serves(int draw, int t, int n, double demand, double lacking) {
    int i = n * width + draw;
    demanded[i] += demand;
    unserved[i] += lacking;
    if (firstShortage[i] < 0 && lacking > Trajectory.SHORTAGE_PART * demand) {
      firstShortage[i] = t;
    }
  }

  void lacks(int draw, int t, int i, double lacking) {
    unservedThen[(t * watched + i) * width + draw] = lacking;
  }

  void holds(int draw, int t, int i, double stateStock) {
    stateStockThen[(t * watched + i) * width + draw] = stateStock;
  }

  /** Puts a draw to what it is where nothing happens: all demand of the part is served. */
  void keepBaseline(DrawBlock block, int draw, KernelPart part) {
    start(draw, part.node());
    for (int i = 0; i < part.node().length; i++) {
      int n = part.node()[i];
      demanded[n * width + draw] = periods * part.wiring().demand[i];
      if (part.watchedAt()[i] >= 0) {
        for (int t = 0; t < periods; t++) {
          lacks(draw, t, part.watchedAt()[i], 0);
          holds(draw, t, part.watchedAt()[i], block.stateStock(draw, n));
        }
      }
    }
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

  /**
   * The first period with a shortage at a node ({@link org.lodestone.scenario.Trajectory#isShort}),
   * or -1.
   */
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
