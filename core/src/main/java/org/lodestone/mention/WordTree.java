package org.lodestone.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Span;

/**
 * Phrases and what they stand for, found in folded text (D1): at each place the longest phrase that
 * begins and ends at borders of words. Latin words end at letters and digits, katakana words at
 * other katakana; other Japanese words have no borders.
 */
final class WordTree<T> {

  private static final class Knot<T> {
    private final Map<Character, Knot<T>> next = new HashMap<>();
    private @Nullable List<T> values;
  }

  private final Knot<T> root = new Knot<>();

  /** Adds a phrase; one phrase may stand for several things. */
  void add(String phrase, T value) {
    var knot = root;
    for (char c : FoldedText.fold(phrase).toCharArray()) {
      knot = knot.next.computeIfAbsent(c, any -> new Knot<>());
    }
    if (knot.values == null) {
      knot.values = new ArrayList<>();
    }
    knot.values.add(value);
  }

  /** Tells every phrase between two places with what it stands for; phrases do not overlap. */
  void find(FoldedText text, Span within, BiConsumer<Span, List<T>> found) {
    int at = within.start();
    while (at < within.end()) {
      at = isBorder(text, at) ? longest(text, at, within.end(), found) : at + 1;
    }
  }

  private int longest(FoldedText text, int start, int end, BiConsumer<Span, List<T>> found) {
    Knot<T> knot = root;
    List<T> best = null;
    int bestEnd = start + 1;
    for (int i = start; i < end; i++) {
      knot = knot.next.get(text.charAt(i));
      if (knot == null) {
        break;
      }
      if (knot.values != null && isBorder(text, i + 1)) {
        best = knot.values;
        bestEnd = i + 1;
      }
    }
    if (best != null) {
      found.accept(new Span(start, bestEnd), best);
    }
    return bestEnd;
  }

  /** Whether a word may begin or end at a place. */
  private static boolean isBorder(FoldedText text, int place) {
    if (place == 0 || place >= text.length()) {
      return true;
    }
    int before = kind(text.charAt(place - 1));
    return before == 0 || before != kind(text.charAt(place));
  }

  private static int kind(char c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      return 1;
    }
    if (c == 'ー') {
      return 2;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case LATIN -> 1;
      case KATAKANA -> c == '・' ? 0 : 2;
      default -> 0;
    };
  }
}
