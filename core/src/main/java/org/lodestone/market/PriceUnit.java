package org.lodestone.market;

import java.util.Currency;
import java.util.Optional;
import org.lodestone.quantity.Currencies;

/** Money per mass, as {@code USD/kg}. */
public record PriceUnit(Currency currency, MassUnit mass) {

  /** The unit of a table; empty if the currency or the mass is unknown. */
  public static Optional<PriceUnit> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    return Currencies.find(text.substring(0, slash).strip())
        .flatMap(
            currency ->
                MassUnit.find(text.substring(slash + 1))
                    .map(mass -> new PriceUnit(currency, mass)));
  }

  /** The same price for a kilogramme, in the currency of this unit. */
  public double perKg(double price) {
    return price / mass.kilogrammes();
  }

  public String label() {
    return currency.getCurrencyCode() + "/" + mass.label();
  }
}
