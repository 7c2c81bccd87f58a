package org.lodestone.mention.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.ByLanguage;
import org.lodestone.document.Language;
import org.lodestone.mention.quantity.PhraseTable;
import org.lodestone.mention.quantity.RuleFile;
import org.lodestone.mention.time.Stretch.Part;
import org.lodestone.mention.time.Stretch.Unit;

/** The words of {@code times.yaml} in one language. */
final class TimeRules {

  /** A time that is so many units from the day of publication. */
  record Relative(Unit unit, int offset) {}

  private static final RuleFile FILE = RuleFile.beside(TimeRules.class, "times.yaml");
  private static final ByLanguage<TimeRules> SHIPPED = ByLanguage.of(TimeRules::new);

  static final String VERSION = "/" + FILE.version();

  final Language language;
  final Map<String, Integer> months = new TreeMap<>();
  final Map<String, Integer> weekdays = new TreeMap<>();
  final Map<String, Integer> ordinals = new TreeMap<>();
  final Map<String, Part> parts = new TreeMap<>();
  final Map<String, Integer> seasons = new TreeMap<>();
  final PhraseTable<Part> partPhrases = new PhraseTable<>();
  final PhraseTable<Relative> relative = new PhraseTable<>();
  final PhraseTable<Unit> within = new PhraseTable<>();
  final PhraseTable<Unit> units = new PhraseTable<>();
  final List<FiscalYears.Country> countries = new ArrayList<>();
  private final Map<String, PhraseTable<Boolean>> lists = new TreeMap<>();

  private TimeRules(Language language) {
    this.language = language;
    var file = FILE.file();
    numbers("months", months);
    numbers("weekdays", weekdays);
    numbers("ordinals", ordinals);
    numbers("seasons", seasons);
    for (var item : file.get("parts").items()) {
      words(item).forEach(word -> parts.put(word, item.get("id").choice(Part.values())));
      partPhrases.add(words(item), item.get("id").choice(Part.values()));
    }
    for (var item : file.get("relative").items()) {
      int offset = (int) item.get("offset").number();
      relative.add(words(item), new Relative(item.get("unit").choice(Unit.values()), offset));
    }
    file.get("within")
        .items()
        .forEach(item -> within.add(words(item), item.get("unit").choice(Unit.values())));
    file.get("units")
        .items()
        .forEach(item -> units.add(words(item), item.get("id").choice(Unit.values())));
    file.get("countries").items().forEach(item -> countries.add(country(item)));
    lists(file);
  }

  static TimeRules of(Language language) {
    return SHIPPED.get(language);
  }

  private List<String> words(Field item) {
    return RuleFile.words(item, language);
  }

  private void numbers(String name, Map<String, Integer> into) {
    for (var item : FILE.file().get(name).items()) {
      words(item).forEach(word -> into.put(word, (int) item.get("value").number()));
    }
  }

  private FiscalYears.Country country(Field item) {
    var table = new PhraseTable<Boolean>();
    table.add(words(item), true);
    return new FiscalYears.Country(
        item.get("id").text(),
        (int) item.get("month").number(),
        item.get("named").choice(FiscalYears.Named.values()),
        table);
  }

  private void lists(Field file) {
    for (var name :
        List.of(
            "next",
            "last",
            "endOfYear",
            "sameDay",
            "dayAfter",
            "dayBefore",
            "links",
            "opens",
            "between",
            "pastAdjectives",
            "nextAdjectives",
            "withinLength",
            "aheadLength",
            "agoBefore",
            "agoAfter",
            "earlierThan",
            "notUnits",
            "firstAdjectives",
            "articlesOfLengths",
            "articles",
            "sinceLength",
            "yearBefore",
            "monthBefore",
            "future",
            "past",
            "boundaries",
            "signing")) {
      list(name, FILE.words(name, language));
    }
    for (var name : List.of("since", "deadline")) {
      list(name, RuleFile.words(file.get(name).get("before"), language));
      list(name + "After", RuleFile.words(file.get(name).get("after"), language));
    }
    for (var name : List.of("current", "next", "last")) {
      list("fiscal-" + name, RuleFile.words(file.get("fiscal").get(name), language));
    }
    for (var name : List.of("withinAfter", "aheadAfter")) {
      list(name, language == Language.JAPANESE ? RuleFile.list(file.get(name)) : List.of());
    }
  }

  private void list(String name, List<String> words) {
    var table = new PhraseTable<Boolean>();
    table.add(words, true);
    lists.put(name, table);
  }

  /** A list of words that only says which they are. */
  PhraseTable<Boolean> list(String name) {
    var table = lists.get(name);
    if (table == null) {
      throw new IllegalArgumentException("The list '" + name + "' is unknown.");
    }
    return table;
  }

  /** The words of a named list as a choice of a pattern. */
  String choice(String name) {
    return choice(FILE.words(name, language));
  }

  /** The words of a list of the fiscal years. */
  String fiscal(String name) {
    return choice(RuleFile.words(FILE.file().get("fiscal").get(name), language));
  }

  List<String> all(String name) {
    return FILE.words(name, language);
  }

  static List<String> plain(String name) {
    return RuleFile.list(FILE.file().get(name));
  }

  /** Words as a choice of a pattern, the longest first. */
  static String choice(Iterable<String> words) {
    var sorted = new ArrayList<String>();
    words.forEach(sorted::add);
    sorted.sort(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w));
    return sorted.isEmpty()
        ? "(?!)"
        : sorted.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
