package org.lodestone.mention;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.Language;
import org.lodestone.document.WordLists;
import org.lodestone.mention.Mention.OfCue.Cue;

/** The words of {@code speech.yaml} for one language. */
record SpeechWords(
    List<String> saying,
    List<String> according,
    List<String> roles,
    List<String> titles,
    Map<Cue, List<String>> cues) {

  private static final Map<Language, SpeechWords> SHIPPED = read();

  static SpeechWords of(Language language) {
    return SHIPPED.get(language);
  }

  private static Map<Language, SpeechWords> read() {
    var file =
        WordLists.read(SpeechWords.class, "speech.yaml")
            .only(List.of("format", "saying", "according", "roles", "titles", "cues"))
            .version(1);
    var all = new EnumMap<Language, SpeechWords>(Language.class);
    for (var language : Language.values()) {
      var name = language.name().toLowerCase(Locale.ROOT);
      var cues = new EnumMap<Cue, List<String>>(Cue.class);
      for (var cue : file.get("cues").items()) {
        cues.put(cue.get("id").choice(Cue.values()), WordLists.words(cue, name));
      }
      all.put(
          language,
          new SpeechWords(
              words(file, "saying", name),
              words(file, "according", name),
              words(file, "roles", name),
              WordLists.words(file, "titles"),
              cues));
    }
    return all;
  }

  private static List<String> words(Field file, String group, String language) {
    return WordLists.words(file.get(group), language);
  }
}
