package org.lodestone.agreement;

/** Identifies a commitment by its row. */
public record CommitmentId(String text) implements Comparable<CommitmentId> {

  public CommitmentId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The id of a commitment must not be empty.");
    }
  }

  @Override
  public int compareTo(CommitmentId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
