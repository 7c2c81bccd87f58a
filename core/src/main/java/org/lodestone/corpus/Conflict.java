package org.lodestone.corpus;

import java.util.List;

/**
 * Claims about one thing that cannot all hold (R3). Only a person resolves it.
 *
 * @param id key and facet
 * @param values what is said, by value, first said first
 * @param explanations how the difference may have come about; none of them is chosen
 */
public record Conflict(
    String id,
    Key key,
    Facet facet,
    List<ValueGroup> values,
    List<Explanation> explanations,
    State state) {

  /** In what claims differ. */
  public enum Facet {
    DATE,
    PLACE,
    QUANTITY,
    COUNT,
    SCOPE,
    MODALITY,
    SPEAKER,
    DUE,
    WORDING
  }

  /** What a person has made of it. */
  public enum State {
    OPEN,
    EXPLAINED,
    RESOLVED,
    DISMISSED
  }

  /**
   * A value with who says so.
   *
   * @param claims ids of claims
   * @param origins ids of their origins, each once
   */
  public record ValueGroup(String value, List<String> claims, List<String> origins) {
    public ValueGroup {
      claims = List.copyOf(claims);
      origins = List.copyOf(origins);
    }
  }

  /** How a difference may have come about. */
  public record Explanation(Kind kind, Phrase text) {
    /** Kinds of explanations. */
    public enum Kind {
      TIME_ZONE,
      TWO_EVENTS,
      OTHER_BASIS,
      TRANSLATION_DRIFT,
      MAGNITUDE_SLIP,
      CAPTION_VERSUS_BODY,
      PARTIAL,
      OVERSTATED,
      REPEATED_WORDS
    }
  }

  public Conflict {
    values = List.copyOf(values);
    explanations = List.copyOf(explanations);
    if (values.size() < 2) {
      throw new IllegalArgumentException(
          "The conflict '%s' needs two values; it has %d.".formatted(id, values.size()));
    }
  }

  /** The conflict as a person has decided. */
  public Conflict with(State decided) {
    return new Conflict(id, key, facet, values, explanations, decided);
  }
}
