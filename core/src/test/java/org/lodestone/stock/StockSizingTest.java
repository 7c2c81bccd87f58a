package org.lodestone.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodestone.scenario.Progress;

/**
 * Sizes against published optima: textbook examples as computed by stockpyl (Snyder and Shen,
 * Fundamentals of Supply Chain Theory; the numbers in the names of examples are theirs), and closed
 * forms. Each by formula and by simulation.
 */
class StockSizingTest {
  private static final int DRAWS = 200_000;

  private static RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(20251028);
  }

  private static LossSample draw(java.util.function.ToDoubleFunction<RandomGenerator> law) {
    var random = random();
    return LossSample.of(Stream.generate(() -> law.applyAsDouble(random)).limit(DRAWS).toList());
  }

  /** Example 9.3 and others: base stock under a supplier that is up or down. */
  @ParameterizedTest
  @CsvSource({
    "0.25, 3, 2000, 0.04, 0.25, 8000, 2737.0689302470355",
    "1, 50, 100, 0.01, 0.1, 1600, 2363.6769736282176",
    "1, 50, 100, 0.05, 0.1, 2800, 3355.212108253318",
    "1, 50, 100, 0.1, 0.5, 500, 472.9166554131856",
    "1, 50, 100, 0.02, 0.05, 5400, 6651.145870321339",
    "1, 50, 100, 0.005, 0.02, 11600, 15495.383537117641"
  })
  void aStockAgainstDisruptionsIsTheTextbooks(
      double holding,
      double shortage,
      double demand,
      double failure,
      double recovery,
      double level,
      double cost) {
    var question = new DisruptionStock(holding, shortage, demand, failure, recovery);

    var exact = question.size();
    assertThat(exact.amount()).isEqualTo(level);
    // The peer cuts its sum of states off earlier.
    assertThat(exact.cost()).isCloseTo(cost, within(1e-6 * cost));

    var simulated = question.simulate(random(), 40_000, Progress.NONE);
    assertThat(simulated.outlook()).isEqualTo(DisruptionStock.Outlook.COMPLETE);
    assertThat(simulated.size().cost())
        .as("four standard errors")
        .isCloseTo(cost, within(4 * simulated.standardError()));
    // Neighbouring levels cost nearly the same; what the simulation chose is as good within its
    // error.
    assertThat(simulated.size().amount()).isCloseTo(level, within(demand));
    assertThat(question.cost(simulated.size().amount()))
        .isLessThan(exact.cost() + 4 * simulated.standardError());
  }

  /** Example 9.3 with levels that are not the best. */
  @ParameterizedTest
  @CsvSource({"2000, 3310.344790905193", "12000, 3075.161603601367"})
  void anyLevelHasItsCost(double level, double cost) {
    assertThat(new DisruptionStock(0.25, 3, 2000, 0.04, 0.25).cost(level))
        .isCloseTo(cost, within(1e-6 * cost));
  }

  /** Examples 4.3 and 4.4: normal demand, without lead time and with four periods of it. */
  @ParameterizedTest
  @CsvSource({
    "0, 56.60395592743389, 1.9976051931766445",
    "4, 264.76689437415484, 4.466781004149577"
  })
  void aNewsvendorIsTheTextbooks(int leadTime, double level, double cost) {
    var question = new Newsvendor(0.18, 0.7);
    double mean = 50.0 * (leadTime + 1);
    double deviation = 8 * Math.sqrt(leadTime + 1.0);

    var exact = question.sizeOfNormal(mean, deviation);
    assertThat(exact.amount()).isCloseTo(level, within(1e-9 * level));
    assertThat(exact.cost()).isCloseTo(cost, within(1e-8 * cost));

    var sampled = question.size(draw(random -> sumOfDemands(random, leadTime)));
    assertThat(sampled.amount()).isCloseTo(level, within(0.02 * deviation));
    assertThat(sampled.cost()).isCloseTo(cost, within(0.01 * cost));
  }

  private static double sumOfDemands(RandomGenerator random, int leadTime) {
    double sum = 0;
    for (int t = 0; t <= leadTime; t++) {
      sum += random.nextGaussian(50, 8);
    }
    return sum;
  }

  /** w = m ln(v / h) = 109.861 for h = 100, v = 900, m = 50. */
  @Test
  void anExponentialLossHasAClosedForm() {
    var question = Newsvendor.ofPurchase(100, 900);
    assertThat(question.sizeOfExponential(50).amount()).isCloseTo(109.861, within(5e-4));

    var losses = draw(random -> 50 * random.nextExponential());
    // Standard error of a quantile: √(p(1−p)/n) over the density there, 0.0022 per tonne.
    double error = Math.sqrt(8.0 / 81 / DRAWS) / (1.0 / 9 / 50);
    assertThat(question.size(losses).amount()).isCloseTo(109.861, within(4 * error));
    assertThat(losses.excessProbability(question.size(losses).amount()))
        .isCloseTo(1.0 / 9, within(1e-5));
  }

  /** Only the worst tenth counts: the level moves to m ln(v / (h (1 − α))). */
  @Test
  void whoLooksAtTheTailHoldsMore() {
    var question = Newsvendor.ofPurchase(100, 900);
    var losses = draw(random -> 50 * random.nextExponential());

    double tail = question.sizeAgainstTail(losses, 1, 0.9).amount();
    assertThat(tail).isCloseTo(50 * Math.log(9 / 0.1), within(5.0));
    assertThat(question.sizeAgainstTail(losses, 0, 0.9)).isEqualTo(question.size(losses));
    double between = question.sizeAgainstTail(losses, 0.5, 0.9).amount();
    assertThat(between).isBetween(question.size(losses).amount(), tail);
    // By hand: 0.5·P(L > w) + 0.5·P(L > w)/0.1 = 1/9, so w = m ln(5.5·9).
    assertThat(between).isCloseTo(50 * Math.log(5.5 * 9), within(3.0));
  }

  /** A law with three outcomes, by hand. */
  @Test
  void aDiscreteLossIsCountedOut() {
    var losses = LossSample.weighted(List.of(10.0, 0.0, 100.0), List.of(3.0, 6.0, 1.0));
    assertThat(losses.mean()).isCloseTo(13, within(1e-12));
    assertThat(losses.expectedExcess(10)).isCloseTo(9, within(1e-12));
    assertThat(losses.excessProbability(10)).isCloseTo(0.1, within(1e-12));
    // P(L > 10) = 0.1 < 1/9, so ten units are right; at v/h = 11 the hundred is.
    assertThat(Newsvendor.ofPurchase(100, 900).size(losses).amount()).isEqualTo(10);
    assertThat(Newsvendor.ofPurchase(100, 1100).size(losses).amount()).isEqualTo(100);
  }

  /** Example 9.1 and problem 9.8: ordering in lots from a supplier that fails. */
  @Test
  void aLotUnderDisruptionsIsTheTextbooks() {
    checkLot(new DisruptedLot(0.225, 5, 8, 1300, 1.5, 14), 772.8110739983106, 173.95000257319708);
    checkLot(new DisruptedLot(4, 22, 35, 30, 1, 12), 24.066300045604976, 96.26659090113583);
  }

  private static void checkLot(DisruptedLot question, double lot, double cost) {
    assertThat(question.size().amount()).isCloseTo(lot, within(1e-4 * lot));
    assertThat(question.size().cost()).isCloseTo(cost, within(1e-9 * cost));

    var simulated = question.simulate(lot, random(), DRAWS);
    assertThat(simulated.cost()).isCloseTo(cost, within(4 * simulated.standardError()));
  }

  @Test
  void theNormalLawIsTheTables() {
    assertThat(StandardNormal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-13));
    assertThat(StandardNormal.quantile(1e-12)).isCloseTo(-7.034483825301131, within(1e-9));
    assertThat(StandardNormal.distribution(-7)).isCloseTo(1.279812543885835e-12, within(1e-24));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new DisruptionStock(1, 50, 100, -0.1, 0.5))
        .hasMessageContaining("failure (-0.1)");
    assertThatThrownBy(() -> Newsvendor.ofPurchase(900, 100)).hasMessageContaining("100");
    assertThatThrownBy(() -> LossSample.of(new ArrayList<>())).hasMessageContaining("0 losses");
    assertThatThrownBy(() -> LossSample.weighted(List.of(1.0), List.of(-1.0)))
        .hasMessageContaining("weight (-1.0)");
  }
}
