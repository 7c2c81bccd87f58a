package org.lodestone.optimisation.twostage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.optimisation.twostage.RandomPlans.Kind;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MixedIntegerProgram;

class LShapedTest {
  private static final double FREE = Double.POSITIVE_INFINITY;
  private static final TwoStageSettings FINE = TwoStageSettings.DEFAULT.withGap(1e-8);

  /** Wheat, maize, beet of Birge and Louveaux (2011), section 1.1, in the textbook's numbers. */
  private static TwoStageProgram farmer() {
    var first = LinearProgram.builder();
    int land = first.addRow(-FREE, 500);
    for (double cost : new double[] {150, 230, 260}) {
      first.addEntry(land, first.addColumn(cost, 0, 500), 1);
    }
    var recourse = LinearProgram.builder();
    int wheat = recourse.addRow(200, FREE);
    int maize = recourse.addRow(240, FREE);
    int beet = recourse.addRow(0, FREE);
    addTrade(recourse, wheat, 238, 170);
    addTrade(recourse, maize, 210, 150);
    recourse.addEntry(beet, recourse.addColumn(-36, 0, 6000), -1);
    recourse.addEntry(beet, recourse.addColumn(-10, 0, FREE), -1);
    var couplings =
        List.of(
            Coupling.row(wheat, 0, -2.5), Coupling.row(maize, 1, -3), Coupling.row(beet, 2, -20));
    var outcomes = new ArrayList<Outcome>();
    for (double yield : new double[] {1.2, 1, 0.8}) {
      var outcome = Outcome.builder(1.0 / 3);
      for (int c = 0; c < 3; c++) {
        outcome.couplingFactor(c, yield);
      }
      outcomes.add(outcome.build());
    }
    return new TwoStageProgram(
        MixedIntegerProgram.of(first.build()),
        Recourse.of(recourse.build(), couplings),
        outcomes,
        RiskWeight.NEUTRAL);
  }

  private static void addTrade(LinearProgram.Builder recourse, int row, double buy, double sell) {
    recourse.addEntry(row, recourse.addColumn(buy, 0, FREE), 1);
    recourse.addEntry(row, recourse.addColumn(-sell, 0, FREE), -1);
  }

  /** The whole answers of a plan cost what the search said, outcome by outcome. */
  @Test
  void responsesAreToldAsTheyWereFound() {
    var program = RandomPlans.draw(11, 8, RandomPlans.Kind.WHOLE, RiskWeight.NEUTRAL);
    try (var decomposition = new LShaped(program, FINE)) {
      var plan = decomposition.solve(Progress.NONE).plan();
      var costs = new double[8];

      decomposition.forEach(
          plan.decision(), (s, response) -> costs[s] = response.objective(), Progress.NONE);

      assertThat(costs).containsExactly(plan.costs(), within(1e-6));
    }
  }

  /** The published optimum: a profit of 108,390 from 170, 80 and 250 acres. */
  @Test
  void theFarmerOfTheTextbookPlantsAsPublished() {
    try (var decomposition = new LShaped(farmer(), FINE)) {
      var solution = decomposition.solve(Progress.NONE);

      assertThat(solution.upper()).isCloseTo(-108_390, within(0.01));
      assertThat(solution.lower()).isCloseTo(-108_390, within(0.01));
      assertThat(solution.value(0)).isCloseTo(170, within(1e-4));
      assertThat(solution.value(1)).isCloseTo(80, within(1e-4));
      assertThat(solution.value(2)).isCloseTo(250, within(1e-4));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theNumberOfThreadsLeavesNoTrace(long seed) {
    var program = RandomPlans.draw(seed, 30, Kind.WHOLE, new RiskWeight(0.5, 0.9));
    try (var one = new LShaped(program, FINE);
        var three = new LShaped(program, FINE.withThreads(3))) {
      var alone = one.solve(Progress.NONE);
      var together = three.solve(Progress.NONE);

      assertThat(together.plan().decision()).isEqualTo(alone.plan().decision());
      assertThat(together.plan().costs()).isEqualTo(alone.plan().costs());
      assertThat(together.lower()).isEqualTo(alone.lower());
      assertThat(together.plan().worth()).isEqualTo(alone.plan().worth());
      assertThat(together.plan().rowDuals()).isEqualTo(alone.plan().rowDuals());
      assertThat(together.work().solves()).isEqualTo(alone.work().solves());
    }
  }

  /** Another budget from the cuts of the first gives what a fresh search gives. */
  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6, 7})
  void anotherBudgetIsSolvedFromWhatIsKnown(long seed) {
    var program = RandomPlans.draw(seed, 20, Kind.WHOLE, new RiskWeight(0.5, 0.8));
    var first = program.first();
    var other =
        first.with(
            first.program().withRowBounds(new int[] {0}, new double[] {-FREE}, new double[] {40}));
    try (var decomposition = new LShaped(program, FINE);
        var fresh = new LShaped(program.withFirst(other), FINE)) {
      decomposition.solve(Progress.NONE);
      var again = decomposition.resolve(other, Progress.NONE);
      var anew = fresh.solve(Progress.NONE);

      assertThat(again.upper()).isCloseTo(anew.upper(), within(1e-6 * Math.abs(anew.upper())));
      var same = decomposition.resolve(other, Progress.NONE);
      assertThat(same.upper()).isCloseTo(again.upper(), within(1e-6 * Math.abs(again.upper())));
      assertThat(same.work().iterations()).isLessThanOrEqualTo(2);
    }
  }

