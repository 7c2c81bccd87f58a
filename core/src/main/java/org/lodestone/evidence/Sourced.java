package org.lodestone.evidence;

import org.lodestone.quantity.Range;

/** A value with its range and its evidence. The unit is the one that the field holding it names. */
public record Sourced(Range range, Evidence evidence) {

  public static Sourced of(double value, Evidence evidence) {
    return new Sourced(Range.exactly(value), evidence);
  }

  public double value() {
    return range.value();
  }
}
