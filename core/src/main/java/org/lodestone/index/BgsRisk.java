package org.lodestone.index;

import java.util.List;
import org.lodestone.quantity.Range;
import org.lodestone.risk.Consumer;

/**
 * The index of the public widget on the risk lists of the British Geological Survey (I18):
 * Σ(share·risk)²/10, 0 to 10, where risk is 0 to 10. A producer that is the viewer itself has no
 * risk for the viewer; one without a value has the middle of the scale.
 */
public final class BgsRisk {
  private static final double SCALE = 10;

  private BgsRisk() {}

  /** I18 as the consumer of the input sees it, with governance for the risk. */
  public static Range of(IndexInput input) {
    return of(input.production(), input.governance(), input.consumer());
  }

  private static Range of(List<Part> production, Governance governance, Consumer viewer) {
    var shares = Shares.of(production);
    double low = 0;
    double value = 0;
    double high = 0;
    for (var part : shares) {
      if (!viewer.has(part.place())) {
        var risk = governance.of(part.place()).times(SCALE);
        low += square(part.amount().low() * risk.low());
        value += square(part.amount().value() * risk.value());
        high += square(part.amount().high() * risk.high());
      }
    }
    return new Range(low, value, high).times(1 / SCALE);
  }

  private static double square(double x) {
    return x * x;
  }
}
