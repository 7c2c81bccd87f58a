package org.lodestone.corpus.words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.ByLanguage;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Language;
import org.lodestone.document.WordLists;

/** What words in three languages are about (R1), from {@code concepts.yaml}. */
public final class Concepts {

  /** Id and version of the list, for what was produced with it. */
  static final String RULE = "concepts/1";

  /** What a concept is for. */
  public enum Kind {
    TOPIC,
    ACTION,
    PART,
    MARK
  }

  private record Concept(String id, Kind kind, ByLanguage<List<String>> words) {}

  private static final Field FILE =
      WordLists.read(Concepts.class, "concepts.yaml")
          .only(List.of("format", "version", "concepts", "clocks", "venues"))
          .version(1);

  /** Characters between "before" and what it is before. */
  private static final int REACH = 28;

  private static final List<Concept> ALL = read();
  private static final Map<String, ZoneId> CLOCKS = readClocks();
  private static final ByLanguage<List<String>> VENUES =
      ByLanguage.of(language -> WordLists.words(FILE.get("venues"), WordLists.name(language)));

  private Concepts() {}

  private static List<Concept> read() {
    var concepts = new ArrayList<Concept>();
    for (var item : FILE.get("concepts").items()) {
      concepts.add(
          new Concept(
              item.get("id").text(),
              item.get("kind").choice(Kind.values()),
              ByLanguage.of(
                  language ->
                      WordLists.words(item, WordLists.name(language)).stream()
                          .map(word -> plain(word, language))
                          .toList())));
    }
    return List.copyOf(concepts);
  }

  private static Map<String, ZoneId> readClocks() {
    var clocks = new LinkedHashMap<String, ZoneId>();
    for (var clock : FILE.get("clocks").items()) {
      clocks.put(clock.get("party").text(), ZoneId.of(clock.get("zone").text()));
    }
    return clocks;
  }

  /** The clock of a party's government. */
  public static Optional<ZoneId> clock(String party) {
    return Optional.ofNullable(CLOCKS.get(party));
  }

  /** Nouns of buildings. */
  public static List<String> venues(Language language) {
    return VENUES.get(language);
  }

  /** Ids of the concepts that words are about, in the order of the list. */
  public static Set<String> in(String folded, Language language) {
    var text = plain(folded, language);
    var found = new LinkedHashSet<String>();
    for (var concept : ALL) {
      if (concept.words().get(language).stream().anyMatch(text::contains)) {
        found.add(concept.id());
      }
    }
    return found;
  }

  /**
   * "before" or "after", where one of their words stands closely before (Japanese: behind) an
   * occasion.
   */
  public static Optional<String> relation(String folded, Language language) {
    var text = plain(folded, language);
    for (var relation : List.of("before", "after")) {
      for (var word : words(relation, language)) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
          boolean japanese = language == Language.JAPANESE;
          int from = japanese ? Math.max(0, at - REACH) : at + word.length() - 1;
          int to = japanese ? at : Math.min(text.length(), from + REACH);
          var near = text.substring(from, to);
          if (words("occasion", language).stream().anyMatch(near::contains)) {
            return Optional.of(relation);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a rise of something is spoken of: its word closely behind that of a rise. */
  public static boolean risesOf(String id, String folded, Language language) {
    var text = plain(folded, language);
    boolean japanese = language == Language.JAPANESE;
    var first = words(japanese ? id : "increase", language);
    var second = words(japanese ? "increase" : id, language);
    for (var word : first) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        int from = at + word.length() - (japanese ? 0 : 1);
        var near = text.substring(from, Math.min(text.length(), from + REACH));
        if (second.stream().map(String::strip).anyMatch(w -> follows(near, w))) {
          return true;
        }
      }
    }
    return false;
  }

  /** With nothing but small words between. */
  private static boolean follows(String near, String word) {
    int at = near.indexOf(word);
    return at >= 0 && near.substring(0, at).matches("(?: |du |de |la |le |l |in |of |the |の)*");
  }

  private static List<String> words(String id, Language language) {
    return ALL.stream()
        .filter(concept -> concept.id().equals(id))
        .flatMap(concept -> concept.words().get(language).stream())
        .toList();
  }

  /** The first concept of a kind among those found. */
  public static Optional<String> first(Set<String> found, Kind kind) {
    return listed(found, kind).stream().findFirst();
  }

  /** The concepts of a kind among those found, in the order of the list. */
  public static List<String> listed(Set<String> found, Kind kind) {
    return ALL.stream()
        .filter(concept -> concept.kind() == kind && found.contains(concept.id()))
        .map(Concept::id)
        .toList();
  }

  /**
   * Letters and digits with single spaces between, and one before and behind; a star in a word of
   * the list leaves its end open. Japanese keeps its letters only.
   */
  private static String plain(String words, Language language) {
    var text = FoldedText.fold(words);
    if (language == Language.JAPANESE) {
      return text.replaceAll("\\s+", "");
    }
    var plain = new StringBuilder(" ");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      } else if (c != '*' && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    boolean open = text.endsWith("*");
    if (!open && plain.charAt(plain.length() - 1) != ' ') {
      plain.append(' ');
    }
    return plain.toString();
  }
}
