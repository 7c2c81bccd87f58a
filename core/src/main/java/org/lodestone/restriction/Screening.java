package org.lodestone.restriction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.restriction.EntityNames.Hit;
import org.lodestone.restriction.EntityNames.Sureness;
import org.lodestone.restriction.Restriction.State;
import org.lodestone.restriction.Rule.Match;

/**
 * Holds an order against restrictions as they stand on a day ({@code docs/model/restrictions.md}).
 * It says which rules catch the order by their terms, and what that means on the day; it is no
 * legal advice, and a name that is not found is not cleared.
 */
public final class Screening {
  private final List<Restriction> restrictions;
  private final List<ListedEntity> entities;
  private final EntityNames names;

  public Screening(List<Restriction> restrictions, List<ListedEntity> entities) {
    this.restrictions = List.copyOf(restrictions);
    this.entities = List.copyOf(entities);
    names = new EntityNames(entities);
  }

  /** What an order has to go through; the strictest comes last. */
  public enum Route {
    /** No rule that binds on the day catches it. */
    FREE,
    /** A fact is missing; the finding says which. */
    MORE_FACTS,
    /** A licence is needed. */
    LICENCE,
    /** A licence for this one order, with a report on the risks; no general licence. */
    CASE_BY_CASE,
    /** It may not leave. */
    PROHIBITED
  }

  /** Why a rule catches an order, does not, or cannot be judged. */
  public enum Why {
    ITEM_LISTED,
    ITEM_MAY_BE_LISTED,
    SHARE_REACHED,
    SHARE_NOT_REACHED,
    SHARE_UNKNOWN,
    MILITARY_USE,
    CIVIL_USE,
    USE_NOT_STATED,
    NAMED,
    BELONGS_TO_NAMED,
    SIMILAR_NAME
  }

  /**
   * What one rule says.
   *
   * @param state of the restriction on the day
   * @param route by the terms of the rule, whatever its state
   * @param until the last day of the suspension that was known last
   * @param entity that the consignee was found to be
   */
  public record Finding(
      Restriction restriction,
      Rule rule,
      State state,
      Route route,
      Why why,
      Optional<LocalDate> until,
      Optional<ListedEntity> entity) {

    /** Whether the rule binds on the day, or may: nothing shows what followed, or since when. */
    public boolean binds() {
      return switch (state) {
        case ANNOUNCED, IN_FORCE, SUSPENSION_OVER -> true;
        case NOT_KNOWN, SUSPENDED, EXPIRED -> false;
      };
    }
  }

  /**
   * The answer.
   *
   * @param route the strictest of the rules that bind
   * @param findings strictest first
   */
  public record Result(Route route, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /** Screens an order as of a day: with what was public and held on it. */
  public Result screen(Order order, LocalDate day) {
    var hit = order.consignee().flatMap(names::find);
    var findings = new ArrayList<Finding>();
    for (var restriction : restrictions) {
      var state = restriction.on(day);
      boolean aimed =
          restriction.partners().isEmpty() || restriction.partners().contains(order.destination());
      if (state != State.NOT_KNOWN && aimed) {
        for (var rule : restriction.rules()) {
          judge(restriction, rule, order, hit)
              .map(
                  judged ->
                      new Finding(
                          restriction,
                          rule,
                          state,
                          judged.route,
                          judged.why,
                          restriction
                              .findSuspension(day)
                              .flatMap(Restriction.Change::until)
                              .map(until -> until.last()),
                          judged.entity))
              .ifPresent(findings::add);
        }
      }
    }
    findings.sort(Comparator.comparing(Finding::route).reversed());
    var route =
        findings.stream()
            .filter(Finding::binds)
            .map(Finding::route)
            .max(Comparator.naturalOrder())
            .orElse(Route.FREE);
    return new Result(route, findings);
  }

  private record Judged(Route route, Why why, Optional<ListedEntity> entity) {
    static Optional<Judged> of(Route route, Why why) {
      return Optional.of(new Judged(route, why, Optional.empty()));
    }
  }

  /** Empty where a rule has nothing to do with the order. */
  private Optional<Judged> judge(
      Restriction restriction, Rule rule, Order order, Optional<Hit> hit) {
    var item = rule.matches(order.item());
    if (item == Match.NO) {
      return Optional.empty();
    }
    boolean exported = order.origin().equals(restriction.issuer());
    return switch (rule.kind()) {
      case PROHIBITION -> exported ? item(item, Route.PROHIBITED) : Optional.empty();
      case LICENCE -> exported ? item(item, Route.LICENCE) : Optional.empty();
      case FOREIGN_GOODS -> exported ? Optional.empty() : foreign(rule, order);
      case MILITARY_END_USE -> military(order);
      case CONTROL_LIST -> listed(restriction, hit, Route.PROHIBITED);
      case WATCH_LIST -> listed(restriction, hit, Route.CASE_BY_CASE);
    };
  }

  private static Optional<Judged> item(Match item, Route route) {
    return item == Match.YES
        ? Judged.of(route, Why.ITEM_LISTED)
        : Judged.of(Route.MORE_FACTS, Why.ITEM_MAY_BE_LISTED);
  }

  private static Optional<Judged> foreign(Rule rule, Order order) {
    if (order.value().isEmpty() || rule.share_percent().isEmpty()) {
      return Judged.of(Route.MORE_FACTS, Why.SHARE_UNKNOWN);
    }
    return order.value().get().reaches(rule.share_percent().get())
        ? Judged.of(Route.LICENCE, Why.SHARE_REACHED)
        : Judged.of(Route.FREE, Why.SHARE_NOT_REACHED);
  }

  private static Optional<Judged> military(Order order) {
    return switch (order.endUse()) {
      case MILITARY -> Judged.of(Route.PROHIBITED, Why.MILITARY_USE);
      case CIVIL -> Judged.of(Route.FREE, Why.CIVIL_USE);
      case NOT_STATED -> Judged.of(Route.MORE_FACTS, Why.USE_NOT_STATED);
    };
  }

  private Optional<Judged> listed(Restriction restriction, Optional<Hit> hit, Route route) {
    if (hit.isEmpty()) {
      return Optional.empty();
    }
    var named = named(hit.get().entity());
    if (named.flatMap(ListedEntity::restriction).filter(restriction.id()::equals).isEmpty()) {
      return Optional.empty();
    }
    if (hit.get().sureness() == Sureness.BEGINS_LIKE) {
      return Optional.of(new Judged(Route.MORE_FACTS, Why.SIMILAR_NAME, named));
    }
    var why = named.get().equals(hit.get().entity()) ? Why.NAMED : Why.BELONGS_TO_NAMED;
    return Optional.of(new Judged(route, why, named));
  }

  /** The entity itself if a list names it, otherwise the nearest one above it that is named. */
  private Optional<ListedEntity> named(ListedEntity entity) {
    var at = Optional.of(entity);
    for (int steps = 0; steps < entities.size(); steps++) {
      if (at.isEmpty() || at.get().restriction().isPresent()) {
        return at;
      }
      var parent = at.get().parent();
      at =
          entities.stream()
              .filter(other -> parent.filter(other.id()::equals).isPresent())
              .findFirst();
    }
    return Optional.empty();
  }
}
