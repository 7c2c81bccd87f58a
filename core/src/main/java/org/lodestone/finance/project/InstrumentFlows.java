package org.lodestone.finance.project;

import java.util.SplittableRandom;
import org.lodestone.finance.Black76;
import org.lodestone.finance.Loan;
import org.lodestone.finance.instrument.BorderAdjustedFloor;
import org.lodestone.finance.instrument.ConcessionalLoan;
import org.lodestone.finance.instrument.DefaultRisk;
import org.lodestone.finance.instrument.Equity;
import org.lodestone.finance.instrument.Grant;
import org.lodestone.finance.instrument.Guarantee;
import org.lodestone.finance.instrument.Instrument;
import org.lodestone.finance.instrument.Insurance;
import org.lodestone.finance.instrument.Offtake;
import org.lodestone.finance.instrument.PriceContract;
import org.lodestone.finance.instrument.RegulatoryEasing;
import org.lodestone.finance.instrument.StockPurchase;

/**
 * What an instrument makes flow in one draw: to the project, from the state and from users (F23 to
 * F27).
 */
final class InstrumentFlows {
  private final Flows flows;
  private final double[] production_t;
  private final double realisation;

  InstrumentFlows(Flows flows, ProjectInputs inputs) {
    this.flows = flows;
    production_t = inputs.production_t;
    realisation = inputs.realisation;
  }

  /** Adds the flows of an instrument; those of ordinary equity follow in {@link #dividends}. */
  void add(Instrument instrument, SplittableRandom events) {
    switch (instrument) {
      case Grant grant -> grant(grant);
      case ConcessionalLoan loan -> loan(loan, events);
      case Guarantee guarantee -> guarantee(guarantee, events);
      case Equity equity -> equity(equity);
      case Offtake offtake -> offtake(offtake);
      case Insurance insurance -> insurance(insurance, events);
      case RegulatoryEasing easing -> {
        // Its time is in the profiles already; it moves no public money.
      }
      case PriceContract contract -> contract(contract);
      case StockPurchase purchase -> stock(purchase);
      case BorderAdjustedFloor floor -> border(floor);
    }
  }

  private void grant(Grant grant) {
    double amount = grant.amount().amount();
    flows.paidIn[flows.horizon.index(grant.paid())] += amount;
    flows.statePays(grant.party(), amount, grant.paid());
    flows.financingValue += flows.discounted(amount, grant.paid());
  }

  private void loan(ConcessionalLoan given, SplittableRandom events) {
    int paid = flows.horizon.index(given.paid());
    borrow(given.loan(), paid);
    flows.financingValue +=
        flows.discounted(
            given.loan().grantEquivalent(given.referenceRate()).amount(), given.paid());
    flows.statePays(given.party(), given.loan().face().amount(), given.paid());
    var dues = given.loan().schedule();
    var balances = given.loan().balances();
    for (int i = 0; i < dues.size(); i++) {
      var day = flows.horizon.endOfYear(paid + 1 + i);
      if (isDefault(given.risk(), events)) {
        double recovered = balances.get(i) * (1 - given.risk().lossGivenDefault());
        flows.statePays(given.party(), -recovered, day);
        return;
      }
      flows.statePays(given.party(), -dues.get(i).total(), day);
    }
  }

  private static boolean isDefault(DefaultRisk risk, SplittableRandom events) {
    return events.nextDouble() < risk.probability_perYear();
  }

  private void borrow(Loan loan, int paid) {
    flows.paidIn[paid] += loan.face().amount();
    var dues = loan.schedule();
    for (int i = 0; i < dues.size(); i++) {
      serve(paid + 1 + i, dues.get(i).total());
    }
  }

  private void serve(int t, double due) {
    flows.service[flows.horizon.index(flows.horizon.endOfYear(t))] += due;
  }

  private void guarantee(Guarantee given, SplittableRandom events) {
    int paid = flows.horizon.index(given.paid());
    borrow(given.loan(), paid);
    var balances = given.loan().balances();
    double fees = 0;
    boolean isServed = true;
    for (int i = 0; i < balances.size(); i++) {
      double guaranteed = given.cover().share() * balances.get(i);
      double fee = given.cover().fee_perYear() * guaranteed;
      var day = flows.horizon.endOfYear(paid + 1 + i);
      serve(paid + 1 + i, fee);
      fees += fee / Math.pow(1 + given.rateWithout(), i + 1);
      if (isServed && isDefault(given.risk(), events)) {
        isServed = false;
        flows.statePays(given.party(), guaranteed * given.risk().lossGivenDefault(), day);
      } else if (isServed) {
        flows.statePays(given.party(), -fee, day);
      }
    }
    double saved = given.loan().grantEquivalent(given.rateWithout()).amount() - fees;
    flows.financingValue += flows.discounted(saved, given.paid());
  }

