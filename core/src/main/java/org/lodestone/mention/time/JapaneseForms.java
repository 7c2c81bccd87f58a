package org.lodestone.mention.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.Language;
import org.lodestone.mention.TimeValue.Anchor;
import org.lodestone.mention.TimeValue.Kind;
import org.lodestone.mention.time.Stretch.Part;
import org.lodestone.mention.time.Tense.Direction;

/** Dates of the calendar as Japanese writes them, with eras. */
final class JapaneseForms {

  private static final TimeRules RULES = TimeRules.of(Language.JAPANESE);

  /** Years before the first of an era. */
  private static final int REIWA = 2018;

  private static final int HEISEI = 1988;
  private static final int SHOWA = 1925;
  private static final int CENTURY = 2000;
  private static final int TWO_DIGITS = 100;
  private static final int DECADE = 10;
  private static final int YEARS_BACK = 15;

  private static final String YEAR =
      "(?:(?<era>令和|平成|昭和) ?(?<ey>\\d{1,2}|元)|(?<![\\d.,])(?<y>(?:19|20)\\d{2}))年";
  private static final String RELATIVE_YEAR = "(?<ry>一昨年|再来年|昨年|去年|来年|今年|本年)";
  private static final String MONTH = "(?:(?<![\\d.,])(?<m>\\d{1,2})月(?!間)|(?<rm>先々月|先月|今月|来月|同月))";
  private static final String DAY =
      "(?<![\\d.,])(?<d>\\d{1,2})日(?!間|分|以内|以上|以下|後|前|程度|余|連続|目|当|あた|ごと)";
  private static final String WEEKDAY = "(?:\\([月火水木金土日](?:曜日?)?\\))?";
  private static final String PARTS = "(?<part>" + TimeRules.choice(RULES.parts.keySet()) + ")";

  private static final Pattern DATE =
      Pattern.compile("(?:" + YEAR + "|" + RELATIVE_YEAR + ")の?" + MONTH + "の?" + DAY + WEEKDAY);
  private static final Pattern MONTH_DAY = Pattern.compile(MONTH + "の?" + DAY + WEEKDAY);
  private static final Pattern DAY_ALONE = Pattern.compile(DAY + WEEKDAY);
  private static final Pattern YEAR_MONTH =
      Pattern.compile(
          "(?:" + YEAR + "|" + RELATIVE_YEAR + ")の?" + MONTH + PARTS + "?(?!\\d{1,2}日)");
  private static final Pattern MONTH_ALONE =
      Pattern.compile("(?<![\\d.,])(?<m>\\d{1,2})月(?!間|\\d{1,2}日)" + PARTS + "?");
  private static final Pattern YEAR_ALONE = Pattern.compile(YEAR + "(?!度|代|間)" + PARTS + "?");
  private static final Pattern FISCAL =
      Pattern.compile(
          "(?:(?<era>令和|平成|昭和) ?(?<ey>\\d{1,2}|元)|(?<![\\d.,])(?<y>(?:19|20)?\\d{2}))"
              + RULES.fiscal("numbered"));
  private static final Pattern DECADES = Pattern.compile("(?<y>(?:19|20)\\d0)年代");
  private static final Pattern QUARTER = Pattern.compile("(?:" + YEAR + "の?)?第(?<q>[1-4一二三四])四半期");
  private static final Pattern HALF = Pattern.compile(YEAR + "(?<half>上半期|下半期|上期|下期|前半|後半)");
  private static final Pattern MONTHS =
      Pattern.compile(
          "(?:" + YEAR + ")?(?<![.,])(?<m>\\d{1,2})(?:月)?[~〜-](?<m2>\\d{1,2})月期?(?!\\d)");
  private static final Pattern DAYS =
      Pattern.compile(
          "(?:"
              + YEAR
              + ")?(?:(?<m>\\d{1,2})月|(?<rm>先々月|先月|今月|来月))?(?<![\\d.,])(?<d>\\d{1,2})(?:日?[~〜-]|[、・])(?<d2>\\d{1,2})両?日(?!間)");
  private static final Pattern YEARS =
      Pattern.compile("(?<![\\d.,])(?<y>(?:19|20)\\d{2})年?[~〜-](?<y2>(?:19|20)\\d{2})年");
  private static final Pattern ISO =
      Pattern.compile("(?<![\\d/-])(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?![\\d/-])");

