package org.lodestone.finance.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodestone.finance.instrument.BorderAdjustedFloor;
import org.lodestone.finance.instrument.ConcessionalLoan;
import org.lodestone.finance.instrument.Equity;
import org.lodestone.finance.instrument.Grant;
import org.lodestone.finance.instrument.Guarantee;
import org.lodestone.finance.instrument.Instrument;
import org.lodestone.finance.instrument.Instrument.Term;
import org.lodestone.finance.instrument.Insurance;
import org.lodestone.finance.instrument.Offtake;
import org.lodestone.finance.instrument.PriceContract;
import org.lodestone.finance.instrument.RegulatoryEasing;
import org.lodestone.finance.instrument.StockPurchase;
import org.lodestone.finance.price.PriceGrid;

/**
 * What is the same in every draw: days, discount factors of the state, and the volumes that
 * contracts cover.
 */
final class Horizon {
  final PriceGrid grid;

  /** Day on which each period is paid. */
  final List<LocalDate> settled = new ArrayList<>();

  private final double stateRate;
  private final double[] periodDiscount;

  /**
   * By name of the instrument: kilograms per period, or for a border floor the part of the year.
   */
  private final Map<String, double[]> perPeriod = new HashMap<>();

  Horizon(ProjectInputs inputs, List<Instrument> instruments, double stateRate) {
    grid = inputs.grid;
    this.stateRate = stateRate;
    periodDiscount = new double[grid.periods()];
    for (int period = 0; period < periodDiscount.length; period++) {
      settled.add(grid.settled(period));
      periodDiscount[period] = discount(grid.settled(period));
    }
    for (var instrument : instruments) {
      perPeriod.put(instrument.name(), perPeriod(instrument, inputs.production_t));
    }
  }

  private double[] perPeriod(Instrument instrument, double[] production_t) {
    return switch (instrument) {
      case PriceContract contract -> contract.covered_kg(grid, production_t);
      case Offtake offtake -> bought_kg(offtake.volume_tPerYear(), offtake.term(), production_t);
      case StockPurchase stock -> bought_kg(stock.volume_tPerYear(), stock.term(), production_t);
      case BorderAdjustedFloor floor -> parts(floor.term());
      case Grant _, ConcessionalLoan _, Guarantee _, Equity _, Insurance _, RegulatoryEasing _ ->
          new double[0];
    };
  }

  private double[] bought_kg(double volume_tPerYear, Term term, double[] production_t) {
    var bought = parts(term);
    for (int period = 0; period < bought.length; period++) {
      bought[period] *= 1000 * Math.min(volume_tPerYear, production_t[grid.year(period)]);
    }
    return bought;
  }

  /** The part of a year that each period has within the term. */
  private double[] parts(Term term) {
    var parts = new double[grid.periods()];
    for (int period = 0; period < parts.length; period++) {
      parts[period] =
          grid.partWithin(period, term.from(), term.until()) / grid.settlement().perYear();
    }
    return parts;
  }

  double[] perPeriod(Instrument instrument) {
    return perPeriod.getOrDefault(instrument.name(), new double[0]);
  }

  /** What one unit of money on a day is worth to the state on the first day of the grid. */
  double discount(LocalDate day) {
    long days = day.toEpochDay() - LocalDate.of(grid.firstYear(), 1, 1).toEpochDay();
    return Math.pow(1 + stateRate, -days / 365.25);
  }

  double periodDiscount(int period) {
    return periodDiscount[period];
  }

  /** The year of a day, counted from 0. */
  int index(LocalDate day) {
    int t = day.getYear() - grid.firstYear();
    if (t < 0 || t >= grid.years()) {
      throw new IllegalArgumentException(
          "A payment on %s lies outside the years of the case, %d to %d.\nLet the case begin earlier."
              .formatted(day, grid.firstYear(), grid.lastYear()));
    }
    return t;
  }

  LocalDate endOfYear(int t) {
    return LocalDate.of(grid.firstYear() + t, 12, 31);
  }
}
