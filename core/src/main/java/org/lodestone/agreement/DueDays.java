package org.lodestone.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lodestone.data.due.DueRule;
import org.lodestone.data.due.DueRule.AfterTrigger;
import org.lodestone.measure.time.PartyCalendar;
import org.lodestone.measure.time.Term;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Period;

/**
 * The days on which the duties of one agreement are due (G2 to G7), from what was known on a day.
 */
final class DueDays {
  private final Agreement agreement;
  private final AgreementRegister register;
  private final LocalDate asOf;

  DueDays(Agreement agreement, AgreementRegister register, LocalDate asOf) {
    this.agreement = agreement;
    this.register = register;
    this.asOf = asOf;
  }

  /** A day on which the clock may have started. */
  private record Start(LocalDate day, Optional<PlaceId> clock) {}

  Due of(Commitment commitment) {
    var rule = commitment.due();
    if (rule instanceof DueRule.None) {
      return new Due.NoDeadline(rule);
    }
    var readings = new ArrayList<>(readings(rule, commitment));
    commitment.otherDue().ifPresent(other -> readings.addAll(readings(other, commitment)));
    return readings.isEmpty()
        ? new Due.NotRunning(rule, commitment.trigger())
        : new Due.Dated(rule, distinct(readings));
  }

  /** Whether a day is known on which the clock started. */
  boolean isTriggered(Commitment commitment) {
    return !starts(commitment).isEmpty();
  }

  /** The first reading of each day. */
  private static List<Due.Reading> distinct(List<Due.Reading> readings) {
    Map<LocalDate, Due.Reading> first = new LinkedHashMap<>();
    readings.forEach(reading -> first.putIfAbsent(reading.day(), reading));
    return List.copyOf(first.values());
  }

  private List<Due.Reading> readings(DueRule rule, Commitment commitment) {
    return switch (rule) {
      case DueRule.None n -> List.of();
      case AfterTrigger after ->
          fromStarts(rule, commitment, day -> afterTrigger(after, day, commitment));
      case DueRule.FiscalYearEnd(PlaceId party) ->
          fromStarts(rule, commitment, day -> fiscalYearEnd(party, day));
      case DueRule.Every(int months) ->
          fromStarts(rule, commitment, day -> next(day, months)).stream().limit(1).toList();
      case DueRule.FixedDate(Period date) ->
          List.of(reading(date.last(), rule), reading(date.first(), rule));
      case DueRule.SuspensionEnd(List<String> restrictions) ->
          restrictions.stream()
              .flatMap(id -> register.findRestriction(id).stream())
              .flatMap(restriction -> restriction.findSuspension(asOf).stream())
              .flatMap(change -> change.until().stream())
              .map(until -> reading(until.last(), rule))
              .toList();
    };
  }

  private static Due.Reading reading(LocalDate day, DueRule rule) {
    return new Due.Reading(day, rule, Optional.empty());
  }

  private List<Due.Reading> fromStarts(
      DueRule rule, Commitment commitment, UnaryOperator<LocalDate> end) {
    return starts(commitment).stream()
        .map(start -> new Due.Reading(end.apply(start.day), rule, start.clock))
        .toList();
  }

  /** The days on which the trigger may have occurred, the stated one first (G1). */
  private List<Start> starts(Commitment commitment) {
    return switch (commitment.trigger()) {
      case Commitment.SIGNATURE -> ofSigning();
      case Commitment.IN_FORCE ->
          agreement
              .inForce()
              .filter(begin -> !begin.last().isAfter(asOf))
              .map(DueDays::ofPeriod)
              .orElse(List.of());
      default ->
          register
              .findEvent(commitment.trigger())
              .filter(event -> event.isKnown(asOf))
              .map(event -> ofPeriod(event.date()))
              .orElse(List.of());
    };
  }

  private List<Start> ofSigning() {
    var starts = new ArrayList<>(ofPeriod(agreement.signing().day()));
    agreement
        .signing()
        .others()
        .forEach(other -> starts.add(new Start(other.day(), Optional.of(other.clock()))));
    return starts;
  }

  private static List<Start> ofPeriod(Period period) {
    var last = new Start(period.last(), Optional.empty());
    return period.first().equals(period.last())
        ? List.of(last)
        : List.of(last, new Start(period.first(), Optional.empty()));
  }

  private static LocalDate afterTrigger(AfterTrigger rule, LocalDate day, Commitment commitment) {
    var term =
        switch (rule.unit()) {
          case DAYS -> new Term.Days(rule.number());
          case BUSINESS_DAYS -> new Term.BusinessDays(rule.number());
          case MONTHS -> new Term.Months(rule.number());
        };
    var parties = rule.calendars().isEmpty() ? commitment.obligors() : rule.calendars();
    var calendar = parties.stream().map(PartyCalendar::of).reduce(PartyCalendar::and).orElseThrow();
    return term.after(day, calendar);
  }

  private static LocalDate fiscalYearEnd(PlaceId party, LocalDate day) {
    return PartyCalendar.of(party).nextFiscalYearStart(day.plusDays(1)).minusDays(1);
  }

  /** The first return of a regular duty that is not before the day of the question. */
  private LocalDate next(LocalDate start, int months) {
    int count = 1;
    while (start.plusMonths((long) count * months).isBefore(asOf)) {
      count++;
    }
    return start.plusMonths((long) count * months);
  }
}
