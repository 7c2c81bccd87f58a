package org.lodestone.simulation;

import java.util.Arrays;
import org.lodestone.scenario.ResolvedScenario;
import org.lodestone.scenario.Trajectory;
import org.lodestone.simulation.kernel.PlainKernel;
import org.lodestone.simulation.kernel.Recorder;

/**
 * What happened in a run, period by period. Amounts are tonnes (or recipe units) per period, stocks
 * those at its end.
 */
public final class SimulationResult implements Recorder, Trajectory {

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
  private final double[] contractScale;
  private final double[] lostShare;
  private final double[] reroutedShare;
  private final double[] ordered;
  private final double[] shipped;
  private final double[] wanted;
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
    contractScale = new double[perNode];
    lostShare = new double[perNode];
    reroutedShare = new double[perNode];
    ordered = new double[scenario.periods() * lanes];
    shipped = new double[scenario.periods() * lanes];
    wanted = new double[scenario.periods() * processes];
    activity = new double[scenario.periods() * processes];
    limit = new int[scenario.periods() * processes];
    limitPart = new double[scenario.periods() * processes];
    Arrays.fill(limit, NO_LIMIT);
    Arrays.fill(limitPart, 1);
  }

  @Override
  public void ordered(int t, PlainKernel kernel) {
    kernel.copyOrders(ordered, t * lanes, wanted, t * processes);
    kernel.copyScales(contractScale, lostShare, reroutedShare, t * nodes);
  }

  @Override
  public void received(int t, int n, double came, double drawn, double part) {
    int i = t * nodes + n;
    arrived[i] = came;
    released[i] = drawn;
    cover[i] = part;
  }

  @Override
  public void served(int t, int n, double demanded, double got) {
    demand[t * nodes + n] = demanded;
    served[t * nodes + n] = got;
  }

  @Override
  public void limited(int t, int p, int n, double part) {
    int i = t * processes + p;
    if (part < limitPart[i]) {
      limitPart[i] = part;
      limit[i] = n;
    }
  }

  @Override
  public void ran(int t, int p, double amount) {
    activity[t * processes + p] = amount;
  }

  @Override
  public void shipped(int t, int l, double amount) {
    shipped[t * lanes + l] = amount;
  }

  @Override
  public void settled(int t, int n, double held, double heldByState, double discarded) {
    int i = t * nodes + n;
    stock[i] = held;
    stateStock[i] = heldByState;
    disposed[i] = discarded;
  }

  @Override
  public ResolvedScenario scenario() {
    return scenario;
  }

  @Override
  public double demand(int t, int n) {
    return demand[t * nodes + n];
  }

  @Override
  public double served(int t, int n) {
    return served[t * nodes + n];
  }

  @Override
  public double arrived(int t, int n) {
    return arrived[t * nodes + n];
  }

  @Override
  public double released(int t, int n) {
    return released[t * nodes + n];
  }

  /** Part of the claims for use (R_n of S1) that could be met, 0 to 1. */
  public double cover(int t, int n) {
    return cover[t * nodes + n];
  }

  @Override
  public double stock(int t, int n) {
    return stock[t * nodes + n];
  }

  @Override
  public double stateStock(int t, int n) {
    return stateStock[t * nodes + n];
  }

  @Override
  public double disposed(int t, int n) {
    return disposed[t * nodes + n];
  }

  /** γ_n of S3: what a node asks of its sources for use, as a part of the baseline. */
  public double contractScale(int t, int n) {
    return contractScale[t * nodes + n];
  }

  /**
   * λ_n of S4: part of the contracts that the sources of a node did not keep in the period before.
   */
  public double lostShare(int t, int n) {
    return lostShare[t * nodes + n];
  }

  /** ρ_n of S5: part of the lost supply that is asked of other sources. */
  public double reroutedShare(int t, int n) {
    return reroutedShare[t * nodes + n];
  }

  /** The contract part of the order on lane l (S6), after quotas. */
  public double ordered(int t, int l) {
    return ordered[t * lanes + l];
  }

  @Override
  public double shipped(int t, int l) {
    return shipped[t * lanes + l];
  }

  /** The contract part of the activity wanted of process p (S7), within its capacity. */
  public double wanted(int t, int p) {
    return wanted[t * processes + p];
  }

  @Override
  public double activity(int t, int p) {
    return activity[t * processes + p];
  }

  /** The input that held process p back most in period t, or -1 if none did. */
  public int limitingInput(int t, int p) {
    return limit[t * processes + p];
  }
}
