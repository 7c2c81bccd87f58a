package org.lodestone.mention.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.Language;
import org.lodestone.mention.TimeValue.Anchor;
import org.lodestone.mention.TimeValue.Kind;
import org.lodestone.mention.quantity.Numeral;
import org.lodestone.mention.quantity.Numerals;
import org.lodestone.mention.quantity.PhraseTable.Hit;
import org.lodestone.mention.time.Stretch.Unit;
import org.lodestone.mention.time.Tense.Direction;

/** Times that are so many units away: "within six months", "il y a dix ans", "過去5年間". */
final class Lengths {

  private static final int MOST = 1000;
  private static final int ADJECTIVES = 2;
  private static final Pattern FOUR_DIGITS =
      Pattern.compile("(?<![\\w.,])(?:19|20)\\d{2}(?![\\d.,]\\d|\\d| ?%)");
  private static final Pattern YEAR =
      Pattern.compile("(?: de | of | en | in | )((?:19|20)\\d{2})(?!\\d)");

  private final Scene scene;
  private final TimeRules rules;
  private final String text;
  private final List<Found> found = new ArrayList<>();

  /** A number with its unit, and what stands between. */
  private record Counted(Numeral numeral, int count, Hit<Unit> unit, boolean past, boolean next) {}

  private Lengths(Scene scene) {
    this.scene = scene;
    this.rules = scene.rules;
    this.text = scene.text;
  }

  static List<Found> in(Scene scene) {
    var lengths = new Lengths(scene);
    for (var numeral : lengths.numerals()) {
      double value = numeral.value();
      if (value == Math.rint(value) && value > 0 && value < MOST) {
        lengths.counted(numeral).ifPresent(lengths::read);
      }
    }
    return lengths.found;
  }

  /** The numbers of the sentence, and "a" before a unit. */
  private List<Numeral> numerals() {
    var numerals = new ArrayList<>(Numerals.in(text, scene.from, scene.to, scene.language()));
    for (var unit : rules.units.all(text, scene.from, scene.to)) {
      rules
          .list("articles")
          .endingAt(text, scene.skipSpace(unit.start()), scene.from)
          .map(a -> new Numeral(a.start(), a.end(), 1, Numeral.Form.WORD))
          .ifPresent(numerals::add);
    }
    return numerals;
  }

  private Optional<Counted> counted(Numeral numeral) {
    boolean japanese = scene.language() == Language.JAPANESE;
    int place = japanese ? numeral.end() : scene.gap(numeral.end());
    boolean past = false;
    boolean next = false;
    for (int n = 0; n < ADJECTIVES && !japanese; n++) {
      var last = rules.list("pastAdjectives").at(text, place, scene.to);
      var coming = rules.list("nextAdjectives").at(text, place, scene.to);
      var other = rules.list("between").at(text, place, scene.to);
      past |= last.isPresent();
      next |= coming.isPresent();
      place = last.or(() -> coming).or(() -> other).map(hit -> scene.gap(hit.end())).orElse(place);
    }
    boolean before = past;
    boolean ahead = next;
    if (rules.list("notUnits").at(text, place, scene.to).isPresent()) {
      return Optional.empty();
    }
    return rules
        .units
        .at(text, place, scene.to)
        .map(unit -> new Counted(numeral, (int) numeral.value(), unit, before, ahead));
  }

  private void read(Counted counted) {
    if (scene.language() == Language.JAPANESE) {
      japanese(counted);
    } else {
      latin(counted);
    }
  }

  // ---- French and English

  private void latin(Counted counted) {
    int left = scene.skipSpace(counted.numeral().start());
    var within = before("withinLength", left);
    var since = before("sinceLength", left);
    var ago = before("agoBefore", left);
    var ahead = before("aheadLength", left);
    var past = before("pastAdjectives", left);
    var next = before("nextAdjectives", left);
    var agoAfter = rules.list("agoAfter").at(text, scene.gap(counted.unit().end()), scene.to);
    int end = counted.unit().end();
    if (first(counted, left)) {
      return;
    }
    if (within != null) {
      within(counted, within.start(), end);
    } else if (agoAfter.isPresent() && !isThan(agoAfter.get().end())) {
      ago(counted, agoAfter.get());
    } else if (ago != null) {
      instant(counted, -1, ago.start(), end, "time.ago");
    } else if (since != null) {
      since(counted, since.start());
    } else if (counted.past() || counted.next()) {
      around(counted, counted.past(), counted.numeral().start());
    } else if (past != null && isAdjective(past)) {
      around(counted, true, past.start());
    } else if (next != null) {
      around(counted, false, next.start());
    } else if (ahead != null && scene.direction(ahead.start(), end) != Direction.PAST) {
      instant(counted, 1, ahead.start(), counted.unit().end(), "time.ahead");
    }
  }

  /** "Last" may be a verb: "waivers last 12 months". */
  private boolean isAdjective(Hit<Boolean> hit) {
    return before("articlesOfLengths", scene.skipSpace(hit.start())) != null;
  }

