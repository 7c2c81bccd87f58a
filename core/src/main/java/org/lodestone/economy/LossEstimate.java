package org.lodestone.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.network.FormId;
import org.lodestone.quantity.Range;

/**
 * Loss in money of a run (M1, M2): for each use the value added at stake, times the part of a
 * year's use that was not served, less what is substituted and made up for. A range, because every
 * factor is one; low, value and high take all factors at their ends at once, so the range is wider
 * than a probability interval.
 *
 * <p>Not covered: lost sales beyond value added (suppliers' suppliers and customers), jobs, prices
 * paid by those who are served, loss of markets for good, military need. Substitution costs nothing
 * here.
 *
 * @param total over all uses
 * @param uses in the order of the stakes, those without loss included
 * @param notValued uses that went short and have no stake
 */
public record LossEstimate(
    String currency, Range total, List<UseLoss> uses, List<FormId> notValued) {

  /**
   * Loss of one use.
   *
   * @param unserved_years unserved use, in years of baseline use
   * @param peakPrice price of the material when least of the demand was served, as a multiple;
   *     empty without a price response
   */
  public record UseLoss(FormId use, double unserved_years, Range loss, Optional<Range> peakPrice) {}

  public LossEstimate {
    uses = List.copyOf(uses);
    notValued = List.copyOf(notValued);
  }

  /**
   * What a run left unserved of a use.
   *
   * @param unserved_years in years of baseline use
   * @param leastServed smallest part of the demand served in a period, 0 to 1
   */
  public record Unserved(FormId use, double unserved_years, double leastServed) {
    public Unserved {
      if (!(unserved_years >= 0) || !(leastServed >= 0 && leastServed <= 1)) {
        throw new IllegalArgumentException(
            "The unserved use (%s years) of %s must not be negative, and its served part (%s) lie between 0 and 1."
                .formatted(unserved_years, use, leastServed));
      }
    }
  }

  /** The loss of what was not served. */
  public static LossEstimate of(
      StakeTable stakes, List<Unserved> unserved, Optional<PriceResponse> prices) {
    var uses = new ArrayList<UseLoss>();
    for (var stake : stakes.stakes()) {
      for (var use : unserved) {
        if (use.use().equals(stake.use())) {
          uses.add(
              new UseLoss(
                  use.use(),
                  use.unserved_years(),
                  loss(stake, use.unserved_years()),
                  prices.map(response -> response.index(use.leastServed()))));
        }
      }
    }
    var notValued =
        unserved.stream()
            .filter(use -> use.unserved_years() > 0 && stakes.findStake(use.use()).isEmpty())
            .map(Unserved::use)
            .toList();
    var total = Range.exactly(0);
    for (var use : uses) {
      total = plus(total, use.loss());
    }
    return new LossEstimate(stakes.currency(), total, uses, notValued);
  }

  /** M1. */
  static Range loss(Stake stake, double years) {
    var value = stake.valueAdded_perYear().range();
    var bridged = stake.substitutable().range();
    var later = stake.madeUp().range();
    return new Range(
        value.low() * years * (1 - bridged.high()) * (1 - later.high()),
        value.value() * years * (1 - bridged.value()) * (1 - later.value()),
        value.high() * years * (1 - bridged.low()) * (1 - later.low()));
  }

  static Range plus(Range a, Range b) {
    return new Range(a.low() + b.low(), a.value() + b.value(), a.high() + b.high());
  }
}
