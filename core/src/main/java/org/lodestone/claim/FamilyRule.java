package org.lodestone.claim;

import java.util.List;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.ByLanguage;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Language;
import org.lodestone.document.WordLists;
import org.lodestone.document.Zone;
import org.lodestone.mention.Mention.OfCue.Cue;

/**
 * A rule of {@code families.yaml}: words that suggest a family, and what else must be there (C3).
 *
 * @param needs kinds of mentions; each item lists alternatives
 * @param zones where the rule holds; everywhere if empty
 */
record FamilyRule(
    Claim.Family family,
    double score,
    List<List<Need>> needs,
    List<Zone.Kind> zones,
    ByLanguage<List<String>> words,
    List<Cue> cues,
    String id) {

  /** The rules that come with the program, in the order in which they are asked. */
  static final List<FamilyRule> SHIPPED = read();

  /**
   * A kind of mention that must be there.
   *
   * @param scope where
   */
  record Need(Kind kind, Scope scope) {
    /** The kinds that rules ask for. */
    enum Kind {
      TEXT,
      PLACE,
      PLACES,
      PERSON,
      SPEAKER,
      ORGANISATION,
      MATERIAL,
      MATERIALS,
      STAGE,
      EXPORT,
      IMPORT,
      STOCKPILE,
      INSTRUMENT,
      PERCENT,
      MONEY,
      MASS,
      FIGURE,
      TIME,
      QUOTE
    }

    /** Where a mention must stand. */
    enum Scope {
      CLAUSE,
      SENTENCE
    }

    private static Need read(String word) {
      boolean anywhere = word.endsWith("^");
      var name = anywhere ? word.substring(0, word.length() - 1) : word;
      for (var kind : Kind.values()) {
        if (Field.written(kind).equals(name)) {
          return new Need(kind, anywhere ? Scope.SENTENCE : Scope.CLAUSE);
        }
      }
      throw new IllegalStateException("The need '%s' of a family is unknown.".formatted(word));
    }
  }

  /** Whether the folded words of a clause hold one of the rule's, as a word. */
  boolean suggests(Language language, String clause) {
    return words.get(language).stream().anyMatch(word -> holds(clause, word));
  }

  private static boolean holds(String clause, String word) {
    for (int at = clause.indexOf(word); at >= 0; at = clause.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean latin = word.charAt(0) < 0x250;
      boolean before = at == 0 || !Character.isLetterOrDigit(clause.charAt(at - 1));
      boolean after = end == clause.length() || !Character.isLetterOrDigit(clause.charAt(end));
      if (!latin || (before && after)) {
        return true;
      }
    }
    return false;
  }

  private static List<FamilyRule> read() {
    var file =
        WordLists.read(FamilyRule.class, "families.yaml")
            .only(List.of("format", "version", "families"))
            .version(1);
    var version = file.get("version").text();
    return file.get("families").items().stream().map(field -> read(field, version)).toList();
  }

  private static FamilyRule read(Field field, String version) {
    field.only(List.of("family", "score", "needs", "zones", "words", "cues"));
    var words =
        ByLanguage.of(
            language ->
                field
                    .find("words")
                    .map(lists -> WordLists.words(lists, WordLists.name(language)))
                    .orElse(List.of()));
    var family = Claim.Family.valueOf(field.get("family").text());
    return new FamilyRule(
        family,
        field.get("score").number(),
        field.get("needs").items().stream().map(need -> alternatives(need.text())).toList(),
        field.find("zones").stream()
            .flatMap(zones -> zones.items().stream())
            .map(zone -> zone.choice(Zone.Kind.values()))
            .toList(),
        words,
        field.find("cues").stream()
            .flatMap(cues -> cues.items().stream())
            .map(cue -> cue.choice(Cue.values()))
            .toList(),
        "claim." + Field.written(family) + "/" + version);
  }

  private static List<Need> alternatives(String text) {
    return List.of(FoldedText.fold(text).split("/")).stream().map(Need::read).toList();
  }
}
