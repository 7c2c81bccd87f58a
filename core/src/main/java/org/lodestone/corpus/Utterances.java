package org.lodestone.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lodestone.corpus.Comparison.Stated;
import org.lodestone.corpus.Conflict.Explanation.Kind;
import org.lodestone.corpus.Conflict.Facet;
import org.lodestone.corpus.Key.Subject;
import org.lodestone.corpus.lineage.Lineage;
import org.lodestone.corpus.words.Concepts;
import org.lodestone.document.Language;
import org.lodestone.document.Span;
import org.lodestone.mention.Entity;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mention.OfQuote;

/**
 * Quoted sentences that are the same in several documents: who said them, and before or after what
 * (R3). Sentences are alike if most of their longer words have the same first letters.
 */
final class Utterances {

  private static final int STEM = 5;
  private static final int SHORTEST = 4;
  private static final int COMMON = 3;
  private static final double ALIKE = 0.6;
  private static final int MANY_COMMON = 4;
  private static final double SAME = 0.8;

  /** Characters of a Japanese sentence that count as a word. */
  private static final int JAPANESE_RUN = 4;

  /** Characters between two sentences of one speech. */
  private static final int PAUSE = 12;

  /** Characters between a quotation and who said it. */
  private static final int NEXT = 8;

  private final Lineage lineage;

  Utterances(Lineage lineage) {
    this.lineage = lineage;
  }

  private record Utterance(Said said, String speaker, Set<String> stems, Optional<String> moment) {

    int common(Utterance other) {
      var both = new HashSet<>(stems);
      both.retainAll(other.stems);
      return both.size();
    }

    boolean isLike(Utterance other, int least, double part) {
      int common = common(other);
      return said.language() == other.said.language()
          && common >= least
          && common >= part * Math.min(stems.size(), other.stems.size());
    }
  }

  List<Conflict> conflicts(List<List<Said>> documents) {
    var all = documents.stream().flatMap(said -> utterances(said).stream()).toList();
    var found = new ArrayList<Conflict>();
    var seen = new HashSet<Utterance>();
    for (var one : all) {
      if (seen.add(one)) {
        moments(one, all, seen).ifPresent(found::add);
        speakers(one, all).ifPresent(found::add);
      }
    }
    var once = new LinkedHashMap<String, Conflict>();
    found.forEach(conflict -> once.putIfAbsent(conflict.id(), conflict));
    return List.copyOf(once.values());
  }

  /** Sentences that several documents quote, under the key that their conflicts have. */
  static Map<Key, List<Said>> repeated(List<List<Said>> documents) {
    var all = documents.stream().flatMap(said -> utterances(said).stream()).toList();
    var found = new LinkedHashMap<Key, List<Said>>();
    var seen = new HashSet<Utterance>();
    for (var one : all) {
      var same = seen.contains(one) ? List.<Utterance>of() : same(one, all);
      seen.addAll(same);
      if (same.stream().map(u -> u.said().document().id()).distinct().count() > 1) {
        found.put(key(one, same), same.stream().map(Utterance::said).distinct().toList());
      }
    }
    return found;
  }

  private static List<Utterance> same(Utterance one, List<Utterance> all) {
    return all.stream()
        .filter(other -> other.speaker().equals(one.speaker()))
        .filter(other -> other.isLike(one, COMMON, ALIKE))
        .toList();
  }

  private Optional<Conflict> moments(Utterance one, List<Utterance> all, Set<Utterance> seen) {
    var same = same(one, all);
    seen.addAll(same);
    var stated =
        same.stream()
            .flatMap(u -> u.moment().stream().map(moment -> new Stated<>(u.said(), moment, moment)))
            .toList();
    var comparison =
        new Comparison<>(stated, (a, b) -> a.isOfOtherDocument(b) && !a.value().equals(b.value()));
    return comparison
        .clashing()
        .map(
            clashing ->
                Conflicts.conflict(
                    lineage,
                    key(one, same),
                    Facet.DATE,
                    clashing,
                    List.of(Explanations.of(Kind.REPEATED_WORDS, "why.repeated-words"))));
  }

