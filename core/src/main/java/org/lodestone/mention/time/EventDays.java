package org.lodestone.mention.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.Layout;
import org.lodestone.document.Published;
import org.lodestone.document.Sentence;
import org.lodestone.document.Span;
import org.lodestone.mention.Mention.OfTime;
import org.lodestone.mention.TimeValue.Kind;

/**
 * The days on which the event took place that a text is about: the signing that its deadlines count
 * from. In this order: a day beside a word of signing in the sentence itself, in caption or lead, a
 * day in caption or lead, a day beside a word of signing anywhere, the publication. The first of
 * these that gives days gives all of them.
 */
final class EventDays {

  private static final int LEAD_SENTENCES = 3;

  private final Layout layout;
  private final String text;
  private final TimeRules rules;

  /** Single days by their places. */
  private final NavigableMap<Integer, OfTime> days = new TreeMap<>();

  private @Nullable List<LocalDate> ofText;

  /**
   * @param times that were found in the text
   */
  EventDays(Layout layout, List<OfTime> times) {
    this.layout = layout;
    text = layout.folded().toString();
    rules = TimeRules.of(layout.document().language());
    times.stream()
        .filter(t -> t.value().kind() == Kind.INSTANT)
        .filter(t -> t.value().earliest().equals(t.value().latest()))
        .forEach(t -> days.put(t.span().start(), t));
  }

  /**
   * The days of the event that a deadline at a place counts from, the likeliest first; empty if
   * nothing tells.
   */
  List<LocalDate> at(int place) {
    var own = layout.sentenceAt(place).stream().flatMap(s -> signed(s).stream()).toList();
    return own.isEmpty() ? ofText() : own;
  }

  private List<LocalDate> ofText() {
    if (ofText == null) {
      var lead = lead();
      Stream<Supplier<Stream<LocalDate>>> steps =
          Stream.of(
              () -> lead.stream().flatMap(s -> signed(s).stream()),
              () -> lead.stream().flatMap(s -> within(s).map(t -> t.value().earliest())),
              () ->
                  layout.sentences().stream()
                      .filter(s -> s.zone().kind().isEvidence())
                      .flatMap(s -> signed(s).stream()),
              () -> layout.document().published().map(Published::day).stream());
      ofText =
          steps
              .map(step -> step.get().toList())
              .filter(found -> !found.isEmpty())
              .findFirst()
              .map(EventDays::ranked)
              .orElse(List.of());
    }
    return ofText;
  }

  /** Each once, the most frequent first, then in the order of the text. */
  private static List<LocalDate> ranked(List<LocalDate> found) {
    var counts = new LinkedHashMap<LocalDate, Integer>();
    found.forEach(day -> counts.merge(day, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Sentence> lead() {
    var lead = new ArrayList<Sentence>();
    int body = 0;
    for (var sentence : layout.sentences()) {
      boolean belongs =
          switch (sentence.zone().kind()) {
            case HEADLINE, STANDFIRST, CAPTION -> true;
            case BODY -> ++body <= LEAD_SENTENCES;
            case HEADING, METADATA, CREDIT, RELATED_LINK, BOILERPLATE, TAG, AUTHOR -> false;
          };
      if (belongs) {
        lead.add(sentence);
      }
    }
    return lead;
  }

  private Stream<OfTime> within(Sentence sentence) {
    return days.subMap(sentence.span().start(), sentence.span().end()).values().stream()
        .filter(day -> sentence.span().contains(day.span()));
  }

  /** The day nearest to a word of signing in a sentence. */
  private Optional<LocalDate> signed(Sentence sentence) {
    var signs = rules.list("signing").all(text, sentence.span().start(), sentence.span().end());
    return within(sentence)
        .filter(day -> !signs.isEmpty())
        .min(
            Comparator.comparingInt(
                day ->
                    signs.stream()
                        .mapToInt(sign -> gap(day.span(), new Span(sign.start(), sign.end())))
                        .min()
                        .orElse(Integer.MAX_VALUE)))
        .map(day -> day.value().earliest());
  }

  private static int gap(Span one, Span other) {
    return Math.max(0, Math.max(one.start() - other.end(), other.start() - one.end()));
  }
}
