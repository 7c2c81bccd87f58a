package org.lodestone.mention.quantity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Language;

/** A file of words that comes with the program; words stand under the code of their language. */
public record RuleFile(Field file) {

  /** What holds in every language. */
  private static final String ANY = "any";

  /** Reads a file beside a class. */
  public static RuleFile beside(Class<?> owner, String name) {
    try (var stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not in the program.");
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new RuleFile(Field.document(name, text).version(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version of the rules, for the id of what they find. */
  public int version() {
    return (int) file.get("version").number();
  }

  /** The folded words of a list. */
  public static List<String> list(Field field) {
    return field.items().stream().map(item -> FoldedText.fold(item.text())).toList();
  }

  /** The words of a language, and those of every language; none if the field has none. */
  public static List<String> words(Field field, Language language) {
    return Stream.of(language.code(), ANY)
        .flatMap(code -> field.find(code).stream())
        .flatMap(found -> list(found).stream())
        .toList();
  }

  /** The words of a named field. */
  public List<String> words(String name, Language language) {
    return words(file.get(name), language);
  }
}
