package org.lodestone.network;

/** Identifies a form, for instance {@code ox-nd}. */
public record FormId(String text) implements Comparable<FormId> {

  public FormId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The id of a form must not be empty.");
    }
  }

  @Override
  public int compareTo(FormId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
