package org.lodestone.market;

/** Identifies a series of prices within the files that are read together. */
public record SeriesId(String text) implements Comparable<SeriesId> {

  public SeriesId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The id of a price series must not be empty.");
    }
  }

  @Override
  public int compareTo(SeriesId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
