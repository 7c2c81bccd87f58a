package org.lodestone.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.lodestone.claim.Claim.Family;
import org.lodestone.corpus.Comparison.Stated;
import org.lodestone.corpus.Conflict.Explanation.Kind;
import org.lodestone.corpus.Conflict.Facet;
import org.lodestone.corpus.Key.Subject;
import org.lodestone.corpus.lineage.Lineage;
import org.lodestone.mention.Entity;

/** A caption and the text of one document that tell the same occasion differently (R4). */
final class SelfCheck {

  /** Pictures of other days are of other occasions. */
  private static final int VISIT_DAYS = 3;

  private final Lineage lineage;

  SelfCheck(Lineage lineage) {
    this.lineage = lineage;
  }

  List<Conflict> conflicts(List<Said> document) {
    var captions =
        document.stream()
            .filter(said -> said.isCaption() && said.isNear("occasion") && !said.is(Family.ROLE))
            .toList();
    var events = document.stream().filter(said -> !said.isCaption() && isEvent(said)).toList();
    var found = new ArrayList<Conflict>();
    for (var caption : captions) {
      var same = events.stream().filter(event -> shareActors(caption, event)).toList();
      day(caption, same).ifPresent(found::add);
      place(caption, same).ifPresent(found::add);
    }
    return found;
  }

  private boolean isEvent(Said said) {
    return said.is(Family.SIGNING) || (said.mayBe(Family.MEETING) && said.isFact());
  }

  private static boolean shareActors(Said caption, Said event) {
    boolean parties =
        event.is(Family.SIGNING)
            && event.claim().parties().size() == 2
            && caption.idsAround(Entity.Kind.PLACE).containsAll(event.claim().parties());
    return parties
        || share(caption, event, Entity.Kind.PERSON)
        || share(caption, event, Entity.Kind.PLACE);
  }

  private static boolean share(Said one, Said other, Entity.Kind kind) {
    var both = new LinkedHashSet<>(one.idsAround(kind));
    both.retainAll(other.idsAround(kind));
    return both.size() >= 2;
  }

  private Optional<Conflict> day(Said caption, List<Said> events) {
    var there = Conflicts.days(List.of(caption));
    var text = Conflicts.days(events);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    var day = there.getFirst().value();
    boolean agrees = text.stream().anyMatch(stated -> stated.value().meets(day));
    var other = text.stream().filter(stated -> stated.value().gap(day) <= VISIT_DAYS).toList();
    return agrees || other.isEmpty()
        ? Optional.empty()
        : Optional.of(conflict(caption, Facet.DATE, joined(there, other)));
  }

  private Optional<Conflict> place(Said caption, List<Said> events) {
    var there = Conflicts.places(List.of(caption));
    if (there.isEmpty()) {
      return Optional.empty();
    }
    var place = there.getFirst().value();
    var all = Conflicts.places(events);
    var text = all.stream().filter(stated -> stated.value().isApartFrom(place)).toList();
    boolean agrees =
        all.stream()
            .anyMatch(s -> s.value().buildings().stream().anyMatch(place.buildings()::contains));
    return agrees || text.isEmpty()
        ? Optional.empty()
        : Optional.of(conflict(caption, Facet.PLACE, joined(there, text)));
  }

  private static <V> List<Stated<V>> joined(List<Stated<V>> caption, List<Stated<V>> text) {
    var all = new ArrayList<>(caption);
    all.addAll(text);
    return all;
  }

  private <V> Conflict conflict(Said caption, Facet facet, List<Stated<V>> stated) {
    var key = Key.of(Subject.MEET, Keys.joined(actors(caption)), caption.document().name());
    var explanations =
        List.of(
            Explanations.of(Kind.CAPTION_VERSUS_BODY, "why.caption-versus-body"),
            Explanations.of(Kind.TWO_EVENTS, "why.two-events"));
    return Conflicts.conflict(lineage, key, facet, stated, explanations);
  }

  private static List<String> actors(Said caption) {
    var persons = caption.idsAround(Entity.Kind.PERSON);
    return persons.size() >= 2 ? persons : caption.idsAround(Entity.Kind.PLACE);
  }
}
