package org.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodestone.cases.NetworkBuilder;
import org.lodestone.cases.Scenarios;
import org.lodestone.contingency.Span;
import org.lodestone.data.read.PackageReader;
import org.lodestone.measure.ProjectRegister;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.scenario.Progress;
import org.lodestone.scenario.uncertain.Uncertainty;

/**
 * A fictional country that buys all its magnets abroad and may hold a stock of them. In the second
 * of three years nothing comes.
 *
 * <pre>
 *   ZZ make ──mag 120 t a year, no lag──► JP (use 120 t a year; stock of up to 180 days)
 *               nothing in year 2
 * </pre>
 */
class PlanTrialTest {

  private static final double YEAR_DAYS = 365.25;
  private static final double STOCK_WEEKS = 180 / 7.0;
  private static final PlanTrial.Settings FEW = new PlanTrial.Settings(4, 2, 2, 1);

  private static PlanProblem problem;
  private static Plan plan;
  private static PlanTrial trial;

  @BeforeAll
  static void solve() {
    var network =
        new NetworkBuilder()
            .form("ore", 0)
            .form("mag", 1)
            .supply("ore", "ZZ", 120)
            .recipe("make", 0, List.of("ore 1"), List.of("mag 1"))
            .process("make", "ZZ", 120, 120)
            .lane("mag", "ZZ", "JP", 120, 0)
            .demand("mag", "JP", 120, 0)
            .build();
    var scenario =
        Scenarios.months(36, Scenarios.ban("mag", "ZZ", new Span(YEAR_DAYS, YEAR_DAYS, 0)));
    var text =
        """
        format: 1
        kind: plan
        name: fictional
        signed: 2025-01-01
        decideBy: 2025-06-30
        start: 2025-01-01
        years: 3
        period: half-year
        scenario: none.yaml
        outcomes: {draws: 4, seed: 1}
        discount: 0.04
        parties:
          - {place: JP, currency: USD, budget: [1000]}
        growth: {demand: 0, supply: 0, why: fictional}
        completion: {announced: 0, feasibility: 0, permitting: 0, financing: 0, construction: 0, commissioning: 0, operating: 1, paused: 0, why: fictional}
        terms: {loanRate: 0.03, referenceRate: 0.09, tenor: 15, grace: 3, loss: 0.6, fee: 0.01, usualShare: 0.4, office: 3, premium: 0.1, why: fictional}
        unmet: {perTonne: [8], others: 0.3, why: fictional}
        stocks:
          - {party: JP, place: JP, form: mag, most: 180 days, price: 70, carry: 0.02, why: fictional}
        """;
    problem =
        new PlanProblem(
            PlanFile.read("fictional.yaml", text),
            new PlanProblem.Inputs(
                PackageReader.read(Path.of("..", "data", "ree-magnets")).value(),
                network,
                new ProjectRegister(List.of(), List.of()),
                scenario,
                new Uncertainty(List.of(), Uncertainty.Plan.USUAL)));
    try (var planner = new Planner(problem, new TwoStageSettings(1e-6, Duration.ofMinutes(1), 1))) {
      plan = planner.solve(Progress.NONE);
    }
    trial = PlanTrial.of(problem, plan, FEW, 2, Progress.NONE);
  }

  @Test
  void theStockIsWorthItsCost() {
    assertThat(plan.stocks()).hasSize(1);
    assertThat(plan.stocks().getFirst().days()).isCloseTo(180, within(1e-6));
  }

  /** Closed form: one year of use is lacking, and the stock covers 180 days of it. */
  @Test
  void theStockCoversItsDaysInEveryView() {
    for (var view : List.of(trial.optimistic(), trial.limitedSight(), trial.behaviour())) {
      assertThat(view.without().weeks()).isCloseTo(YEAR_DAYS / 7, within(0.02));
      assertThat(view.with().weeks()).isCloseTo(view.without().weeks() - STOCK_WEEKS, within(0.02));
      assertThat(view.without().tonnes() - view.with().tonnes())
          .isCloseTo(120 * 180 / YEAR_DAYS, within(0.02));
    }
  }

  /** All outcomes are the same, so that sampling leaves nothing open. */
  @Test
  void whereNothingIsUncertainThePlanIsTheOptimum() {
    assertThat(trial.sampling().valueError()).isCloseTo(0, within(1e-6));
    assertThat(trial.sampling().value()).isCloseTo(plan.objective(), within(1e-3));
    assertThat(trial.sampling().least()).isLessThanOrEqualTo(plan.objective() + 1e-6);
    assertThat(trial.sampling().gap()).isLessThanOrEqualTo(0.0101 * plan.objective());
  }

  @Test
  void theSeedDecidesNotTheThreads() {
    assertThat(PlanTrial.of(problem, plan, FEW, 1, Progress.NONE)).isEqualTo(trial);
  }

  @Test
  void tooFewAreRefused() {
    assertThatThrownBy(() -> FEW.withSamples(1)).hasMessageContaining("samples (1)");
    assertThatThrownBy(() -> FEW.withOutcomes(0)).hasMessageContaining("fresh outcomes (0)");
  }
}
