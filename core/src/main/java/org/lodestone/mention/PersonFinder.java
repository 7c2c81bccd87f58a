package org.lodestone.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lodestone.document.FoldedText;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;
import org.lodestone.document.Sentence;
import org.lodestone.document.Span;

/**
 * Finds persons that no list knows, by a title or an office beside their name, and persons named by
 * their family name after they were named in full (D7).
 */
final class PersonFinder {

  private static final String RULE_OFFICE = "person.office/1";
  private static final String RULE_FAMILY = "person.family-name/1";

  /** Characters between an office and the name of who holds it. */
  private static final int REACH = 48;

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’‑-]++(?: (?:de|da|von|van|der|den|la|le|al|bin|ben))?+(?: \\p{Lu}[\\p{L}.'’‑-]*+){1,2}");
  private static final Pattern JAPANESE_NAME =
      Pattern.compile(
          "([\\p{IsHan}々]{2,6}|[\\p{IsKatakana}ー・]{3,20})(?=首相|大統領|外相|財務相|経産相|氏|長官|報道官|大臣|大使|社長|会長)");
  private static final Pattern FAMILY = Pattern.compile("\\p{Lu}[\\p{L}'’-]{2,}+");

  private final Layout layout;
  private final List<Mention> known;
  private final SpeechWords words;
  private final List<Mention> found = new ArrayList<>();
  private final Map<String, Entity> families = new LinkedHashMap<>();

  private PersonFinder(Layout layout, Collection<Mention> known) {
    this.layout = layout;
    this.known = List.copyOf(known);
    words = SpeechWords.of(layout.document().language());
  }

  static List<Mention> find(Layout layout, Collection<Mention> known) {
    var finder = new PersonFinder(layout, known);
    var sentences = layout.sentences().stream().filter(s -> s.zone().kind().isEvidence()).toList();
    sentences.forEach(finder::byOffice);
    finder.learnFamilies();
    sentences.forEach(finder::byFamily);
    return finder.found;
  }

  private void byOffice(Sentence sentence) {
    var text = sentence.span().in(layout.document().text());
    if (layout.document().language() == Language.JAPANESE) {
      JAPANESE_NAME.matcher(text).results().forEach(match -> add(sentence, match));
      return;
    }
    var folded = sentence.span().in(layout.folded().toString());
    NAME.matcher(text)
        .results()
        .filter(match -> hasOffice(folded, match))
        .forEach(match -> add(sentence, match));
  }

  private void add(Sentence sentence, MatchResult match) {
    int at = sentence.span().start();
    var span = new Span(at + match.start(), at + match.end());
    if (isFree(span)) {
      var id = "person:" + match.group().replace(' ', '_');
      found.add(new Mention.OfEntity(span, new Entity(Entity.Kind.PERSON, id), RULE_OFFICE));
    }
  }

  private boolean isFree(Span span) {
    return known.stream().noneMatch(m -> m.span().overlaps(span))
        && found.stream().noneMatch(m -> m.span().overlaps(span));
  }

  /** "Minister of X, Name", "Name, minister of X", "Mr Name". */
  private boolean hasOffice(String folded, MatchResult name) {
    var before = folded.substring(Math.max(0, name.start() - REACH), name.start());
    var after = folded.substring(name.end(), Math.min(folded.length(), name.end() + REACH));
    if (words.titles().contains(name.group().split(" ")[0].toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean titled = words.titles().stream().anyMatch(title -> before.endsWith(title + " "));
    boolean held = words.roles().stream().anyMatch(role -> holdsWord(lastPart(before), role));
    boolean holds =
        after.startsWith(", ")
            && words.roles().stream().anyMatch(role -> holdsWord(firstPart(after), role));
    return titled || held || holds;
  }

  /** What stands before a name without a full stop or semicolon between. */
  private static String lastPart(String before) {
    int cut =
        Math.max(
            before.lastIndexOf(';'),
            Math.max(before.lastIndexOf(". "), before.lastIndexOf(" et ")));
    return before.substring(cut + 1);
  }

  private static String firstPart(String after) {
    int cut = after.indexOf(';');
    return cut < 0 ? after : after.substring(0, cut);
  }

  private static boolean holdsWord(String text, String word) {
    int at = text.indexOf(word);
    return at >= 0
        && (at == 0 || !Character.isLetter(text.charAt(at - 1)))
        && (at + word.length() == text.length()
            || !Character.isLetter(text.charAt(at + word.length())));
  }

  // ---- family names

  private void learnFamilies() {
    learn(known);
    learn(found);
  }

  private void learn(List<Mention> mentions) {
    for (var mention : mentions) {
      if (mention instanceof Mention.OfEntity of && of.entity().kind() == Entity.Kind.PERSON) {
        var id = of.entity().id();
        families.putIfAbsent(FoldedText.fold(id.substring(id.lastIndexOf('_') + 1)), of.entity());
      }
    }
  }

  private void byFamily(Sentence sentence) {
    int at = sentence.span().start();
    FAMILY
        .matcher(sentence.span().in(layout.document().text()))
        .results()
        .forEach(
            match -> {
              var person = families.get(FoldedText.fold(match.group()));
              var span = new Span(at + match.start(), at + match.end());
              if (person != null && isFree(span)) {
                found.add(new Mention.OfEntity(span, person, RULE_FAMILY));
              }
            });
  }
}
