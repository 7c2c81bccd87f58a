package org.lodestone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.optimisation.twostage.TwoStageSettings;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.rival.Rivals;
import org.lodestone.scenario.Progress;

/** The shipped register, network and plan file, in whole years and few outcomes to be quick. */
class ShippedPlanTest {

  private static final double GAP = 2e-3;

  private static PlanProblem.Inputs inputs;
  private static Planner planner;
  private static Plan plan;

  @BeforeAll
  static void solve() {
    inputs = ShippedPlans.inputs();
    planner = planner(text());
    plan = planner.solve(Progress.NONE);
  }

  @AfterAll
  static void free() {
    planner.close();
  }

  private static String text() {
    return ShippedPlans.text(6);
  }

  private static PlanProblem problem(String text) {
    return new PlanProblem(PlanFile.read("plan.yaml", text), inputs);
  }

  private static Planner planner(String text) {
    return new Planner(problem(text), new TwoStageSettings(GAP, Duration.ofMinutes(10), 2));
  }

  @Test
  void theGapIsProven() {
    assertThat(plan.status()).isEqualTo(Plan.Status.PROVEN);
    assertThat(plan.gap()).isLessThanOrEqualTo(GAP);
    assertThat(plan.objective()).isLessThanOrEqualTo(plan.objectiveWithout());
    assertThat(plan.lower()).isLessThanOrEqualTo(plan.objective());
  }

  @Test
  void everyProjectIsInOnceOrOutWithAReason() {
    var seen = new HashSet<String>();
    plan.chosen().forEach(project -> assertThat(seen.add(project.project())).isTrue());
    plan.rejected()
        .forEach(
            project -> {
              assertThat(seen.add(project.project())).isTrue();
              assertThat(project.reasons()).isNotEmpty();
            });
    assertThat(seen).hasSameSizeAs(inputs.register().projects());
    assertThat(inputs.register().projects()).hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void budgetsAreKept() {
    for (var party : plan.money().parties()) {
      for (int year = 0; year < party.cash_musd().size(); year++) {
        assertThat(party.cash_musd().get(year))
            .as(party.party() + " in year " + year)
            .isLessThanOrEqualTo(party.budget_musd().get(year) + 1e-6);
      }
    }
  }

  @Test
  void aSecondPlannerFindsTheSame() {
    try (var again = planner(text())) {
      assertThat(again.solve(Progress.NONE)).isEqualTo(plan);
    }
  }

  @Test
  void moreMoneyNeverHurts() {
    var richer = planner.solve(planner.problem().file().withBudgets(3), Progress.NONE);

    assertThat(richer.lower()).isLessThanOrEqualTo(plan.objective() * (1 + 1e-9));
    assertThat(richer.objective()).isLessThanOrEqualTo(plan.objective() * (1 + 2 * GAP));
  }

  @Test
  void withoutMoneyAndEasingNothingIsChosen() {
    var poor = planner.solve(planner.problem().file().withBudgets(0), Progress.NONE);

    assertThat(poor.chosen()).isEmpty();
    assertThat(poor.objective()).isCloseTo(plan.objectiveWithout(), within(1e-3));
  }

  @Test
  void whatDependsOnAProjectThatIsLeftOutFallsOutWithTheReason() {
    var without = text().replace("selection:\n", "selection:\n  without: [aclara-carina]\n");
    try (var planner = planner(without)) {
      var left = planner.solve(Progress.NONE);

      assertThat(reasons(left, "aclara-carina")).containsExactly(new Reason.LeftOut());
      assertThat(reasons(left, "aclara-vinton"))
          .contains(new Reason.NeedsProjects(List.of("aclara-carina")));
    }
  }

  /** Without the separator nobody takes what the mine brings up. */
  @Test
  void withoutItsSeparatorAMineFallsOutWithTheReason() {
    var without = text().replace("selection:\n", "selection:\n  without: [aclara-vinton]\n");
    try (var planner = planner(without)) {
      var left = planner.solve(Progress.NONE);

      assertThat(reasons(left, "aclara-vinton")).containsExactly(new Reason.LeftOut());
      assertThat(reasons(left, "aclara-carina")).hasAtLeastOneElementOfType(Reason.NoOutlet.class);
    }
  }

  @Test
  void limitsBindAndARankingIsWorseByMoreThanTheGap() {
    var kinds = plan.binding().stream().map(b -> b.limit().getClass()).distinct().toList();
    var greedy = Rivals.of(planner, plan, Progress.NONE).rivals().getFirst();

    // The default question itself, with its sixty outcomes, has three kinds (docs/model/plan.md).
    // With six outcomes in years plans within the gap of each other have two or three.
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(2);
    assertThat(greedy.worse()).isGreaterThan(plan.gap());
  }

  @Test
  void twoWeeksBeforeTheDeadlineNobodyMakesIt() {
    var late =
        text()
            .replace("signed: 2025-10-28", "signed: 2026-04-14")
            .replace("starts: [0, 2]", "starts: [0]");
    var refused = problem(late).refused().values();

    assertThat(refused)
        .filteredOn(reason -> reason instanceof Reason.MissesDeadline)
        .isNotEmpty()
        .allSatisfy(reason -> assertThat(((Reason.MissesDeadline) reason).step()).isNotEmpty());
  }

  @Test
  void oneVoteAgainstKeepsAProjectOut() {
    var voted =
        text()
            .replace(
                "  flags: show\n",
                "  flags: show\n  votes:\n    - {party: JP, project: mp-10x, stand: against, reason: fictional}\n");

    assertThat(problem(voted).refused().values()).contains(new Reason.VotedOut("JP", "fictional"));
  }

  @Test
  void namesThatNobodyKnowsAreRefused() {
    assertThatThrownBy(() -> problem(text().replace("place: JP\n", "place: QQ\n")))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("QQ");
    assertThatThrownBy(() -> problem(text().replace("currency: JPY\n", "currency: JPX\n")))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("JPX");
    assertThatThrownBy(
            () -> problem(text().replace("selection:\n", "selection:\n  without: [nowhere]\n")))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("nowhere");
  }

  private static List<Reason> reasons(Plan of, String project) {
    return of.rejected().stream()
        .filter(out -> out.project().equals(project))
        .findFirst()
        .orElseThrow()
        .reasons();
  }
}