  private void equity(Equity equity) {
    int paid = flows.horizon.index(equity.paid());
    double amount = equity.amount().amount();
    flows.paidIn[paid] += amount;
    flows.statePays(equity.party(), amount, equity.paid());
    double value = amount;
    if (equity.claim() instanceof Equity.Preferred preferred) {
      int years = preferred.redeemedAfter_years();
      double redeemed = amount * Math.pow(1 + preferred.rateInKind(), years);
      value -= redeemed / Math.pow(1 + equity.requiredRate(), years);
      var day = flows.horizon.endOfYear(paid + years);
      flows.toInvestors[flows.horizon.index(day)] += redeemed;
      flows.statePays(equity.party(), -redeemed, day);
    }
    if (equity.warrants() != null) {
      // Worth something to the state on the day they are given, and taken from the owners.
      double warrants = value(equity.warrants());
      value -= warrants;
      flows.stateCost -= flows.discounted(warrants, equity.paid());
    }
    flows.financingValue += flows.discounted(value, equity.paid());
  }

  /** Calls on the share; the price of the share is taken as its own forward at no interest. */
  private static double value(Equity.Warrants warrants) {
    return warrants.number()
        * new Black76(
                warrants.sharePrice(),
                warrants.strike(),
                warrants.volatility(),
                warrants.years(),
                0)
            .call();
  }

  /** The part of ordinary equity in what is left after the service of all debt. */
  void dividends(Equity equity, double[] available) {
    if (!(equity.claim() instanceof Equity.Ordinary ordinary)) {
      return;
    }
    int paid = flows.horizon.index(equity.paid());
    double value = 0;
    for (int t = paid + 1; t < flows.horizon.grid.years(); t++) {
      double dividend = ordinary.share() * Math.max(0, available[t] - flows.service[t]);
      flows.toInvestors[t] += dividend;
      flows.statePays(equity.party(), -dividend, flows.horizon.endOfYear(t));
      value += dividend / Math.pow(1 + equity.requiredRate(), t - paid);
    }
    flows.financingValue -= flows.discounted(value, equity.paid());
  }

  private void contract(PriceContract contract) {
    var payments =
        contract.payments(
            flows.horizon.grid, flows.reference_perKg, flows.horizon.perPeriod(contract));
    for (int period = 0; period < payments.length; period++) {
      flows.support[flows.horizon.grid.year(period)] += payments[period];
      flows.settle(contract.party(), payments[period], period);
    }
  }

  private void offtake(Offtake offtake) {
    var bought = flows.horizon.perPeriod(offtake);
    for (int period = 0; period < bought.length; period++) {
      double kg = bought[period];
      double reference = flows.reference_perKg[period];
      double price = offtake.formula().price_perKg(reference);
      // The project gives up what it would have fetched; the state sells at the reference price.
      flows.support[flows.horizon.grid.year(period)] += kg * (price - reference * realisation);
      flows.settle(offtake.party(), kg * (price - reference), period);
    }
  }

  private void stock(StockPurchase purchase) {
    double held_kg = 0;
    int perYear = flows.horizon.grid.settlement().perYear();
    int sale = sale(purchase);
    var bought = flows.horizon.perPeriod(purchase);
    for (int period = 0; period < bought.length; period++) {
      double kg = bought[period];
      double reference = flows.reference_perKg[period];
      double price = purchase.formula().price_perKg(reference);
      flows.support[flows.horizon.grid.year(period)] += kg * (price - reference * realisation);
      held_kg += kg;
      double holding = held_kg * purchase.holding().cost_perKgYear() / perYear;
      flows.settle(purchase.party(), kg * price + holding, period);
      if (period == sale) {
        flows.settle(purchase.party(), -held_kg * reference, period);
        held_kg = 0;
      }
    }
  }

  /** The period in which the stock is sold; none within the horizon: −1. */
  private int sale(StockPurchase purchase) {
    var day = purchase.term().until().plusYears(purchase.holding().years());
    for (int period = 0; period < flows.horizon.grid.periods(); period++) {
      if (!flows.horizon.grid.lastDay(period).isBefore(day)) {
        return period;
      }
    }
    return -1;
  }

  private void insurance(Insurance insurance, SplittableRandom events) {
    var term = insurance.term();
    for (int t = 0; t < flows.horizon.grid.years(); t++) {
      var day = flows.horizon.endOfYear(t);
      if (day.isBefore(term.from()) || flows.horizon.endOfYear(t - 1).isAfter(term.until())) {
        continue;
      }
      // The event itself strikes with or without insurance; only what the contract moves is
      // counted.
      double paid = events.nextDouble() < insurance.probability_perYear() ? insurance.payout() : 0;
      double net = paid - insurance.premium_perYear().amount();
      flows.support[t] += net;
      flows.statePays(insurance.party(), net, day);
    }
  }

  /** The project sells inside the zone at a price that follows the levy. */
  private void border(BorderAdjustedFloor floor) {
    var parts = flows.horizon.perPeriod(floor);
    for (int period = 0; period < parts.length; period++) {
      double cif = flows.reference_perKg[period];
      int t = flows.horizon.grid.year(period);
      double uplift = floor.levy_perKg(cif) * floor.zone().passThrough();
      flows.support[t] += uplift * realisation * production_t[t] * 1000 * parts[period];
      flows.settle(floor.party(), -floor.revenue(cif) * parts[period], period);
      flows.usersPay(floor.costToUsers(cif) * parts[period], period);
    }
  }
}
