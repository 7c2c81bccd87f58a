package org.lodestone.index;

import java.util.List;
import org.lodestone.quantity.Range;

/** Parts of their own sum, each with the interval that the ranges of all parts leave. */
public final class Shares {
  private Shares() {}

  /** The shares, 0 to 1, in the order of the parts; none if nothing is counted. */
  public static List<Part> of(List<Part> parts) {
    var sum = IndexInput.sum(parts);
    if (!(sum.value() > 0)) {
      return List.of();
    }
    return parts.stream()
        .map(
            part -> {
              var amount = part.amount();
              double low = share(amount.low(), sum.high() - amount.high());
              double high = share(amount.high(), sum.low() - amount.low());
              double value = amount.value() / sum.value();
              return new Part(part.place(), Herfindahl.around(low, value, high));
            })
        .toList();
  }

  private static double share(double part, double others) {
    return part > 0 ? Math.min(1, part / (part + Math.max(0, others))) : 0;
  }

  /** The largest of the shares. */
  static Range largest(List<Part> shares) {
    return new Range(
        shares.stream().mapToDouble(s -> s.amount().low()).max().orElse(0),
        shares.stream().mapToDouble(s -> s.amount().value()).max().orElse(0),
        shares.stream().mapToDouble(s -> s.amount().high()).max().orElse(0));
  }
}
