package org.lodestone.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Layout;
import org.lodestone.document.Sentence;
import org.lodestone.document.Span;
import org.lodestone.document.WordLists;

/**
 * Names of states, persons, organisations, materials, stages, instruments and texts in three
 * languages (D7), from {@code nations.yaml}, {@code entities.yaml} and the names of states in
 * Unicode's locale data.
 */
final class Gazetteer {

  private static final String RULE = "entity.names/1";

  /** Characters before a name in which a preposition stands. */
  private static final int REACH = 8;

  private static final List<Locale> LOCALES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.JAPANESE);

  /** How the letters must be written. */
  private enum Letters {
    ANY,
    /** At least one capital, where the script has any. */
    CAPITAL,
    ALL_CAPITALS
  }

  /**
   * What a name stands for.
   *
   * @param isCapital whether it is the name of a town that may stand for its government
   */
  private record Name(Entity entity, Letters letters, boolean isCapital) {}

  private final WordTree<Name> names = new WordTree<>();
  private final List<String> inTown;
  private final Map<String, String> states = new HashMap<>();

  /** The names that come with the program. */
  static final Gazetteer SHIPPED = new Gazetteer();

  private Gazetteer() {
    var nations =
        WordLists.read(Gazetteer.class, "nations.yaml")
            .only(List.of("format", "nations", "pairs", "not", "inTown"))
            .version(1);
    inTown = WordLists.words(nations, "inTown");
    var not = Set.copyOf(WordLists.words(nations, "not"));
    addStates(not);
    nations.get("nations").items().forEach(this::addNation);
    nations.get("pairs").items().forEach(this::addPair);
    var entities =
        WordLists.read(Gazetteer.class, "entities.yaml")
            .only(List.of("format", "entities"))
            .version(1);
    entities.get("entities").items().forEach(this::addEntity);
  }

  private void addStates(Set<String> not) {
    for (var code :
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream().sorted().toList()) {
      if (!not.contains(FoldedText.fold(code))) {
        for (var locale : LOCALES) {
          var name = Locale.of("", code).getDisplayCountry(locale);
          names.add(name, new Name(place(code), Letters.CAPITAL, false));
        }
      }
    }
  }

  private static Entity place(String code) {
    return new Entity(Entity.Kind.PLACE, code);
  }

  private void addNation(Field nation) {
    nation.only(List.of("id", "words", "capitals"));
    var entity = place(nation.get("id").text());
    WordLists.words(nation, "words").forEach(word -> add(word, entity, Letters.ANY));
    WordLists.words(nation, "capitals")
        .forEach(
            town -> {
              names.add(town, new Name(entity, Letters.CAPITAL, true));
              states.put(siteId(town), entity.id());
            });
  }

  private void addPair(Field pair) {
    pair.only(List.of("ids", "words"));
    for (var id : pair.get("ids").items()) {
      WordLists.words(pair, "words").forEach(word -> add(word, place(id.text()), Letters.ANY));
    }
  }

  private void addEntity(Field field) {
    field.only(List.of("kind", "id", "of", "words"));
    var kind = field.get("kind").choice(Entity.Kind.values());
    var entity = new Entity(kind, field.get("id").text());
    field.find("of").ifPresent(of -> states.put(entity.id(), of.text()));
    boolean proper =
        kind == Entity.Kind.PERSON || kind == Entity.Kind.ORGANISATION || kind == Entity.Kind.SITE;
    WordLists.words(field, "words")
        .forEach(word -> add(word, entity, proper ? Letters.CAPITAL : Letters.ANY));
  }

  /** A word with an exclamation mark counts only in capitals. */
  private void add(String word, Entity entity, Letters letters) {
    if (word.endsWith("!")) {
      var bare = word.substring(0, word.length() - 1);
      names.add(bare, new Name(entity, Letters.ALL_CAPITALS, false));
    } else {
      names.add(word, new Name(entity, letters, false));
    }
  }

  /** All names in the sentences of a document that may be evidence. */
  List<Mention> find(Layout layout) {
    var found = new ArrayList<Mention>();
    for (var sentence : layout.sentences()) {
      if (sentence.zone().kind().isEvidence()) {
        find(layout, sentence, found);
      }
    }
    return found;
  }

  private void find(Layout layout, Sentence sentence, List<Mention> found) {
    names.find(
        layout.folded(),
        sentence.span(),
        (span, candidates) -> {
          var words = layout.document().words(span);
          candidates.stream()
              .filter(name -> isWritten(words, name.letters()))
              .map(name -> name.isCapital() ? town(layout, span, name) : name.entity())
              .distinct()
              .forEach(entity -> found.add(new Mention.OfEntity(span, entity, RULE)));
        });
  }

  /** "In Tokyo" is the town; "Tokyo agreed" is the government. */
  private Entity town(Layout layout, Span span, Name name) {
    var text = layout.folded().toString();
    var before = " " + text.substring(Math.max(0, span.start() - REACH), span.start());
    boolean there =
        before(inTown).anyMatch(word -> before.endsWith(" " + word + " "))
            || behind(inTown).anyMatch(particle -> text.startsWith(particle, span.end()));
    return there
        ? new Entity(Entity.Kind.SITE, siteId(layout.document().words(span)))
        : name.entity();
  }

  private static Stream<String> before(List<String> words) {
    return words.stream().filter(word -> word.charAt(0) < 0x100);
  }

  private static Stream<String> behind(List<String> words) {
    return words.stream().filter(word -> word.charAt(0) >= 0x100);
  }

  private static String siteId(String words) {
    return "site:" + words.replace(' ', '_');
  }

  /** The state that a person in office, an organisation or a site belongs to, if it is known. */
  Optional<String> stateOf(Entity entity) {
    return Optional.ofNullable(
        states.getOrDefault(entity.id(), states.get(FoldedText.fold(entity.id()))));
  }

  private static boolean isWritten(String words, Letters letters) {
    return switch (letters) {
      case ANY -> true;
      case CAPITAL ->
          words.codePoints().anyMatch(c -> !Character.isLowerCase(c) && Character.isLetter(c));
      case ALL_CAPITALS -> words.codePoints().noneMatch(Character::isLowerCase);
    };
  }
}