  /** "Ago" counts from the publication, "a year earlier" from a year that the sentence names. */
  private void ago(Counted counted, Hit<Boolean> after) {
    int start = counted.numeral().start();
    int year = text.startsWith("ago", after.start()) ? 0 : yearBefore(start);
    if (year > 0 && counted.unit().value() == Unit.YEAR) {
      var stretch = Stretch.year(year - counted.count());
      found.add(Found.of(start, after.end(), stretch, Anchor.TEXT, "time.earlier"));
    } else {
      instant(counted, -1, start, after.end(), "time.ago");
    }
  }

  private int yearBefore(int place) {
    var years = FOUR_DIGITS.matcher(text).region(scene.from, place);
    int last = 0;
    while (years.find()) {
      last = Integer.parseInt(years.group());
    }
    return last;
  }

  /** "Two years earlier than planned" counts from the plan. */
  private boolean isThan(int place) {
    return rules.list("earlierThan").at(text, scene.gap(place), scene.to).isPresent();
  }

  /** "The first nine months of 2025". */
  private boolean first(Counted counted, int left) {
    int months = counted.count();
    if (counted.unit().value() != Unit.MONTH || months > 11) {
      return false;
    }
    var before = before("firstAdjectives", left);
    var after =
        rules.list("firstAdjectives").at(text, scene.gap(counted.numeral().end()), scene.to);
    if (before == null && after.isEmpty()) {
      return false;
    }
    int start = before == null ? counted.numeral().start() : before.start();
    var year = YEAR.matcher(text).region(counted.unit().end(), scene.to);
    boolean named = year.lookingAt();
    var of =
        named
            ? Optional.of(Integer.parseInt(year.group(1)))
            : scene.published().map(LocalDate::getYear);
    int end = named ? year.end() : counted.unit().end();
    of.map(y -> Stretch.months(YearMonth.of(y, 1), months))
        .map(s -> Found.of(start, end, s, named ? Anchor.NONE : Anchor.PUBLICATION, "time.months"))
        .ifPresent(found::add);
    return true;
  }

  private @Nullable Hit<Boolean> before(String list, int place) {
    return rules.list(list).endingAt(text, place, scene.from).orElse(null);
  }

  // ---- Japanese

  private void japanese(Counted counted) {
    int start = counted.numeral().start();
    int end = counted.unit().end();
    var past = before("pastAdjectives", start);
    var next = before("nextAdjectives", start);
    var within = rules.list("withinAfter").at(text, end, scene.to);
    var ahead = rules.list("aheadAfter").at(text, end, scene.to);
    var ago = rules.list("agoAfter").at(text, end, scene.to);
    boolean around =
        Stream.of("前後", "後半", "前半", "前倒", "前払").anyMatch(other -> text.startsWith(other, end));
    if (within.isPresent()) {
      within(counted, start, within.get().end());
    } else if (ago.isPresent() && !around) {
      instant(counted, -1, start, ago.get().end(), "time.ago");
    } else if (ahead.isPresent() && !around) {
      instant(counted, 1, start, ahead.get().end(), "time.ahead");
    } else if (past != null) {
      around(counted, true, past.start());
    } else if (next != null) {
      around(counted, false, next.start());
    }
  }

  // ---- values

  private void within(Counted counted, int start, int end) {
    var length = new Deadlines.Length(counted.unit().value(), counted.count());
    var due = Stretch.day(Deadlines.after(length, scene.published().orElse(LocalDate.EPOCH)));
    found.add(
        new Found(
            start, end, due, Kind.DEADLINE, Anchor.PUBLICATION, "time.length.within", length));
  }

  private void instant(Counted counted, int sign, int start, int end, String rule) {
    scene
        .published()
        .map(day -> Stretch.counted(day, counted.unit().value(), sign * counted.count()))
        .map(stretch -> Found.of(start, end, stretch, Anchor.PUBLICATION, rule))
        .ifPresent(found::add);
  }

  private void since(Counted counted, int start) {
    scene
        .published()
        .map(day -> Stretch.counted(day, counted.unit().value(), -counted.count()))
        .map(stretch -> new Stretch(stretch.first(), LocalDate.MAX, stretch.edtf()))
        .map(
            stretch ->
                new Found(
                    start,
                    counted.unit().end(),
                    stretch,
                    Kind.SINCE,
                    Anchor.PUBLICATION,
                    "time.length.since",
                    null))
        .ifPresent(found::add);
  }

  private void around(Counted counted, boolean past, int start) {
    var unit = counted.unit().value();
    scene
        .published()
        .map(
            day -> {
              var here = Stretch.counted(day, unit, 0);
              var there = Stretch.counted(day, unit, past ? -counted.count() : counted.count());
              return past ? Stretch.between(there, here) : Stretch.between(here, there);
            })
        .map(
            stretch ->
                Found.of(
                    start, counted.unit().end(), stretch, Anchor.PUBLICATION, "time.length.around"))
        .ifPresent(found::add);
  }
}
