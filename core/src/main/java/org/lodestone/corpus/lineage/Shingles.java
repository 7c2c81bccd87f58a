package org.lodestone.corpus.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;

/**
 * The runs of five words of a text, for telling copies (O2). Japanese has no spaces: there a run
 * has twelve characters.
 */
final class Shingles {

  private static final int WORDS = 5;
  private static final int CHARACTERS = 12;

  private final Set<String> runs = new HashSet<>();

  /** The runs of the zones of a document that are evidence. */
  Shingles(Layout layout) {
    var folded = layout.folded().toString();
    for (var zone : layout.zones()) {
      if (zone.kind().isEvidence()) {
        add(zone.span().in(folded), layout.document().language());
      }
    }
  }

  private void add(String text, Language language) {
    if (language == Language.JAPANESE) {
      var plain = text.replaceAll("\\s+", "");
      for (int i = 0; i + CHARACTERS <= plain.length(); i++) {
        runs.add(plain.substring(i, i + CHARACTERS));
      }
    } else {
      var words = words(text);
      for (int i = 0; i + WORDS <= words.size(); i++) {
        runs.add(String.join(" ", words.subList(i, i + WORDS)));
      }
    }
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (var word : text.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The part of the shorter text's runs that the other has too, from 0 to 1. */
  double sharedWith(Shingles other) {
    if (runs.size() > other.runs.size()) {
      return other.sharedWith(this);
    }
    return runs.isEmpty()
        ? 0
        : (double) runs.stream().filter(other.runs::contains).count() / runs.size();
  }
}
