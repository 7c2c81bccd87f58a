package org.lodestone.data.assembly;

import org.lodestone.evidence.Sourced;

/**
 * A value that reconciliation moved (A9).
 *
 * @param what the process or lane
 * @param published the value that figures and formulas give, per year
 * @param used the value of the balanced baseline, per year
 * @param unit of both
 */
public record Adjustment(String what, Sourced published, double used, String unit) {

  /** Used less published, as a part of published; infinite where nothing was published. */
  public double relative() {
    return used / published.value() - 1;
  }

  /** Whether the balanced value lies outside the range of the published one. */
  public boolean isOutsideRange() {
    return !published.range().contains(used);
  }
}
