package org.lodestone.app.command;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Messages;
import org.lodestone.brief.document.Quantity;
import org.lodestone.data.Row;
import org.lodestone.measure.sale.ControlledCapacity;
import org.lodestone.measure.sale.SaleReview;

/**
 * The document of {@code sale review}. Parts lie between 0 and 1, HHI between 0 and 10 000.
 *
 * @param outage null if no site of the largest owner can be stopped in the network
 * @param notStopped sites whose part of their country's capacity no source gives
 */
record SaleAnswer(
    String site,
    String name,
    String seller,
    String buyer,
    String buyerPlace,
    double part,
    String form,
    String basis,
    String recommendation,
    List<Why> reasons,
    double hhiBefore,
    double hhiAfter,
    double hhiChange,
    ControlledCapacity.OwnerShare largestBefore,
    ControlledCapacity.OwnerShare largestAfter,
    double buyerBefore,
    double buyerAfter,
    @Nullable Outage outage,
    List<String> notStopped,
    List<Holding> holdings,
    Rules rules) {

  /** What was asked: the site, the buyer as named, and what capacities are about. */
  record Asked(Row.Site sold, String buyer, String form, String basis, String consumer) {}

  /** A reason, for scripts and for people. */
  record Why(String kind, String text) {}

  /** Demand of the consumer that stays uncovered in two years if the largest owner refuses. */
  record Outage(String consumer, double uncoveredBefore, double uncoveredAfter, String unit) {}

  /** A capacity that is counted, with the rows it rests on. */
  record Holding(
      String site, String owner, double capacity_t, boolean assumed, List<String> rows) {}

  /** The thresholds, all of which are arguments. */
  record Rules(
      double moderateHhi,
      double highHhi,
      double noticedChange,
      double presumedChange,
      double dominantShare,
      List<String> partners,
      String origin) {}

  static SaleAnswer of(
      SaleReview review,
      Asked asked,
      ControlledCapacity capacity,
      List<String> notStopped,
      Messages texts) {
    var change = review.change();
    return new SaleAnswer(
        asked.sold.id(),
        asked.sold.name(),
        review.sold().owner(),
        review.sale().buyer(),
        review.sale().buyerPlace().text(),
        review.sale().part(),
        asked.form,
        asked.basis,
        review.recommendation().name().toLowerCase(Locale.ROOT),
        review.reasons().stream().map(reason -> why(reason, texts)).toList(),
        Quantity.roundedFinite(change.hhiBefore()),
        Quantity.roundedFinite(change.hhiAfter()),
        Quantity.roundedFinite(change.delta()),
        rounded(change.largestBefore()),
        rounded(change.largestAfter()),
        Quantity.roundedFinite(capacity.share(review.sale().buyer())),
        Quantity.roundedFinite(change.buyerAfter()),
        review
            .outage()
            .map(
                effect ->
                    new Outage(
                        asked.consumer,
                        Quantity.roundedFinite(effect.uncoveredBefore_t()),
                        Quantity.roundedFinite(effect.uncoveredAfter_t()),
                        "t"))
            .orElse(null),
        notStopped,
        capacity.holdings().stream().map(SaleAnswer::holding).toList(),
        rules(review));
  }

  private static ControlledCapacity.OwnerShare rounded(ControlledCapacity.OwnerShare share) {
    return new ControlledCapacity.OwnerShare(share.owner(), Quantity.roundedFinite(share.share()));
  }

  private static Holding holding(ControlledCapacity.Holding holding) {
    var evidence = holding.capacity_t().evidence();
    return new Holding(
        holding.site(),
        holding.owner(),
        Quantity.roundedFinite(holding.capacity_t().value()),
        evidence.isAssumed(),
        evidence.rows());
  }

  private static Rules rules(SaleReview review) {
    var rules = review.rules();
    return new Rules(
        rules.moderateHhi(),
        rules.highHhi(),
        rules.noticedChange(),
        rules.presumedChange(),
        rules.dominantShare(),
        rules.partners().stream().map(place -> place.text()).sorted().toList(),
        rules.origin());
  }

  private static Why why(SaleReview.Reason reason, Messages texts) {
    return switch (reason) {
      case SaleReview.Reason.HighlyConcentrated r ->
          new Why(
              "highly-concentrated",
              texts.text("sale.why.high", whole(r.hhiAfter()), whole(r.delta())));
      case SaleReview.Reason.MoreConcentrated r ->
          new Why(
              "more-concentrated",
              texts.text("sale.why.more", whole(r.hhiAfter()), whole(r.delta())));
      case SaleReview.Reason.LargestGrows r ->
          new Why(
              "largest-grows",
              texts.text("sale.why.largest", r.owner(), percent(r.before()), percent(r.after())));
      case SaleReview.Reason.OutsideOwner r ->
          new Why("outside-owner", texts.text("sale.why.outside", r.owner(), r.place().text()));
      case SaleReview.Reason.DominantOutsider r ->
          new Why(
              "dominant-outsider", texts.text("sale.why.dominant", r.owner(), percent(r.share())));
      case SaleReview.Reason.WorseOutage r ->
          new Why(
              "worse-outage",
              texts.text("sale.why.outage", whole(r.before_t()), whole(r.after_t())));
      case SaleReview.Reason.AssumedCapacity r ->
          new Why("assumed-capacity", texts.text("sale.why.assumed", r.site()));
    };
  }

  private static String whole(double number) {
    return Long.toString(Math.round(number));
  }

  private static String percent(double part) {
    return Long.toString(Math.round(part * 100));
  }
}
