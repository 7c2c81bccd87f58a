package org.lodestone.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;
import org.lodestone.document.Sentence;
import org.lodestone.document.Span;
import org.lodestone.mention.Mention.OfEntity;
import org.lodestone.mention.Mention.OfQuote;
import org.lodestone.mention.Mention.OfSpeaker;
import org.lodestone.mention.Mention.Speaker;

/** Finds quotations and who says what (D8). */
final class SpeakerFinder {

  private static final String RULE_QUOTE = "quote.marks/1";
  private static final String RULE_SAYING = "speaker.saying/1";
  private static final String RULE_ACCORDING = "speaker.according/1";
  private static final String RULE_CARRIED = "speaker.carried/1";

  private static final Pattern QUOTES =
      Pattern.compile("«([^»]++)»|“([^”]++)”|「([^」]++)」|\"([^\"]++)\"");

  /** Characters behind "according to" within which the source is named. */
  private static final int REACH = 90;

  private final Layout layout;
  private final SpeechWords words;
  private final List<OfEntity> speakers;
  private final People people;
  private final List<Mention> found = new ArrayList<>();
  private @Nullable Speaker last;

  private SpeakerFinder(Layout layout, Collection<Mention> known) {
    this.layout = layout;
    words = SpeechWords.of(layout.document().language());
    speakers =
        known.stream()
            .filter(OfEntity.class::isInstance)
            .map(OfEntity.class::cast)
            .sorted(Comparator.comparing(OfEntity::span))
            .toList();
    people = new People(layout, speakers, words);
  }

  static List<Mention> find(Layout layout, Collection<Mention> known) {
    var finder = new SpeakerFinder(layout, known);
    for (var sentence : layout.sentences()) {
      if (sentence.zone().kind().isEvidence()) {
        finder.read(sentence);
      }
    }
    return finder.found;
  }

  private void read(Sentence sentence) {
    var quotes = quotes(sentence);
    found.addAll(quotes);
    var said = according(sentence, quotes).or(() -> saying(sentence, quotes));
    if (said.isPresent()) {
      found.add(said.get());
      last = said.get().speaker();
    } else if (last != null && isAllQuote(sentence, quotes)) {
      found.add(new OfSpeaker(quotes.getFirst().span(), last, sentence.span(), RULE_CARRIED));
    } else if (quotes.isEmpty()) {
      last = null;
    }
  }

  private List<OfQuote> quotes(Sentence sentence) {
    var text = sentence.span().in(layout.document().text());
    int at = sentence.span().start();
    return QUOTES
        .matcher(text)
        .results()
        .map(
            match -> {
              int group = 1;
              while (match.start(group) < 0) {
                group++;
              }
              return new OfQuote(
                  new Span(at + match.start(), at + match.end()),
                  trimmed(new Span(at + match.start(group), at + match.end(group))),
                  RULE_QUOTE);
            })
        .toList();
  }

  private Span trimmed(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && layout.folded().charAt(start) == ' ') {
      start++;
    }
    while (end > start && layout.folded().charAt(end - 1) == ' ') {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isAllQuote(Sentence sentence, List<OfQuote> quotes) {
    return !quotes.isEmpty()
        && 10 * quotes.stream().mapToInt(q -> q.span().length()).sum()
            >= 9 * sentence.span().length();
  }

  // ---- verbs of saying

  private Optional<OfSpeaker> saying(Sentence sentence, List<OfQuote> quotes) {
    var folded = layout.folded().toString();
    Verb verb = null;
    for (var word : words.saying()) {
      int end = sentence.span().end();
      for (int at = folded.indexOf(word, sentence.span().start(), end);
          at >= 0;
          at = folded.indexOf(word, at + 1, end)) {
        var span = new Span(at, at + word.length());
        if (isWord(folded, span)
            && quotes.stream().noneMatch(q -> q.span().contains(span))
            && (verb == null || span.length() > verb.span().length())) {
          verb = new Verb(span);
        }
      }
    }
    if (verb == null) {
      return Optional.empty();
    }
    var at = verb.span();
    return people
        .subjectOf(at, sentence, quotes)
        .map(speaker -> new OfSpeaker(at, speaker, said(sentence, at, quotes), RULE_SAYING));
  }

  private record Verb(Span span) {}

  private boolean isWord(String folded, Span span) {
    return layout.document().language() == Language.JAPANESE
        || ((span.start() == 0 || !Character.isLetter(folded.charAt(span.start() - 1)))
            && (span.end() >= folded.length() || !Character.isLetter(folded.charAt(span.end()))));
  }

  /** All quotations of the sentence and what is between; without any, what follows the verb. */
  private static Span said(Sentence sentence, Span verb, List<OfQuote> quotes) {
    if (quotes.isEmpty()) {
      return new Span(verb.end(), sentence.span().end());
    }
    return quotes.stream().map(OfQuote::span).reduce(Span::with).orElseThrow();
  }

  // ---- according to

  private Optional<OfSpeaker> according(Sentence sentence, List<OfQuote> quotes) {
    var folded = layout.folded().toString();
    for (var word : words.according()) {
      int at = folded.indexOf(word, sentence.span().start(), sentence.span().end());
      if (at < 0) {
        continue;
      }
      var cue = new Span(at, at + word.length());
      if (!isWord(folded, cue) || quotes.stream().anyMatch(q -> q.span().contains(cue))) {
        continue;
      }
      var speaker =
          layout.document().language() == Language.JAPANESE
              ? people.lastBefore(cue.start(), sentence, quotes)
              : people.namedBehind(cue.end(), Math.min(sentence.span().end(), cue.end() + REACH));
      if (speaker.isPresent()) {
        return Optional.of(new OfSpeaker(cue, speaker.get(), sentence.span(), RULE_ACCORDING));
      }
    }
    return Optional.empty();
  }
}
