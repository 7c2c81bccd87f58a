package org.lodestone.mention;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lodestone.document.Layout;
import org.lodestone.document.Sentence;
import org.lodestone.document.Span;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mention.OfQuote;
import org.lodestone.mention.Mention.Speaker;

/**
 * Who is meant in a document: by name, by office and nation ("the Japanese leader"), by pronoun, or
 * nobody in particular ("a government official").
 */
final class People {

  /** Those who speak rather than others first. */
  private static final List<Entity.Kind> MAY_SPEAK =
      List.of(Entity.Kind.PERSON, Entity.Kind.ORGANISATION, Entity.Kind.TEXT);

  /** Characters in which the nation of a person stands before the name. */
  private static final int REACH = 60;

  /** Characters in which a pronoun stands before a verb: "a-t-elle". */
  private static final int INVERTED = 10;

  /** Characters behind a verb in which its subject may stand. */
  private static final int BEHIND = 120;

  /** Characters of the longest name of a state. */
  private static final int LONGEST_NAME = 80;

  /** Characters between a quotation and the verb that follows it. */
  private static final int GAP = 26;

  /** Characters between "according to" and the name of a text. */
  private static final int ARTICLE = 5;

  private static final Pattern FEMALE =
      Pattern.compile(
          "\\b(mme|madame|premiere|cheffe|dirigeante|presidente|la porte-parole|ms\\.?|mrs\\.?|she|her)\\b");
  private static final Pattern HE = Pattern.compile("\\b(il|he)\\b|-il\\b");
  private static final Pattern SHE = Pattern.compile("\\b(elle|she)\\b|-elle\\b");
  private static final Pattern PHRASE_END =
      Pattern.compile(
          "[,;:.»”\"()]| a | ont | aurait | aussi | avait | est | toutefois | qui | who | that | que | has | had | is | said ");

  private final Layout layout;
  private final List<OfEntity> entities;
  private final SpeechWords words;
  private final Map<Entity, String> nations = new HashMap<>();
  private final Map<Entity, String> offices = new HashMap<>();
  private final Map<Entity, Integer> female = new HashMap<>();

  People(Layout layout, List<OfEntity> entities, SpeechWords words) {
    this.layout = layout;
    this.entities = entities;
    this.words = words;
    for (var entity : entities) {
      if (entity.entity().kind() == Entity.Kind.PERSON) {
        learn(entity);
      }
    }
  }

  private void learn(OfEntity person) {
    var before =
        layout
            .folded()
            .toString()
            .substring(Math.max(0, person.span().start() - REACH), person.span().start());
    beginningIn(person.span().start() - LONGEST_NAME, person.span().start()).stream()
        .filter(e -> e.entity().kind() == Entity.Kind.PLACE)
        .filter(e -> e.span().end() <= person.span().start())
        .filter(e -> person.span().start() - e.span().end() < 4)
        .reduce((first, second) -> second)
        .ifPresent(nation -> nations.putIfAbsent(person.entity(), nation.entity().id()));
    words.roles().stream()
        .filter(before::contains)
        .max(Comparator.comparingInt((String role) -> before.lastIndexOf(role) + role.length()))
        .ifPresent(role -> offices.putIfAbsent(person.entity(), role));
    var near = before.substring(Math.max(0, before.length() - REACH / 2));
    female.merge(person.entity(), FEMALE.matcher(near).find() ? 1 : -1, Integer::sum);
  }

  private boolean isFemale(Entity person) {
    return female.getOrDefault(person, -1) > 0;
  }

  /** Who does what a verb says: before the verb, or behind it where the order is turned. */
  Optional<Speaker> subjectOf(Span verb, Sentence sentence, List<OfQuote> quotes) {
    var behind = new Span(verb.end(), Math.min(sentence.span().end(), verb.end() + BEHIND));
    var before =
        layout
            .folded()
            .toString()
            .substring(Math.max(0, verb.start() - INVERTED), verb.start())
            .stripTrailing();
    if (before.endsWith("-il") || before.endsWith("-elle")) {
      return pronoun(verb.start(), before.endsWith("-elle"));
    }
    boolean quoteBefore =
        quotes.stream()
            .anyMatch(q -> q.span().end() <= verb.start() && verb.start() - q.span().end() < GAP);
    if (quoteBefore) {
      return firstWithin(behind).or(() -> lastBefore(verb.start(), sentence, quotes));
    }
    return lastBefore(verb.start(), sentence, quotes);
  }

  /** The speaker named last before a place, in its sentence and outside quotations. */
  Optional<Speaker> lastBefore(int place, Sentence sentence, List<OfQuote> quotes) {
    var before = new Span(sentence.span().start(), place);
    return beginningIn(before.start(), before.end()).stream()
        .filter(e -> MAY_SPEAK.contains(e.entity().kind()) && before.contains(e.span()))
        .filter(e -> quotes.stream().noneMatch(q -> q.span().contains(e.span())))
        .max(Comparator.comparing(OfEntity::span))
        .filter(e -> e.entity().kind() != Entity.Kind.TEXT || isSubject(e.span(), sentence))
        .map(e -> new Speaker(Optional.of(e.entity()), words(e.span())))
        .or(() -> office(before, quotes, true))
        .or(() -> pronounIn(before));
  }

