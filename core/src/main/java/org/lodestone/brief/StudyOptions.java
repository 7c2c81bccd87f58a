package org.lodestone.brief;

import java.util.List;
import java.util.Optional;
import org.lodestone.network.PlaceId;
import org.lodestone.scenario.Scenario;

/**
 * What a study is about.
 *
 * @param consumer a place, or the members of a partnership
 * @param lookedAt the place whose part is asked for; empty for the one through which most passes
 * @param elements what is counted; if none, the elements of the consumer's own uses
 * @param stress the scenario of the stress part; empty for the default: the place looked at ships
 *     nothing to the consumer for half a year
 */
public record StudyOptions(
    List<PlaceId> consumer,
    Optional<PlaceId> lookedAt,
    List<String> elements,
    Optional<Scenario> stress) {

  public StudyOptions {
    consumer = List.copyOf(consumer);
    elements = List.copyOf(elements);
    if (consumer.isEmpty()) {
      throw new IllegalArgumentException("A study needs a consumer.");
    }
  }

  /** The study of one consumer with nothing else chosen. */
  public static StudyOptions of(List<PlaceId> consumer) {
    return new StudyOptions(consumer, Optional.empty(), List.of(), Optional.empty());
  }

  public StudyOptions withStress(Scenario scenario) {
    return new StudyOptions(consumer, lookedAt, elements, Optional.of(scenario));
  }

  public StudyOptions withLookedAt(PlaceId place) {
    return new StudyOptions(consumer, Optional.of(place), elements, stress);
  }
}
