package org.lodestone.document;

import java.util.Optional;

/**
 * A quotation that can be found again, as in the W3C Web Annotation model: the exact words, what
 * stands before and after, and where they stood.
 */
public record Selector(String exact, String prefix, String suffix, Span position) {

  /** Characters kept on each side. */
  private static final int CONTEXT = 32;

  public Selector {
    if (exact.isBlank()) {
      throw new IllegalArgumentException("A quotation must have words.");
    }
  }

  /** The quotation at a place of a text. */
  public static Selector of(String text, Span at) {
    return new Selector(
        at.in(text),
        text.substring(Math.max(0, at.start() - CONTEXT), at.start()),
        text.substring(at.end(), Math.min(text.length(), at.end() + CONTEXT)),
        at);
  }

  /**
   * Finds the quotation in a text (D4): letter for letter at its place; else among all places where
   * it reads the same but for typography (D1), the one whose surroundings fit best, and of those
   * the nearest to the old place.
   */
  public Optional<Span> findIn(String text) {
    if (position.end() <= text.length() && position.in(text).equals(exact)) {
      return Optional.of(position);
    }
    var folded = FoldedText.of(text).toString();
    var wanted = FoldedText.fold(exact);
    Span best = null;
    int bestFit = -1;
    for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
      var span = new Span(at, at + wanted.length());
      int fit = fit(folded, span);
      if (best == null || fit > bestFit || (fit == bestFit && distance(span) < distance(best))) {
        best = span;
        bestFit = fit;
      }
    }
    return Optional.ofNullable(best);
  }

  private int distance(Span span) {
    return Math.abs(span.start() - position.start());
  }

  /** How many characters next to the place read as they did. */
  private int fit(String folded, Span at) {
    var before = FoldedText.fold(prefix);
    var after = FoldedText.fold(suffix);
    int fit = 0;
    int place = at.start();
    for (int i = before.length() - 1; i >= 0 && place > 0; i--) {
      if (folded.charAt(--place) != before.charAt(i)) {
        break;
      }
      fit++;
    }
    place = at.end();
    for (int i = 0; i < after.length() && place < folded.length(); i++) {
      if (folded.charAt(place++) != after.charAt(i)) {
        break;
      }
      fit++;
    }
    return fit;
  }
}
