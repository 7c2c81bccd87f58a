package org.lodestone.mention;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.ByLanguage;
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

  private static final ByLanguage<SpeechWords> SHIPPED = read();

  static SpeechWords of(Language language) {
    return SHIPPED.get(language);
  }

  private static ByLanguage<SpeechWords> read() {
    var file =
        WordLists.read(SpeechWords.class, "speech.yaml")
            .only(List.of("format", "saying", "according", "roles", "titles", "cues"))
            .version(1);
    return ByLanguage.of(language -> words(file, language));
  }

  private static SpeechWords words(Field file, Language language) {
    var name = WordLists.name(language);
    var cues = new EnumMap<Cue, List<String>>(Cue.class);
    for (var cue : file.get("cues").items()) {
      cues.put(cue.get("id").choice(Cue.values()), WordLists.words(cue, name));
    }
    return new SpeechWords(
        WordLists.words(file.get("saying"), name),
        WordLists.words(file.get("according"), name),
        WordLists.words(file.get("roles"), name),
        WordLists.words(file, "titles"),
        cues);
  }
}
