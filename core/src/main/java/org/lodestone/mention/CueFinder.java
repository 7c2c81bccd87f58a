package org.lodestone.mention;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.ByLanguage;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;
import org.lodestone.document.Sentence;
import org.lodestone.document.Span;
import org.lodestone.mention.Mention.OfCue.Cue;

/** Finds the words that tell how sure, how binding or whether (D9). */
final class CueFinder {

  private static final ByLanguage<WordTree<Cue>> TREES = ByLanguage.of(CueFinder::tree);

  private CueFinder() {}

  private static WordTree<Cue> tree(Language language) {
    var tree = new WordTree<Cue>();
    SpeechWords.of(language)
        .cues()
        .forEach((cue, words) -> words.forEach(word -> tree.add(word, cue)));
    return tree;
  }

  static List<Mention> find(Layout layout) {
    var found = new ArrayList<Mention>();
    var tree = TREES.get(layout.document().language());
    for (var sentence : layout.sentences()) {
      if (sentence.zone().kind().isEvidence()) {
        tree.find(
            layout.folded(),
            sentence.span(),
            (span, cues) -> {
              if (!isName(layout, sentence, span)) {
                cues.forEach(cue -> found.add(new Mention.OfCue(span, cue, rule(cue))));
              }
            });
      }
    }
    return found;
  }

  /** Inside a sentence a capital makes a name of it: the month of May. */
  private static boolean isName(Layout layout, Sentence sentence, Span span) {
    return span.start() > sentence.span().start()
        && Character.isUpperCase(layout.document().text().charAt(span.start()))
        && !layout.document().text().substring(span.start(), span.end()).contains(" ");
  }

  private static String rule(Cue cue) {
    return "cue." + Field.written(cue) + "/1";
  }
}
