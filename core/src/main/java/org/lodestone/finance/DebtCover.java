package org.lodestone.finance;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How far the cash available for debt service (CFADS: revenue less operating cost and tax) covers
 * the debt.
 *
 * @param available CFADS per year
 * @param service principal and interest due per year, positive
 */
public record DebtCover(CashFlows available, CashFlows service) {

  /** The cover of one year. */
  public record Year(int year, double ratio) {}

  public DebtCover {
    Currencies.same(available.currency(), service.currency());
    for (int year = service.firstYear(); year <= service.lastYear(); year++) {
      if (service.amount(year) < 0) {
        throw new IllegalArgumentException(
            "The debt service of %d (%s) must not be negative.\nWrite what is due as a positive amount."
                .formatted(year, service.amount(year)));
      }
    }
  }

  /** DSCR_t = CFADS_t / (principal + interest), of the years in which something is due (F6). */
  public List<Year> ratios() {
    return java.util.stream.IntStream.rangeClosed(service.firstYear(), service.lastYear())
        .filter(year -> service.amount(year) > 0)
        .mapToObj(year -> new Year(year, available.amount(year) / service.amount(year)))
        .toList();
  }

  /** The smallest ratio of any year; empty without debt. */
  public OptionalDouble leastRatio() {
    return ratios().stream().mapToDouble(Year::ratio).min();
  }

  /**
   * LLCR: CFADS over the life of the loan, discounted at the rate of the debt, per debt (F7).
   *
   * @param year the year at whose end the debt is {@code debt} and after which service begins
   */
  public double loanLifeCover(double debt, double rate, int year) {
    return cover(debt, rate, year, lastDue());
  }

  /** PLCR: the same over the life of the project (F7). */
  public double projectLifeCover(double debt, double rate, int year) {
    return cover(debt, rate, year, available.lastYear());
  }

  private int lastDue() {
    return ratios().isEmpty() ? service.lastYear() : ratios().getLast().year();
  }

  private double cover(double debt, double rate, int year, int last) {
    if (!(debt > 0)) {
      throw new IllegalArgumentException(
          "The debt (%s %s) must be above zero.\nWithout debt there is no cover ratio."
              .formatted(debt, available.currency()));
    }
    double sum = 0;
    for (int y = year + 1; y <= last; y++) {
      sum += available.amount(y) / Math.pow(1 + CashFlows.checkedRate(rate), y - year);
    }
    return sum / debt;
  }
}
