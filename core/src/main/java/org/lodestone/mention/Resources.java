package org.lodestone.mention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.FoldedText;

/** Reads the word lists of this package. */
final class Resources {

  private Resources() {}

  static Field read(String file) {
    try (var stream = Resources.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is not in the program.");
      }
      return Field.document(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a list, folded (D1); none if the list is missing. */
  static List<String> words(Field field, String name) {
    return field.find(name).stream()
        .flatMap(list -> list.items().stream())
        .map(item -> FoldedText.fold(item.text()))
        .toList();
  }
}
