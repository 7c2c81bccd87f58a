package org.lodestone.measure.sale;

import java.util.List;
import java.util.Optional;
import org.lodestone.measure.sale.AssetSale.OutageEffect;
import org.lodestone.measure.sale.ControlledCapacity.Holding;
import org.lodestone.measure.sale.ControlledCapacity.OwnerShare;
import org.lodestone.network.PlaceId;

/**
 * What a sale changes, and what follows from it by stated rules. A recommendation to people who
 * decide, not a finding of law.
 *
 * @param sold the holding before the sale
 */
public record SaleReview(
    AssetSale sale,
    Holding sold,
    Change change,
    Optional<OutageEffect> outage,
    Recommendation recommendation,
    List<Reason> reasons,
    SaleRules rules) {

  /** What to do about the sale. */
  public enum Recommendation {
    CLEAR,
    /** Ask for conditions, for instance supply contracts or a second source. */
    MITIGATE,
    BLOCK
  }

  /**
   * Concentration before and after. HHI on the scale 0 to 10 000, parts from 0 to 1.
   *
   * @param largestBefore the largest owner: the capacity that one refusal takes away
   */
  public record Change(
      double hhiBefore,
      double hhiAfter,
      OwnerShare largestBefore,
      OwnerShare largestAfter,
      double buyerAfter) {

    /** Change of the HHI (V2): for a whole transfer from a to b it is 2 · s_a · s_b in percent. */
    public double delta() {
      return hhiAfter - hhiBefore;
    }
  }

  /** Why the recommendation is what it is. */
  public sealed interface Reason {

    /** Highly concentrated after the sale, and clearly more than before. */
    record HighlyConcentrated(double hhiAfter, double delta) implements Reason {}

    /** Moderately concentrated after the sale, and noticeably more than before. */
    record MoreConcentrated(double hhiAfter, double delta) implements Reason {}

    /** The buyer is the largest owner, and larger than the largest was. */
    record LargestGrows(String owner, double before, double after) implements Reason {}

    /** The buyer belongs to a state that is no partner. */
    record OutsideOwner(String owner, PlaceId place) implements Reason {}

    /** A buyer from outside that controls most of the stage already. */
    record DominantOutsider(String owner, double share) implements Reason {}

    /** An outage of the largest owner leaves more demand uncovered than before. */
    record WorseOutage(double before_t, double after_t) implements Reason {}

    /** The capacity that is sold is an assumption. */
    record AssumedCapacity(String site) implements Reason {}
  }

  public SaleReview {
    reasons = List.copyOf(reasons);
  }
}
