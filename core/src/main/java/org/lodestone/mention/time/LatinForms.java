package org.lodestone.mention.time;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.ByLanguage;
import org.lodestone.document.Language;
import org.lodestone.mention.TimeValue.Anchor;
import org.lodestone.mention.quantity.PhraseTable;
import org.lodestone.mention.time.Stretch.Part;
import org.lodestone.mention.time.Tense.Direction;

/** Dates of the calendar as French and English write them. */
final class LatinForms {

  private static final int MONTHS_OF_YEAR = 12;
  private static final int CENTURY = 2000;
  private static final int CENTURY_YEARS = 100;
  private static final int SHORTEST_PLURAL = 4;

  /** A pattern with what reads a match of it. */
  private record Form(String rule, Pattern pattern, Reader reader) {}

  private interface Reader {
    Optional<Stretch> read(Scene scene, MatchResult match);
  }

  private static final ByLanguage<LatinForms> ALL =
      ByLanguage.of(language -> new LatinForms(TimeRules.of(language)));

  private static final String YEAR = "((?:19|20)\\d{2})(?!\\d)";
  private static final String OPTIONAL_YEAR = "(?:,? ((?:19|20)\\d{2})(?![\\d.,]\\d|\\d| ?%))?";
  private static final String DAY = "(?<![\\d.,$€£])(\\d{1,2})";

  private final TimeRules rules;
  private final List<Form> forms = new ArrayList<>();
  private final String month;
  private final String weekday;

  private LatinForms(TimeRules rules) {
    this.rules = rules;
    month = "(" + TimeRules.choice(rules.months.keySet()) + ")(?![a-z])";
    weekday = "(?:(" + TimeRules.choice(rules.weekdays.keySet()) + "),? (?:le |the )?)?";
    numeric();
    if (rules.language == Language.FRENCH) {
      french();
    } else {
      english();
    }
    monthsAndParts();
    years();
    weekdays();
  }

