package org.lodestone.scenario;

import java.util.List;

/**
 * A scenario compiled for engines: canonical units (tonnes or recipe units per period), integer
 * indices, flat arrays. The arrays belong to the engines, which read and never write them.
 *
 * <p>Nodes are numbered in supply order (R3): whatever is not a return comes from lower numbers.
 * Ragged data is stored as {@code start} offsets with one more entry than rows. Tables over time
 * are {@code [t * count + index]}.
 */
@SuppressWarnings(
    "ArrayRecordComponent") // the one place, with time series, where arrays are the point
public record ResolvedScenario(
    int periods,
    double daysPerPeriod,
    Behaviour behaviour,
    Nodes nodes,
    Processes processes,
    Lanes lanes,
    Bounds bounds,
    Labels labels) {

  /**
   * Names of what the arrays number; engines need them only to report.
   *
   * @param nodes form and place, {@code ox-nd@JP}
   * @param lanes form and both ends, {@code ox-nd:CN>JP}
   * @param processCauses per process the contingencies that act on it
   * @param laneCauses per lane the contingencies that act on it, quotas and recorded flows included
   * @param demandCauses per node the contingencies that act on its demand
   */
  public record Labels(
      List<String> nodes,
      List<String> processes,
      List<String> lanes,
      List<List<String>> processCauses,
      List<List<String>> laneCauses,
      List<List<String>> demandCauses) {}

  /**
   * Recipes carried out.
   *
   * @param inStart offsets into inNode, inAmount (α, amount per unit of activity)
   * @param outStart offsets into outNode, outAmount (β)
   * @param drives per output: whether it drives the process (S7)
   * @param lag L in periods
   * @param returns per output: whether it arrives against the order (R3)
   * @param priority class of rationing
   */
  public record Processes(
      int count,
      int[] inStart,
      int[] inNode,
      double[] inAmount,
      int[] outStart,
      int[] outNode,
      double[] outAmount,
      boolean[] drives,
      boolean[] returns,
      double[] activity,
      double[] lag,
      int[] priority) {}

  /**
   * Trade routes, sorted by seller.
   *
   * @param flow baseline shipments x⁰ per period
   * @param lag L in periods
   * @param returns whether the lane goes against the order (R3)
   */
  public record Lanes(
      int count, int[] from, int[] to, double[] flow, double[] lag, boolean[] returns) {}

  /**
   * What stays put at nodes.
   *
   * @param place index of the place in the network, per node
   * @param form index of the form in the network, per node
   * @param coproduct whether surplus is discarded
   * @param supply g, supply from outside per period
   * @param demand D, baseline final demand per period
   * @param priority class of the demand
   * @param workingStock S*, in tonnes, the initial stock as well
   * @param stateStock G at the start, in tonnes
   * @param releaseLimit q, largest release of the state stock per period
   * @param refillLimit f, most that is bought back for the state stock per period
   */
  public record Nodes(
      int count,
      int[] place,
      int[] form,
      boolean[] coproduct,
      double[] supply,
      double[] demand,
      int[] priority,
      double[] workingStock,
      double[] stateStock,
      double[] releaseLimit,
      double[] refillLimit) {

    /** The same nodes with other supply from outside, per period. */
    public Nodes withSupply(double[] other) {
      return new Nodes(
          count,
          place,
          form,
          coproduct,
          other,
          demand,
          priority,
          workingStock,
          stateStock,
          releaseLimit,
          refillLimit);
    }

    /** The same nodes with other stocks at the start, in tonnes. */
    public Nodes withStocks(double[] working, double[] state) {
      return new Nodes(
          count,
          place,
          form,
          coproduct,
          supply,
          demand,
          priority,
          working,
          state,
          releaseLimit,
          refillLimit);
    }
  }

  /**
   * Bounds per period (R6, R7).
   *
   * @param capacity C_pt, {@code [t * processes + p]}
   * @param laneLimit U_lt, {@code [t * lanes + l]}
   * @param recorded flow that history prescribes, NaN where it does not, {@code [t * lanes + l]}
   * @param demandFactor δ_nt, {@code [t * nodes + n]}
   * @param quotaStart offsets into quotaLane
   * @param quotaLimit Q_gt, {@code [t * quotas + g]}, infinite when not in force
   */
  public record Bounds(
      double[] capacity,
      double[] laneLimit,
      double[] recorded,
      double[] demandFactor,
      int quotas,
      int[] quotaStart,
      int[] quotaLane,
      double[] quotaLimit) {

    /** The same quotas and records with other tables of these. */
    public Bounds with(double[] otherCapacity, double[] otherLaneLimit, double[] otherDemand) {
      checkLength("capacities", otherCapacity, capacity);
      checkLength("limits of lanes", otherLaneLimit, laneLimit);
      checkLength("factors of demand", otherDemand, demandFactor);
      return new Bounds(
          otherCapacity,
          otherLaneLimit,
          recorded,
          otherDemand,
          quotas,
          quotaStart,
          quotaLane,
          quotaLimit);
    }

    /** The same bounds with other records. */
    public Bounds withRecorded(double[] other) {
      checkLength("records", other, recorded);
      return new Bounds(
          capacity, laneLimit, other, demandFactor, quotas, quotaStart, quotaLane, quotaLimit);
    }

    private static void checkLength(String what, double[] table, double[] like) {
      if (table.length != like.length) {
        throw new IllegalArgumentException(
            "The table of %s holds %d numbers, not %d.".formatted(what, table.length, like.length));
      }
    }
  }

  /** The same scenario with other capacities, {@code [t * processes + p]}; all else is shared. */
  public ResolvedScenario withCapacity(double[] capacity) {
    return withBounds(bounds.with(capacity, bounds.laneLimit, bounds.demandFactor));
  }

  public ResolvedScenario withBounds(Bounds other) {
    return new ResolvedScenario(
        periods, daysPerPeriod, behaviour, nodes, processes, lanes, other, labels);
  }

  public ResolvedScenario withNodes(Nodes other) {
    return new ResolvedScenario(
        periods, daysPerPeriod, behaviour, other, processes, lanes, bounds, labels);
  }

  public ResolvedScenario withBehaviour(Behaviour other) {
    return new ResolvedScenario(
        periods, daysPerPeriod, other, nodes, processes, lanes, bounds, labels);
  }
}
