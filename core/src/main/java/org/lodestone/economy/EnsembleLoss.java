package org.lodestone.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.ensemble.Summary;
import org.lodestone.network.FormId;
import org.lodestone.quantity.Range;

/**
 * Loss in money of an ensemble (M4): that of each use at the mean, at the bands and in the tail of
 * its uncovered part. Loss is proportional to the uncovered part, so that mean and tail mean are
 * exact; the tail of the total is at most the sum of the tails, because uses need not be worst
 * together. What is not covered is that of {@link LossEstimate}.
 *
 * @param mean of the total
 * @param tailAtMost bound on the mean total of the worst twentieth of the draws
 * @param notValued uses that may go short and have no stake
 */
public record EnsembleLoss(
    String currency, Range mean, Range tailAtMost, List<UseLoss> uses, List<FormId> notValued) {

  private static final int TAIL = Summary.TAILS.indexOf(0.95);

  /**
   * Loss of one use.
   *
   * @param bands at {@link Summary#BANDS}
   * @param tailMean in the worst twentieth of the draws, for this use
   * @param peakPrices price of the material, as a multiple, at the bands of the period in which
   *     least of the use is served; empty without a price response
   */
  public record UseLoss(
      FormId use, Range mean, List<Range> bands, Range tailMean, List<Range> peakPrices) {
    public UseLoss {
      bands = List.copyOf(bands);
      peakPrices = List.copyOf(peakPrices);
    }
  }

  public EnsembleLoss {
    uses = List.copyOf(uses);
    notValued = List.copyOf(notValued);
  }

  /**
   * The loss at the place of the stakes.
   *
   * @param horizon_years length of the run
   */
  public static EnsembleLoss of(
      StakeTable stakes, Summary summary, double horizon_years, Optional<PriceResponse> prices) {
    var uses = new ArrayList<UseLoss>();
    var notValued = new ArrayList<FormId>();
    var mean = Range.exactly(0);
    var tail = Range.exactly(0);
    for (var series : summary.uses()) {
      int at = series.name().indexOf('@');
      if (!series.name().substring(at + 1).equals(stakes.place().text())) {
        continue;
      }
      var form = new FormId(series.name().substring(0, at));
      var stake = stakes.findStake(form);
      if (stake.isPresent()) {
        var loss = loss(stake.get(), series, horizon_years, prices);
        uses.add(loss);
        mean = LossEstimate.plus(mean, loss.mean());
        tail = LossEstimate.plus(tail, loss.tailMean());
      } else if (series.shortage().value() > 0) {
        notValued.add(form);
      }
    }
    return new EnsembleLoss(stakes.currency(), mean, tail, uses, notValued);
  }

  private static UseLoss loss(
      Stake stake, Summary.Series series, double years, Optional<PriceResponse> prices) {
    var uncovered = series.uncovered();
    return new UseLoss(
        stake.use(),
        LossEstimate.loss(stake, years * uncovered.mean()),
        uncovered.quantiles().stream()
            .map(quantile -> LossEstimate.loss(stake, years * quantile.value()))
            .toList(),
        LossEstimate.loss(stake, years * uncovered.tailMeans().get(TAIL).value()),
        prices.map(response -> peakPrices(series, response)).orElse(List.of()));
  }

  private static List<Range> peakPrices(Summary.Series series, PriceResponse response) {
    var all = new ArrayList<Range>();
    for (int band = 0; band < Summary.BANDS.size(); band++) {
      double worst = 0;
      for (var period : series.bands()) {
        worst = Math.max(worst, period.get(band));
      }
      all.add(response.index(Math.max(0, 1 - worst)));
    }
    return all;
  }
}