  /** The worth of a decision against the costs of a little more of it. */
  @Test
  void worthIsTheSlopeOfCost() {
    var program = RandomPlans.draw(11, 10, Kind.LINEAR, new RiskWeight(0.5, 0.5));
    int columns = program.first().program().columnCount();
    var decision = new double[columns];
    Arrays.fill(decision, 0.37);
    var here = LShaped.evaluate(program, decision, 1, Progress.NONE);
    var saved = new double[columns];
    double[] worth = here.worth();
    for (int c = 0; c < worth.length; c++) {
      saved[program.recourse().couplings().get(c).firstColumn()] += worth[c];
    }
    for (int j = 0; j < columns; j++) {
      double step = 1e-5;
      decision[j] += step;
      var there = LShaped.evaluate(program, decision, 1, Progress.NONE);
      decision[j] -= step;
      double change = there.objective() - there.firstCost() - (here.objective() - here.firstCost());
      assertThat(-change / step).as("decision " + j).isCloseTo(saved[j], within(1e-4));
    }
  }

  @Test
  void aFirstStageWithoutAnyDecisionNamesTheRow() {
    var program = RandomPlans.draw(3, 5, Kind.WHOLE, RiskWeight.NEUTRAL);
    var first = program.first();
    var impossible =
        first.with(
            first.program().withRowBounds(new int[] {0}, new double[] {-FREE}, new double[] {-7}));
    try (var decomposition = new LShaped(program, FINE)) {
      var solution = decomposition.resolve(impossible, Progress.NONE);

      assertThat(solution.status()).isEqualTo(TwoStageStatus.FIRST_STAGE_INFEASIBLE);
      assertThat(solution.hasPlan()).isFalse();
      assertThat(solution.conflicts()).containsExactly(new Conflict(0, 7));
      assertThatThrownBy(solution::plan).hasMessageContaining("FIRST_STAGE_INFEASIBLE");
    }
  }

  @Test
  void theCallerCanCancel() {
    var program = RandomPlans.draw(3, 5, Kind.WHOLE, RiskWeight.NEUTRAL);
    var cancelled =
        new Progress() {
          @Override
          public void tick(long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    try (var decomposition = new LShaped(program, FINE)) {
      assertThatThrownBy(() -> decomposition.solve(cancelled))
          .isInstanceOf(CancellationException.class);
    }
  }

  /**
   * A stock against a uniform demand from 0 to 1, 0.5 a unit, 2 a unit short: the best is 3/4, at a
   * cost of 0.5 · 0.75 + 2 · 0.25² / 2 = 0.4375. Both bounds must enclose it.
   */
  @Test
  void sampledBoundsEncloseTheNewsvendor() {
    var bounds =
        SampleAverage.of(
            newsvendor(),
            m -> demands(m, m == 8 ? 2000 : 60),
            8,
            TwoStageSettings.DEFAULT,
            Progress.NONE);

    assertThat(bounds.lower() - bounds.lowerError()).isLessThanOrEqualTo(0.4375);
    assertThat(bounds.upper() + bounds.upperError()).isGreaterThanOrEqualTo(0.4375);
    assertThat(bounds.gap()).isLessThan(0.1);
    assertThat(bounds.plan().decision()[0]).isCloseTo(0.75, within(0.15));
  }

  /** Half the best stock costs 0.5 · 3/8 + 2 · (5/8)² / 2 − 0.4375 = 0.140625 more. */
  @Test
  void aPlanIsComparedWithTheBestInTheSameOutcomes() {
    var samples = IntStream.range(0, 8).mapToObj(m -> demands(m, 60)).toList();

    var best = gap(samples, 0.75);
    var half = gap(samples, 0.375);

    assertThat(best.most()).isLessThan(0.03);
    assertThat(half.excess()).isCloseTo(0.140625, within(0.03));
    assertThat(half.most()).isGreaterThan(0.140625);
    assertThat(half.lower()).isCloseTo(best.lower(), within(1e-9));
  }

  private static SampleAverage.PairedGap gap(List<List<Outcome>> samples, double stock) {
    return SampleAverage.PairedGap.of(
        newsvendor(), samples, new double[] {stock}, FINE, Progress.NONE);
  }

  private static TwoStageProgram newsvendor() {
    var first = LinearProgram.builder();
    first.addColumn(0.5, 0, 1);
    var recourse = LinearProgram.builder();
    int row = recourse.addRow(0, FREE);
    recourse.addEntry(row, recourse.addColumn(2, 0, FREE), 1);
    return new TwoStageProgram(
        MixedIntegerProgram.of(first.build()),
        Recourse.of(recourse.build(), List.of(Coupling.row(row, 0, -1))),
        List.of(Outcome.calm(1)),
        RiskWeight.NEUTRAL);
  }

  private static List<Outcome> demands(int number, int count) {
    var random = new SplittableRandom(97 + number);
    var outcomes = new ArrayList<Outcome>();
    for (int s = 0; s < count; s++) {
      outcomes.add(Outcome.builder(1.0 / count).rowBounds(0, random.nextDouble(), FREE).build());
    }
    return outcomes;
  }
}
