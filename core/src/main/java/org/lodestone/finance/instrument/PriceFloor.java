package org.lodestone.finance.instrument;

import org.jspecify.annotations.Nullable;

/**
 * One-way floor: the state pays max(0, K − R) per kilogram (F14) and may take part in high prices
 * (F15).
 *
 * @param floor_perKg K
 * @param upside the state's part in high prices; null if it has none
 */
public record PriceFloor(
    String name,
    Party party,
    Term term,
    VolumePriority volume,
    double floor_perKg,
    @Nullable Upside upside)
    implements PriceContract {

  /**
   * The state receives {@code share} of what the price exceeds the threshold.
   *
   * @param cap_perYear most that it receives in a calendar year; infinite if there is no cap
   */
  public record Upside(double share, double threshold_perKg, double cap_perYear) {
    public Upside {
      Instrument.part("upside share", share);
      Instrument.positive("threshold of the upside share", threshold_perKg);
      Instrument.positive("cap of the upside share per year", cap_perYear);
    }
  }

  public PriceFloor {
    Instrument.positive("price floor '" + name + "'", floor_perKg);
    if (upside != null && upside.threshold_perKg < floor_perKg) {
      throw new IllegalArgumentException(
          "The threshold (%s) of the upside share of '%s' lies below its floor (%s).\nThe state would pay and receive at once."
              .formatted(upside.threshold_perKg, name, floor_perKg));
    }
  }

  @Override
  public double due_perKg(double reference_perKg) {
    double due = Math.max(0, floor_perKg - reference_perKg);
    if (upside != null) {
      due -= upside.share * Math.max(0, reference_perKg - upside.threshold_perKg);
    }
    return due;
  }

  @Override
  public double receiptsCap_perYear() {
    return upside == null ? Double.POSITIVE_INFINITY : upside.cap_perYear;
  }
}
