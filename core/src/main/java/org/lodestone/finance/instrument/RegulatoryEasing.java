package org.lodestone.finance.instrument;

/**
 * Permits come sooner: no public money, but time.
 *
 * @param phase what moves forward
 */
public record RegulatoryEasing(String name, Party party, double saved_months, Phase phase)
    implements Instrument {

  /** Where the time is saved. */
  public enum Phase {
    /** Before building: outlay and production both come sooner. */
    BEFORE_CONSTRUCTION,
    /** Between building and producing: production alone comes sooner. */
    BEFORE_OPERATION
  }

  public RegulatoryEasing {
    Instrument.positive("time saved by '" + name + "' in months", saved_months);
  }
}
