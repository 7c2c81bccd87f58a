package org.lodestone.finance.project;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.finance.instrument.BorderAdjustedFloor;
import org.lodestone.finance.instrument.ConcessionalLoan;
import org.lodestone.finance.instrument.Equity;
import org.lodestone.finance.instrument.Grant;
import org.lodestone.finance.instrument.Guarantee;
import org.lodestone.finance.instrument.Instrument;
import org.lodestone.finance.instrument.Insurance;
import org.lodestone.finance.instrument.LiabilityFan.Burden;
import org.lodestone.finance.instrument.LiabilityFan.FiscalNeed;
import org.lodestone.finance.instrument.Offtake;
import org.lodestone.finance.instrument.PriceContract;
import org.lodestone.finance.instrument.RegulatoryEasing;
import org.lodestone.finance.instrument.StockPurchase;
import org.lodestone.finance.price.PriceGrid;
import org.lodestone.finance.price.PricePaths;
import org.lodestone.finance.price.Settlement;

/**
 * A project under one price world: without support, with each instrument alone and with all.
 *
 * @param lines mean flows with all instruments, every unknown at its middle
 */
public record FinanceReport(
    String world,
    int draws,
    ThreeCases<Figures> without,
    ThreeCases<Figures> withAll,
    List<Effect> effects,
    Burden stateCostOfAll,
    List<YearLine> lines) {

  /**
   * What one instrument does alone.
   *
   * @param npvChange of the project
   * @param grantEquivalent what it is worth to the project in terms of a grant in the first year
   *     (F9, F23 to F26)
   * @param stateCost what the state pays less what it receives, at its rate
   * @param needs by fiscal year of the party
   * @param userCost what users of the material pay more, at the state's rate; 0 for most
   * @param leakage_tPerYear material that enters without the levy; null for all but border floors
   */
  public record Effect(
      Instrument instrument,
      ThreeCases<Figures> with,
      ThreeCases<Double> npvChange,
      ThreeCases<Double> grantEquivalent,
      Burden stateCost,
      List<FiscalNeed> needs,
      double userCost,
      @Nullable Double leakage_tPerYear) {
    public Effect {
      needs = List.copyOf(needs);
    }
  }

  /**
   * Mean flows of a year, in the project's currency.
   *
   * @param available CFADS
   * @param toOwners after outlay, payouts and service
   */
  public record YearLine(
      int year,
      double production_t,
      double capex,
      double revenue,
      double support,
      double operating,
      double tax,
      double available,
      double service,
      double toOwners) {}

  public FinanceReport {
    effects = List.copyOf(effects);
    lines = List.copyOf(lines);
  }

  /**
   * Works out the report.
   *
   * @param paths drawn on {@link #grid}, in the project's currency
   * @param stateRate rate at which the states discount, per year
   */
  public static FinanceReport of(
      ProjectCase project, List<Instrument> instruments, PricePaths paths, double stateRate) {
    org.lodestone.finance.Currencies.same(project.currency(), paths.currency());
    var without = cases(project, List.of(), paths, stateRate);
    var effects = new ArrayList<Effect>();
    for (var instrument : instruments) {
      var alone = cases(project, List.of(instrument), paths, stateRate);
      effects.add(effect(instrument, without, alone));
    }
    var all = cases(project, instruments, paths, stateRate);
    return new FinanceReport(
        paths.name(),
        paths.draws(),
        without.map(Evaluation::figures),
        all.map(Evaluation::figures),
        effects,
        all.middle().stateCost(),
        all.middle().lines());
  }

  private static ThreeCases<Evaluation> cases(
      ProjectCase project, List<Instrument> instruments, PricePaths paths, double stateRate) {
    var middle = Evaluation.of(project, instruments, Corner.MIDDLE, paths, stateRate);
    return project.isUncertain()
        ? new ThreeCases<>(
            Evaluation.of(project, instruments, Corner.UNFAVOURABLE, paths, stateRate),
            middle,
            Evaluation.of(project, instruments, Corner.FAVOURABLE, paths, stateRate))
        : new ThreeCases<>(middle, middle, middle);
  }

  private static Effect effect(
      Instrument instrument, ThreeCases<Evaluation> without, ThreeCases<Evaluation> alone) {
    var with = alone.map(Evaluation::figures);
    var before = without.map(Evaluation::figures);
    return new Effect(
        instrument,
        with,
        new ThreeCases<>(
            with.unfavourable().npv() - before.unfavourable().npv(),
            with.middle().npv() - before.middle().npv(),
            with.favourable().npv() - before.favourable().npv()),
        alone.map(Evaluation::grantEquivalent),
        alone.middle().stateCost(),
        alone.middle().needs(),
        alone.middle().userCost(),
        instrument instanceof BorderAdjustedFloor floor ? floor.leakage_tPerYear() : null);
  }

  /** The years that a project and its instruments need, from the project's first on. */
  public static PriceGrid grid(
      ProjectCase project, List<Instrument> instruments, Settlement settlement) {
    int last = project.output().lastYear();
    for (var outlay : project.capex()) {
      last = Math.max(last, outlay.year());
    }
    for (var debt : project.debts()) {
      last = Math.max(last, debt.year() + debt.loan().tenor_years());
    }
    for (var instrument : instruments) {
      last = Math.max(last, lastYear(instrument));
    }
    return new PriceGrid(project.firstYear(), last - project.firstYear() + 1, settlement);
  }

  /** The last year in which something is due without regard to production. */
  private static int lastYear(Instrument instrument) {
    return switch (instrument) {
      case ConcessionalLoan given -> given.paid().getYear() + given.loan().tenor_years();
      case Guarantee given -> given.paid().getYear() + given.loan().tenor_years();
      case Equity equity ->
          equity.claim() instanceof Equity.Preferred preferred
              ? equity.paid().getYear() + preferred.redeemedAfter_years()
              : equity.paid().getYear();
      case Grant grant -> grant.paid().getYear();
      case Offtake _, Insurance _, RegulatoryEasing _ -> 0;
      case PriceContract _, StockPurchase _, BorderAdjustedFloor _ -> 0;
    };
  }
}
