package org.lodestone.simulation;

import java.util.Arrays;
import org.lodestone.scenario.ResolvedScenario;

/** What happened in a run, period by period. Amounts are tonnes (or recipe units) per period, stocks at its end. */
public final class SimulationResult {

  /** Less than this part of a demand unserved is no shortage. */
  public static final double SHORTAGE_PART = 1e-3;

  private static final int NO_LIMIT = -1;

  private final ResolvedScenario scenario;
  private final int nodes;
  private final int processes;
  private final int lanes;
  private final double[] demand;
  private final double[] served;
  private final double[] arrived;
  private final double[] released;
  private final double[] cover;
  private final double[] stock;
  private final double[] stateStock;
  private final double[] disposed;
  private final double[] shipped;
  private final double[] activity;
  private final int[] limit;
  private final double[] limitPart;

  SimulationResult(ResolvedScenario scenario) {
    this.scenario = scenario;
    nodes = scenario.nodes().count();
    processes = scenario.processes().count();
    lanes = scenario.lanes().count();
    int perNode = scenario.periods() * nodes;
    demand = new double[perNode];
    served = new double[perNode];
    arrived = new double[perNode];
    released = new double[perNode];
    cover = new double[perNode];
    stock = new double[perNode];
    stateStock = new double[perNode];
    disposed = new double[perNode];
    shipped = new double[scenario.periods() * lanes];
    activity = new double[scenario.periods() * processes];
    limit = new int[scenario.periods() * processes];
    limitPart = new double[scenario.periods() * processes];
    Arrays.fill(limit, NO_LIMIT);
    Arrays.fill(limitPart, 1);
  }

  void recordNode(int t, int n, double demanded, double got, double came, double drawn, double part) {
    int i = t * nodes + n;
    demand[i] = demanded;
    served[i] = got;
    arrived[i] = came;
    released[i] = drawn;
    cover[i] = part;
  }

  void recordStock(int t, int n, double held, double heldByState, double discarded) {
    int i = t * nodes + n;
    stock[i] = held;
    stateStock[i] = heldByState;
    disposed[i] = discarded;
  }

  void recordShipment(int t, int l, double amount) {
    shipped[t * lanes + l] = amount;
  }

  void recordActivity(int t, int p, double amount) {
    activity[t * processes + p] = amount;
  }

  void recordLimit(int t, int p, int n, double part) {
    int i = t * processes + p;
    if (part < limitPart[i]) {
      limitPart[i] = part;
      limit[i] = n;
    }
  }

  public ResolvedScenario scenario() {
    return scenario;
  }

  public double demand(int t, int n) {
    return demand[t * nodes + n];
  }

  public double served(int t, int n) {
    return served[t * nodes + n];
  }

  /** What came from lanes and processes, without supply from outside. */
  public double arrived(int t, int n) {
    return arrived[t * nodes + n];
  }

  public double released(int t, int n) {
    return released[t * nodes + n];
  }

  /** Part of all claims on the node that could be met, 0 to 1. */
  public double cover(int t, int n) {
    return cover[t * nodes + n];
  }

  public double stock(int t, int n) {
    return stock[t * nodes + n];
  }

  public double stateStock(int t, int n) {
    return stateStock[t * nodes + n];
  }

  public double disposed(int t, int n) {
    return disposed[t * nodes + n];
  }

  public double shipped(int t, int l) {
    return shipped[t * lanes + l];
  }

  public double activity(int t, int p) {
    return activity[t * processes + p];
  }

  /** The input that held process p back most in period t, or -1 if none did. */
  public int limitingInput(int t, int p) {
    return limit[t * processes + p];
  }

  /** Unserved demand at a node. */
  public double shortage(int t, int n) {
    return demand[t * nodes + n] - served[t * nodes + n];
  }

  /** Unserved demand at a node over the whole run. */
  public double totalShortage(int n) {
    double sum = 0;
    for (int t = 0; t < scenario.periods(); t++) {
      sum += shortage(t, n);
    }
    return sum;
  }

  /** The first period in which more than {@link #SHORTAGE_PART} of the demand at a node is not served, or -1. */
  public int firstShortage(int n) {
    for (int t = 0; t < scenario.periods(); t++) {
      if (shortage(t, n) > SHORTAGE_PART * demand(t, n)) {
        return t;
      }
    }
    return -1;
  }
}
