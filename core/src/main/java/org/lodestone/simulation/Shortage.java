package org.lodestone.simulation;

import java.util.List;

/**
 * A use that was not fully served, and why.
 *
 * @param firstPeriod the first short period
 * @param firstDay the day on which that period begins
 * @param total unserved over the run, in the unit of the form
 * @param share that part of the demand, 0 to 1
 * @param findings causes with the chain that leads to them: events first, then what failed to make
 *     up for them, each by falling part
 */
public record Shortage(
    FormAt use,
    int firstPeriod,
    double firstDay,
    double total,
    double share,
    List<Finding> findings) {

  public Shortage {
    findings = List.copyOf(findings);
  }

  /**
   * A cause found by following what was missing upstream.
   *
   * @param chain from the use to the last buyer, maker or stock before the cause
   * @param part part of the missing inflow that this chain accounts for, 0 to 1; of a circumstance
   *     (a stock, no new supplier) the part of the place where it was found
   */
  public record Finding(Cause cause, List<FormAt> chain, double part) {
    public Finding {
      chain = List.copyOf(chain);
    }
  }
}
