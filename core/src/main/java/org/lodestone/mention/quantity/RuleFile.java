package org.lodestone.mention.quantity;

import java.util.List;
import java.util.stream.Stream;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Language;
import org.lodestone.document.WordLists;

/** A file of words that comes with the program; words stand under the code of their language. */
public record RuleFile(Field file) {

  /** What holds in every language. */
  private static final String ANY = "any";

  /** Reads a file beside a class. */
  public static RuleFile beside(Class<?> owner, String name) {
    return new RuleFile(WordLists.read(owner, name).version(1));
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
