package org.lodestone.finance.instrument;

/** Contract for difference: the state pays K − R per kilogram, or receives it (F16). */
public record TwoWayContract(
    String name, Party party, Term term, VolumePriority volume, double strike_perKg)
    implements PriceContract {
  public TwoWayContract {
    Instrument.positive("strike of '" + name + "'", strike_perKg);
  }

  @Override
  public double due_perKg(double reference_perKg) {
    return strike_perKg - reference_perKg;
  }

  @Override
  public double receiptsCap_perYear() {
    return Double.POSITIVE_INFINITY;
  }
}
