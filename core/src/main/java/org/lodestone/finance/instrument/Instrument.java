package org.lodestone.finance.instrument;

import java.time.LocalDate;
import org.lodestone.finance.FiscalYear;

/**
 * A financial form of support for one project. What it does to the project and what it costs the
 * state is worked out in {@code project}.
 */
public sealed interface Instrument
    permits Grant,
        ConcessionalLoan,
        Guarantee,
        Equity,
        Offtake,
        Insurance,
        RegulatoryEasing,
        PriceContract,
        StockPurchase,
        BorderAdjustedFloor {

  String name();

  /** Who gives it. */
  Party party();

  /** A state or its agency, and the year by which it budgets. */
  record Party(String name, FiscalYear fiscalYear) {
    public Party {
      if (name.isBlank()) {
        throw new IllegalArgumentException("A party of an instrument needs a name.");
      }
    }
  }

  /** The days from which and until which a contract holds, both included. */
  record Term(LocalDate from, LocalDate until) {
    public Term {
      if (until.isBefore(from)) {
        throw new IllegalArgumentException(
            "The term ends (%s) before it begins (%s).\nA tenor must be at least one day."
                .formatted(until, from));
      }
    }
  }

  /** Throws unless a number is at least zero. */
  static double notNegative(String what, double number) {
    if (!(number >= 0) || !Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "The %s (%s) must not be negative.".formatted(what, number));
    }
    return number;
  }

  /** Throws unless a number is above zero. */
  static double positive(String what, double number) {
    if (!(number > 0)) {
      throw new IllegalArgumentException("The %s (%s) must be above zero.".formatted(what, number));
    }
    return number;
  }

  /** Throws unless a number lies between 0 and 1. */
  static double part(String what, double number) {
    if (!(number >= 0 && number <= 1)) {
      throw new IllegalArgumentException(
          "The %s (%s) must lie between 0 and 1.\nMaybe it is in percent.".formatted(what, number));
    }
    return number;
  }
}
