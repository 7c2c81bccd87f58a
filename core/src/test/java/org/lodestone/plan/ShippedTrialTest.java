package org.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.scenario.Progress;

/** A plan of the shipped register on trial, in whole years and few outcomes to be quick. */
class ShippedTrialTest {

  private static final PlanTrial.Settings FEW = new PlanTrial.Settings(8, 2, 4, 1);

  private static PlanProblem problem;
  private static Plan plan;
  private static PlanTrial trial;

  @BeforeAll
  static void solve() {
    problem = ShippedPlans.problem(ShippedPlans.text(4));
    try (var planner =
        new Planner(problem, new TwoStageSettings(0.01, Duration.ofMinutes(10), 2))) {
      plan = planner.solve(Progress.NONE);
    }
    trial = PlanTrial.of(problem, plan, FEW, 2, Progress.NONE);
  }

  @Test
  void theSeedDecidesNotTheThreads() {
    assertThat(PlanTrial.of(problem, plan, FEW, 1, Progress.NONE)).isEqualTo(trial);
  }

  @Test
  void whoeverSeesLessDoesNoBetter() {
    assertThat(trial.sampling().least()).isLessThanOrEqualTo(trial.sampling().most());
    assertThat(trial.optimistic().with().weeks())
        .isLessThanOrEqualTo(trial.optimistic().without().weeks() * (1 + 1e-6));
    assertThat(trial.limitedSight().with().weeks())
        .isLessThanOrEqualTo(trial.limitedSight().without().weeks() * (1 + 1e-6));
    assertThat(trial.behaviour().with().weeks())
        .isLessThanOrEqualTo(trial.behaviour().without().weeks() * (1 + 1e-6));
  }

  /** With everything in sight nothing is left to be surprised by (second method: P17 = V2). */
  @Test
  void whoSeesEverythingRespondsBest() {
    var all =
        PlanTrial.of(problem, nothing(), new PlanTrial.Settings(3, 2, 1, 10), 2, Progress.NONE);

    assertThat(all.limitedSight().with().weeks())
        .isCloseTo(all.optimistic().with().weeks(), within(1e-6));
  }

  @Test
  void withoutAPlanNothingChanges() {
    var none =
        PlanTrial.of(problem, nothing(), new PlanTrial.Settings(3, 2, 1, 1), 2, Progress.NONE);

    assertThat(none.optimistic().with()).isEqualTo(none.optimistic().without());
    assertThat(none.limitedSight().with()).isEqualTo(none.limitedSight().without());
    assertThat(none.behaviour().with()).isEqualTo(none.behaviour().without());
    assertThat(none.sampling().value()).isEqualTo(none.sampling().valueWithout());
  }

  private static Plan nothing() {
    return with(List.of(), List.of());
  }

  private static Plan with(List<Plan.Chosen> chosen, List<Plan.Stored> stocks) {
    return new Plan(
        plan.name(),
        plan.status(),
        plan.gap(),
        plan.lower(),
        plan.objective(),
        plan.objectiveWithout(),
        plan.outcomes(),
        chosen,
        List.of(),
        stocks,
        plan.money(),
        plan.uncovered(),
        plan.uncoveredWithout(),
        List.of());
  }
}
