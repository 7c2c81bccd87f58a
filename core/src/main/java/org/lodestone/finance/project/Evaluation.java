package org.lodestone.finance.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodestone.finance.CashFlows;
import org.lodestone.finance.DebtCover;
import org.lodestone.finance.InternalRate;
import org.lodestone.finance.Loan;
import org.lodestone.finance.instrument.ConcessionalLoan;
import org.lodestone.finance.instrument.Equity;
import org.lodestone.finance.instrument.Guarantee;
import org.lodestone.finance.instrument.Instrument;
import org.lodestone.finance.instrument.LiabilityFan;
import org.lodestone.finance.instrument.LiabilityFan.Burden;
import org.lodestone.finance.instrument.LiabilityFan.FiscalNeed;
import org.lodestone.finance.price.PricePaths;

/** One corner of a project with some instruments, over all draws (F20 to F23). */
final class Evaluation {
  private final ProjectInputs inputs;
  private final List<Instrument> instruments;
  private final PricePaths paths;
  private final double stateRate;
  private final Horizon horizon;

  private final double[] npv;
  private final double[] stateCost;
  private final double[] financingValue;
  private final double[] supportValue;
  private final TreeMap<Integer, double[]> budget = new TreeMap<>();
  private final double[] meanRevenue;
  private final double[] meanSupport;
  private final double[] meanTax;
  private final double[] meanAvailable;
  private final double[] meanToOwners;
  private double[] service = {};
  private double userCost;

  private Evaluation(
      ProjectInputs inputs, List<Instrument> instruments, PricePaths paths, double stateRate) {
    this.inputs = inputs;
    this.instruments = instruments;
    this.paths = paths;
    this.stateRate = stateRate;
    horizon = new Horizon(inputs, instruments, stateRate);
    int years = inputs.grid.years();
    npv = new double[paths.draws()];
    stateCost = new double[paths.draws()];
    financingValue = new double[paths.draws()];
    supportValue = new double[paths.draws()];
    meanRevenue = new double[years];
    meanSupport = new double[years];
    meanTax = new double[years];
    meanAvailable = new double[years];
    meanToOwners = new double[years];
  }

  static Evaluation of(
      ProjectCase project,
      List<Instrument> instruments,
      Corner corner,
      PricePaths paths,
      double stateRate) {
    var inputs = ProjectInputs.of(project, instruments, corner, paths.grid());
    var evaluation = new Evaluation(inputs, instruments, paths, stateRate);
    for (int draw = 0; draw < paths.draws(); draw++) {
      evaluation.draw(draw);
    }
    return evaluation;
  }

  private void draw(int draw) {
    var grid = inputs.grid;
    var flows = new Flows(horizon, paths.prices_perKg(draw));
    var each = new InstrumentFlows(flows, inputs);
    for (var instrument : instruments) {
      each.add(instrument, paths.events(draw, instrument.name()));
    }
    for (var debt : inputs.project.debts()) {
      commercial(flows, debt);
    }
    var revenue = revenue(flows.reference_perKg);
    var tax = tax(revenue, flows.support);
    var available = new double[grid.years()];
    for (int t = 0; t < available.length; t++) {
      available[t] = revenue[t] + flows.support[t] - inputs.operating[t] - tax[t];
    }
    for (var instrument : instruments) {
      if (instrument instanceof Equity equity) {
        each.dividends(equity, available);
      }
    }
    collect(draw, flows, available);
    int draws = paths.draws();
    for (int t = 0; t < available.length; t++) {
      meanRevenue[t] += revenue[t] / draws;
      meanSupport[t] += flows.support[t] / draws;
      meanTax[t] += tax[t] / draws;
      meanAvailable[t] += available[t] / draws;
    }
  }

  /** A loan at the market's rate is worth nothing to either side. */
  private static void commercial(Flows flows, ProjectCase.Debt debt) {
    int paid = debt.year() - flows.horizon.grid.firstYear();
    flows.paidIn[paid] += debt.loan().face().amount();
    var dues = debt.loan().schedule();
    for (int i = 0; i < dues.size(); i++) {
      flows.service[paid + 1 + i] += dues.get(i).total();
    }
  }

  private double[] revenue(double[] reference_perKg) {
    var grid = inputs.grid;
    int perYear = grid.settlement().perYear();
    var revenue = new double[grid.years()];
    for (int period = 0; period < grid.periods(); period++) {
      int t = grid.year(period);
      revenue[t] +=
          1000 * inputs.production_t[t] / perYear * reference_perKg[period] * inputs.realisation;
    }
    return revenue;
  }

  /** On profit less what was lost before (F22). */
  private double[] tax(double[] revenue, double[] support) {
    var tax = new double[revenue.length];
    double lost = 0;
    for (int t = 0; t < tax.length; t++) {
      double profit = revenue[t] + support[t] - inputs.operating[t] - inputs.writeOff[t] - lost;
      lost = Math.max(0, -profit);
      tax[t] = inputs.project.tax().rate() * Math.max(0, profit);
    }
    return tax;
  }

