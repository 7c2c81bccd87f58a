package org.lodestone.finance.project;

import java.time.LocalDate;
import org.lodestone.finance.instrument.Instrument.Party;

/** What flows in one draw, by year of the horizon; filled instrument by instrument. */
final class Flows {
  /** Fiscal years run from the one before the first year to two after the last. */
  static final int FISCAL_MARGIN = 1;

  final Horizon horizon;

  /** Reference price of each period. */
  final double[] reference_perKg;

  /** Support that counts as revenue. */
  final double[] support;

  /** Paid in by lenders, givers and investors. */
  final double[] paidIn;

  /** Principal, interest and fees of debt. */
  final double[] service;

  /** What investors other than the owners receive. */
  final double[] toInvestors;

  /** What the state pays less what it receives, by fiscal year. */
  final double[] budget;

  /** Value at the first year of all that is paid in less all that is paid for it (F23). */
  double financingValue;

  /** Value of what the state pays less what it receives, at its own rate. */
  double stateCost;

  /** What users of the material pay more, at the state's rate. */
  double userCost;

  Flows(Horizon horizon, double[] reference_perKg) {
    this.horizon = horizon;
    this.reference_perKg = reference_perKg;
    int years = horizon.grid.years();
    support = new double[years];
    paidIn = new double[years];
    service = new double[years];
    toInvestors = new double[years];
    budget = new double[years + 3];
  }

  double discounted(double amount, LocalDate day) {
    return amount * horizon.discount(day);
  }

  /** The state pays on a day; a negative amount is received. */
  void statePays(Party party, double amount, LocalDate day) {
    stateCost += discounted(amount, day);
    book(party, amount, day);
  }

  /** The state pays when a period is settled. */
  void settle(Party party, double amount, int period) {
    if (amount != 0) {
      stateCost += amount * horizon.periodDiscount(period);
      book(party, amount, horizon.settled.get(period));
    }
  }

  private void book(Party party, double amount, LocalDate day) {
    budget[party.fiscalYear().of(day) - horizon.grid.firstYear() + FISCAL_MARGIN] += amount;
  }

  void usersPay(double amount, int period) {
    userCost += amount * horizon.periodDiscount(period);
  }
}
