package org.lodestone.agreement;

/** Identifies a clause by its row. */
public record ClauseId(String text) implements Comparable<ClauseId> {

  public ClauseId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The id of a clause must not be empty.");
    }
  }

  @Override
  public int compareTo(ClauseId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
