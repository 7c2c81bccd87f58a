package org.lodestone.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Puts nodes and processes into an order in which suppliers come before buyers (R3). Where trade in
 * both directions or a return of scrap closes a cycle, the edges into one chosen node are declared
 * returns.
 *
 * <p>Kahn's algorithm; when no vertex is free, the node of the lowest rank is freed, and among
 * equals the one whose inflow still awaited is smallest compared with its outflow. Ties fall to the
 * lower index, so the order is the same every time.
 */
final class SupplyOrder {

  /**
   * Nodes that differ by less, as a part of their outflow, count as equal, so that rounding does
   * not decide the order.
   */
  private static final double ROUNDING = 1e-9;

  private record Edge(int to, double weight) {}

  private final int nodes;
  private final int[] rank;
  private final List<List<Edge>> out = new ArrayList<>();
  private final int[] awaited;
  private final double[] awaitedWeight;
  private final double[] outWeight;
  private final boolean[] done;
  private final int[] position;

  /**
   * @param nodes number of nodes; vertices from there on are processes
   * @param vertices number of nodes and processes
   * @param rank per node, low for early stages
   */
  SupplyOrder(int nodes, int vertices, int[] rank) {
    this.nodes = nodes;
    this.rank = rank.clone();
    for (int v = 0; v < vertices; v++) {
      out.add(new ArrayList<>());
    }
    awaited = new int[vertices];
    awaitedWeight = new double[vertices];
    outWeight = new double[vertices];
    done = new boolean[vertices];
    position = new int[vertices];
  }

  void edge(int from, int to, double weight) {
    out.get(from).add(new Edge(to, weight));
    awaited[to]++;
    awaitedWeight[to] += weight;
    outWeight[from] += weight;
  }

  /** The position of every vertex. An edge from a later to an earlier position is a return. */
  int[] sort() {
    var free = new PriorityQueue<Integer>();
    for (int v = 0; v < position.length; v++) {
      if (awaited[v] == 0) {
        free.add(v);
      }
    }
    for (int next = 0; next < position.length; next++) {
      int v = free.isEmpty() ? nodeToFree() : free.remove();
      place(v, next, free);
    }
    return position.clone();
  }

  private void place(int v, int next, PriorityQueue<Integer> free) {
    done[v] = true;
    position[v] = next;
    for (var edge : out.get(v)) {
      awaited[edge.to]--;
      awaitedWeight[edge.to] -= edge.weight;
      if (awaited[edge.to] == 0 && !done[edge.to]) {
        free.add(edge.to);
      }
    }
  }

  private int nodeToFree() {
    int best = -1;
    for (int v = 0; v < nodes; v++) {
      if (!done[v] && (best < 0 || isBetter(v, best))) {
        best = v;
      }
    }
    if (best < 0) {
      throw new IllegalStateException(
          "A process awaits itself: recipes must take their inputs from nodes.");
    }
    return best;
  }

  private boolean isBetter(int v, int best) {
    if (rank[v] != rank[best]) {
      return rank[v] < rank[best];
    }
    double difference = awaitedWeight[v] - outWeight[v] - (awaitedWeight[best] - outWeight[best]);
    return difference < -ROUNDING * (outWeight[v] + outWeight[best]);
  }
}
