package org.lodestone.mention.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;
import org.lodestone.document.Published;
import org.lodestone.document.Sentence;
import org.lodestone.mention.Mention.OfTime;
import org.lodestone.mention.TimeValue.Anchor;
import org.lodestone.mention.TimeValue.Kind;
import org.lodestone.mention.quantity.PhraseTable.Hit;

/**
 * Finds the times of a text (D6). Several rules propose; of proposals that overlap the longest
 * stays; two beside one another may be a range; words before and behind make deadlines and
 * beginnings; what is due within a length of time counts from the event last of all.
 *
 * <p>What cannot be resolved, such as a weekday in a text without a day of publication, is no
 * mention.
 */
public final class Times {

  private static final int LONGEST_LINK = 12;

  /** "La veille du sommet" counts from the summit, "前日比" compares. */
  private static final Pattern OF_ANOTHER = Pattern.compile("比| (?:du|de|des|d'|the|a|of) ?");

  private static final Pattern BESIDE = Pattern.compile("[ ,(]{1,2}");

  private static final Comparator<Found> BEST =
      Comparator.comparingInt((Found f) -> -f.length())
          .thenComparingInt(Found::start)
          .thenComparing(Found::rule);

  private final Layout layout;
  private final FiscalYears fiscal;
  private final List<Found> all = new ArrayList<>();
  private @Nullable LocalDate lastDay;

  private Times(Layout layout) {
    this.layout = layout;
    var rules = TimeRules.of(layout.document().language());
    fiscal = new FiscalYears(layout.folded().toString(), rules);
  }

  /** The times of a text, in order. */
  public static List<OfTime> in(Layout layout) {
    var times = new Times(layout);
    layout.sentences().stream()
        .filter(sentence -> sentence.zone().kind().isEvidence())
        .forEach(times::read);
    return times.mentions();
  }

  private List<OfTime> mentions() {
    var dated = all.stream().filter(f -> f.due() == null).map(Found::mention).toList();
    var events = new EventDays(layout, dated);
    var named = dated.stream().map(t -> t.value().earliest()).collect(Collectors.toSet());
    return all.stream().flatMap(f -> mention(f, events, named).stream()).toList();
  }

  private Optional<OfTime> mention(Found found, EventDays days, Set<LocalDate> named) {
    if (found.due() == null) {
      return Optional.of(found.mention());
    }
    var events = days.at(found.start());
    if (events.isEmpty()) {
      return Optional.empty();
    }
    var published = layout.document().published().map(Published::day);
    boolean known = events.size() > 1 || !Optional.of(events.getFirst()).equals(published);
    var anchor = known || named.contains(events.getFirst()) ? Anchor.EVENT : Anchor.PUBLICATION;
    var value = Deadlines.after(found.due(), events, anchor);
    var plain = found.mention();
    return Optional.of(new OfTime(plain.span(), value, plain.rule()));
  }

  // ---- a sentence

  private void read(Sentence sentence) {
    var scene = new Scene(layout, sentence, fiscal);
    var proposals = new ArrayList<Found>();
    proposals.addAll(
        scene.language() == Language.JAPANESE ? JapaneseForms.in(scene) : LatinForms.in(scene));
    proposals.addAll(RelativeForms.in(scene, List.copyOf(proposals)));
    proposals.addAll(Lengths.in(scene));
    var kept = apart(proposals);
    var linked = links(scene, kept);
    var bounded = linked.stream().map(found -> bounded(scene, found)).toList();
    all.addAll(withNamedBefore(scene, bounded));
  }

  private static List<Found> apart(List<Found> proposals) {
    var kept = new ArrayList<Found>();
    proposals.stream()
        .sorted(BEST)
        .filter(found -> kept.stream().noneMatch(found::overlaps))
        .forEachOrdered(kept::add);
    kept.sort(Comparator.comparingInt(Found::start));
    return kept;
  }

  // ---- ranges

  private static List<Found> links(Scene scene, List<Found> kept) {
    var linked = new ArrayList<Found>();
    for (var found : kept) {
      var range = linked.isEmpty() ? null : range(scene, linked.getLast(), found);
      if (range == null) {
        linked.add(found);
      } else {
        linked.set(linked.size() - 1, range);
      }
    }
    return linked;
  }

  private static @Nullable Found range(Scene scene, Found first, Found second) {
    int gap = second.start() - first.end();
    if (isSameDay(scene, first, second)) {
      return first.as(first.kind(), first.stretch(), first.start(), second.end());
    }
    if (gap < 0 || gap > LONGEST_LINK || !isPlain(first) || !isPlain(second)) {
      return null;
    }
    var link = scene.text.substring(first.end(), second.start()).strip();
    if (!isWhole(scene, link)) {
      return null;
    }
    var opening =
        scene.rules.list("opens").endingAt(scene.text, scene.skipSpace(first.start()), scene.from);
    boolean and = link.equals("et") || link.equals("and") || link.equals("en");
    var last = inMonthOf(first, second);
    if ((and && opening.isEmpty()) || !first.stretch().first().isBefore(last.first())) {
      return null;
    }
    int end =
        scene.text.startsWith("まで", second.end()) ? second.end() + "まで".length() : second.end();
    int start = opening.map(Hit::start).orElse(first.start());
    var stretch = Stretch.between(first.stretch(), last);
    return Found.of(start, end, stretch, first.anchor(), Found.RANGE);
  }

