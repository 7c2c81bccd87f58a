package org.lodestone.plan.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodestone.plan.Assumption;
import org.lodestone.plan.FictionalPlans;
import org.lodestone.plan.Plan;
import org.lodestone.plan.Planner;
import org.lodestone.scenario.Progress;

/** Why the fictional plan is as it is, against planners that are given the other question. */
class ExplanationsTest {
  private static Planner planner;
  private static Plan plan;

  @BeforeAll
  static void solve() {
    planner = new Planner(FictionalPlans.problem(FictionalPlans.TEXT), FictionalPlans.SETTINGS);
    plan = planner.solve(Progress.NONE);
  }

  @AfterAll
  static void free() {
    planner.close();
  }

  private static Plan fresh(String text) {
    try (var other = new Planner(FictionalPlans.problem(text), FictionalPlans.SETTINGS)) {
      return other.solve(Progress.NONE);
    }
  }

  /** A file that leaves the project out is solved from nothing. */
  @Test
  void whatAProjectSavesIsWhatItsAbsenceCosts() {
    var savings = ExactSavings.of(planner, plan, 5, Progress.NONE);

    assertThat(savings.chosen()).hasSameSizeAs(plan.chosen());
    for (var out : savings.chosen()) {
      var text = FictionalPlans.TEXT + "selection: {without: [%s]}\n".formatted(out.project());
      double loss = fresh(text).objective() - plan.objective();
      double rounding = 1e-5 * plan.objective();

      assertThat(out.least()).as(out.project()).isLessThanOrEqualTo(loss + rounding);
      assertThat(out.most()).as(out.project()).isGreaterThanOrEqualTo(loss - rounding);
      assertThat(out.most() - out.least()).isLessThanOrEqualTo(2 * rounding);
      out.held().ifPresent(held -> assertThat(held).isGreaterThanOrEqualTo(loss - rounding));
    }
  }

  @Test
  void whatIsForcedInCosts() {
    var savings = ExactSavings.of(planner, plan, 5, Progress.NONE);

    assertThat(savings.rejected()).isNotEmpty();
    assertThat(savings.rejected())
        .filteredOn(ExactSavings.In::fits)
        .allSatisfy(in -> assertThat(in.most()).isGreaterThan(-1e-5 * plan.objective()));
  }

  @Test
  void theNextMillionBuysWhatALargerBudgetBuys() {
    var next = NextMillion.of(planner, plan, List.of(8.0), Progress.NONE);
    var richer = fresh(FictionalPlans.TEXT.replace("budget: [30]", "budget: [32]"));

    assertThat(next.buys()).extracting(NextMillion.Buys::party).containsExactly("A", "B", "");
    assertThat(next.buys().getFirst().saved_musd())
        .isCloseTo(plan.objective() - richer.objective(), within(1e-5 * plan.objective()));
    assertThat(next.buys()).allSatisfy(buys -> assertThat(buys.saved_musd()).isGreaterThan(-1e-6));
    assertThatThrownBy(() -> NextMillion.of(planner, plan, List.of(0.0), Progress.NONE))
        .hasMessageContaining("0.0 million");
  }

  @Test
  void aFlipNamesTheSmallestStepAndWhatChanges() {
    var assumptions = List.of(Assumption.BUDGET, Assumption.UNMET, Assumption.DELAY);
    var flips = Flips.of(planner, FictionalPlans.SETTINGS, assumptions, Progress.NONE).flips();

    assertThat(flips).extracting(Flips.Flip::assumption).isEqualTo(assumptions);
    for (var flip : flips) {
      if (flip.step().isPresent()) {
        assertThat(flip.in().size() + flip.out().size()).isPositive();
        assertThat(flip.better()).isPositive();
        assertThat(flip.assumption().steps()).contains(flip.step().get());
      }
    }
    assertThat(flips).anySatisfy(flip -> assertThat(flip.step()).isPresent());
  }

  @Test
  void anAssumptionChangesWhatItSays() {
    var problem = planner.problem();

    assertThat(Assumption.DELAY.changed(problem, 6).inputs().register().projects().getFirst())
        .satisfies(p -> assertThat(p.start().likely()).isEqualTo("2031-01-01"));
    assertThat(Assumption.COST.changed(problem, 2).inputs().register().projects().getFirst())
        .satisfies(p -> assertThat(p.costs().getFirst().money().amount().value()).isEqualTo(40e6));
    assertThat(Assumption.COMPLETION.changed(problem, 2).file().completion().byStatus())
        .containsEntry("construction", 0.98)
        .containsEntry("operating", 1.0)
        .containsEntry("announced", 0.4);
    assertThat(Assumption.UNMET.changed(problem, 0.5).file().unmet().musd_perTonne())
        .containsExactly(1.5, 1.0, 0.5);
    assertThat(Assumption.OUTCOMES.changed(problem, 1).file().sampling().seed()).isEqualTo(4);
  }
}
