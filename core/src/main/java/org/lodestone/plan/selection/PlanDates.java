package org.lodestone.plan.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lodestone.measure.Programme;
import org.lodestone.measure.ProgrammeId;
import org.lodestone.measure.Project;
import org.lodestone.measure.ProjectId;
import org.lodestone.measure.time.BackPlan;
import org.lodestone.measure.time.BackPlan.PlannedStep;
import org.lodestone.measure.time.Outlook;
import org.lodestone.measure.time.PartyCalendar;
import org.lodestone.network.PlaceId;
import org.lodestone.plan.Plan;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.file.PlanFile;

/**
 * The days of a plan: what the agreement sets, how long the offices of each party have, and for
 * every project the way to adopted support that has most time left (P20).
 *
 * @param signed from which day the terms run
 * @param decideBy by which day support must be adopted
 * @param terms of the agreement, counted from the signature
 * @param calendars in the order of the parties
 * @param ways of each project that some programme of a party accepts, in the order of the register
 * @param withoutProgramme ids of projects that no programme accepts
 */
public record PlanDates(
    LocalDate signed,
    LocalDate decideBy,
    List<DatedTerm> terms,
    List<PartyDays> calendars,
    List<Way> ways,
    List<String> withoutProgramme) {

  /**
   * A term of the agreement and the day on which it ends.
   *
   * @param unit {@code days} or {@code months}: 180 days are not six months
   */
  public record DatedTerm(int number, String unit, LocalDate ends) {}

  /**
   * How long the offices of a party have.
   *
   * @param businessDays between signature and deadline, the first not counted
   * @param nextFiscalYear the first one that begins after the signature
   * @param knowsHolidays whether holidays are known, or only weekends
   */
  public record PartyDays(
      String party, int businessDays, LocalDate nextFiscalYear, boolean knowsHolidays) {}

  /**
   * The way of a project through a programme.
   *
   * @param begin the first day on which an application can be written
   * @param deadline the day by which support must be adopted
   * @param latestStart the last day on which the first step may begin
   * @param adopted the first day on which support can be adopted, by the likely lengths
   * @param slackDays from adoption to the deadline by the likely lengths; negative if it is missed
   * @param critical name of the step without which the way would be shortened most
   */
  public record Way(
      String project,
      String name,
      String programme,
      String party,
      LocalDate begin,
      LocalDate deadline,
      BackPlan.Outcome outcome,
      LocalDate latestStart,
      LocalDate adopted,
      int slackDays,
      String critical,
      List<PlannedStep> steps) {
    public Way {
      steps = List.copyOf(steps);
    }

    static Way of(BackPlan plan) {
      return new Way(
          plan.project().id().text(),
          plan.project().name(),
          plan.programme().id().text(),
          plan.programme().party().text(),
          plan.begin(),
          plan.deadline(),
          plan.outcome(),
          plan.latestStart(),
          plan.earliestEnd(),
          (int) Math.round(plan.slackDays().value()),
          plan.critical(),
          plan.steps());
    }

    /** Whether the deadline can be kept with the likely lengths. */
    public boolean isPossible() {
      return switch (outcome) {
        case IN_TIME, TIGHT -> true;
        case LATE, CLOSED -> false;
      };
    }
  }

  /** Days to the meeting of ministers, in the framework of October 2025. */
  private static final int MINISTERS_DAYS = 180;

  /** Months to the first measures, in the same framework. */
  private static final int MEASURES_MONTHS = 6;

  public PlanDates {
    terms = List.copyOf(terms);
    calendars = List.copyOf(calendars);
    ways = List.copyOf(ways);
    withoutProgramme = List.copyOf(withoutProgramme);
  }

  /** The way of a project. */
  public Optional<Way> findWay(String project) {
    return ways.stream().filter(way -> way.project().equals(project)).findFirst();
  }

  /** The same days with these ways alone. */
  public PlanDates withWays(List<Way> some) {
    return new PlanDates(signed, decideBy, terms, calendars, some, withoutProgramme);
  }

  /** The days of every project of the register; nothing is solved. */
  public static PlanDates of(PlanProblem problem) {
    var file = problem.file();
    var parties =
        file.parties().stream().map(p -> new PlaceId(p.place())).collect(Collectors.toSet());
    var ways = new ArrayList<Way>();
    var without = new ArrayList<String>();
    for (var outlook :
        Outlook.of(problem.inputs().register(), parties, file.begin(0), file.decideBy())) {
      outlook
          .best()
          .ifPresentOrElse(
              plan -> ways.add(Way.of(plan)), () -> without.add(outlook.project().id().text()));
    }
    return new PlanDates(
        file.signed(), file.decideBy(), terms(file.signed()), calendars(file), ways, without);
  }

  private static List<DatedTerm> terms(LocalDate signed) {
    return List.of(
        new DatedTerm(MINISTERS_DAYS, "days", signed.plusDays(MINISTERS_DAYS)),
        new DatedTerm(MEASURES_MONTHS, "months", signed.plusMonths(MEASURES_MONTHS)));
  }

  private static List<PartyDays> calendars(PlanFile file) {
    return file.parties().stream().map(party -> calendar(file, party.place())).toList();
  }

  private static PartyDays calendar(PlanFile file, String party) {
    var calendar = PartyCalendar.of(new PlaceId(party));
    int business =
        (int)
            file.signed()
                .plusDays(1)
                .datesUntil(file.decideBy().plusDays(1))
                .filter(calendar::isBusinessDay)
                .count();
    return new PartyDays(
        party,
        business,
        calendar.nextFiscalYearStart(file.signed().plusDays(1)),
        calendar.knowsHolidays());
  }

  /**
   * The ways behind what a plan has chosen, each programme of a project apart. For support that
   * begins in a later year the deadline is the day on which the plan counts.
   */
  public static List<Way> ofChosen(PlanProblem problem, Plan plan) {
    var register = problem.inputs().register();
    var ways = new ArrayList<Way>();
    for (var chosen : plan.chosen()) {
      var project = register.project(new ProjectId(chosen.project()));
      for (var support : chosen.supports()) {
        var programme = register.programme(new ProgrammeId(support.programme()));
        ways.add(way(problem.file(), project, programme, chosen));
      }
    }
    return ways;
  }

  private static Way way(PlanFile file, Project project, Programme programme, Plan.Chosen chosen) {
    var deadline = chosen.startYear() == 0 ? file.decideBy() : chosen.adopted();
    return Way.of(BackPlan.of(project, programme, file.begin(chosen.startYear()), deadline));
  }
}
