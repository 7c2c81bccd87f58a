package org.lodestone.index;

import java.util.List;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Range;

/**
 * The European Commission's supply risk and economic importance, method of 2017 as used in 2020 and
 * 2023 (I9 to I11). A material is critical from a supply risk of 1.0 and an economic importance of
 * 2.8.
 */
public final class EuCriticality {
  /** Supply risk from which a material can be critical. */
  public static final double SUPPLY_RISK = 1.0;

  /** Economic importance from which a material can be critical. */
  public static final double ECONOMIC_IMPORTANCE = 2.8;

  private static final double SCALE = 10;

  private EuCriticality() {}

  /**
   * A supplier.
   *
   * @param share part of the supply, 0 to 1
   * @param governance 0 to 10, higher is worse
   * @param trade parameter t: 0.8 within the EU's agreements, 1 without, above 1 with restrictions
   */
  public record Supplier(PlaceId place, Range share, Range governance, Range trade) {}

  /** A use: its part of the material's consumption and the value added of its sector. */
  public record Use(String sector, double share, double valueAdded) {}

  /**
   * The inputs of the supply risk.
   *
   * @param global HHI_WGI,t of the world's supply (I9)
   * @param sourcing HHI_WGI,t of the EU's own sourcing
   * @param importReliance 0 to 1
   * @param recycled end-of-life recycling input rate, 0 to 1
   * @param substitution index of substitution, 0 to 1; 1 means that nothing substitutes
   */
  public record RiskInput(
      Range global, Range sourcing, Range importReliance, Range recycled, Range substitution) {}

  /**
   * I9: Σ s²·WGI·t, 0 to 10 and more. Each factor is taken as independent of the others, so that
   * the interval may be too wide.
   */
  public static Range concentration(List<Supplier> suppliers) {
    double low = 0;
    double value = 0;
    double high = 0;
    for (var s : suppliers) {
      low += s.share.low() * s.share.low() * s.governance.low() * s.trade.low();
      value += s.share.value() * s.share.value() * s.governance.value() * s.trade.value();
      high += s.share.high() * s.share.high() * s.governance.high() * s.trade.high();
    }
    return new Range(low, value, high);
  }

  /**
   * I10: SR = [GS·IR/2 + EU·(1 − IR/2)]·(1 − EoL-RIR)·SI. It rises with both concentrations and
   * with the substitution index, falls with recycling, and is linear in the import reliance, so
   * that the ends of the intervals bound it.
   */
  public static Range supplyRisk(RiskInput in) {
    double low =
        Math.min(
            mixed(in.global.low(), in.sourcing.low(), in.importReliance.low()),
            mixed(in.global.low(), in.sourcing.low(), in.importReliance.high()));
    double high =
        Math.max(
            mixed(in.global.high(), in.sourcing.high(), in.importReliance.low()),
            mixed(in.global.high(), in.sourcing.high(), in.importReliance.high()));
    double value = mixed(in.global.value(), in.sourcing.value(), in.importReliance.value());
    return Herfindahl.around(
        low * (1 - in.recycled.high()) * in.substitution.low(),
        value * (1 - in.recycled.value()) * in.substitution.value(),
        high * (1 - in.recycled.low()) * in.substitution.high());
  }

  private static double mixed(double global, double sourcing, double reliance) {
    double half = reliance / 2;
    return global * half + sourcing * (1 - half);
  }

  /**
   * I11: EI = SI·10·Σ A·Q/max Q, without unit.
   *
   * @param largestValueAdded the largest value added of any sector of manufacture
   * @param substitution index of substitution, 0 to 1
   */
  public static Range economicImportance(
      List<Use> uses, double largestValueAdded, Range substitution) {
    if (!(largestValueAdded > 0)) {
      throw new IllegalArgumentException(
          "The largest value added (" + largestValueAdded + ") must be above zero.");
    }
    double sum = uses.stream().mapToDouble(use -> use.share * use.valueAdded).sum();
    return substitution.times(SCALE * sum / largestValueAdded);
  }
}
