package org.lodestone.mention.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodestone.mention.quantity.PhraseTable.Hit;

/** Words of Latin letters in folded text. */
final class Words {

  private static final List<String> PLURALS_WITHOUT_S =
      List.of("people", "aircraft", "memoranda", "men", "women", "children");
  private static final List<String> NO_PLURALS =
      List.of("is", "was", "has", "this", "its", "us", "his", "as", "thus", "plus", "across");
  private static final int SHORTEST = 3;

  private Words() {}

  /** The word that begins at a place. */
  static Optional<Hit<String>> at(String text, int place, int limit) {
    int end = place;
    while (end < limit && (PhraseTable.isLatin(text.charAt(end)) || isInner(text, end, place))) {
      end++;
    }
    return end == place
        ? Optional.empty()
        : Optional.of(new Hit<>(place, end, text.substring(place, end)));
  }

  private static boolean isInner(String text, int place, int start) {
    return place > start
        && text.charAt(place) == '-'
        && place + 1 < text.length()
        && PhraseTable.isLatin(text.charAt(place + 1));
  }

  /** The word behind one space. */
  static Optional<Hit<String>> next(String text, int place, int limit) {
    return place < limit && text.charAt(place) == ' '
        ? at(text, place + 1, limit)
        : Optional.empty();
  }

  /** Whether a word looks like a plural of French or English. */
  static boolean isPlural(String word) {
    if (PLURALS_WITHOUT_S.contains(word)) {
      return true;
    }
    boolean ending = word.endsWith("s") || word.endsWith("x");
    return ending
        && word.length() > SHORTEST
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !NO_PLURALS.contains(word);
  }

  static boolean isPlural(String text, Hit<?> hit) {
    return isPlural(text.substring(hit.start(), hit.end()))
        || text.substring(hit.start(), hit.end()).endsWith("s");
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
