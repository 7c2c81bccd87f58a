package org.lodestone.plan.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodestone.data.assembly.Assembly;
import org.lodestone.data.read.PackageReader;
import org.lodestone.data.yaml.Field;
import org.lodestone.data.yaml.FileFault;
import org.lodestone.measure.ProjectId;
import org.lodestone.measure.ProjectRegister;
import org.lodestone.measure.time.BackPlan;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.Reason;
import org.lodestone.plan.file.PlanFile;
import org.lodestone.plan.file.PlanFile.ListRule;
import org.lodestone.plan.file.PlanFile.Stand;
import org.lodestone.plan.file.PlanFile.Vote;
import org.lodestone.plan.selection.Shortlist.Standing;
import org.lodestone.scenario.ScenarioFile;

/**
 * Joint selection and its days on the shipped register, with fictional votes. Nothing is solved.
 */
class JointSelectionTest {
  private static final Path PLANS = Path.of("..", "examples", "plans");

  private static String text;
  private static PlanProblem.Inputs inputs;

  @BeforeAll
  static void read() throws IOException {
    text = Files.readString(PLANS.resolve("default.yaml"));
    var data = PackageReader.read(Path.of("..", "data", "ree-magnets")).value();
    var network = Assembly.assemble(data, 2024).value().orElseThrow().network();
    var decade = Files.readString(PLANS.resolve("outcomes/decade.yaml"));
    var question = (ScenarioFile.Question) ScenarioFile.read("decade.yaml", decade, data, network);
    var register = ProjectRegister.of(data).value();
    inputs =
        new PlanProblem.Inputs(
            data, network, register, question.scenario(), question.uncertainty());
  }

  private static PlanFile file(ListRule rule) {
    return PlanFile.read(
        "plan.yaml",
        text.replace(
            "  flags: show\n", "  flags: show\n  shortlist: " + Field.written(rule) + "\n"));
  }

  private static PlanProblem problem(ListRule rule, List<Vote> votes) {
    return new PlanProblem(file(rule).withVotes(votes), inputs);
  }

  /** mp-10x by both, vulcan-benson by one, caremag-lacq by one and against the other. */
  private static List<Vote> votes() {
    return List.of(
        new Vote("JP", "mp-10x", Stand.FOR, "fictional"),
        new Vote("US", "mp-10x", Stand.FOR, "fictional"),
        new Vote("US", "vulcan-benson", Stand.FOR, "fictional"),
        new Vote("JP", "vulcan-benson", Stand.NEUTRAL, "fictional"),
        new Vote("JP", "caremag-lacq", Stand.FOR, "fictional"),
        new Vote("US", "caremag-lacq", Stand.AGAINST, "fictional objection"));
  }

  @Test
  void whatIsCommonWhatOneWantsAndWhoBlocks() {
    var list = Shortlist.of(problem(ListRule.ONE_FOR, votes()));

    assertThat(list.entry("mp-10x").standing()).isEqualTo(Standing.COMMON);
    assertThat(list.entry("vulcan-benson").standing()).isEqualTo(Standing.WANTED_BY_SOME);
    assertThat(list.entry("vulcan-benson").listParties(Stand.FOR)).containsExactly("US");
    assertThat(list.entry("caremag-lacq").standing()).isEqualTo(Standing.BLOCKED);
    assertThat(list.entry("caremag-lacq").listParties(Stand.AGAINST)).containsExactly("US");
    assertThat(list.list(Standing.WANTED_BY_NONE)).hasSize(inputs.register().projects().size() - 3);
    assertThat(list.entries())
        .filteredOn(Shortlist.Entry::shared)
        .extracting(Shortlist.Entry::project)
        .containsExactlyInAnyOrder("mp-10x", "vulcan-benson");
  }

  @Test
  void thePlanHonoursTheList() {
    var refused = problem(ListRule.ALL_FOR, votes()).refused();

    assertThat(refused.get(new ProjectId("vulcan-benson")))
        .isEqualTo(new Reason.NotShared(List.of("JP")));
    assertThat(refused.get(new ProjectId("caremag-lacq")))
        .isEqualTo(new Reason.VotedOut("US", "fictional objection"));
    assertThat(refused).doesNotContainKey(new ProjectId("mp-10x"));
  }

  /** The list and the finder of options judge apart; what is not shared has no option. */
  @ParameterizedTest
  @EnumSource(ListRule.class)
  void nothingOffTheListHasAnOption(ListRule rule) {
    var problem = problem(rule, votes());
    var list = Shortlist.of(problem);

    assertThat(problem.options())
        .allSatisfy(o -> assertThat(list.entry(o.project().id().text()).shared()).isTrue());
  }

