package org.lodestone.network;

/** Identifies a process: a recipe carried out at a place, for instance {@code separate-iac@CN}. */
public record ProcessId(String text) implements Comparable<ProcessId> {

  public ProcessId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The id of a process must not be empty.");
    }
  }

  @Override
  public int compareTo(ProcessId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