  static List<Found> in(Scene scene) {
    var found = new ArrayList<Found>();
    for (var form : ALL.get(scene.language()).forms) {
      var matcher = form.pattern().matcher(scene.text).region(scene.from, scene.to);
      matcher.useTransparentBounds(true);
      while (matcher.find()) {
        var match = matcher.toMatchResult();
        form.reader()
            .read(scene, match)
            .map(s -> Found.of(match.start(), match.end(), s, anchor(s, match), form.rule()))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** A time with all four digits of its year needs no anchor. */
  private static Anchor anchor(Stretch stretch, MatchResult match) {
    boolean full = match.group().contains("%04d".formatted(stretch.last().getYear()));
    return full ? Anchor.NONE : Anchor.PUBLICATION;
  }

  private void add(String rule, String pattern, Reader reader) {
    forms.add(new Form("time." + rule, Pattern.compile("(?<![a-z])" + pattern), reader));
  }

  private int month(String name) {
    return rules.months.getOrDefault(name, 1);
  }

  private int ordinal(String word) {
    return rules.ordinals.getOrDefault(word, 1);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Optional<Stretch> day(String year, int month, String day) {
    return Sight.day(number(year), month, number(day)).map(Stretch::day);
  }

  // ---- digits

  private void numeric() {
    add(
        "iso",
        "(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])",
        (scene, m) -> day(m.group(1), number(m.group(2)), m.group(3)));
    add(
        "slashes",
        "(?<=^|[^\\d/.]|:\\d\\d)(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})(?!\\d)",
        (scene, m) ->
            number(m.group(3)) > MONTHS_OF_YEAR
                ? day(m.group(4), number(m.group(1)), m.group(3))
                : day(m.group(4), number(m.group(3)), m.group(1)));
  }

  // ---- days

  private void french() {
    var day = DAY + "(?:er)?";
    add("day", weekday + day + " " + month + OPTIONAL_YEAR + modifier(), this::frenchDay);
    add(
        "days",
        "(?:du |entre le |les )?"
            + day
            + "(?: "
            + month
            + ")?"
            + "(?: ?- ?| au | et le | et | a )"
            + day
            + " "
            + month
            + OPTIONAL_YEAR,
        (scene, m) -> days(scene, m, m.group(2), m.group(1), m.group(4), m.group(3), m.group(5)));
    frenchPeriods();
  }

  private void frenchPeriods() {
    add(
        "quarter",
        "(" + TimeRules.choice(rules.ordinals.keySet()) + ") trimestre(?: (?:de )?" + YEAR + ")?",
        (scene, m) -> quarter(scene, m, ordinal(m.group(1)), m.group(2)));
    add(
        "quarter",
        "t([1-4]) " + YEAR,
        (scene, m) -> quarter(scene, m, number(m.group(1)), m.group(2)));
    add(
        "half",
        "(" + TimeRules.choice(rules.ordinals.keySet()) + ") semestre (?:de )?" + YEAR,
        (scene, m) -> half(ordinal(m.group(1)), m.group(2)));
    add("half", "s([12]) " + YEAR, (scene, m) -> half(number(m.group(1)), m.group(2)));
    add("decade", "annees (19|20)(\\d)0(?!\\d)", (scene, m) -> decade(m.group(1) + m.group(2)));
    add(
        "fiscal-year",
        "(?:l')?" + rules.fiscal("numbered") + " " + YEAR,
        (scene, m) -> Optional.of(scene.country(m.start(), List.of()).named(number(m.group(1)))));
    add(
        "weekday-day",
        "(" + TimeRules.choice(rules.weekdays.keySet()) + ") (\\d{1,2})(?! ?[a-z\\d%:/.])",
        (scene, m) -> scene.sight.day(number(m.group(2)), scene.direction(m.start(), m.end())));
  }

  private Optional<Stretch> frenchDay(Scene scene, MatchResult m) {
    if (m.group(4) != null) {
      return day(m.group(4), month(m.group(3)), m.group(2));
    }
    var direction = direction(scene, m, m.group(5));
    int day = number(m.group(2));
    return m.group(5) == null
        ? scene.sight.dayOfMonth(month(m.group(3)), day, direction)
        : scene.sight.otherDayOfMonth(month(m.group(3)), day, direction);
  }

  private void english() {
    var day = DAY + "(?:st|nd|rd|th)?";
    add(
        "day",
        weekday + day + " (?:of )?" + month + OPTIONAL_YEAR,
        (scene, m) -> englishDay(scene, m, m.group(3), m.group(2), m.group(4)));
    add(
        "day",
        weekday + month + " (?:the )?" + day + "(?![\\d%]|,\\d{3}|\\.\\d)" + OPTIONAL_YEAR,
        (scene, m) -> englishDay(scene, m, m.group(2), m.group(3), m.group(4)));
    add(
        "days",
        month + " " + day + "(?: ?- ?| to | and )" + day + "(?!\\d)" + OPTIONAL_YEAR,
        (scene, m) -> days(scene, m, null, m.group(2), m.group(1), m.group(3), m.group(4)));
    add(
        "days",
        "(?:from |between )?" + day + "(?: ?- ?| to | and )" + day + " " + month + OPTIONAL_YEAR,
        (scene, m) -> days(scene, m, null, m.group(1), m.group(3), m.group(2), m.group(4)));
    englishPeriods();
    englishMonths();
  }

  private void englishPeriods() {
    add(
        "quarter",
        "(" + TimeRules.choice(rules.ordinals.keySet()) + ")[ -]quarter(?: (?:of )?" + YEAR + ")?",
        (scene, m) -> quarter(scene, m, ordinal(m.group(1)), m.group(2)));
    add(
        "quarter",
        "q([1-4])(?: (?:of )?" + YEAR + ")?(?![a-z\\d])",
        (scene, m) -> quarter(scene, m, number(m.group(1)), m.group(2)));
    add(
        "half",
        "(" + TimeRules.choice(rules.ordinals.keySet()) + ") half (?:of )?" + YEAR,
        (scene, m) -> half(ordinal(m.group(1)), m.group(2)));
    add("half", "h([12]) " + YEAR, (scene, m) -> half(number(m.group(1)), m.group(2)));
    add("decade", "(19|20)(\\d)0s", (scene, m) -> decade(m.group(1) + m.group(2)));
    add(
        "fiscal-year",
        "(?:the )?" + rules.fiscal("numbered") + "[ -]?(?:20)?(\\d{2})(?:[-/]\\d{2,4})?(?![\\d%])",
        (scene, m) ->
            Optional.of(scene.country(m.start(), List.of()).named(CENTURY + number(m.group(1)))));
    add(
        "fiscal-years",
        rules.fiscal("numbered") + "s? " + YEAR + "(?: to | through | and |-)" + YEAR,
        (scene, m) -> {
          var country = scene.country(m.start(), List.of());
          var first = country.named(number(m.group(1)));
          return Optional.of(Stretch.between(first, country.named(number(m.group(2)))));
        });
  }

  private void englishMonths() {
    add(
        "month-of",
        month + " (?:of )?(last|next|this) year",
        (scene, m) -> monthOf(scene, m.group(1), m.group(2)));
    add(
        "month-modified",
        "(last|next) " + month,
        (scene, m) -> scene.sight.month(month(m.group(2)), direction(scene, m, m.group(1))));
  }

  private Optional<Stretch> englishDay(
      Scene scene, MatchResult m, String month, String day, String year) {
    if (!scene.isCapital(m.start(m.group(2).equals(month) ? 2 : 3))) {
      return Optional.empty();
    }
    return year != null
        ? day(year, month(month), day)
        : scene.sight.dayOfMonth(month(month), number(day), scene.direction(m.start(), m.end()));
  }

  private Optional<Stretch> monthOf(Scene scene, String month, String which) {
    int offset = which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
    return scene
        .published()
        .map(day -> Stretch.month(YearMonth.of(day.getYear() + offset, month(month))));
  }

  /** From a day to another, where month and year may stand only with the second. */
  private Optional<Stretch> days(
      Scene scene,
      MatchResult m,
      @Nullable String firstMonth,
      String firstDay,
      String month,
      String day,
      @Nullable String year) {
    int later = month(month);
    int earlier = firstMonth == null ? later : month(firstMonth);
    var last =
        year == null
            ? scene.sight.dayOfMonth(later, number(day), scene.direction(m.start(), m.end()))
            : day(year, later, day);
    return last.flatMap(
        end -> {
          int of = end.last().getYear() - (earlier > later ? 1 : 0);
          return Sight.day(of, earlier, number(firstDay))
              .filter(begin -> begin.isBefore(end.last()))
              .map(begin -> Stretch.days(begin, end.last()));
        });
  }

  private String modifier() {
    return "(?: (" + rules.choice("next") + "|" + rules.choice("last") + ")(?![a-z]))?";
  }

  private Direction direction(Scene scene, MatchResult m, @Nullable String modifier) {
    if (modifier == null) {
      return scene.direction(m.start(), m.end());
    }
    return rules.all("next").contains(modifier) ? Direction.FUTURE : Direction.PAST;
  }

  // ---- quarters, halves, decades

  private Optional<Stretch> quarter(
      Scene scene, MatchResult m, int quarter, @Nullable String year) {
    if (year != null) {
      return Optional.of(Stretch.quarter(number(year), quarter));
    }
    return scene.sight.yearly(
        of -> Optional.of(Stretch.quarter(of, quarter)), scene.direction(m.start(), m.end()));
  }

  private static Optional<Stretch> half(int half, String year) {
    return half > 2 ? Optional.empty() : Optional.of(Stretch.half(number(year), half));
  }

  private static Optional<Stretch> decade(String digits) {
    int first = number(digits + "0");
    return Optional.of(Stretch.between(Stretch.year(first), Stretch.year(first + 9)));
  }

  // ---- months

  private void monthsAndParts() {
    var part = "(" + TimeRules.choice(rules.parts.keySet()) + ")[ -]?(?:de |d'|of |in )?";
    add("month", month + ",? (?:of |de )?" + YEAR + "(?! ?%)", this::fullMonth);
    add("month-alone", month + modifier(), this::monthAlone);
    add("part-of-month", "(?<![\\d])" + part + month + OPTIONAL_YEAR, this::partOfMonth);
    add(
        "part-of-year",
        part + "(?:the year |l'annee )?" + YEAR,
        (scene, m) -> Optional.of(Stretch.part(number(m.group(2)), part(m.group(1)))));
    add(
        "months",
        month + "(?: to | a | and | et | through |-)" + month + OPTIONAL_YEAR,
        this::months);
  }

  private Part part(String word) {
    return rules.parts.getOrDefault(word, Part.EARLY);
  }

  private Optional<Stretch> fullMonth(Scene scene, MatchResult m) {
    return scene.isCapital(m.start())
        ? Optional.of(Stretch.month(YearMonth.of(number(m.group(2)), month(m.group(1)))))
        : Optional.empty();
  }

  private Optional<Stretch> monthAlone(Scene scene, MatchResult m) {
    if (!scene.isCapital(m.start()) || !isAfter(scene, "monthBefore", m.start())) {
      return Optional.empty();
    }
    return scene.sight.month(month(m.group(1)), direction(scene, m, m.group(2)));
  }

  /** Whether one of some words stands before a place; English months are clear without. */
  private boolean isAfter(Scene scene, String list, int place) {
    boolean clear =
        list.equals("monthBefore")
            && rules.language == Language.ENGLISH
            && !scene.text.startsWith("ma", place);
    return clear
        || scene
            .rules
            .list(list)
            .endingAt(scene.text, scene.skipSpace(place), scene.from)
            .isPresent();
  }

  private Optional<Stretch> partOfMonth(Scene scene, MatchResult m) {
    if (!scene.isCapital(m.start(2))) {
      return Optional.empty();
    }
    int month = month(m.group(2));
    var part = part(m.group(1));
    return m.group(3) != null
        ? Optional.of(Stretch.part(YearMonth.of(number(m.group(3)), month), part))
        : scene.sight.yearly(
            of -> Optional.of(Stretch.part(YearMonth.of(of, month), part)),
            scene.direction(m.start(), m.end()));
  }

  private Optional<Stretch> months(Scene scene, MatchResult m) {
    int first = month(m.group(1));
    int last = month(m.group(2));
    if (!scene.isCapital(m.start()) || first >= last) {
      return Optional.empty();
    }
    Function<Integer, Optional<Stretch>> in =
        year ->
            Optional.of(
                Stretch.between(
                    Stretch.month(YearMonth.of(year, first)),
                    Stretch.month(YearMonth.of(year, last))));
    boolean joined = m.group().contains(" et ") || m.group().contains(" and ");
    boolean opened =
        scene
            .rules
            .list("opens")
            .endingAt(scene.text, scene.skipSpace(m.start()), scene.from)
            .isPresent();
    if (joined && !opened) {
      return Optional.empty();
    }
    return m.group(3) != null
        ? in.apply(number(m.group(3)))
        : scene.sight.yearly(in::apply, scene.direction(m.start(), m.end()));
  }

  // ---- years

  private void years() {
    var season = "(" + TimeRules.choice(rules.seasons.keySet()) + ")";
    var article = "(?:l'|le |the )?";
    add(
        "season",
        article + season + "(?: of| de)? " + YEAR,
        (scene, m) -> Optional.of(season(m.group(1), number(m.group(2)))));
    add(
        "season",
        rules.language == Language.FRENCH
            ? article + season + modifier()
            : "(?:(last|next|this) )" + season,
        this::seasonSeen);
    add(
        "years",
        "(?<![\\w.,$€£/])" + "((?:19|20)\\d{2})[-/](\\d{2})(?![\\d%/-])",
        (scene, m) -> years(number(m.group(1)), number(m.group(2))));
    add(
        "year",
        "(?<![\\w.,$€£/])(?<![a-z]-)" + YEAR + "(?![\\w%]|[.,/:]\\d| ?%)",
        (scene, m) ->
            isYear(scene, m) ? Optional.of(Stretch.year(number(m.group(1)))) : Optional.empty());
  }

  private Stretch season(String name, int year) {
    var first = YearMonth.of(year, rules.seasons.getOrDefault(name, 1));
    return Stretch.between(Stretch.month(first), Stretch.month(first.plusMonths(2)));
  }

  private Optional<Stretch> seasonSeen(Scene scene, MatchResult m) {
    boolean french = rules.language == Language.FRENCH;
    var name = m.group(french ? 1 : 2);
    var modifier = m.group(french ? 2 : 1);
    if (modifier == null) {
      return Optional.empty();
    }
    var direction = modifier.equals("this") ? Direction.OPEN : direction(scene, m, modifier);
    return scene.sight.yearly(year -> Optional.of(season(name, year)), direction);
  }

  /** "2024-25": a year and the next one. */
  private static Optional<Stretch> years(int first, int last) {
    return (first + 1) % CENTURY_YEARS == last
        ? Optional.of(Stretch.between(Stretch.year(first), Stretch.year(first + 1)))
        : Optional.empty();
  }

  /** Four digits are a year if the words around let them be; "2010 tonnes" are none. */
  private boolean isYear(Scene scene, MatchResult m) {
    int next = m.end();
    boolean ends = next >= scene.to || ".,;:)!?\"'-".indexOf(scene.text.charAt(next)) >= 0;
    boolean opens = m.start() == scene.from || "(-".indexOf(scene.text.charAt(m.start() - 1)) >= 0;
    boolean after = isAfter(scene, "yearBefore", m.start());
    boolean strict =
        scene.text.startsWith("in ", Math.max(0, m.start() - 3))
            || scene.text.startsWith("en ", Math.max(0, m.start() - 3))
            || scene.text.startsWith("the ", Math.max(0, m.start() - 4));
    return (ends || opens || after) && (ends || strict || !countsNext(scene, next));
  }

  /** Whether the next word is a plural. */
  private static boolean countsNext(Scene scene, int place) {
    int start = scene.gap(place);
    int end = start;
    while (end < scene.to && PhraseTable.isLatin(scene.text.charAt(end))) {
      end++;
    }
    boolean unit = end - start <= 2 && scene.rules.units.at(scene.text, start, end).isPresent();
    boolean plural =
        end - start >= SHORTEST_PLURAL && "sx".indexOf(scene.text.charAt(end - 1)) >= 0;
    return unit || plural;
  }

  // ---- weekdays

  private void weekdays() {
    var names = "(" + TimeRules.choice(rules.weekdays.keySet()) + ")(?![a-z])";
    if (rules.language == Language.FRENCH) {
      add("weekday", names + modifier(), (scene, m) -> weekday(scene, m, m.group(1), m.group(2)));
    } else {
      add(
          "weekday",
          "(?:(last|next|this past) )?" + names,
          (scene, m) ->
              scene.isCapital(m.start(2))
                  ? weekday(scene, m, m.group(2), m.group(1))
                  : Optional.empty());
    }
  }

  private Optional<Stretch> weekday(
      Scene scene, MatchResult m, String name, @Nullable String modifier) {
    int weekday = rules.weekdays.getOrDefault(name, 1);
    var direction = direction(scene, m, modifier);
    return modifier == null
        ? scene.sight.weekday(weekday, direction)
        : scene.sight.otherWeekday(weekday, direction);
  }
}
