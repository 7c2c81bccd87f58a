package org.lodestone.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodestone.document.WordLists;

/** A sentence in both languages of the workbench, made of fields by a template. */
public record Phrase(String english, String french) {

  private static final Map<String, Phrase> TEMPLATES = read();

  private static Map<String, Phrase> read() {
    var templates = new LinkedHashMap<String, Phrase>();
    var file = WordLists.read(Phrase.class, "phrases.yaml").only(List.of("format", "phrases"));
    for (var item : file.version(1).get("phrases").items()) {
      templates.put(
          item.get("id").text(), new Phrase(item.get("english").text(), item.get("french").text()));
    }
    return templates;
  }

  /** The template of this id with its fields filled in. */
  static Phrase of(String template, Object... fields) {
    var found = TEMPLATES.get(template);
    if (found == null) {
      throw new IllegalArgumentException(
          "There is no sentence '%s' in phrases.yaml.".formatted(template));
    }
    return new Phrase(filled(found.english(), fields), filled(found.french(), fields));
  }

  private static String filled(String template, Object... fields) {
    var text = template;
    for (int i = 0; i < fields.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(fields[i]));
    }
    return text;
  }
}
