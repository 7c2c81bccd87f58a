package org.lodestone.plan.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodestone.plan.FictionalPlans;
import org.lodestone.plan.Held;
import org.lodestone.plan.Option;
import org.lodestone.plan.Plan;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.Planner;
import org.lodestone.plan.rival.Rivals.Way;
import org.lodestone.scenario.Progress;

/** Rivals of a fictional plan, against the evaluation of every choice there is. */
class RivalsTest {
  private static final String NO_STOCKS =
      FictionalPlans.TEXT.replaceAll("(?s)stocks:.*", "stocks: []\n");

  private static PlanProblem problem;
  private static Planner planner;
  private static Plan plan;
  private static Rivals rivals;

  @BeforeAll
  static void solve() {
    problem = FictionalPlans.problem(NO_STOCKS);
    planner = new Planner(problem, FictionalPlans.SETTINGS);
    plan = planner.solve(Progress.NONE);
    rivals = Rivals.of(planner, plan, Progress.NONE);
  }

  @AfterAll
  static void free() {
    planner.close();
  }

  /** Every set with at most one option of each project, if it fits the limits. */
  private static List<Planner.Trial> everything() {
    List<Set<String>> sets = new ArrayList<>();
    sets.add(Set.of());
    for (var project : problem.candidates()) {
      for (var set : List.copyOf(sets)) {
        for (var option : problem.options()) {
          if (option.project().id().equals(project.id())) {
            var larger = new LinkedHashSet<>(set);
            larger.add(option.id());
            sets.add(larger);
          }
        }
      }
    }
    return sets.stream()
        .flatMap(
            set ->
                planner
                    .trial(problem.file(), Held.at(problem, set, List.of()), Progress.NONE)
                    .stream())
        .toList();
  }

  @Test
  void planAndKindsAreTheBestOfAllChoices() {
    var all = everything();
    double best = all.stream().mapToDouble(Planner.Trial::objective).min().orElseThrow();

    assertThat(plan.objective()).isCloseTo(best, within(1e-5 * best));
    for (var rival : rivals.rivals()) {
      if (rival.way() instanceof Way.OneKind(var kind)) {
        var allowed =
            problem.options().stream()
                .filter(o -> o.programmes().stream().allMatch(p -> p.kind() == kind))
                .map(Option::id)
                .collect(Collectors.toSet());
        double bestOfKind =
            all.stream()
                .filter(trial -> allowed.containsAll(trial.options()))
                .mapToDouble(Planner.Trial::objective)
                .min()
                .orElseThrow();
        assertThat(rival.plan().objective())
            .as(kind.toString())
            .isCloseTo(bestOfKind, within(1e-5 * best));
      }
    }
  }

  @Test
  void noRivalIsBetter() {
    assertThat(rivals.rivals()).hasSize(5);
    assertThat(rivals.rivals()).allSatisfy(rival -> assertThat(rival.worse()).isGreaterThan(-1e-6));
    assertThat(rivals.rivals().getFirst().way()).isEqualTo(new Way.Greedy());
  }

  /** Melt can cover nothing without the ore of dig, and dig nothing without melt. */
  @Test
  void aRankingDoesNotSeeThatTwoProjectsBelongTogether() {
    var greedy = rivals.rivals().getFirst().plan();

    assertThat(projects(plan)).contains("dig", "melt");
    assertThat(projects(greedy)).doesNotContain("dig", "melt");
  }

  private static List<String> projects(Plan of) {
    return of.chosen().stream().map(Plan.Chosen::project).toList();
  }
}
