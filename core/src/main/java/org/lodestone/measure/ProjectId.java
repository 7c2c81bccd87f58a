package org.lodestone.measure;

/** Identifies a project: an id of the table {@code projects}. */
public record ProjectId(String text) implements Comparable<ProjectId> {

  public ProjectId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The id of a project must not be empty.");
    }
  }

  @Override
  public int compareTo(ProjectId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