  @Test
  void stricterRulesOnlyEverTakeAway() {
    var counts = new ArrayList<Integer>();
    for (var rule : ListRule.values()) {
      counts.add(problem(rule, votes()).candidates().size());
    }

    assertThat(counts).isSortedAccordingTo((a, b) -> b - a);
    assertThat(counts.getLast()).isEqualTo(1);
  }

  @Test
  void twoVotesOfAPartyOnAProjectAreRefused() {
    var twice = new ArrayList<>(votes());
    twice.add(new Vote("JP", "mp-10x", Stand.NEUTRAL, "fictional"));

    assertThatThrownBy(() -> problem(ListRule.OPEN, twice))
        .isInstanceOf(FileFault.class)
        .hasMessageContaining("JP")
        .hasMessageContaining("mp-10x");
  }

  @Test
  void shippedListsAreRead() throws IOException {
    var votes = new ArrayList<Vote>();
    for (var name : List.of("japan.yaml", "united-states.yaml")) {
      var list = Files.readString(PLANS.resolve("lists").resolve(name));
      votes.addAll(PrivateList.read(name, list).votes());
    }
    var list = Shortlist.of(problem(ListRule.ONE_FOR, votes));

    assertThat(list.list(Standing.COMMON))
        .extracting(Shortlist.Entry::project)
        .containsExactlyInAnyOrder("iluka-eneabba", "mp-10x");
    assertThat(list.list(Standing.BLOCKED))
        .extracting(Shortlist.Entry::project)
        .containsExactly("lynas-texas");
  }

  // ---- days

  /** Six months and 180 days from 28 October 2025 by the calendar on the wall. */
  @Test
  void termsOfTheAgreementEndOnTheirDays() {
    var dates = PlanDates.of(problem(ListRule.OPEN, List.of()));

    assertThat(dates.terms())
        .extracting(PlanDates.DatedTerm::ends)
        .containsExactly(LocalDate.of(2026, 4, 26), LocalDate.of(2026, 4, 28));
    assertThat(dates.calendars())
        .extracting(PlanDates.PartyDays::nextFiscalYear)
        .containsExactly(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 10, 1));
  }

  /**
   * Counted by hand: 29 October 2025 to 28 April 2026 has 130 days from Monday to Friday. Of these
   * Japan is off on 3 and 24 November, 31 December, 1 and 2 January, 12 January, 11 and 23
   * February, 20 March; New York on 11 and 27 November, 25 December, 1 and 19 January, 16 February.
   */
  @Test
  void businessDaysOfBothPartiesAreCounted() {
    var dates = PlanDates.of(problem(ListRule.OPEN, List.of()));

    assertThat(dates.calendars())
        .extracting(PlanDates.PartyDays::businessDays)
        .containsExactly(130 - 9, 130 - 6);
  }

  @Test
  void aDecisionTwoWeeksBeforeTheDeadlineLeavesNobodyAndNamesTheStep() {
    var late = text.replace("signed: 2025-10-28", "signed: 2026-04-14");
    var problem = new PlanProblem(PlanFile.read("plan.yaml", late), inputs);
    var dates = PlanDates.of(problem);

    assertThat(dates.ways())
        .isNotEmpty()
        .allSatisfy(
            way -> {
              assertThat(way.isPossible()).isFalse();
              assertThat(way.critical()).isNotBlank();
              assertThat(way.latestStart()).isBefore(LocalDate.of(2026, 4, 14));
            });
    assertThat(problem.options()).allSatisfy(o -> assertThat(o.startYear()).isPositive());
  }

  /** With the whole six months some make it, and the plan and the days agree on who. */
  @Test
  void whoCanMakeItInSixMonthsIsWhoHasAnOptionAtOnce() {
    var problem = problem(ListRule.OPEN, List.of());
    var dates = PlanDates.of(problem);
    var atOnce =
        problem.options().stream()
            .filter(o -> o.startYear() == 0)
            .map(o -> o.project().id().text())
            .distinct()
            .toList();

    assertThat(atOnce).isNotEmpty();
    assertThat(atOnce)
        .allSatisfy(
            id ->
                assertThat(dates.findWay(id))
                    .hasValueSatisfying(w -> assertThat(w.isPossible()).isTrue()));
    assertThat(dates.ways()).anyMatch(way -> way.outcome() == BackPlan.Outcome.LATE);
  }
}
