package org.lodestone.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.lodestone.economy.RunLoss;
import org.lodestone.economy.StakeTable;
import org.lodestone.network.PlaceId;
import org.lodestone.network.Stockpile;
import org.lodestone.network.SupplyNetwork;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.Scenario;
import org.lodestone.simulation.BreakEvenStock;
import org.lodestone.simulation.Consumer;

/**
 * What can be said about a scenario while the state's stock is secret: the stock below which
 * somebody goes short, for which part of the interval nobody does, and which purchase one would
 * regret least. All days are those of the stages that hold stock together.
 *
 * @param coveredPart part of the interval in which no use goes short, 0 to 1; empty if that is not
 *     known
 * @param advice empty if no money is at stake, or the work was stopped
 */
public record SecretAdvice(
    double low_days,
    double high_days,
    BreakEvenStock.Status status,
    OptionalDouble breakEven_days,
    OptionalDouble coveredPart,
    Optional<SecretStock> advice) {

  /** Beyond this no size is tried, in days. */
  public static final double LARGEST_DAYS = 730;

  /**
   * The question.
   *
   * @param buys_days purchases on the table beside none
   * @param holding_perDayYear money for holding one day of use for a year
   * @param probability_perYear of the scenario in a year; 1: as if it came this year
   */
  public record Question(
      double low_days,
      double high_days,
      List<Double> buys_days,
      double holding_perDayYear,
      double probability_perYear) {
    public Question {
      SecretStock.checkInterval(low_days, high_days);
      buys_days = List.copyOf(buys_days);
      if (!(probability_perYear > 0 && probability_perYear <= 1)) {
        throw new IllegalArgumentException(
            "The probability per year (%s) must lie above 0 and at most at 1.\nMaybe it was written in percent."
                .formatted(probability_perYear));
      }
    }
  }

  /** Runs the scenario over the interval. */
  public static SecretAdvice of(
      SupplyNetwork network,
      Scenario scenario,
      List<PlaceId> places,
      Optional<StakeTable> stakes,
      Question question,
      Progress progress) {
    double stages = stockedStages(network, places);
    var found =
        BreakEvenStock.find(
            network, scenario, Consumer.of(network, places), LARGEST_DAYS / stages, progress);
    var days =
        found.days().isPresent()
            ? OptionalDouble.of(found.days().getAsDouble() * stages)
            : OptionalDouble.empty();
    var advice =
        found.status() == BreakEvenStock.Status.NO_STOCKPILE
                || found.status() == BreakEvenStock.Status.CANCELLED
            ? Optional.<SecretStock>empty()
            : stakes.map(table -> weigh(network, scenario, stages, table, question, progress));
    return new SecretAdvice(
        question.low_days,
        question.high_days,
        found.status(),
        days,
        coveredPart(found.status(), days, question),
        advice.filter(weighed -> weighed.outlook() == SecretStock.Outlook.COMPLETE));
  }

  /**
   * A state's stock lies half as oxide and half as metal: each of two stages has half of the days.
   */
  private static double stockedStages(SupplyNetwork network, List<PlaceId> places) {
    long stages =
        network.stockpiles().stream()
            .filter(s -> s.owner() == Stockpile.Owner.STATE && places.contains(s.place()))
            .map(s -> network.form(s.form()).stage())
            .distinct()
            .count();
    return Math.max(1, stages);
  }

  private static OptionalDouble coveredPart(
      BreakEvenStock.Status status, OptionalDouble days, Question question) {
    return switch (status) {
      case NOT_NEEDED -> OptionalDouble.of(1);
      case NOT_REACHED -> OptionalDouble.of(0);
      case NO_STOCKPILE, CANCELLED -> OptionalDouble.empty();
      case FOUND -> {
        double width = question.high_days - question.low_days;
        double above = question.high_days - days.orElseThrow();
        yield OptionalDouble.of(width > 0 ? Math.clamp(above / width, 0, 1) : above >= 0 ? 1 : 0);
      }
    };
  }

  private static SecretStock weigh(
      SupplyNetwork network,
      Scenario scenario,
      double stages,
      StakeTable stakes,
      Question question,
      Progress progress) {
    var options = new ArrayList<SecretStock.Option>();
    options.add(new SecretStock.Option("0", 0, 0));
    for (var days : question.buys_days) {
      options.add(
          new SecretStock.Option(Double.toString(days), days, days * question.holding_perDayYear));
    }
    Map<Double, Double> known = new TreeMap<>();
    DoubleUnaryOperator loss =
        days ->
            known.computeIfAbsent(
                days,
                size ->
                    question.probability_perYear
                        * RunLoss.estimate(
                                network,
                                scenario.withStateCoverDays(size / stages),
                                stakes,
                                Optional.empty())
                            .total()
                            .value());
    return SecretStock.weigh(question.low_days, question.high_days, options, loss, progress);
  }
}
