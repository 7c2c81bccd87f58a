package org.lodestone.finance.instrument;

import java.time.LocalDate;
import org.lodestone.finance.Money;

/** Money that is not paid back. It is not taxed and does not lower what may be written off. */
public record Grant(String name, Party party, Money amount, LocalDate paid) implements Instrument {
  public Grant {
    Instrument.positive("amount of the grant '" + name + "'", amount.amount());
  }
}
