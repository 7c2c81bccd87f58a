package org.lodestone.brief.compile;

import java.util.List;
import org.lodestone.brief.document.Language;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.FoldedText;
import org.lodestone.document.WordLists;

/** Whether a sentence says whose word it gives, from {@code wording.yaml}. */
final class Wording {

  private static final Field FILE =
      WordLists.read(Wording.class, "wording.yaml")
          .only(List.of("format", "attribution", "rumour"))
          .version(1);

  private Wording() {}

  /** Whether the sentence says that it gives the word of somebody. */
  static boolean isAttributed(String sentence, Language language) {
    return says("attribution", sentence, language);
  }

  /** Whether the sentence says that it gives a rumour. */
  static boolean isRumour(String sentence, Language language) {
    return says("rumour", sentence, language);
  }

  private static boolean says(String list, String sentence, Language language) {
    var text = " " + FoldedText.fold(sentence).replaceAll("[^\\p{L}\\p{N}']+", " ") + " ";
    return WordLists.words(FILE.get(list), name(language)).stream()
        .anyMatch(word -> text.contains(" " + word + " "));
  }

  private static String name(Language language) {
    return switch (language) {
      case EN -> "english";
      case FR -> "french";
    };
  }
}
