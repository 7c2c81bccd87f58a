package org.lodestone.measure.sale;

import java.util.Set;
import org.lodestone.network.PlaceId;

/**
 * By which thresholds a sale is judged. HHI on the scale 0 to 10 000.
 *
 * @param moderateHhi from here a stage is called moderately concentrated
 * @param highHhi from here it is called highly concentrated
 * @param noticedChange the change of the HHI that deserves a look
 * @param presumedChange the change that is presumed to harm in a highly concentrated stage
 * @param dominantShare the part of the capacity, 0 to 1, above which one owner is called dominant
 * @param partners states whose owners are trusted with control
 * @param origin where the thresholds come from
 */
public record SaleRules(
    double moderateHhi,
    double highHhi,
    double noticedChange,
    double presumedChange,
    double dominantShare,
    Set<PlaceId> partners,
    String origin) {

  public SaleRules {
    partners = Set.copyOf(partners);
    if (!(moderateHhi <= highHhi && noticedChange <= presumedChange)) {
      throw new IllegalArgumentException(
          "The thresholds (HHI %s and %s, change %s and %s) must be in ascending order."
              .formatted(moderateHhi, highHhi, noticedChange, presumedChange));
    }
  }

  /**
   * The thresholds of the US horizontal merger guidelines of 2010 (1 500, 2 500, 100, 200), as told
   * in a published comparison of the guidelines; that one owner with half of the capacity is
   * dominant, and that control by an owner from outside the partners weighs more, is our
   * assumption.
   */
  public static SaleRules usual(Set<PlaceId> partners) {
    return new SaleRules(
        1500,
        2500,
        100,
        200,
        0.5,
        partners,
        "US horizontal merger guidelines 2010 for HHI; the rule on outside owners is an assumption");
  }
}
