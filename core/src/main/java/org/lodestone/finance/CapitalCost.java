package org.lodestone.finance;

/**
 * Weighted average cost of capital, E/V k_e + D/V k_d (1 − τ) (F3).
 *
 * @param debtShare part of the capital that is debt, 0 to 1
 * @param equityRate what owners require, per year
 * @param debtRate what lenders require, per year, before tax
 * @param taxRate part of profit paid as tax; interest reduces it
 */
public record CapitalCost(double debtShare, double equityRate, double debtRate, double taxRate) {

  public CapitalCost {
    part("share of debt", debtShare);
    part("tax rate", taxRate);
    CashFlows.checkedRate(equityRate);
    CashFlows.checkedRate(debtRate);
  }

  public double weighted() {
    return (1 - debtShare) * equityRate + debtShare * debtRate * (1 - taxRate);
  }

  private static void part(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "The %s (%s) must lie between 0 and 1.\nMaybe it is in percent.".formatted(name, value));
    }
  }
}
