package org.lodestone.finance.instrument;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lodestone.finance.CashFlows;
import org.lodestone.finance.Money;

/**
 * The state buys a part of the company.
 *
 * @param paid day of the purchase
 * @param requiredRate return that a private owner would ask for the same risk, per year
 * @param warrants rights to more shares that come along; null if none
 */
public record Equity(
    String name,
    Party party,
    Money amount,
    LocalDate paid,
    double requiredRate,
    Claim claim,
    @Nullable Warrants warrants)
    implements Instrument {

  /** What the money gives a right to. */
  public sealed interface Claim {}

  /** A part of all that is left for owners, for as long as the project lasts. */
  public record Ordinary(double share) implements Claim {
    public Ordinary {
      Instrument.part("share of the equity", share);
    }
  }

  /**
   * The amount with a return paid in kind (PIK): it is added to the claim and all is redeemed at
   * once.
   */
  public record Preferred(double rateInKind, int redeemedAfter_years) implements Claim {
    public Preferred {
      Instrument.notNegative("rate in kind", rateInKind);
      if (redeemedAfter_years < 1) {
        throw new IllegalArgumentException(
            "The preferred equity is redeemed after %d years; it must be at least 1."
                .formatted(redeemedAfter_years));
      }
    }
  }

  /**
   * Rights to buy shares at a strike. Valued as calls on the share price (F8); dilution is not
   * counted.
   */
  public record Warrants(
      double number, double sharePrice, double strike, double volatility, double years) {
    public Warrants {
      Instrument.positive("number of warrants", number);
      Instrument.positive("share price", sharePrice);
      Instrument.positive("strike of the warrants", strike);
      Instrument.positive("volatility of the share", volatility);
      Instrument.positive("life of the warrants", years);
    }
  }

  public Equity {
    Instrument.positive("amount of the equity '" + name + "'", amount.amount());
    CashFlows.checkedRate(requiredRate);
  }
}
