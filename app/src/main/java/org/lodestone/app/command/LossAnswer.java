package org.lodestone.app.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.brief.document.Quantity;
import org.lodestone.economy.EnsembleLoss;
import org.lodestone.economy.LossEstimate;
import org.lodestone.economy.Stake;
import org.lodestone.economy.StakeTable;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.FormId;
import org.lodestone.quantity.Range;

/**
 * Loss in money at a place, of one run or of an ensemble. Every factor of it rests on assumptions;
 * what it leaves out stands in {@code docs/model/economy.md}.
 *
 * @param expected of the run, or the mean of the draws
 * @param worstAtMost bound on the mean of the worst twentieth of the draws; null for one run
 * @param notValued uses that go short and whose value added nobody states
 * @param rests rows of the data package behind the figures
 */
public record LossAnswer(
    String place,
    String currency,
    Amount expected,
    @Nullable Amount worstAtMost,
    List<Use> uses,
    List<String> notValued,
    List<String> rests) {

  /** An amount with the ends of its range. */
  public record Amount(double low, double value, double high) {
    static Amount of(Range range) {
      return new Amount(
          Quantity.roundedFinite(range.low()),
          Quantity.roundedFinite(range.value()),
          Quantity.roundedFinite(range.high()));
    }
  }

  /**
   * One use.
   *
   * @param bands at 5, 20, 50, 80 and 95 % of the draws; empty for one run
   * @param worst mean of the worst twentieth of the draws; null for one run
   * @param peakPrice highest price of the material as a multiple of the usual one: of the run, or
   *     at 95 % of the draws; null unless prices are asked for
   */
  public record Use(
      String form,
      Amount expected,
      List<Amount> bands,
      @Nullable Amount worst,
      @Nullable Amount peakPrice) {}

  static LossAnswer of(StakeTable stakes, LossEstimate loss) {
    return new LossAnswer(
        stakes.place().text(),
        loss.currency(),
        Amount.of(loss.total()),
        null,
        loss.uses().stream()
            .map(
                use ->
                    new Use(
                        use.use().text(),
                        Amount.of(use.loss()),
                        List.of(),
                        null,
                        price(use.peakPrice())))
            .toList(),
        loss.notValued().stream().map(FormId::text).toList(),
        rows(stakes));
  }

  static LossAnswer of(StakeTable stakes, EnsembleLoss loss) {
    return new LossAnswer(
        stakes.place().text(),
        loss.currency(),
        Amount.of(loss.mean()),
        Amount.of(loss.tailAtMost()),
        loss.uses().stream()
            .map(
                use ->
                    new Use(
                        use.use().text(),
                        Amount.of(use.mean()),
                        use.bands().stream().map(Amount::of).toList(),
                        Amount.of(use.tailMean()),
                        price(use.peakPrices().reversed().stream().findFirst())))
            .toList(),
        loss.notValued().stream().map(FormId::text).toList(),
        rows(stakes));
  }

  private static @Nullable Amount price(Optional<Range> price) {
    return price.map(Amount::of).orElse(null);
  }

  private static List<String> rows(StakeTable stakes) {
    return stakes.stakes().stream()
        .flatMap(LossAnswer::figures)
        .flatMap(figure -> rows(figure.evidence()))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Sourced> figures(Stake stake) {
    return Stream.of(stake.valueAdded_perYear(), stake.substitutable(), stake.madeUp());
  }

  private static Stream<String> rows(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Claim claim -> Stream.of(claim.row());
      case Evidence.Assumption assumption -> Stream.of(assumption.row());
      case Evidence.Derivation derivation -> derivation.rows().stream();
    };
  }
}
