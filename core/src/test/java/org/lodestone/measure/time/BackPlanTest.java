package org.lodestone.measure.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.data.RegisterRow.PermitState;
import org.lodestone.data.RegisterRow.ProjectStatus;
import org.lodestone.data.RegisterRow.StepCalendar;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.measure.Permit;
import org.lodestone.measure.Programme;
import org.lodestone.measure.ProgrammeId;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectId;
import org.lodestone.measure.StartRange;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Range;

/**
 * A fictional plant and fictional programmes of Japan, worked by hand. Support is due on 28 April
 * 2026.
 */
class BackPlanTest {
  private static final Evidence OURS = new Evidence.Assumption("test", "a test");
  private static final LocalDate DEADLINE = LocalDate.of(2026, 4, 28);
  private static final LocalDate DECIDED = LocalDate.of(2025, 12, 1);

  private static Programme programme(Programme.Step... steps) {
    return programme(Optional.empty(), Optional.empty(), steps);
  }

  private static Programme programme(
      Optional<Period> from, Optional<Period> until, Programme.Step... steps) {
    return new Programme(
        new ProgrammeId("loan"),
        InstrumentKind.LOAN,
        new PlaceId("JP"),
        "a bank",
        "a law",
        from,
        until,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Sourced.of(0, OURS),
        Sourced.of(0, OURS),
        List.of(steps),
        OURS);
  }

  private static Programme.Step step(String name, StepCalendar calendar, Range length) {
    return new Programme.Step(name, calendar, new Sourced(length, OURS));
  }

  private static Programme.Step days(String name, double low, double value, double high) {
    return step(name, StepCalendar.DAYS, new Range(low, value, high));
  }

  private static Project plant(Permit... permits) {
    var start = LocalDate.of(2028, 1, 1);
    return new Project(
        new ProjectId("plant"),
        "Plant",
        new PlaceId("JP"),
        List.of("oxide"),
        List.of(),
        new Project.Ownership("owner", "owner", new PlaceId("JP")),
        ProjectStatus.FINANCING,
        Optional.empty(),
        new StartRange(start, start, start, "a test"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(permits),
        List.of(),
        List.of(),
        OURS,
        "");
  }

  private static Permit permit(String latest) {
    return new Permit(
        "permit",
        "Water",
        "a town",
        PermitState.FILED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Period.parse(latest),
        Optional.empty(),
        OURS);
  }

  /**
   *
   *
   * <pre>
   * application 30 days   1 Dec – 31 Dec 2025      backwards: 29 Jan – 28 Feb 2026
   * examination 59 days  31 Dec – 28 Feb 2026                 28 Feb – 28 Apr
   * </pre>
   */
  @Test
  void stepsFollowOneAnotherForwardsAndBackwards() {
    var plan =
        BackPlan.of(
            plant(),
            programme(days("application", 10, 30, 60), days("examination", 40, 59, 120)),
            DECIDED,
            DEADLINE);

    assertThat(plan.earliestEnd()).isEqualTo("2026-02-28");
    assertThat(plan.latestStart()).isEqualTo("2026-01-29");
    assertThat(plan.slackDays()).isEqualTo(new Range(-32, 59, 98));
    assertThat(plan.outcome()).isEqualTo(BackPlan.Outcome.TIGHT);
    assertThat(plan.critical()).isEqualTo("examination");
    assertThat(plan.steps())
        .extracting(BackPlan.PlannedStep::latestBegin)
        .containsExactly(LocalDate.of(2026, 1, 29), LocalDate.of(2026, 2, 28));
  }

  @Test
  void aDecisionTwoWeeksBeforeTheDeadlineIsTooLateAndTheStepIsNamed() {
    var plan =
        BackPlan.of(
            plant(),
            programme(days("application", 10, 30, 60), days("examination", 40, 59, 120)),
            DEADLINE.minusWeeks(2),
            DEADLINE);

    assertThat(plan.outcome()).isEqualTo(BackPlan.Outcome.LATE);
    assertThat(plan.slackDays().value()).isEqualTo(14 - 89);
    assertThat(plan.critical()).isEqualTo("examination");
  }

  /** Money of Japan's budget of 2026 can be spent from 1 April; a contract takes 10 days. */
  @Test
  void budgetMoneyWaitsForTheFiscalYear() {
    var plan =
        BackPlan.of(
            plant(),
            programme(
                days("application", 30, 30, 30),
                step("budget", StepCalendar.FISCAL_YEAR, Range.exactly(0)),
                days("contract", 10, 10, 10)),
            DECIDED,
            DEADLINE);

    assertThat(plan.earliestEnd()).isEqualTo("2026-04-11");
    assertThat(plan.critical()).isEqualTo("budget");
    // The contract may begin on 18 April, but the application must be in by 1 April.
    assertThat(plan.latestStart()).isEqualTo("2026-03-02");
  }

  @Test
  void theLastStepWaitsForThePermit() {
    var plan =
        BackPlan.of(
            plant(permit("2026-05")),
            programme(days("application", 30, 30, 30), days("contract", 10, 10, 10)),
            DECIDED,
            DEADLINE);

    assertThat(plan.earliestEnd()).isEqualTo("2026-06-10");
    assertThat(plan.outcome()).isEqualTo(BackPlan.Outcome.LATE);
    assertThat(plan.critical()).isEqualTo(BackPlan.PERMITS);
  }

  @Test
  void aProgrammeThatOpensLateOrClosesEarlyIsSeen() {
    var steps = new Programme.Step[] {days("application", 30, 30, 30)};

    var late =
        BackPlan.of(
            plant(),
            programme(Period.parse("2026-04-15"), Optional.empty(), steps),
            DECIDED,
            DEADLINE);
    var closed =
        BackPlan.of(
            plant(),
            programme(Optional.empty(), Period.parse("2025-12-15"), steps),
            DECIDED,
            DEADLINE);

    assertThat(late.critical()).isEqualTo(BackPlan.OPENING);
    assertThat(late.outcome()).isEqualTo(BackPlan.Outcome.LATE);
    assertThat(closed.outcome()).isEqualTo(BackPlan.Outcome.CLOSED);
  }

  /** Whoever begins on the latest day ends on the deadline at the latest; a day later, after it. */
  @Test
  void theLatestStartIsTheLastThatKeepsTheDeadline() {
    var programme =
        programme(
            days("application", 30, 30, 30),
            step("approval", StepCalendar.BUSINESS_DAYS, Range.exactly(20)),
            step("contract", StepCalendar.MONTHS, Range.exactly(1)));
    var latest = BackPlan.of(plant(), programme, DECIDED, DEADLINE).latestStart();

    assertThat(BackPlan.of(plant(), programme, latest, DEADLINE).earliestEnd())
        .isBeforeOrEqualTo(DEADLINE);
    assertThat(BackPlan.of(plant(), programme, latest.plusDays(1), DEADLINE).earliestEnd())
        .isAfter(DEADLINE);
  }
}
