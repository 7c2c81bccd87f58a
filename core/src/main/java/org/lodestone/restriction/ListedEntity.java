package org.lodestone.restriction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodestone.evidence.Evidence;

/**
 * An entity that a list names, or that belongs to one.
 *
 * @param restriction whose list names it; empty if only its parent is named
 * @param aliases other names and scripts
 * @param parent id of the entity it belongs to
 */
public record ListedEntity(
    String id,
    Optional<RestrictionId> restriction,
    String name,
    List<String> aliases,
    Optional<String> parent,
    Evidence evidence) {

  public ListedEntity {
    aliases = List.copyOf(aliases);
  }

  /** Name and aliases. */
  Stream<String> names() {
    return Stream.concat(Stream.of(name), aliases.stream());
  }
}
