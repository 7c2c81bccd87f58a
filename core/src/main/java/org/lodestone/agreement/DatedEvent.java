package org.lodestone.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.AgreementRow.EventKind;
import org.lodestone.evidence.Evidence;
import org.lodestone.network.PlaceId;
import org.lodestone.quantity.Period;

/**
 * An event on a date: one that starts a clock, or one to watch.
 *
 * @param known the day from which its source could be read at the latest; empty for an assumption
 * @param scenario file of {@code examples/scenarios} that it could trigger
 */
public record DatedEvent(
    String id,
    EventKind kind,
    Period date,
    List<PlaceId> places,
    Wording name,
    Optional<String> scenario,
    Optional<LocalDate> known,
    Evidence evidence) {

  public DatedEvent {
    places = List.copyOf(places);
  }

  /** Whether one could know of it on a day. */
  public boolean isKnown(LocalDate day) {
    return known.filter(since -> since.isAfter(day)).isEmpty();
  }
}
