package org.lodestone.finance.instrument;

import java.time.LocalDate;
import org.lodestone.finance.CashFlows;
import org.lodestone.finance.Loan;

/**
 * A loan of the state below the market's rate.
 *
 * @param paid day of the payout; service is due at the end of each following year
 * @param referenceRate what the borrower would have to pay elsewhere, per year
 * @param risk that it is not paid back
 */
public record ConcessionalLoan(
    String name, Party party, Loan loan, LocalDate paid, double referenceRate, DefaultRisk risk)
    implements Instrument {
  public ConcessionalLoan {
    CashFlows.checkedRate(referenceRate);
  }
}
