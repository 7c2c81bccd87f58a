package org.lodestone.mention.quantity;

import java.util.Arrays;
import java.util.OptionalInt;

/** Tells values that differ by a slip of the magnitude: 億 read as 10⁷, million for billion. */
public final class MagnitudeSlip {

  private static final int[] FACTORS = {10, 100, 1000};
  private static final double ROUNDING = 1e-9;

  private MagnitudeSlip() {}

  /** 10, 100 or 1000 if one value is exactly that many times the other; else nothing. */
  public static OptionalInt between(double one, double other) {
    double large = Math.max(Math.abs(one), Math.abs(other));
    double small = Math.min(Math.abs(one), Math.abs(other));
    if (small == 0 || one * other < 0) {
      return OptionalInt.empty();
    }
    return Arrays.stream(FACTORS)
        .filter(factor -> Math.abs(large / small / factor - 1) < ROUNDING)
        .findFirst();
  }
}
