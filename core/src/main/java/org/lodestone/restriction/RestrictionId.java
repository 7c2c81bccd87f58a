package org.lodestone.restriction;

/** Identifies a restriction: issuer, year and number of its notice. */
public record RestrictionId(String text) implements Comparable<RestrictionId> {

  public RestrictionId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The id of a restriction must not be empty.");
    }
  }

  @Override
  public int compareTo(RestrictionId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
