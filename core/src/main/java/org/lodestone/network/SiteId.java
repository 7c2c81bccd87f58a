package org.lodestone.network;

/** Identifies a named site, for instance {@code mountain-pass}. */
public record SiteId(String text) implements Comparable<SiteId> {

  public SiteId {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The id of a site must not be empty.");
    }
  }

  @Override
  public int compareTo(SiteId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
