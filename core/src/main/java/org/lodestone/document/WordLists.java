package org.lodestone.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.lodestone.data.yaml.Field;

/** Reads the word lists by which texts are read; they stand beside the classes that use them. */
public final class WordLists {

  private WordLists() {}

  /**
   * A word list that comes with the program.
   *
   * @param beside a class of the package
   */
  public static Field read(Class<?> beside, String file) {
    try (var stream = beside.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is not in the program.");
      }
      return Field.document(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How word lists name a language. */
  public static String name(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  /** The words of a list, folded (D1); none if the list is missing. */
  public static List<String> words(Field field, String name) {
    return field.find(name).stream()
        .flatMap(list -> list.items().stream())
        .map(item -> FoldedText.fold(item.text()))
        .toList();
  }
}