  /** "28/10/2025, Tuesday": a weekday beside its date. */
  private static boolean isSameDay(Scene scene, Found first, Found second) {
    boolean beside =
        second.start() >= first.end()
            && BESIDE.matcher(scene.text.substring(first.end(), second.start())).matches();
    return beside
        && second.rule().equals("time.weekday")
        && first.stretch().edtf().equals(second.stretch().edtf());
  }

  private static boolean isPlain(Found found) {
    return switch (found.kind()) {
      case INSTANT -> found.due() == null;
      case INTERVAL, DEADLINE, SINCE, FISCAL_YEAR -> false;
    };
  }

  private static boolean isWhole(Scene scene, String link) {
    return !link.isEmpty()
        && scene
            .rules
            .list("links")
            .at(link, 0, link.length())
            .filter(hit -> hit.end() == link.length())
            .isPresent();
  }

  /** "6月4日から6日": the second day is in the month of the first, or in the next one. */
  private static Stretch inMonthOf(Found first, Found second) {
    var day = second.stretch().first();
    if (!second.rule().equals("time.day-alone") || !first.stretch().isDay()) {
      return second.stretch();
    }
    var from = first.stretch().first();
    return Sight.day(from.getYear(), from.getMonthValue(), day.getDayOfMonth())
        .filter(from::isBefore)
        .map(Stretch::day)
        .orElse(second.stretch());
  }

  // ---- deadlines and beginnings

  private static Found bounded(Scene scene, Found found) {
    if (found.due() != null
        || found.kind() == Kind.DEADLINE
        || found.kind() == Kind.SINCE
        || found.kind() == Kind.FISCAL_YEAR
        || found.rule().equals(Found.RANGE)) {
      return found;
    }
    int left = scene.skipSpace(found.start());
    var since = scene.rules.list("since").endingAt(scene.text, left, scene.from);
    var due = scene.rules.list("deadline").endingAt(scene.text, left, scene.from);
    var sinceAfter = scene.rules.list("sinceAfter").at(scene.text, found.end(), scene.to);
    var dueAfter = scene.rules.list("deadlineAfter").at(scene.text, found.end(), scene.to);
    if (due.isPresent()) {
      return due(scene, found, due.get().start(), found.end());
    }
    if (dueAfter.isPresent()) {
      return due(scene, found, found.start(), dueAfter.get().end());
    }
    if (since.isPresent()) {
      return since(found, since.get().start(), found.end());
    }
    if (sinceAfter.isPresent()) {
      return since(found, found.start(), sinceAfter.get().end());
    }
    return found;
  }

  private static Found since(Found found, int start, int end) {
    var open = new Stretch(found.stretch().first(), LocalDate.MAX, found.stretch().edtf());
    return found.as(Kind.SINCE, open, start, end);
  }

  /** What lies behind the publication was no deadline but a bound of the past. */
  private static Found due(Scene scene, Found found, int start, int end) {
    var stretch = found.stretch();
    boolean past = scene.published().filter(stretch.last()::isBefore).isPresent();
    if (past) {
      var before = new Stretch(LocalDate.MIN, stretch.last(), "../" + stretch.edtf());
      return stretch.edtf().contains("/") ? found : found.as(Kind.INTERVAL, before, start, end);
    }
    boolean ahead =
        found.rule().equals("time.season")
            && (scene.text.startsWith("avant", start) || scene.text.startsWith("before", start));
    var whole = stretch.edtf().contains("/") ? Stretch.day(stretch.last()) : stretch;
    var due = ahead ? Stretch.day(stretch.first().minusDays(1)) : whole;
    return found.as(Kind.DEADLINE, due, start, end);
  }

  // ---- days named before

  private List<Found> withNamedBefore(Scene scene, List<Found> found) {
    var hits = new ArrayList<Hit<Integer>>();
    named(scene, "sameDay", 0, hits);
    named(scene, "dayAfter", 1, hits);
    named(scene, "dayBefore", -1, hits);
    hits.sort(Comparator.comparingInt(Hit::start));
    var complete = new ArrayList<>(found);
    for (var hit : hits) {
      found.stream()
          .filter(f -> f.end() <= hit.start() && f.stretch().isDay())
          .forEach(f -> lastDay = f.stretch().first());
      var day = lastDay;
      if (day != null) {
        RelativeForms.afterDay(scene, hit, day)
            .filter(f -> complete.stream().noneMatch(f::overlaps))
            .ifPresent(complete::add);
      }
    }
    found.stream().filter(f -> f.stretch().isDay()).forEach(f -> lastDay = f.stretch().first());
    complete.sort(Comparator.comparingInt(Found::start));
    return complete;
  }

  private static void named(Scene scene, String list, int days, List<Hit<Integer>> hits) {
    scene.rules.list(list).all(scene.text, scene.from, scene.to).stream()
        .filter(hit -> !OF_ANOTHER.matcher(scene.text).region(hit.end(), scene.to).lookingAt())
        .filter(hit -> !scene.text.startsWith("の", hit.start() - 1))
        .forEach(hit -> hits.add(new Hit<>(hit.start(), hit.end(), days)));
  }
}
