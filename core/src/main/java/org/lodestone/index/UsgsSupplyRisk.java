package org.lodestone.index;

import java.util.List;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/**
 * The supply risk of the U.S. Geological Survey, 2020 (I12, I13): the geometric mean of disruption
 * potential, trade exposure and economic vulnerability, each 0 to 1.
 */
public final class UsgsSupplyRisk {
  private UsgsSupplyRisk() {}

  /**
   * A producer.
   *
   * @param share part of the world's production, 0 to 1
   * @param unable how little it may be able to supply, 0 to 1
   * @param unwilling how little it may be willing to supply, 0 to 1
   */
  public record Producer(PlaceId place, Range share, Range unable, Range unwilling) {}

  /** I12: Σ s²·max(unable, unwilling). */
  public static Range disruptionPotential(List<Producer> producers) {
    double low = 0;
    double value = 0;
    double high = 0;
    for (var p : producers) {
      low += square(p.share.low()) * Math.max(p.unable.low(), p.unwilling.low());
      value += square(p.share.value()) * Math.max(p.unable.value(), p.unwilling.value());
      high += square(p.share.high()) * Math.max(p.unable.high(), p.unwilling.high());
    }
    return new Range(low, value, Math.min(1, Math.max(high, value)));
  }

  private static double square(double share) {
    return share * share;
  }

  /** I13: (DP·TE·EV)^(1/3). */
  public static Range of(Range disruption, Range exposure, Range vulnerability) {
    return new Range(
        Math.cbrt(disruption.low() * exposure.low() * vulnerability.low()),
        Math.cbrt(disruption.value() * exposure.value() * vulnerability.value()),
        Math.cbrt(disruption.high() * exposure.high() * vulnerability.high()));
  }
}
