package org.lodestone.optimisation.twostage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LinearProgram;
import org.lodestone.solver.MixedIntegerProgram;

/**
 * Ten tonnes lie in stock, and the decision adds to them. A tonne that is lacking costs 1 in the
 * first period and 3 in the second; nobody expects a demand in the second.
 *
 * <pre>
 *   stock 10 + y ──► period 0 (demand d, price 1) ──keep──► period 1 (demand e, price 3)
 * </pre>
 */
class RollingRecourseTest {
  private static final double FREE = Double.POSITIVE_INFINITY;

  // Columns: use and keep of period 0, unmet of both, use of period 1.
  private static final int USE_0 = 0;
  private static final int KEEP = 1;
  private static final int UNMET_0 = 2;
  private static final int USE_1 = 3;
  private static final int UNMET_1 = 4;

  private static final RollingRecourse.Periods PERIODS =
      new RollingRecourse.Periods(List.of(0, 0, 0, 1, 1), List.of(0, 0, 1, 1), 2);

  private static Recourse recourse() {
    var program = LinearProgram.builder();
    program.addColumn(0, 0, FREE);
    program.addColumn(0, 0, FREE);
    program.addColumn(1, 0, FREE);
    program.addColumn(0, 0, FREE);
    program.addColumn(3, 0, FREE);
    int stock = program.addRow(-FREE, 10);
    program.addEntry(stock, USE_0, 1);
    program.addEntry(stock, KEEP, 1);
    int first = program.addRow(0, FREE);
    program.addEntry(first, USE_0, 1);
    program.addEntry(first, UNMET_0, 1);
    int kept = program.addRow(-FREE, 0);
    program.addEntry(kept, USE_1, 1);
    program.addEntry(kept, KEEP, -1);
    int second = program.addRow(0, FREE);
    program.addEntry(second, USE_1, 1);
    program.addEntry(second, UNMET_1, 1);
    return Recourse.of(program.build(), List.of(Coupling.row(stock, 0, 1)));
  }

  private static Outcome demand(double first, double second, double probability) {
    return Outcome.builder(probability)
        .rowBounds(1, first, FREE)
        .rowBounds(3, second, FREE)
        .build();
  }

  private static TwoStageProgram program(List<Outcome> outcomes) {
    var first = LinearProgram.builder();
    first.addColumn(0.1, 0, 100);
    return new TwoStageProgram(
        MixedIntegerProgram.of(first.build()), recourse(), outcomes, RiskWeight.NEUTRAL);
  }

  private static double[] costs(List<Outcome> truth, List<Outcome> guess, int ahead, double y) {
    var costs = new double[truth.size()];
    new RollingRecourse(program(truth), guess, PERIODS, ahead)
        .forEach(
            new double[] {y}, 2, (s, response) -> costs[s] = response.objective(), Progress.NONE);
    return costs;
  }

  @Test
  void whoDoesNotSeeTheSecondPeriodUsesUpTheStock() {
    var truth = List.of(demand(10, 10, 1));
    var guess = List.of(demand(10, 0, 1));

    assertThat(costs(truth, guess, 1, 0)[0]).isCloseTo(30, within(1e-9));
    assertThat(costs(truth, guess, 2, 0)[0]).isCloseTo(10, within(1e-9));
    assertThat(costs(truth, guess, 1, 10)[0]).as("whoever has enough").isBetween(0.0, 30.0);
  }

  /** A guess that comes true is as good as knowledge. */
  @Test
  void whoExpectsTheTruthRespondsBest() {
    var truth = List.of(demand(10, 10, 1));

    assertThat(costs(truth, truth, 1, 0)[0]).isCloseTo(10, within(1e-9));
  }

  /**
   * In the same outcome and the same program, less sight never costs less: compared with the best
   * response, max(0, d + e − 10 − y) times 1 up to d, then times 3.
   */
  @Test
  void lessSightNeverCostsLess() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 30; i++) {
      double d = 20 * random.nextDouble();
      double e = 20 * random.nextDouble();
      double y = 10 * random.nextDouble();
      var truth = List.of(demand(d, e, 1));
      double lacking = Math.max(0, d + e - 10 - y);
      double best = Math.min(lacking, d) + 3 * Math.max(0, lacking - d);

      assertThat(costs(truth, List.of(demand(d, 0, 1)), 2, y)[0]).isCloseTo(best, within(1e-6));
      assertThat(costs(truth, List.of(demand(d, 0, 1)), 1, y)[0])
          .isGreaterThanOrEqualTo(best - 1e-6);
    }
  }

  /** One outcome does not see what another was asked before it. */
  @Test
  void theOrderOfOutcomesDoesNotMatter() {
    var a = demand(10, 10, 0.5);
    var b = demand(4, 8, 0.5);
    var none = demand(0, 0, 0.5);

    var forward = costs(List.of(a, b), List.of(none, none), 1, 0);
    var backward = costs(List.of(b, a), List.of(none, none), 1, 0);

    assertThat(forward).containsExactly(backward[1], backward[0]);
  }

  @Test
  void whoSeesNothingIsRefused() {
    var truth = List.of(demand(1, 1, 1));

    assertThatThrownBy(() -> new RollingRecourse(program(truth), truth, PERIODS, 0))
        .hasMessageContaining("0 periods");
    assertThatThrownBy(() -> new RollingRecourse(program(truth), List.of(), PERIODS, 1))
        .hasMessageContaining("0 expectations");
  }
}
