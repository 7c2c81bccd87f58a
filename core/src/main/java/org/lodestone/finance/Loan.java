package org.lodestone.finance;

import java.util.ArrayList;
import java.util.List;

/**
 * A loan that is paid out at once and served once a year, at the end of each year of its tenor.
 *
 * @param face what is lent
 * @param rate interest per year on what is still owed
 * @param tenor_years years until the last payment
 * @param grace_years first years in which interest alone is paid
 */
public record Loan(Money face, double rate, int tenor_years, int grace_years, Repayment repayment) {

  /** How the principal comes back after the years of grace. */
  public enum Repayment {
    /** The same part of the principal every year. */
    EQUAL_PRINCIPAL,
    /** The same sum of principal and interest every year (F4). */
    ANNUITY
  }

  /** What is due in one year. */
  public record Due(double principal, double interest) {
    public double total() {
      return principal + interest;
    }
  }

  public Loan {
    if (!(face.amount() > 0)) {
      throw new IllegalArgumentException(
          "The loan (%s) must be above zero.\nWrite what is lent as a positive amount."
              .formatted(face));
    }
    CashFlows.checkedRate(rate);
    if (rate < 0) {
      throw new IllegalArgumentException(
          "The interest rate (%s) of the loan of %s must not be negative.".formatted(rate, face));
    }
    if (tenor_years < 1) {
      throw new IllegalArgumentException(
          "The tenor (%d years) of the loan of %s must be at least 1 year."
                  .formatted(tenor_years, face)
              + "\nA sum that is not paid back is a grant.");
    }
    if (grace_years < 0 || grace_years >= tenor_years) {
      throw new IllegalArgumentException(
          "The grace (%d years) of the loan of %s must be at least 0 and less than its tenor (%d years)."
                  .formatted(grace_years, face, tenor_years)
              + "\nGrace is counted within the tenor.");
    }
  }

  /** What is due at the end of each year after the payout, first year first. */
  public List<Due> schedule() {
    int payments = tenor_years - grace_years;
    double level = annuity(face.amount(), rate, payments);
    double owed = face.amount();
    var dues = new ArrayList<Due>();
    for (int year = 1; year <= tenor_years; year++) {
      double interest = owed * rate;
      double principal =
          year <= grace_years
              ? 0
              : switch (repayment) {
                case EQUAL_PRINCIPAL -> face.amount() / payments;
                case ANNUITY -> level - interest;
              };
      dues.add(new Due(principal, interest));
      owed -= principal;
    }
    return dues;
  }

  /** What is owed at the beginning of each year of the tenor. */
  public List<Double> balances() {
    var balances = new ArrayList<Double>();
    double owed = face.amount();
    for (var due : schedule()) {
      balances.add(owed);
      owed -= due.principal();
    }
    return balances;
  }

  /** The service as flows paid by the borrower, negative, paid out in {@code year}. */
  public CashFlows service(int year) {
    return new CashFlows(
        face.currency(), year + 1, schedule().stream().map(due -> -due.total()).toList());
  }

  /**
   * Grant equivalent (F9): face less the service discounted at the rate that the borrower would
   * have to pay elsewhere; a grant of this size would have helped as much.
   */
  public Money grantEquivalent(double referenceRate) {
    return face.plus(service(0).valueIn(0, referenceRate));
  }

  /**
   * Level payment at the end of each of n years that pays back a principal: A = P r/(1−(1+r)^−n).
   */
  public static double annuity(double principal, double rate, int years) {
    if (years < 1) {
      throw new IllegalArgumentException(
          "The tenor (" + years + " years) must be at least 1 year.");
    }
    return rate == 0
        ? principal / years
        : principal * rate / -Math.expm1(-years * Math.log1p(rate));
  }
}
