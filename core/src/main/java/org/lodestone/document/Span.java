package org.lodestone.document;

import java.util.Comparator;

/**
 * A stretch of a document's text.
 *
 * @param start first UTF-16 code unit, from 0
 * @param end one after the last
 */
public record Span(int start, int end) implements Comparable<Span> {

  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "A span must not end (%d) before it starts (%d) or start below 0.".formatted(end, start));
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int place) {
    return start <= place && place < end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The words of this span. */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** The smallest span that holds both. */
  public Span with(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
