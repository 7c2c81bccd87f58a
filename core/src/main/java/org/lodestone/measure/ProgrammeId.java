package org.lodestone.measure;

/** Identifies a programme of support: an id of the table {@code instruments}. */
public record ProgrammeId(String text) implements Comparable<ProgrammeId> {

  public ProgrammeId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The id of a programme must not be empty.");
    }
  }

  @Override
  public int compareTo(ProgrammeId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
