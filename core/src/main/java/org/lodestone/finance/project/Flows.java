package org.lodestone.finance.project;

import java.time.LocalDate;
import java.util.TreeMap;
import org.lodestone.finance.instrument.Instrument.Party;
import org.lodestone.finance.price.PriceGrid;

/** What flows in one draw, by year of the grid; filled instrument by instrument. */
final class Flows {
  final PriceGrid grid;

  /** Reference price of each period inside the zone. */
  final double[] reference_perKg;

  /** Support that counts as revenue. */
  final double[] support;

  /** Paid in by lenders, givers and investors. */
  final double[] paidIn;

  /** Principal, interest and fees of debt. */
  final double[] service;

  /** What investors other than the owners receive. */
  final double[] toInvestors;

  /** Value at the first year of all that is paid in less all that is paid for it (F23). */
  double financingValue;

  /** Value of what the state pays less what it receives, at its own rate. */
  double stateCost;

  /** What users of the material pay more, at the state's rate. */
  double userCost;

  /** What the state pays less what it receives, by fiscal year. */
  final TreeMap<Integer, Double> budget = new TreeMap<>();

  private final double stateRate;

  Flows(PriceGrid grid, double[] reference_perKg, double stateRate) {
    this.grid = grid;
    this.reference_perKg = reference_perKg;
    this.stateRate = stateRate;
    support = new double[grid.years()];
    paidIn = new double[grid.years()];
    service = new double[grid.years()];
    toInvestors = new double[grid.years()];
  }

  int index(LocalDate day) {
    int t = day.getYear() - grid.firstYear();
    if (t < 0 || t >= grid.years()) {
      throw new IllegalArgumentException(
          "A payment on %s lies outside the years of the case, %d to %d."
              .formatted(day, grid.firstYear(), grid.lastYear()));
    }
    return t;
  }

  LocalDate endOfYear(int t) {
    return LocalDate.of(grid.firstYear() + t, 12, 31);
  }

  /** Years from the first day of the grid. */
  double yearsTo(LocalDate day) {
    return (day.toEpochDay() - LocalDate.of(grid.firstYear(), 1, 1).toEpochDay()) / 365.25;
  }

  double discounted(double amount, LocalDate day) {
    return amount / Math.pow(1 + stateRate, yearsTo(day));
  }

  /** The state pays; a negative amount is received. */
  void statePays(Party party, double amount, LocalDate day) {
    stateCost += discounted(amount, day);
    budget.merge(party.fiscalYear().of(day), amount, Double::sum);
  }

  void usersPay(double amount, LocalDate day) {
    userCost += discounted(amount, day);
  }
}
