package org.lodestone.finance.instrument;

import java.time.LocalDate;
import org.lodestone.finance.CashFlows;
import org.lodestone.finance.Loan;

/**
 * The state pays a part of what a commercial lender loses; the loan becomes cheaper by it.
 *
 * @param loan at the rate that the lender asks with the guarantee
 * @param rateWithout what the lender would ask without it, per year
 */
public record Guarantee(
    String name,
    Party party,
    Loan loan,
    LocalDate paid,
    double rateWithout,
    Cover cover,
    DefaultRisk risk)
    implements Instrument {

  /**
   * What is covered, for what fee.
   *
   * @param share part of the loss that the state bears
   * @param fee_perYear part of the guaranteed balance that the borrower pays the state
   */
  public record Cover(double share, double fee_perYear) {
    public Cover {
      Instrument.part("guaranteed share", share);
      Instrument.part("guarantee fee", fee_perYear);
    }
  }

  public Guarantee {
    CashFlows.checkedRate(rateWithout);
    if (rateWithout < loan.rate()) {
      throw new IllegalArgumentException(
          "The rate without the guarantee '%s' (%s) lies below the rate with it (%s).\nMaybe the two were exchanged."
              .formatted(name, rateWithout, loan.rate()));
    }
  }
}
