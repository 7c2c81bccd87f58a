package org.lodestone.mention.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lodestone.document.FoldedText;

/**
 * Phrases with what they stand for, looked up in folded text: what begins or what ends at a place,
 * the longest first. A phrase that ends in a Latin letter must not go on in the text; the same
 * holds for Katakana, which writes words without spaces between letters of other scripts.
 */
public final class PhraseTable<T> {

  /** A phrase found in a text. */
  public record Hit<T>(int start, int end, T value) {}

  private record Entry<T>(String phrase, T value) {}

  private final Map<Character, List<Entry<T>>> byFirst = new TreeMap<>();
  private final Map<Character, List<Entry<T>>> byLast = new TreeMap<>();

  /** Adds phrases; an earlier entry wins over a later one of the same words. */
  public void add(Iterable<String> phrases, T value) {
    for (var phrase : phrases) {
      var entry = new Entry<>(FoldedText.fold(phrase), value);
      insert(byFirst, entry.phrase().charAt(0), entry);
      insert(byLast, entry.phrase().charAt(entry.phrase().length() - 1), entry);
    }
  }

  private static <T> void insert(Map<Character, List<Entry<T>>> map, char key, Entry<T> entry) {
    var entries = map.computeIfAbsent(key, k -> new ArrayList<>());
    int place = entries.size();
    while (place > 0 && entries.get(place - 1).phrase().length() < entry.phrase().length()) {
      place--;
    }
    entries.add(place, entry);
  }

  /** The longest phrase that begins at a place and ends at or before a limit. */
  public Optional<Hit<T>> at(String text, int place, int limit) {
    if (place >= limit) {
      return Optional.empty();
    }
    for (var entry : byFirst.getOrDefault(text.charAt(place), List.of())) {
      int end = place + entry.phrase().length();
      if (end <= limit && text.startsWith(entry.phrase(), place) && isWordEnd(text, end)) {
        return Optional.of(new Hit<>(place, end, entry.value()));
      }
    }
    return Optional.empty();
  }

  /** The longest phrase that ends at a place and begins at or behind a floor. */
  public Optional<Hit<T>> endingAt(String text, int place, int floor) {
    if (place <= floor) {
      return Optional.empty();
    }
    for (var entry : byLast.getOrDefault(text.charAt(place - 1), List.of())) {
      int start = place - entry.phrase().length();
      if (start >= floor && text.startsWith(entry.phrase(), start) && isWordEnd(text, start)) {
        return Optional.of(new Hit<>(start, place, entry.value()));
      }
    }
    return Optional.empty();
  }

  /** All phrases between two places, from left to right, without overlap. */
  public List<Hit<T>> all(String text, int from, int to) {
    var hits = new ArrayList<Hit<T>>();
    int place = from;
    while (place < to) {
      var hit = isWordEnd(text, place) ? at(text, place, to) : Optional.<Hit<T>>empty();
      hit.ifPresent(hits::add);
      place = hit.map(Hit::end).orElse(place + 1);
    }
    return hits;
  }

  /** Whether no word goes on across a place. */
  static boolean isWordEnd(String text, int place) {
    if (place <= 0 || place >= text.length()) {
      return true;
    }
    char before = text.charAt(place - 1);
    char after = text.charAt(place);
    return !(isLatin(before) && isLatin(after)) && !(isKatakana(before) && isKatakana(after));
  }

  /** Whether a character of folded text is a Latin letter; kana and kanji are none. */
  public static boolean isLatin(char c) {
    return c < 0x80
        ? c >= 'a' && c <= 'z'
        : Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static boolean isKatakana(char c) {
    return c >= '\u30a1' && c <= '\u30fc';
  }
}
