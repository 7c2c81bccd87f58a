package org.lodestone.plan;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.finance.Loan;
import org.lodestone.finance.Money;
import org.lodestone.measure.Programme;
import org.lodestone.plan.file.PlanFile;

/**
 * What a programme costs the state that gives (P4), in millions of US dollars. What depends on the
 * outcome (a project that fails, a price below the floor) is counted there.
 */
final class PublicCost {

  /** Support is paid out in equal parts over so many years. */
  private static final int PAYOUT_YEARS = 2;

  private final PlanFile.Terms terms;
  private final double discount;
  private final int years;

  PublicCost(PlanFile file) {
    terms = file.terms();
    discount = file.discount_perYear();
    years = file.years();
  }

  static boolean paysByPrice(Programme programme) {
    return switch (programme.kind()) {
      case PRICE_FLOOR, CFD, BORDER_FLOOR, OFFTAKE, STOCK_PURCHASE -> true;
      case GRANT, LOAN, GUARANTEE, EQUITY, INSURANCE, EASING -> false;
    };
  }

  /** Whether the amount is money or cover for capital cost, so that a largest share limits it. */
  static boolean paysCapital(InstrumentKind kind) {
    return switch (kind) {
      case GRANT, LOAN, GUARANTEE, EQUITY, INSURANCE -> true;
      case PRICE_FLOOR, CFD, BORDER_FLOOR, OFFTAKE, STOCK_PURCHASE, EASING -> false;
    };
  }

  /**
   * Present value of what is certain. Fees count against it up to the loss that they are asked for:
   * what a state earns on projects that are safe anyway is no merit of a plan.
   */
  double certain_musd(InstrumentKind kind, double amount, double completion, int startYear) {
    double cost =
        switch (kind) {
          case GRANT -> amount;
          case LOAN ->
              amount > 0 ? loan(amount).grantEquivalent(terms.referenceRate()).amount() : 0;
          case GUARANTEE, INSURANCE -> -amount * Math.min(fees(), (1 - completion) * terms.loss());
          case EQUITY -> 0;
          case EASING, OFFTAKE, STOCK_PURCHASE, PRICE_FLOOR, CFD, BORDER_FLOOR -> 0;
        };
    return (cost + terms.office_musd()) * presentValue(startYear);
  }

  /** Present value of what is lost if the project is not completed. */
  double lostOnFailure_musd(InstrumentKind kind, double amount, int startYear) {
    return switch (kind) {
      case LOAN, GUARANTEE, EQUITY, INSURANCE -> terms.loss() * amount * presentValue(startYear);
      case GRANT, EASING, OFFTAKE, STOCK_PURCHASE, PRICE_FLOOR, CFD, BORDER_FLOOR -> 0;
    };
  }

  /**
   * What leaves the budget, by year of the plan. A guarantee and an insurance set aside what they
   * expect to lose; who pays by the price sets aside nothing and is limited by the tail instead.
   */
  List<Double> cash_musd(InstrumentKind kind, double amount, double completion, int startYear) {
    double total =
        switch (kind) {
          case GRANT, LOAN, EQUITY -> amount;
          case GUARANTEE, INSURANCE -> (1 - completion) * terms.loss() * amount;
          case EASING, OFFTAKE, STOCK_PURCHASE, PRICE_FLOOR, CFD, BORDER_FLOOR -> 0;
        };
    total += terms.office_musd();
    var cash = new ArrayList<Double>();
    for (int year = 0; year < years; year++) {
      boolean paid = year >= startYear && year < startYear + PAYOUT_YEARS;
      cash.add(paid ? total / PAYOUT_YEARS : 0);
    }
    return cash;
  }

  private Loan loan(double amount) {
    return new Loan(
        Money.of(amount, "USD"),
        terms.loanRate(),
        terms.tenor_years(),
        terms.grace_years(),
        Loan.Repayment.EQUAL_PRINCIPAL);
  }

  /** Present value of the fees on a cover of 1 that falls in a straight line to 0. */
  private double fees() {
    double sum = 0;
    for (int year = 1; year <= terms.tenor_years(); year++) {
      sum += (1 - (year - 1.0) / terms.tenor_years()) * presentValue(year);
    }
    return terms.fee() * sum;
  }

  double presentValue(double year) {
    return Math.pow(1 + discount, -year);
  }
}
