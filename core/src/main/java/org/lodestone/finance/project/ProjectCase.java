package org.lodestone.finance.project;

import java.util.Currency;
import java.util.List;
import org.lodestone.finance.CashFlows;
import org.lodestone.finance.Currencies;
import org.lodestone.finance.Loan;
import org.lodestone.quantity.Range;

/**
 * What is known of a project's money. What is not known is a range, and the results are ranges
 * then.
 *
 * @param firstYear year at whose first day values are stated
 * @param capex outlays by year
 * @param discountRate weighted cost of capital of an owner without support, per year (F3)
 * @param debts commercial loans that the project has anyway
 */
public record ProjectCase(
    String id,
    String name,
    Currency currency,
    int firstYear,
    List<Outlay> capex,
    Output output,
    Costs costs,
    Tax tax,
    Range discountRate,
    List<Debt> debts) {

  /** What is spent on building in a year. */
  public record Outlay(int year, Range amount) {
    public Outlay {
      notNegative("capital outlay of " + year, amount);
    }
  }

  /**
   * What is made and sold.
   *
   * @param firstYear first year of production
   * @param rampUp part of the capacity reached in the first years; full from then on
   * @param realisation part of the reference price that the product fetches
   */
  public record Output(
      Range capacity_tPerYear,
      int firstYear,
      List<Double> rampUp,
      int operating_years,
      Range realisation) {
    public Output {
      notNegative("capacity in tonnes per year", capacity_tPerYear);
      notNegative("part of the reference price", realisation);
      rampUp = List.copyOf(rampUp);
      for (double part : rampUp) {
        if (!(part >= 0 && part <= 1)) {
          throw new IllegalArgumentException(
              "A step of the ramp-up (%s) must lie between 0 and 1.\nMaybe it is in percent."
                  .formatted(part));
        }
      }
      if (operating_years < 1) {
        throw new IllegalArgumentException(
            "The project operates for %d years; it must be at least 1.".formatted(operating_years));
      }
    }

    int lastYear() {
      return firstYear + operating_years - 1;
    }
  }

  /** Cost of operating, per kilogram made and per year. */
  public record Costs(Range variable_perKg, Range fixed_perYear) {
    public Costs {
      notNegative("operating cost per kilogram", variable_perKg);
      notNegative("fixed operating cost per year", fixed_perYear);
    }
  }

  /**
   * Tax on profit. Losses are carried forward without end; interest is not deducted, because the
   * value of a project should not depend on who lends (F22).
   *
   * @param writeOff_years over which the outlay is written off in equal parts
   */
  public record Tax(double rate, int writeOff_years) {
    public Tax {
      if (!(rate >= 0 && rate < 1)) {
        throw new IllegalArgumentException(
            "The tax rate (%s) must lie between 0 and 1.\nMaybe it is in percent.".formatted(rate));
      }
      if (writeOff_years < 1) {
        throw new IllegalArgumentException(
            "The outlay is written off over %d years; it must be at least 1."
                .formatted(writeOff_years));
      }
    }
  }

  /** A commercial loan, paid out at the end of a year. */
  public record Debt(String lender, Loan loan, int year) {}

  public ProjectCase {
    capex = List.copyOf(capex);
    debts = List.copyOf(debts);
    if (capex.isEmpty()) {
      throw new IllegalArgumentException(
          "The project '%s' has no capital outlay.\nGive a year and an amount; a range if it is not known."
              .formatted(id));
    }
    for (var outlay : capex) {
      if (outlay.year < firstYear) {
        throw new IllegalArgumentException(
            "The project '%s' spends in %d, before its first year (%d).\nWhat is spent already is not a reason to go on; leave it out or begin earlier."
                .formatted(id, outlay.year, firstYear));
      }
    }
    if (output.firstYear < firstYear) {
      throw new IllegalArgumentException(
          "The project '%s' produces from %d on, before its first year (%d)."
              .formatted(id, output.firstYear, firstYear));
    }
    CashFlows.checkedRate(discountRate.low());
    debts.forEach(debt -> Currencies.same(debt.loan.face().currency(), currency));
  }

  private static void notNegative(String what, Range range) {
    if (!(range.low() >= 0)) {
      throw new IllegalArgumentException(
          "The %s (%s) must not be negative.\nCosts and outlays are written as positive amounts."
              .formatted(what, range.low()));
    }
  }

  /** Whether anything is a range. */
  boolean isUncertain() {
    return capex.stream().anyMatch(outlay -> !outlay.amount.isExact())
        || !output.capacity_tPerYear.isExact()
        || !output.realisation.isExact()
        || !costs.variable_perKg.isExact()
        || !costs.fixed_perYear.isExact()
        || !discountRate.isExact();
  }
}