  private boolean isSubject(Span span, Sentence sentence) {
    return span.start() - sentence.span().start() < REACH / 2;
  }

  /** The first speaker inside a span, persons before organisations. */
  private Optional<Speaker> firstWithin(Span span) {
    return beginningIn(span.start(), span.end()).stream()
        .filter(e -> MAY_SPEAK.contains(e.entity().kind()) && span.contains(e.span()))
        .min(
            Comparator.comparingInt((OfEntity e) -> MAY_SPEAK.indexOf(e.entity().kind()))
                .thenComparing(OfEntity::span))
        .map(e -> new Speaker(Optional.of(e.entity()), words(e.span())))
        .or(() -> office(span, List.of(), false));
  }

  /** The source that "according to" names; a text only if it follows at once. */
  Optional<Speaker> namedBehind(int start, int end) {
    return firstWithin(new Span(start, phraseOrName(start, end)));
  }

  /** Up to the end of the sentence part that names the source. */
  private int phraseOrName(int start, int end) {
    return beginningIn(start, end).stream()
        .filter(e -> e.span().start() >= start && e.span().end() <= end)
        .filter(e -> e.entity().kind() == Entity.Kind.TEXT)
        .filter(e -> e.span().start() > start + ARTICLE)
        .map(e -> e.span().start())
        .min(Comparator.naturalOrder())
        .orElse(end);
  }

  /** "The Japanese leader" is the person of that nation; otherwise nobody in particular. */
  private Optional<Speaker> office(Span span, List<OfQuote> quotes, boolean latest) {
    Span best = null;
    var folded = layout.folded().toString();
    for (var role : words.roles()) {
      for (int at = folded.indexOf(role, span.start(), span.end());
          at >= 0;
          at = folded.indexOf(role, at + 1, span.end())) {
        var found = new Span(at, at + role.length());
        if (isWord(folded, found)
            && quotes.stream().noneMatch(q -> q.span().contains(found))
            && (best == null
                || (latest ? found.end() > best.end() : found.start() < best.start()))) {
          best = found;
        }
      }
    }
    return Optional.ofNullable(best).map(role -> speaker(role, span.end()));
  }

  private static boolean isWord(String folded, Span span) {
    return folded.charAt(span.start()) > 0x2000
        || ((span.start() == 0 || !Character.isLetter(folded.charAt(span.start() - 1)))
            && (span.end() >= folded.length() || !Character.isLetter(folded.charAt(span.end()))));
  }

  private Speaker speaker(Span role, int end) {
    var phrase = new Span(role.start(), Math.max(role.end(), phraseEnd(role.start(), end)));
    return new Speaker(holder(phrase, role), words(phrase));
  }

  private int phraseEnd(int start, int end) {
    var matcher = PHRASE_END.matcher(layout.folded().toString()).region(start, end);
    return matcher.find() ? matcher.start() : end;
  }

  /** Who holds an office: the person of the nation in the phrase, else of the office itself. */
  private Optional<Entity> holder(Span phrase, Span role) {
    return beginningIn(phrase.start(), phrase.end()).stream()
        .filter(e -> e.entity().kind() == Entity.Kind.PLACE && phrase.contains(e.span()))
        .findFirst()
        .map(nation -> first(nations, nation.entity().id()))
        .orElseGet(() -> first(offices, role.in(layout.folded().toString())));
  }

  private static Optional<Entity> first(Map<Entity, String> held, String wanted) {
    return held.entrySet().stream()
        .filter(entry -> entry.getValue().equals(wanted))
        .map(Map.Entry::getKey)
        .min(Comparator.comparing(Entity::id));
  }

  private Optional<Speaker> pronounIn(Span span) {
    var folded = span.in(layout.folded().toString());
    if (SHE.matcher(folded).find()) {
      return pronoun(span.start(), true);
    }
    return HE.matcher(folded).find() ? pronoun(span.start(), false) : Optional.empty();
  }

  /** The person of that gender named last before a place. */
  private Optional<Speaker> pronoun(int before, boolean she) {
    for (int i = firstFrom(before) - 1; i >= 0; i--) {
      var e = entities.get(i);
      boolean fits = e.entity().kind() == Entity.Kind.PERSON && e.span().end() <= before;
      if (fits && isFemale(e.entity()) == she) {
        return Optional.of(new Speaker(Optional.of(e.entity()), words(e.span())));
      }
    }
    return Optional.empty();
  }

  /** The entities whose words begin from one place to before another. */
  private List<OfEntity> beginningIn(int from, int to) {
    int first = firstFrom(Math.max(0, from));
    return entities.subList(first, Math.max(first, firstFrom(to)));
  }

  private int firstFrom(int place) {
    int low = 0;
    int high = entities.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entities.get(middle).span().start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private String words(Span span) {
    return layout.document().words(span).strip();
  }
}
