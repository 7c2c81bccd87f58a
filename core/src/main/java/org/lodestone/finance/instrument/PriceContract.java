package org.lodestone.finance.instrument;

import org.lodestone.finance.price.PriceGrid;

/** A contract whose payments follow from a reference price. The state's view: positive is paid. */
public sealed interface PriceContract extends Instrument permits PriceFloor, TwoWayContract {

  Term term();

  /** How much of the production the contract covers. */
  VolumePriority volume();

  /** What the state pays per kilogram at a reference price; negative is what it receives. */
  double due_perKg(double reference_perKg);

  /** The most that the state receives in a calendar year. */
  double receiptsCap_perYear();

  /** Kilograms that the contract covers in each period (F17); prices do not change them. */
  default double[] covered_kg(PriceGrid grid, double[] production_tPerYear) {
    var covered = new double[grid.periods()];
    for (int period = 0; period < covered.length; period++) {
      covered[period] =
          1000
              * volume().covered_t(production_tPerYear[grid.year(period)])
              / grid.settlement().perYear()
              * grid.partWithin(period, term().from(), term().until());
    }
    return covered;
  }

  /**
   * What the state pays in each period (F14–F16).
   *
   * @param reference_perKg price of each period
   * @param covered_kg by {@link #covered_kg}
   */
  default double[] payments(PriceGrid grid, double[] reference_perKg, double[] covered_kg) {
    var payments = new double[grid.periods()];
    int perYear = grid.settlement().perYear();
    double received = 0;
    for (int period = 0; period < payments.length; period++) {
      if (period % perYear == 0) {
        received = 0;
      }
      double due = due_perKg(reference_perKg[period]) * covered_kg[period];
      if (due < 0) {
        due = -Math.min(-due, receiptsCap_perYear() - received);
        received -= due;
      }
      payments[period] = due;
    }
    return payments;
  }
}
