package org.lodestone.data.published;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words as the search compares them: small letters, no accents, no plural, no filling words of
 * English and French.
 */
final class Words {
  private static final Set<String> FILLING =
      Set.of(
          "a", "an", "and", "in", "of", "the", "s", "d", "de", "des", "du", "en", "et", "l", "la",
          "le", "les", "au");

  private static final int SHORTEST_PLURAL = 4;

  private Words() {}

  static List<String> of(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !FILLING.contains(word))
        .map(Words::singular)
        .toList();
  }

  private static String singular(String word) {
    return word.length() >= SHORTEST_PLURAL && word.endsWith("s")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
