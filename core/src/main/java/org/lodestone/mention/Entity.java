package org.lodestone.mention;

import java.util.Optional;

/**
 * Something that texts call by different names (D7).
 *
 * @param id stable and language-free: {@code JP}, {@code person:sanae-takaichi}, {@code org:iea},
 *     {@code rare-earths}, {@code separation}, {@code grant}
 */
public record Entity(Kind kind, String id) {

  /** The state that a person in office, an organisation or a site belongs to, if it is known. */
  public Optional<String> state() {
    return Gazetteer.SHIPPED.stateOf(this);
  }

  /** What it is. */
  public enum Kind {
    /** A state or a group of states; ids are ISO 3166 or the group's short name. */
    PLACE,
    /** A building, town or region. */
    SITE,
    PERSON,
    ORGANISATION,
    MATERIAL,
    STAGE,
    /** A kind of support or trade measure. */
    INSTRUMENT,
    /** An agreement, law or other text. */
    TEXT,
    /** A signing, a meeting, a summit. */
    EVENT
  }
}
