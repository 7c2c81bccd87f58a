package org.lodestone.finance.instrument;

/**
 * The state buys for a stockpile at a formula, keeps the goods for some years and sells them at the
 * market's price.
 */
public record StockPurchase(
    String name,
    Party party,
    Term term,
    double volume_tPerYear,
    Offtake.PriceFormula formula,
    Holding holding)
    implements Instrument {

  /**
   * What keeping costs.
   *
   * @param cost_perKgYear storage, rotation and insurance
   * @param years from the end of the term until the sale; what lies beyond the horizon is not sold
   */
  public record Holding(double cost_perKgYear, int years) {
    public Holding {
      Instrument.notNegative("cost of holding per kilogram and year", cost_perKgYear);
      if (years < 0) {
        throw new IllegalArgumentException(
            "The stock is held for %d years; it must not be negative.".formatted(years));
      }
    }
  }

  public StockPurchase {
    Instrument.positive("volume of the stock purchase '" + name + "'", volume_tPerYear);
  }
}
