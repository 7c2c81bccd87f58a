package org.lodestone.mention.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
public final class EventDays {

  private static final int LEAD_SENTENCES = 3;

  private final Layout layout;
  private final String text;
  private final TimeRules rules;
  private final List<OfTime> days;

  private EventDays(Layout layout, List<OfTime> times) {
    this.layout = layout;
    text = layout.folded().toString();
    rules = TimeRules.of(layout.document().language());
    days =
        times.stream()
            .filter(t -> t.value().kind() == Kind.INSTANT)
            .filter(t -> t.value().earliest().equals(t.value().latest()))
            .toList();
  }

  /**
   * The days of the event of a text, the likeliest first; empty if nothing tells.
   *
   * @param times that were found in the text
   */
  public static List<LocalDate> of(Layout layout, List<OfTime> times) {
    return new EventDays(layout, times).all(Optional.empty());
  }

  /** The same for a deadline at a place. */
  static List<LocalDate> at(Layout layout, List<OfTime> times, int place) {
    return new EventDays(layout, times).all(layout.sentenceAt(place));
  }

  private List<LocalDate> all(Optional<Sentence> own) {
    var lead = lead();
    var evidence = layout.sentences().stream().filter(s -> s.zone().kind().isEvidence()).toList();
    return Stream.of(
            own.stream().flatMap(s -> signed(s).stream()).toList(),
            lead.stream().flatMap(s -> signed(s).stream()).toList(),
            lead.stream().flatMap(s -> within(s).map(t -> t.value().earliest())).toList(),
            evidence.stream().flatMap(s -> signed(s).stream()).toList(),
            layout.document().published().map(Published::day).stream().toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .map(EventDays::ranked)
        .orElse(List.of());
  }

  /** Each once, the most frequent first, then in the order of the text. */
  private static List<LocalDate> ranked(List<LocalDate> found) {
    var once = new ArrayList<>(found.stream().distinct().toList());
    once.sort(Comparator.comparingLong(day -> -found.stream().filter(day::equals).count()));
    return once;
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
    return days.stream().filter(day -> sentence.span().contains(day.span()));
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
