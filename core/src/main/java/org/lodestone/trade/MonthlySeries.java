package org.lodestone.trade;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Amounts month by month, without a gap: a month in which nothing was shipped is 0, one of which
 * nothing is known is empty.
 *
 * @param heading what is traded, in the words of the file
 * @param partner the other place in the words of the file; empty if it adds up all
 * @param first the month of the first amount
 */
public record MonthlySeries(
    String heading, String partner, YearMonth first, List<OptionalDouble> amounts) {

  public MonthlySeries {
    amounts = List.copyOf(amounts);
    if (amounts.isEmpty()) {
      throw new IllegalArgumentException(
          "The monthly series of %s to %s must have a month.".formatted(heading, partner));
    }
  }

  /** The month of an amount. */
  YearMonth month(int index) {
    return first.plusMonths(index);
  }

  public YearMonth last() {
    return first.plusMonths(amounts.size() - 1L);
  }

  public String label() {
    return partner.isEmpty() ? heading : heading + " – " + partner;
  }
}
