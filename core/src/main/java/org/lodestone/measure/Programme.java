package org.lodestone.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.RegisterRow.CeilingScope;
import org.lodestone.data.RegisterRow.InstrumentKind;
import org.lodestone.data.RegisterRow.StepCalendar;
import org.lodestone.evidence.Evidence;
import org.lodestone.evidence.Sourced;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Period;

/**
 * A programme from which projects may get help, with the dates between which it exists.
 *
 * @param party the state that gives
 * @param from first day; empty if it exists already
 * @param until last day; empty if no end is known
 * @param largestShare the largest part of the capital cost, 0 to 1; empty if no rule is known
 * @param places where a project may lie; empty for everywhere
 * @param stages stages that are eligible; empty for all
 * @param buyers places one of which must buy the output; empty if none must
 * @param completion rise of the probability that a supported project is completed, 0 to 1
 * @param monthsSaved months by which first production comes earlier
 * @param steps from application to adopted support, one after the other
 */
public record Programme(
    ProgrammeId id,
    InstrumentKind kind,
    PlaceId party,
    String giver,
    String law,
    Optional<Period> from,
    Optional<Period> until,
    Optional<Ceiling> ceiling,
    Optional<Sourced> largestShare,
    List<PlaceId> places,
    List<String> stages,
    List<PlaceId> buyers,
    Sourced completion,
    Sourced monthsSaved,
    List<Step> steps,
    Evidence evidence) {

  /** The largest amount, and what it limits. */
  public record Ceiling(SourcedMoney money, CeilingScope scope) {}

  /**
   * A step from application to adopted support.
   *
   * @param length counted as {@code calendar} says: days, business days or months
   */
  public record Step(String name, StepCalendar calendar, Sourced length) {}

  public Programme {
    places = List.copyOf(places);
    stages = List.copyOf(stages);
    buyers = List.copyOf(buyers);
    steps = List.copyOf(steps);
  }

  /** Whether the programme exists on a day, as far as its dates are known. */
  public boolean isAvailable(LocalDate day) {
    return from.map(first -> !day.isBefore(first.first())).orElse(true)
        && until.map(last -> !day.isAfter(last.last())).orElse(true);
  }

  /**
   * Whether the project lies where, does what and sells to whom the programme asks. A project
   * without any known offtake is not refused for its buyers: they can still be found.
   */
  public boolean accepts(Project project) {
    boolean place = places.isEmpty() || places.contains(project.place());
    boolean stage = stages.isEmpty() || project.stages().stream().anyMatch(stages::contains);
    boolean buyer =
        buyers.isEmpty()
            || project.offtakes().isEmpty()
            || buyers.contains(project.place())
            || project.offtakes().stream().map(Offtake::buyerPlace).anyMatch(buyers::contains);
    return place && stage && buyer;
  }
}
