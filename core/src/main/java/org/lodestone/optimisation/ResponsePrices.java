package org.lodestone.optimisation;

import java.util.List;

/**
 * What the objective counts (L3), in points. A point is one tonne of final use, times {@code
 * missingStock}: prices state an order of what hurts more, not money.
 *
 * @param unmet_perTonne v: points per tonne of demand not served, by class of priority from 0; the
 *     last one holds for all further classes. Strictly falling, so that the classes come in order
 * @param missingStock_perTonne m: points per tonne of final use that stock missing at the end would
 *     have served
 * @param handling_perTonne ε: points per tonne of final use that shipped or processed goods serve;
 *     it only keeps goods from moving for nothing
 * @param discount_perYear by which part v falls per year, so that among equal shortages the latest
 *     is chosen
 */
public record ResponsePrices(
    List<Double> unmet_perTonne,
    double missingStock_perTonne,
    double handling_perTonne,
    double discount_perYear) {

  /** The prices that hold where none are stated. */
  public static final ResponsePrices DEFAULT =
      new ResponsePrices(List.of(1000.0, 300.0, 100.0), 1, 1e-2, 0.03);

  public ResponsePrices {
    unmet_perTonne = List.copyOf(unmet_perTonne);
    if (unmet_perTonne.isEmpty()) {
      throw new IllegalArgumentException("There must be a price for at least one class of demand.");
    }
    double above = Double.POSITIVE_INFINITY;
    for (double price : unmet_perTonne) {
      checkBelow("price of unmet demand", price, above);
      above = price;
    }
    checkBelow("price of missing stock", missingStock_perTonne, above);
    checkBelow("price of handling", handling_perTonne, missingStock_perTonne);
    if (!(discount_perYear >= 0 && discount_perYear < 1)) {
      throw new IllegalArgumentException(
          "The discount (%s per year) must lie between 0 and 1.".formatted(discount_perYear));
    }
  }

  private static void checkBelow(String what, double price, double above) {
    if (!(price > 0 && price < above)) {
      throw new IllegalArgumentException(
          """
                    The %s (%s points per tonne) must be positive and below %s.
                    Prices fall from class to class, then to missing stock, then to handling.\
                    """
              .formatted(what, price, above));
    }
  }

  /** The price of a tonne short in a class of priority. */
  public double unmet(int priority) {
    return unmet_perTonne.get(Math.min(priority, unmet_perTonne.size() - 1));
  }

  /** The highest price of a tonne short. */
  double highest() {
    return unmet_perTonne.getFirst();
  }
}