  private void collect(int draw, Flows flows, double[] available) {
    double value = 0;
    double support = 0;
    for (int t = 0; t < available.length; t++) {
      double discount = Math.pow(1 + inputs.discountRate, t);
      value += (available[t] - inputs.capex[t]) / discount;
      support += flows.support[t] / Math.pow(1 + stateRate, t);
      meanToOwners[t] +=
          (available[t]
                  - inputs.capex[t]
                  + flows.paidIn[t]
                  - flows.service[t]
                  - flows.toInvestors[t])
              / paths.draws();
    }
    npv[draw] = value + flows.financingValue;
    financingValue[draw] = flows.financingValue;
    supportValue[draw] = support;
    stateCost[draw] = flows.stateCost;
    userCost += flows.userCost / paths.draws();
    // Service follows from contracts alone and is the same in every draw.
    service = flows.service;
    for (int i = 0; i < flows.budget.length; i++) {
      if (flows.budget[i] != 0) {
        int year = inputs.grid.firstYear() + i - Flows.FISCAL_MARGIN;
        budget.computeIfAbsent(year, y -> new double[paths.draws()])[draw] = flows.budget[i];
      }
    }
  }

  Figures figures() {
    var sorted = npv.clone();
    Arrays.sort(sorted);
    var cover = cover();
    var debt = debt();
    return new Figures(
        Arrays.stream(sorted).average().orElseThrow(),
        LiabilityFan.quantile(sorted, 0.05),
        LiabilityFan.quantile(sorted, 0.95),
        InternalRate.of(flows(meanToOwners)),
        debt == null ? null : orNull(cover.leastRatio()),
        debt == null ? null : cover.loanLifeCover(debt.owed, debt.rate, debt.year),
        debt == null ? null : cover.projectLifeCover(debt.owed, debt.rate, debt.year),
        orNull(unlevered().payback_years()));
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private DebtCover cover() {
    return new DebtCover(flows(meanAvailable), flows(service));
  }

  private CashFlows unlevered() {
    return flows(
        IntStream.range(0, meanAvailable.length)
            .mapToDouble(t -> meanAvailable[t] - inputs.capex[t])
            .toArray());
  }

  private CashFlows flows(double[] amounts) {
    return new CashFlows(
        inputs.project.currency(),
        inputs.grid.firstYear(),
        Arrays.stream(amounts).boxed().toList());
  }

  /** All debt at the end of the year of the last payout, and its mean rate. */
  private record Owed(double owed, double rate, int year) {}

  private record Payout(Loan loan, int year) {}

  private @Nullable Owed debt() {
    var payouts = new ArrayList<Payout>();
    inputs.project.debts().forEach(debt -> payouts.add(new Payout(debt.loan(), debt.year())));
    for (var instrument : instruments) {
      if (instrument instanceof ConcessionalLoan given) {
        payouts.add(new Payout(given.loan(), given.paid().getYear()));
      } else if (instrument instanceof Guarantee given) {
        payouts.add(new Payout(given.loan(), given.paid().getYear()));
      }
    }
    int last = payouts.stream().mapToInt(Payout::year).max().orElse(0);
    double owed = 0;
    double interest = 0;
    for (var payout : payouts) {
      int served = last - payout.year;
      var balances = payout.loan.balances();
      double balance = served < balances.size() ? balances.get(served) : 0;
      owed += balance;
      interest += balance * payout.loan.rate();
    }
    return owed > 0 ? new Owed(owed, interest / owed, last) : null;
  }

  Burden stateCost() {
    return Burden.of(stateCost);
  }

  /** Mean over the draws. */
  double userCost() {
    return userCost;
  }

  /**
   * Mean of what is paid in below its price and of the support that counts as revenue, at the first
   * year and the state's rate.
   */
  double grantEquivalent() {
    return Arrays.stream(financingValue).average().orElseThrow()
        + Arrays.stream(supportValue).average().orElseThrow();
  }

  List<FiscalNeed> needs() {
    return budget.entrySet().stream()
        .map(need -> LiabilityFan.need(need.getKey(), need.getValue()))
        .toList();
  }

  /** The mean flows, year by year. */
  List<FinanceReport.YearLine> lines() {
    return IntStream.range(0, meanAvailable.length)
        .mapToObj(
            t ->
                new FinanceReport.YearLine(
                    inputs.grid.firstYear() + t,
                    inputs.production_t[t],
                    inputs.capex[t],
                    meanRevenue[t],
                    meanSupport[t],
                    inputs.operating[t],
                    meanTax[t],
                    meanAvailable[t],
                    service[t],
                    meanToOwners[t]))
        .toList();
  }
}
