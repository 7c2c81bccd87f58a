package org.lodestone.index;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.index.WeightedRisk.Term;
import org.lodestone.quantity.Range;

/**
 * The geopolitical supply risk of an item for a consumer (I6, I7): how concentrated the world's
 * production is, times how unstable the places are that the consumer imports from.
 *
 * @param hhi of the world's production, 0 to 1
 * @param importRisk Σ g·f/(p + F), 0 to 1
 * @param score HHI times import risk; its interval takes both as independent and so may be too wide
 */
public record GeoPolRisk(Range hhi, Range importRisk, Range score) {
  /** Mean value of copper's midpoint in the OECD, 2017 to 2021, in USD/kg: the reference of I8. */
  public static final double COPPER_REFERENCE = 0.409412948;

  /** What trade between members of a bloc is. */
  public enum WithinBloc {
    /** Neither import nor risk. */
    NO_IMPORT,
    /**
     * An import without risk, which dilutes the score: what the published implementation counts.
     */
    SAFE_IMPORT
  }

  /** I6 and I7. */
  public static GeoPolRisk of(IndexInput input, WithinBloc within) {
    var hhi = Herfindahl.of(input.production());
    var risk = importRisk(input, within);
    return new GeoPolRisk(hhi, risk, product(hhi, risk));
  }

  private static Range importRisk(IndexInput input, WithinBloc within) {
    var terms = new ArrayList<Term>(input.imports().size() + 1);
    terms.add(new Term(input.domestic(), Range.exactly(0)));
    for (var part : input.imports()) {
      boolean own = input.consumer().has(part.place());
      if (!own || within == WithinBloc.SAFE_IMPORT) {
        terms.add(
            new Term(part.amount(), own ? Range.exactly(0) : input.governance().of(part.place())));
      }
    }
    return WeightedRisk.mean(terms);
  }

  static Range product(Range one, Range other) {
    return new Range(
        one.low() * other.low(), one.value() * other.value(), one.high() * other.high());
  }

  /**
   * I8: the characterisation factor, in kg of copper that stand for one kg.
   *
   * @param price_usdPerKg mean import price
   */
  public Range characterisationFactor(double price_usdPerKg) {
    return score.times(price_usdPerKg).times(1 / COPPER_REFERENCE);
  }

  /** The imports that have no estimate of governance, so that a stand-in enters. */
  public static List<Part> listUnknown(IndexInput input) {
    return input.imports().stream()
        .filter(part -> !input.consumer().has(part.place()))
        .filter(part -> input.governance().find(part.place()).isEmpty())
        .filter(part -> part.amount().high() > 0)
        .toList();
  }
}