  private Optional<Conflict> speakers(Utterance one, List<Utterance> all) {
    var same =
        all.stream()
            .filter(other -> other.equals(one) || other.isLike(one, MANY_COMMON, SAME))
            .map(u -> new Stated<>(u.said(), u.speaker(), u.speaker()))
            .toList();
    var comparison =
        new Comparison<>(same, (a, b) -> a.isOfOtherDocument(b) && !a.value().equals(b.value()));
    return comparison
        .clashing()
        .map(
            clashing ->
                Conflicts.conflict(
                    lineage,
                    Key.of(Subject.SAID, "-", stems(one)),
                    Facet.SPEAKER,
                    clashing,
                    Explanations.languages(clashing).map(List::of).orElse(List.of())));
  }

  private static Key key(Utterance one, List<Utterance> same) {
    var shortest = same.stream().min(Comparator.comparingInt(u -> u.stems().size())).orElse(one);
    return Key.of(Subject.SAID, one.speaker(), stems(shortest));
  }

  private static String stems(Utterance one) {
    return String.join("-", new TreeSet<>(one.stems()));
  }

  // ---- finding

  private static List<Utterance> utterances(List<Said> document) {
    var found = new ArrayList<Utterance>();
    Said before = null;
    for (var said : document) {
      var speaker = speaker(said);
      if (speaker.isEmpty()) {
        continue;
      }
      var moment = moment(said);
      if (moment.isEmpty() && before != null && goesOn(before, said)) {
        moment = moment(before);
      }
      for (var quote : quotes(said)) {
        for (var sentence : quote.split("[.!?。！？…]")) {
          found.add(new Utterance(said, speaker.get(), stems(sentence, said.language()), moment));
        }
      }
      before = said;
    }
    return found.stream().filter(u -> u.stems().size() >= COMMON).toList();
  }

  /** Who is known to say it, else the person named directly behind the quotation. */
  private static Optional<String> speaker(Said said) {
    var known = said.speaker().filter(id -> id.startsWith("person:"));
    return known.isPresent() || said.claim().attribution().isPresent() ? known : behind(said);
  }

  private static Optional<String> behind(Said said) {
    var mentions = said.read().mentions();
    return mentions.inside(said.sentence().span(), OfQuote.class).stream()
        .flatMap(
            quote ->
                mentions.inside(said.sentence().span(), OfEntity.class).stream()
                    .filter(m -> m.entity().kind() == Entity.Kind.PERSON)
                    .filter(m -> m.span().start() >= quote.span().end())
                    .filter(m -> m.span().start() - quote.span().end() <= NEXT))
        .map(m -> m.entity().id())
        .findFirst();
  }

  private static List<String> quotes(Said said) {
    var folded = said.read().mentions().layout().folded().toString();
    return said.read().mentions().stream(OfQuote.class)
        .map(OfQuote::inner)
        .filter(inner -> said.span().overlaps(inner))
        .map(inner -> inner.in(folded))
        .toList();
  }

  private static boolean goesOn(Said before, Said said) {
    return before.speaker().equals(said.speaker())
        && said.span().start() - before.sentence().span().end() <= PAUSE
        && said.document().words(said.sentence().span()).strip().matches("[«“\"「].*");
  }

  private static Set<String> stems(String folded, Language language) {
    var stems = new TreeSet<String>();
    if (language == Language.JAPANESE) {
      var plain = folded.replaceAll("[\\s、,]", "");
      for (int i = 0; i + JAPANESE_RUN <= plain.length(); i += JAPANESE_RUN) {
        stems.add(plain.substring(i, i + JAPANESE_RUN));
      }
      return stems;
    }
    for (var word : folded.split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= SHORTEST) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return stems;
  }

  /** Before or after an occasion, if the words around the quotation say so. */
  private static Optional<String> moment(Said said) {
    var folded = said.read().mentions().layout().folded().toString();
    var words = new StringBuilder(said.sentence().span().with(said.span()).in(folded));
    for (var quote : said.read().mentions().inside(said.sentence().span(), OfQuote.class)) {
      blank(words, quote.span(), said.sentence().span().with(said.span()).start());
    }
    return Concepts.relation(words.toString(), said.language())
        .map(relation -> relation.toLowerCase(Locale.ROOT));
  }

  private static void blank(StringBuilder words, Span quote, int from) {
    for (int i = quote.start() - from; i < quote.end() - from; i++) {
      if (i >= 0 && i < words.length()) {
        words.setCharAt(i, '.');
      }
    }
  }
}
