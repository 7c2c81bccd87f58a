package org.lodestone.measure.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.RegisterRow.StepCalendar;
import org.lodestone.measure.Permit;
import org.lodestone.measure.Programme;
import org.lodestone.measure.Project;
import org.lodestone.quantity.Range;

/**
 * The way from the day on which work can begin to the day by which support must be adopted, for one
 * project and one programme (docs/model/back-planning.md). Forwards, each step begins when the one
 * before it has ended (Z1); a step of the kind fiscal year waits for the first day of the party's
 * next fiscal year (Z2); the last step waits for the permits that are not granted (Z3). Backwards
 * from the deadline, each step has a day on which it must begin at the latest (Z4).
 *
 * <p>Not modelled: queues at the giver, steps that run side by side, a budget that is not voted.
 *
 * @param steps in their order, with the likely lengths
 * @param latestStart the last day on which the first step may begin
 * @param earliestEnd the first day on which support can be adopted, by the likely lengths
 * @param slackDays days from adoption to the deadline: with the longest, the likely and the
 *     shortest lengths; negative if it is missed
 * @param critical name of the step without which the way would be shortened most
 */
public record BackPlan(
    Project project,
    Programme programme,
    LocalDate begin,
    LocalDate deadline,
    List<PlannedStep> steps,
    LocalDate latestStart,
    LocalDate earliestEnd,
    Range slackDays,
    String critical) {

  /** The name under which the wait for permits stands among the steps. */
  public static final String PERMITS = "permits";

  /** The name under which the wait for the programme's first day stands among the steps. */
  public static final String OPENING = "opening of the programme";

  /**
   * One step.
   *
   * @param begin the first day on which it can begin
   * @param end the first day on which it can have ended
   * @param latestBegin the last day on which it may begin if the deadline is to be kept
   */
  public record PlannedStep(String name, LocalDate begin, LocalDate end, LocalDate latestBegin) {}

  /** Whether support can be adopted in time. */
  public enum Outcome {
    /** Even with the longest lengths. */
    IN_TIME,
    /** With the likely lengths, not with the longest. */
    TIGHT,
    /** Not with the likely lengths. */
    LATE,
    /** The programme ends before support can be adopted. */
    CLOSED
  }

  public BackPlan {
    steps = List.copyOf(steps);
  }

  /**
   * Plans the way.
   *
   * @param begin the first day on which an application can be written: the day of the decision
   * @param deadline the day by which support must be adopted
   */
  public static BackPlan of(
      Project project, Programme programme, LocalDate begin, LocalDate deadline) {
    var way = new Way(project, programme, begin, deadline);
    var likely = way.forwards(Length.LIKELY, "");
    var end = end(likely, begin);
    var slack =
        new Range(
            days(end(way.forwards(Length.LONGEST, ""), begin), deadline),
            days(end, deadline),
            days(end(way.forwards(Length.SHORTEST, ""), begin), deadline));
    var latest = way.backwards();
    var steps = new ArrayList<PlannedStep>();
    for (int i = 0; i < likely.size(); i++) {
      var step = likely.get(i);
      steps.add(new PlannedStep(step.name, step.begin, step.end, latest.get(i)));
    }
    return new BackPlan(
        project,
        programme,
        begin,
        deadline,
        steps,
        latest.isEmpty() ? deadline : latest.getFirst(),
        end,
        slack,
        way.critical(likely));
  }

  public Outcome outcome() {
    if (programme.until().filter(last -> last.last().isBefore(earliestEnd)).isPresent()) {
      return Outcome.CLOSED;
    }
    if (slackDays.value() < 0) {
      return Outcome.LATE;
    }
    return slackDays.low() < 0 ? Outcome.TIGHT : Outcome.IN_TIME;
  }

  /** Whether the deadline can be kept with the likely lengths. */
  public boolean isPossible() {
    return switch (outcome()) {
      case IN_TIME, TIGHT -> true;
      case LATE, CLOSED -> false;
    };
  }

  private static LocalDate end(List<Placed> steps, LocalDate begin) {
    return steps.isEmpty() ? begin : steps.getLast().end;
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  /** Which end of a range is taken. */
  private enum Length {
    SHORTEST,
    LIKELY,
    LONGEST;

    int of(Range range) {
      return (int)
          Math.ceil(
              switch (this) {
                case SHORTEST -> range.low();
                case LIKELY -> range.value();
                case LONGEST -> range.high();
              });
    }
  }

  private record Placed(String name, LocalDate begin, LocalDate end) {}

  /** The steps of one project and programme, laid out. */
  private record Way(Project project, Programme programme, LocalDate begin, LocalDate deadline) {

    List<Placed> forwards(Length length, String without) {
      var placed = new ArrayList<Placed>();
      LocalDate day = begin;
      var opening = programme.from().map(period -> period.first()).filter(begin::isBefore);
      if (opening.isPresent()) {
        var end = without.equals(OPENING) ? begin : opening.get();
        placed.add(new Placed(OPENING, begin, end));
        day = end;
      }
      var steps = programme.steps();
      for (int i = 0; i < steps.size(); i++) {
        if (i == steps.size() - 1) {
          day = placePermits(placed, day, without);
        }
        var step = steps.get(i);
        var end = without.equals(step.name()) ? day : end(step, day, length);
        placed.add(new Placed(step.name(), day, end));
        day = end;
      }
      return placed;
    }

    private LocalDate placePermits(List<Placed> placed, LocalDate day, String without) {
      var wait = lastPermit().filter(day::isBefore);
      if (wait.isEmpty()) {
        return day;
      }
      var end = without.equals(PERMITS) ? day : wait.get();
      placed.add(new Placed(PERMITS, day, end));
      return end;
    }

    private Optional<LocalDate> lastPermit() {
      return project.listOpenPermits().stream()
          .map(Permit::latestGrant)
          .flatMap(Optional::stream)
          .max(Comparator.naturalOrder());
    }

    private LocalDate end(Programme.Step step, LocalDate day, Length length) {
      int number = length.of(step.length().range());
      var calendar = PartyCalendar.of(programme.party());
      return step.calendar() == StepCalendar.FISCAL_YEAR
          ? calendar.nextFiscalYearStart(day).plusDays(number)
          : term(step.calendar(), number).after(day, calendar);
    }

    private static Term term(StepCalendar calendar, int number) {
      return switch (calendar) {
        case DAYS, FISCAL_YEAR -> new Term.Days(number);
        case BUSINESS_DAYS -> new Term.BusinessDays(number);
        case MONTHS -> new Term.Months(number);
      };
    }

    /** The latest beginning of each step that {@link #forwards} places, in the same order. */
    List<LocalDate> backwards() {
      var latest = new ArrayList<LocalDate>();
      var placed = forwards(Length.LIKELY, "");
      LocalDate day = deadline;
      for (var one : placed.reversed()) {
        day = latestBegin(one, day);
        latest.addFirst(day);
      }
      return latest;
    }

    private LocalDate latestBegin(Placed placed, LocalDate end) {
      var calendar = PartyCalendar.of(programme.party());
      return programme.steps().stream()
          .filter(step -> step.name().equals(placed.name))
          .findFirst()
          .map(
              step -> {
                int number = Length.LIKELY.of(step.length().range());
                return step.calendar() == StepCalendar.FISCAL_YEAR
                    ? calendar.fiscalYearStart(end.minusDays(number))
                    : term(step.calendar(), number).before(end, calendar);
              })
          .orElse(end);
    }

    /** The step whose absence brings the end forward most; the first of equals. */
    String critical(List<Placed> likely) {
      String critical = "";
      LocalDate best = BackPlan.end(likely, begin);
      for (var step : likely) {
        var end = BackPlan.end(forwards(Length.LIKELY, step.name), begin);
        if (end.isBefore(best)) {
          best = end;
          critical = step.name;
        }
      }
      return critical;
    }
  }
}
