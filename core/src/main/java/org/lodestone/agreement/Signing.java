package org.lodestone.agreement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Period;

/**
 * When an agreement was signed: the day at the place of signing, and the other days that it was by
 * the clocks of the parties' capitals (G1). The hour is rarely known, so the whole day counts.
 *
 * @param day the day at the place of signing, or the days between which it lies
 * @param others days that it was elsewhere while it was {@code day} at the place of signing
 */
public record Signing(Period day, ZoneId zone, List<OtherDay> others) {

  /** Another day by the clock of a party. */
  public record OtherDay(LocalDate day, PlaceId clock) {}

  public Signing {
    others = List.copyOf(others);
  }

  /**
   * The signing with the days of all parties.
   *
   * @param clocks the time zone of each party's capital, in the order of the parties
   */
  static Signing of(Period day, ZoneId zone, Map<PlaceId, ZoneId> clocks) {
    var begin = day.first().atStartOfDay(zone);
    var end = day.last().plusDays(1).atStartOfDay(zone).minusNanos(1);
    Set<LocalDate> seen =
        new LinkedHashSet<>(day.first().datesUntil(day.last().plusDays(1)).toList());
    var others = new ArrayList<OtherDay>();
    clocks.forEach(
        (party, clock) -> {
          var first = begin.withZoneSameInstant(clock).toLocalDate();
          var last = end.withZoneSameInstant(clock).toLocalDate();
          first
              .datesUntil(last.plusDays(1))
              .filter(seen::add)
              .forEach(other -> others.add(new OtherDay(other, party)));
        });
    return new Signing(day, zone, others);
  }

  /** The first day on which it can have been signed, anywhere. */
  public LocalDate earliest() {
    return others.stream().map(OtherDay::day).reduce(day.first(), (a, b) -> b.isBefore(a) ? b : a);
  }
}