  /** "25年末": two digits of a year of this century. */
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?<![\\d.,約])(?<yy>\\d{2})年(?:(?<m>\\d{1,2})月(?!間))?"
              + PARTS
              + "?(?<strong>(?=[春夏秋冬]|時点|比))?(?!度|間|以|前|後|分|ぶり|連続|を|余|超|近|程度|\\d)");

  private static final Pattern FULL = Pattern.compile("\\d{4}|令和|平成|昭和");
  private static final Pattern WEAK = Pattern.compile("に(?!わた|渡|及|上)|から|まで|、");
  private static final Pattern RELATIVE_PART =
      Pattern.compile("(?:" + RELATIVE_YEAR + "|(?<rm>先々月|先月|今月|来月))の?" + PARTS);
  private static final Pattern SEASON =
      Pattern.compile("(?<ry>[今来昨])(?<season>" + TimeRules.choice(RULES.seasons.keySet()) + ")");
  private static final Pattern WEEKDAY_ALONE =
      Pattern.compile("(?<wd>" + TimeRules.choice(RULES.weekdays.keySet()) + ")");

  private final Scene scene;
  private final List<Found> found = new ArrayList<>();

  private JapaneseForms(Scene scene) {
    this.scene = scene;
  }

  /** What reads a match. */
  private interface Reader {
    Optional<Stretch> read(Matcher match);
  }

  static List<Found> in(Scene scene) {
    var forms = new JapaneseForms(scene);
    forms.each("iso", ISO, m -> day(number(m, "y"), number(m, "m"), number(m, "d")));
    forms.each("day", DATE, m -> forms.year(m).flatMap(y -> forms.dateOf(y, m)));
    forms.each("day", MONTH_DAY, forms::monthDay);
    forms.each("day-alone", DAY_ALONE, forms::dayAlone);
    forms.each("month", YEAR_MONTH, m -> forms.year(m).flatMap(y -> forms.monthOf(y, m)));
    forms.each("month-alone", MONTH_ALONE, forms::monthAlone);
    forms.each("year", YEAR_ALONE, forms::yearAlone);
    forms.each("fiscal-year", FISCAL, forms::fiscal);
    forms.each("decade", DECADES, m -> decade(number(m, "y")));
    forms.each("quarter", QUARTER, forms::quarter);
    forms.each("half", HALF, forms::half);
    forms.each("months", MONTHS, forms::months);
    forms.each("days", DAYS, forms::days);
    forms.each(
        "years",
        YEARS,
        m ->
            Optional.of(
                Stretch.between(Stretch.year(number(m, "y")), Stretch.year(number(m, "y2")))));
    forms.each("year", SHORT_YEAR, forms::shortYear);
    forms.each("part-of-year", RELATIVE_PART, forms::relativePart);
    forms.each("season", SEASON, forms::season);
    forms.each("weekday", WEEKDAY_ALONE, forms::weekday);
    return forms.found;
  }

  private void each(String rule, Pattern pattern, Reader reader) {
    var matcher = pattern.matcher(scene.text).region(scene.from, scene.to);
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      int start = matcher.start();
      int end = matcher.end();
      reader
          .read(matcher)
          .filter(stretch -> !stretch.last().isBefore(stretch.first()))
          .map(stretch -> found(start, end, stretch, rule))
          .ifPresent(found::add);
    }
  }

  private Found found(int start, int end, Stretch stretch, String rule) {
    boolean full = FULL.matcher(scene.text).region(start, end).find();
    var anchor = full ? Anchor.NONE : Anchor.PUBLICATION;
    return rule.equals("fiscal-year")
        ? new Found(start, end, stretch, Kind.FISCAL_YEAR, anchor, Found.FISCAL, null)
        : Found.of(start, end, stretch, anchor, "time." + rule);
  }

  // ---- parts of dates

  private static @Nullable String group(Matcher match, String name) {
    return match.namedGroups().containsKey(name) ? match.group(name) : null;
  }

  private static int number(Matcher match, String name) {
    return Integer.parseInt(match.group(name));
  }

  private static Optional<Stretch> day(int year, int month, int day) {
    return Sight.day(year, month, day).map(Stretch::day);
  }

  private static int ofEra(String era, String year) {
    int first =
        switch (era) {
          case "令和" -> REIWA;
          case "平成" -> HEISEI;
          default -> SHOWA;
        };
    return first + (year.equals("元") ? 1 : Integer.parseInt(year));
  }

  private Optional<Integer> year(Matcher m) {
    var era = group(m, "era");
    if (era != null) {
      return Optional.of(ofEra(era, m.group("ey")));
    }
    var year = group(m, "y");
    if (year != null) {
      return Optional.of(Integer.parseInt(year));
    }
    var relative = group(m, "ry");
    return relative == null ? Optional.empty() : relativeYear(relative);
  }

  private Optional<Integer> relativeYear(String word) {
    return scene
        .published()
        .flatMap(
            day ->
                RULES
                    .relative
                    .at(word, 0, word.length())
                    .map(hit -> day.getYear() + hit.value().offset()));
  }

  private Optional<YearMonth> relativeMonth(String word) {
    return scene
        .published()
        .flatMap(
            day ->
                RULES
                    .relative
                    .at(word, 0, word.length())
                    .map(hit -> YearMonth.from(day).plusMonths(hit.value().offset())));
  }

  private Direction direction(Matcher m) {
    return scene.direction(m.start(), m.end());
  }

  private static boolean isMonth(int month) {
    return month >= 1 && month <= 12;
  }

  // ---- days

  private Optional<Stretch> dateOf(int year, Matcher m) {
    return m.group("m") == null ? Optional.empty() : day(year, number(m, "m"), number(m, "d"));
  }

  private Optional<Stretch> monthDay(Matcher m) {
    if (m.group("rm") != null) {
      return relativeMonth(m.group("rm"))
          .flatMap(month -> day(month.getYear(), month.getMonthValue(), number(m, "d")));
    }
    return scene.sight.dayOfMonth(number(m, "m"), number(m, "d"), direction(m));
  }

  private Optional<Stretch> dayAlone(Matcher m) {
    return scene.sight.day(number(m, "d"), direction(m));
  }

  private Optional<Stretch> days(Matcher m) {
    var month = m.group("m");
    var relative = m.group("rm");
    Optional<LocalDate> last;
    if (relative != null) {
      last =
          relativeMonth(relative)
              .flatMap(of -> Sight.day(of.getYear(), of.getMonthValue(), number(m, "d2")));
    } else if (month == null) {
      last = scene.sight.day(number(m, "d2"), direction(m)).map(Stretch::last);
    } else {
      last =
          year(m).isPresent()
              ? Sight.day(year(m).get(), Integer.parseInt(month), number(m, "d2"))
              : scene
                  .sight
                  .dayOfMonth(Integer.parseInt(month), number(m, "d2"), direction(m))
                  .map(Stretch::last);
    }
    return last.flatMap(
        end ->
            Sight.day(end.getYear(), end.getMonthValue(), number(m, "d"))
                .filter(begin -> begin.isBefore(end))
                .map(begin -> Stretch.days(begin, end)));
  }

  private Optional<Stretch> weekday(Matcher m) {
    return scene.sight.weekday(RULES.weekdays.getOrDefault(m.group("wd"), 1), direction(m));
  }

  // ---- months

  private Optional<Stretch> monthOf(int year, Matcher m) {
    if (m.group("m") == null || !isMonth(number(m, "m"))) {
      return Optional.empty();
    }
    return Optional.of(month(YearMonth.of(year, number(m, "m")), m.group("part")));
  }

  private static Stretch month(YearMonth month, @Nullable String part) {
    return part == null ? Stretch.month(month) : Stretch.part(month, part(part));
  }

  private static Part part(String word) {
    return RULES.parts.getOrDefault(word, Part.EARLY);
  }

  private Optional<Stretch> monthAlone(Matcher m) {
    int month = number(m, "m");
    var part = m.group("part");
    return isMonth(month)
        ? scene.sight.yearly(
            year -> Optional.of(month(YearMonth.of(year, month), part)), direction(m))
        : Optional.empty();
  }

  private Optional<Stretch> months(Matcher m) {
    int first = number(m, "m");
    int last = number(m, "m2");
    if (!isMonth(first) || !isMonth(last) || first >= last) {
      return Optional.empty();
    }
    var year = year(m);
    return year.isPresent()
        ? Optional.of(months(year.get(), first, last))
        : scene.sight.yearly(of -> Optional.of(months(of, first, last)), direction(m));
  }

  private static Stretch months(int year, int first, int last) {
    return Stretch.between(
        Stretch.month(YearMonth.of(year, first)), Stretch.month(YearMonth.of(year, last)));
  }

  // ---- years and their parts

  private Optional<Stretch> yearAlone(Matcher m) {
    var part = m.group("part");
    return year(m).map(year -> part == null ? Stretch.year(year) : Stretch.part(year, part(part)));
  }

  /** "昨年末", "来月上旬". */
  private Optional<Stretch> relativePart(Matcher m) {
    var part = part(m.group("part"));
    return m.group("rm") != null
        ? relativeMonth(m.group("rm")).map(month -> Stretch.part(month, part))
        : relativeYear(m.group("ry")).map(year -> Stretch.part(year, part));
  }

  private Optional<Stretch> season(Matcher m) {
    int offset = "昨今来".indexOf(m.group("ry")) - 1;
    int month = RULES.seasons.getOrDefault(m.group("season"), 1);
    return scene
        .published()
        .map(day -> YearMonth.of(day.getYear() + offset, month))
        .map(first -> Stretch.between(Stretch.month(first), Stretch.month(first.plusMonths(2))));
  }

  /** Beside a month or a part it is a year, elsewhere only if it lies near the publication. */
  private Optional<Stretch> shortYear(Matcher m) {
    int year = CENTURY + number(m, "yy");
    var part = m.group("part");
    if (m.group("m") != null) {
      return isMonth(number(m, "m"))
          ? Optional.of(month(YearMonth.of(year, number(m, "m")), part))
          : Optional.empty();
    }
    if (part != null) {
      return Optional.of(Stretch.part(year, part(part)));
    }
    boolean near =
        scene
            .published()
            .filter(day -> day.getYear() - YEARS_BACK <= year && year <= day.getYear() + DECADE)
            .isPresent();
    boolean weak = WEAK.matcher(scene.text).region(m.end(), scene.to).lookingAt();
    return m.group("strong") != null || (near && weak)
        ? Optional.of(Stretch.year(year))
        : Optional.empty();
  }

  private Optional<Stretch> fiscal(Matcher m) {
    var era = m.group("era");
    int year;
    if (era != null) {
      year = ofEra(era, m.group("ey"));
    } else {
      int written = number(m, "y");
      year = written < TWO_DIGITS ? CENTURY + written : written;
    }
    return Optional.of(country(m.start()).named(year));
  }

  /** Japan's, unless another country is named before. */
  private FiscalYears.Country country(int place) {
    return scene.fiscal.japanese(place, scene.from);
  }

  private static Optional<Stretch> decade(int first) {
    return Optional.of(Stretch.between(Stretch.year(first), Stretch.year(first + DECADE - 1)));
  }

  private Optional<Stretch> quarter(Matcher m) {
    int kanji = "一二三四".indexOf(m.group("q"));
    int quarter = kanji >= 0 ? kanji + 1 : number(m, "q");
    var year = year(m);
    return year.isPresent()
        ? Optional.of(Stretch.quarter(year.get(), quarter))
        : scene.sight.yearly(of -> Optional.of(Stretch.quarter(of, quarter)), direction(m));
  }

  private Optional<Stretch> half(Matcher m) {
    int half = "下後".indexOf(m.group("half").charAt(0)) >= 0 ? 2 : 1;
    return year(m).map(year -> Stretch.half(year, half));
  }
}
