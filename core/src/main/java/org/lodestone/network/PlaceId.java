package org.lodestone.network;

/**
 * Identifies a place: an ISO 3166 alpha-2 code, {@code ZZ} for the rest of the world, {@code XX}
 * for unknown.
 */
public record PlaceId(String text) implements Comparable<PlaceId> {

  public PlaceId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The id of a place must not be empty.");
    }
  }

  @Override
  public int compareTo(PlaceId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
