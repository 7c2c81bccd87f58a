package org.lodestone.data.assembly;

import java.util.List;
import org.lodestone.network.SupplyNetwork;

/**
 * A network with the account of how it came about.
 *
 * @param choices which row was taken for what, and which rows it was preferred to
 * @param adjustments every process and lane whose value was moved by more than a thousandth
 * @param assumedShare part of the tonnage that rests on assumptions: flows of processes and lanes
 *     in tonnes, weighted by size
 * @param unexplainedShare unexplained inflows and outflows as a part of all inflows
 */
public record Baseline(
    SupplyNetwork network,
    List<ChosenClaim> choices,
    List<Adjustment> adjustments,
    double assumedShare,
    double unexplainedShare) {

  /** A choice among rows that speak of the same thing (A1). */
  public record ChosenClaim(String asked, String chosen, List<String> others) {
    public ChosenClaim {
      others = List.copyOf(others);
    }
  }

  public Baseline {
    choices = List.copyOf(choices);
    adjustments = List.copyOf(adjustments);
  }
}
