package org.lodestone.restriction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Period;

/**
 * A trade control imposed by a state, with everything that became of it.
 *
 * @param notice the number under which it was published
 * @param objects what it is about, as ids of the table {@code objects}
 * @param partners the states at which it is aimed; empty for all
 * @param rules what it catches, and what follows
 * @param changes in the order in which they became known
 */
public record Restriction(
    RestrictionId id,
    PlaceId issuer,
    String notice,
    String nameEn,
    String nameFr,
    List<String> objects,
    List<PlaceId> partners,
    List<Rule> rules,
    List<Change> changes,
    Evidence evidence) {

  /**
   * One turn of a restriction.
   *
   * @param known when it became public
   * @param from the first day on which it holds, which may be later or earlier
   * @param until the last day of a suspension; empty if no end is set
   */
  public record Change(
      Kind kind, Period known, Period from, Optional<Period> until, Evidence evidence) {

    /** What a turn is. */
    public enum Kind {
      ANNOUNCED,
      IN_FORCE,
      SUSPENDED,
      RESUMED,
      EXPIRED
    }
  }

  /** What a restriction is on a day, as far as was known on that day. */
  public enum State {
    /** Nobody had announced it. */
    NOT_KNOWN,
    /** Announced, not yet in force. */
    ANNOUNCED,
    IN_FORCE,
    SUSPENDED,
    /** The suspension has run out, and nothing shows what followed. */
    SUSPENSION_OVER,
    EXPIRED
  }

  public Restriction {
    objects = List.copyOf(objects);
    partners = List.copyOf(partners);
    rules = List.copyOf(rules);
    changes =
        changes.stream()
            .sorted(Comparator.comparing((Change change) -> change.known.last()))
            .toList();
  }

  /** The state on a day, from what was public on that day and held on it. */
  public State on(LocalDate day) {
    var state = State.NOT_KNOWN;
    for (var change : changes) {
      if (!change.known.last().isAfter(day)) {
        state = after(state, change, day);
      }
    }
    return state;
  }

  private static State after(State state, Change change, LocalDate day) {
    if (change.kind == Change.Kind.ANNOUNCED) {
      return state == State.NOT_KNOWN ? State.ANNOUNCED : state;
    }
    if (change.from.first().isAfter(day)) {
      return state;
    }
    return switch (change.kind) {
      case IN_FORCE, RESUMED -> State.IN_FORCE;
      case SUSPENDED ->
          change.until.filter(until -> day.isAfter(until.last())).isPresent()
              ? State.SUSPENSION_OVER
              : State.SUSPENDED;
      case EXPIRED -> State.EXPIRED;
      case ANNOUNCED -> state;
    };
  }

  /** The suspension that was known last on a day. */
  public Optional<Change> findSuspension(LocalDate day) {
    return changes.stream()
        .filter(change -> change.kind == Change.Kind.SUSPENDED)
        .filter(change -> !change.known.last().isAfter(day))
        .reduce((first, second) -> second);
  }
}
