package org.lodestone.measure.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.evidence.Sourced;
import org.lodestone.measure.sale.ControlledCapacity.Holding;
import org.lodestone.measure.sale.ControlledCapacity.OwnerShare;
import org.lodestone.measure.sale.SaleReview.Reason;
import org.lodestone.measure.sale.SaleReview.Recommendation;
import org.lodestone.network.PlaceId;

/**
 * A sale of an asset that a state may review (docs/model/asset-sale.md).
 *
 * @param site id of the site that is sold
 * @param part the part of its capacity whose control passes to the buyer, 0 to 1
 * @param buyer the buyer's ultimate owner, written as in the register of sites
 * @param buyerPlace the state to which the ultimate owner belongs
 */
public record AssetSale(String site, double part, String buyer, PlaceId buyerPlace) {

  private static final double HHI_SCALE = 10_000;

  public AssetSale {
    if (!(part > 0 && part <= 1)) {
      throw new IllegalArgumentException(
          "The part (%s) of the site %s that is sold must lie above 0 and not above 1."
              .formatted(part, site));
    }
  }

  /** What an outage of the largest owner costs, as a simulation that the caller ran tells it. */
  public record OutageEffect(double uncoveredBefore_t, double uncoveredAfter_t) {}

  /**
   * Reviews the sale.
   *
   * @param capacity who controls what today; must hold the site
   * @param outage the simulated outage of the largest owner; empty if none was run
   */
  public SaleReview review(
      ControlledCapacity capacity, SaleRules rules, Optional<OutageEffect> outage) {
    var sold =
        capacity
            .findHolding(site)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The site '%s' has no known capacity of '%s'.\nAdd its capacity to the figures, or state it."
                            .formatted(site, capacity.form())));
    var after = after(capacity, sold);
    var change =
        new SaleReview.Change(
            hhi(capacity), hhi(after), largest(capacity), largest(after), after.share(buyer));
    var reasons = reasons(change, capacity, sold, rules, outage);
    return new SaleReview(this, sold, change, outage, recommend(reasons), reasons, rules);
  }

  /** Control after the sale: the part that stays is a second holding of the seller. */
  private ControlledCapacity after(ControlledCapacity capacity, Holding sold) {
    var holdings = new ArrayList<Holding>();
    for (var holding : capacity.holdings()) {
      if (!holding.equals(sold)) {
        holdings.add(holding);
        continue;
      }
      var range = sold.capacity_t().range();
      var evidence = sold.capacity_t().evidence();
      holdings.add(new Holding(site, buyer, new Sourced(range.times(part), evidence)));
      if (part < 1) {
        holdings.add(new Holding(site, sold.owner(), new Sourced(range.times(1 - part), evidence)));
      }
    }
    return new ControlledCapacity(capacity.form(), holdings);
  }

  /** Equation V1: the sum of the squared parts in percent. */
  private static double hhi(ControlledCapacity capacity) {
    return HHI_SCALE
        * capacity.shares().stream().mapToDouble(share -> share.share() * share.share()).sum();
  }

  private static OwnerShare largest(ControlledCapacity capacity) {
    var largest = new OwnerShare("", 0);
    for (var share : capacity.shares()) {
      if (share.share() > largest.share()) {
        largest = share;
      }
    }
    return largest;
  }

  private List<Reason> reasons(
      SaleReview.Change change,
      ControlledCapacity before,
      Holding sold,
      SaleRules rules,
      Optional<OutageEffect> outage) {
    var reasons = new ArrayList<Reason>();
    concentration(change, rules).ifPresent(reasons::add);
    if (change.largestAfter().share() > change.largestBefore().share()
        && change.largestAfter().owner().equals(buyer)) {
      reasons.add(
          new Reason.LargestGrows(
              buyer, change.largestBefore().share(), change.largestAfter().share()));
    }
    if (!rules.partners().contains(buyerPlace)) {
      reasons.add(new Reason.OutsideOwner(buyer, buyerPlace));
      if (before.share(buyer) >= rules.dominantShare()) {
        reasons.add(new Reason.DominantOutsider(buyer, before.share(buyer)));
      }
    }
    outage
        .filter(effect -> effect.uncoveredAfter_t > effect.uncoveredBefore_t)
        .map(effect -> new Reason.WorseOutage(effect.uncoveredBefore_t, effect.uncoveredAfter_t))
        .ifPresent(reasons::add);
    if (sold.capacity_t().evidence().isAssumed()) {
      reasons.add(new Reason.AssumedCapacity(site));
    }
    return reasons;
  }

  private static Optional<Reason> concentration(SaleReview.Change change, SaleRules rules) {
    if (change.hhiAfter() > rules.highHhi() && change.delta() > rules.presumedChange()) {
      return Optional.of(new Reason.HighlyConcentrated(change.hhiAfter(), change.delta()));
    }
    if (change.hhiAfter() > rules.moderateHhi() && change.delta() > rules.noticedChange()) {
      return Optional.of(new Reason.MoreConcentrated(change.hhiAfter(), change.delta()));
    }
    return Optional.empty();
  }

  /**
   * Block where a dominant outsider buys, or where an outsider makes a highly concentrated stage
   * more so; mitigate where any reason but the doubt about a capacity remains.
   */
  private static Recommendation recommend(List<Reason> reasons) {
    boolean outside = reasons.stream().anyMatch(Reason.OutsideOwner.class::isInstance);
    boolean dominant = reasons.stream().anyMatch(Reason.DominantOutsider.class::isInstance);
    boolean high = reasons.stream().anyMatch(Reason.HighlyConcentrated.class::isInstance);
    if (dominant || (outside && high)) {
      return Recommendation.BLOCK;
    }
    return reasons.stream().allMatch(Reason.AssumedCapacity.class::isInstance)
        ? Recommendation.CLEAR
        : Recommendation.MITIGATE;
  }
}
