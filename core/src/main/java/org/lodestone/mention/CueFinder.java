package org.lodestone.mention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;
import org.lodestone.mention.Mention.OfCue.Cue;

/** Finds the words that tell how sure, how binding or whether (D9). */
final class CueFinder {

  private static final Map<Language, WordTree<Cue>> TREES = trees();

  private CueFinder() {}

  private static Map<Language, WordTree<Cue>> trees() {
    var trees = new EnumMap<Language, WordTree<Cue>>(Language.class);
    for (var language : Language.values()) {
      var tree = new WordTree<Cue>();
      SpeechWords.of(language)
          .cues()
          .forEach((cue, words) -> words.forEach(word -> tree.add(word, cue)));
      trees.put(language, tree);
    }
    return trees;
  }

  static List<Mention> find(Layout layout) {
    var found = new ArrayList<Mention>();
    var tree = TREES.get(layout.document().language());
    for (var sentence : layout.sentences()) {
      if (sentence.zone().kind().isEvidence()) {
        tree.find(
            layout.folded(),
            sentence.span(),
            (span, cues) ->
                cues.forEach(cue -> found.add(new Mention.OfCue(span, cue, rule(cue)))));
      }
    }
    return found;
  }

  private static String rule(Cue cue) {
    return "cue." + Field.written(cue) + "/1";
  }
}
