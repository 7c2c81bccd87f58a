package org.lodestone.corpus;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.corpus.Comparison.Stated;
import org.lodestone.corpus.Conflict.Explanation;
import org.lodestone.corpus.Conflict.Explanation.Kind;
import org.lodestone.corpus.words.Concepts;
import org.lodestone.corpus.words.Figures;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Entity;

/** How differences may have come about (R3). None is chosen. */
final class Explanations {

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Explanations() {}

  static Explanation of(Kind kind, String phrase, Object... fields) {
    return new Explanation(kind, Phrase.of(phrase, fields));
  }

  /** Two days of one event: two clocks, if the days follow each other; or two events. */
  static List<Explanation> days(List<Stated<Moments>> stated) {
    var found = new ArrayList<Explanation>();
    timeZone(stated).ifPresent(found::add);
    found.add(of(Kind.TWO_EVENTS, "why.two-events"));
    languages(stated).ifPresent(found::add);
    return found;
  }

  private static Optional<Explanation> timeZone(List<Stated<Moments>> stated) {
    var days = stated.stream().map(Stated::value).filter(Moments::isDay).map(Moments::first);
    var sorted = days.distinct().sorted().toList();
    if (sorted.size() != 2 || !sorted.get(0).plusDays(1).equals(sorted.get(1))) {
      return Optional.empty();
    }
    return clocks(stated, sorted.get(1));
  }

  /** The morning of the later day in the east is the earlier day in the west. */
  private static Optional<Explanation> clocks(List<Stated<Moments>> stated, LocalDate later) {
    var zones =
        stated.stream()
            .flatMap(one -> one.by().idsAround(Entity.Kind.PLACE).stream())
            .distinct()
            .flatMap(party -> Concepts.clock(party).stream())
            .distinct()
            .sorted(Comparator.comparing(zone -> later.atTime(MORNING).atZone(zone).toInstant()))
            .toList();
    if (zones.size() < 2) {
      return Optional.empty();
    }
    var east = later.atTime(MORNING).atZone(zones.getFirst());
    var west = east.withZoneSameInstant(zones.getLast());
    return west.toLocalDate().equals(later)
        ? Optional.empty()
        : Optional.of(
            of(
                Kind.TIME_ZONE,
                "why.time-zone",
                HOUR.format(east),
                name(east),
                HOUR.format(west),
                name(west)));
  }

  private static String name(ZonedDateTime time) {
    ZoneId zone = time.getZone();
    return zone.getId();
  }

  static <V> Optional<Explanation> languages(List<Stated<V>> stated) {
    return stated.stream().map(one -> one.by().language()).distinct().count() > 1
        ? Optional.of(of(Kind.TRANSLATION_DRIFT, "why.translation-drift"))
        : Optional.empty();
  }

  /** Two figures of one thing. */
  static List<Explanation> figures(List<Stated<Amount>> stated) {
    var found = new ArrayList<Explanation>();
    for (var one : stated) {
      for (var other : stated) {
        int slip = Figures.slip(one.value(), other.value());
        if (slip > 0 && found.isEmpty()) {
          found.add(of(Kind.MAGNITUDE_SLIP, "why.magnitude-slip", slip));
        }
      }
    }
    found.add(of(Kind.OTHER_BASIS, "why.other-basis"));
    languages(stated).ifPresent(found::add);
    return found;
  }
}
