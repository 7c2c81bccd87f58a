package org.lodestone.index;

import java.util.List;
import java.util.stream.DoubleStream;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Concentration;
import org.lodestone.risk.Concentration.Kind;
import org.lodestone.risk.Concentration.Member;

/**
 * The Herfindahl-Hirschman index and its variants on the scale 0 to 1 (I1 to I3). Shares are always
 * relative to the sum of what is listed, so that rounded or cut lists are counted as what they are.
 */
public final class Herfindahl {
  private static final double PERCENT_SQUARED = 10_000;

  private Herfindahl() {}

  /** I1: Σ(P/ΣP)²; 0 if nothing is listed. */
  public static double of(double... amounts) {
    double sum = DoubleStream.of(amounts).sum();
    return sum > 0 ? DoubleStream.of(amounts).map(p -> p * p).sum() / sum / sum : 0;
  }

  /**
   * I1 with the interval that the ranges of the parts leave, a part that stands for others being
   * anything between one producer and many (equation D2 of {@code docs/model/dependence.md}).
   */
  public static Range of(List<Part> parts) {
    double value = of(parts.stream().mapToDouble(p -> p.amount().value()).toArray());
    var members =
        parts.stream().map(p -> new Member(p.place(), Kind.of(p.place()), p.amount())).toList();
    if (members.stream().allMatch(m -> m.kind() == Kind.NAMED && m.amount().isExact())) {
      return Range.exactly(value);
    }
    return Concentration.of(members, Double.POSITIVE_INFINITY)
        .map(c -> c.open().hhi())
        .map(hhi -> around(hhi.low() / PERCENT_SQUARED, value, hhi.high() / PERCENT_SQUARED))
        .orElse(Range.exactly(0));
  }

  /**
   * I2: (HHI − 1/N)/(1 − 1/N), 0 for N equal members and 1 for a single one.
   *
   * @param slots N, the number of places in the list, filled or not
   */
  public static double normalised(double hhi, int slots) {
    if (slots < 2) {
      throw new IllegalArgumentException(
          "A normalised HHI needs at least two slots, not " + slots + ".");
    }
    double least = 1.0 / slots;
    return (hhi - least) / (1 - least);
  }

  /** I3: by how much the HHI grows if two members with these shares (0 to 1) become one. */
  public static double merged(double oneShare, double otherShare) {
    return 2 * oneShare * otherShare;
  }

  /** Rounding must not turn the bounds around. */
  static Range around(double low, double value, double high) {
    return new Range(Math.min(low, value), value, Math.max(high, value));
  }
}
