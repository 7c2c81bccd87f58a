package org.lodestone.mention.quantity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodestone.data.yaml.Field;
import org.lodestone.document.ByLanguage;
import org.lodestone.document.Language;
import org.lodestone.mention.Amount.Comparator;

/** The words of {@code amounts.yaml} in one language. */
final class AmountRules {

  /** What is counted or measured. */
  record Unit(String id, Kind kind) {
    /** How a unit is read. */
    enum Kind {
      SHARE,
      MONEY,
      MEASURE,
      TIME,
      RATIO,
      NOUN;

      /** Whether its numbers are figures even with an article before them. */
      boolean isMeasure() {
        return switch (this) {
          case SHARE, MONEY, MEASURE, RATIO -> true;
          case TIME, NOUN -> false;
        };
      }
    }
  }

  private static final RuleFile FILE = RuleFile.beside(AmountRules.class, "amounts.yaml");
  private static final ByLanguage<AmountRules> SHIPPED = ByLanguage.of(AmountRules::new);

  static final String VERSION = "/" + FILE.version();

  final Language language;
  final PhraseTable<Comparator> before = new PhraseTable<>();
  final PhraseTable<Comparator> after = new PhraseTable<>();
  final PhraseTable<Boolean> approximateMeasures = new PhraseTable<>();
  final PhraseTable<Double> magnitudes = new PhraseTable<>();
  final PhraseTable<Double> moneyMagnitudes = new PhraseTable<>();
  final PhraseTable<Double> fractions = new PhraseTable<>();
  final PhraseTable<Double> dozens = new PhraseTable<>();
  final PhraseTable<Double> exactly = new PhraseTable<>();
  final PhraseTable<Double> crowds = new PhraseTable<>();
  final PhraseTable<Unit> units = new PhraseTable<>();
  final PhraseTable<Unit> currencies = new PhraseTable<>();
  final PhraseTable<Unit> nouns = new PhraseTable<>();
  final PhraseTable<String> per = new PhraseTable<>();
  final PhraseTable<Unit> pairs = new PhraseTable<>();
  final PhraseTable<String> labels = new PhraseTable<>();
  private final Map<String, PhraseTable<Boolean>> lists = new TreeMap<>();
  final PhraseTable<Reading.Length> lengths = new PhraseTable<>();
  final List<String> change;
  final List<String> counterBreaks;

  private AmountRules(Language language) {
    this.language = language;
    var file = FILE.file();
    for (var item : file.get("comparators").items()) {
      var comparator = item.get("id").choice(Comparator.values());
      before.add(RuleFile.words(item.get("before"), language), comparator);
      after.add(RuleFile.words(item.get("after"), language), comparator);
    }
    approximateMeasures.add(FILE.words("approximateMeasures", language), true);
    values("magnitudes", "value", magnitudes);
    var money = file.get("moneyMagnitudes");
    List.of("m", "b")
        .forEach(letter -> moneyMagnitudes.add(List.of(letter), money.get(letter).number()));
    values("fractions", "percent", fractions);
    values("dozens", "value", dozens);
    values("exactly", "value", exactly);
    values("crowds", "value", crowds);
    for (var item : file.get("units").items()) {
      units.add(words(item), new Unit(id(item), item.get("kind").choice(Unit.Kind.values())));
    }
    ids("currencies", Unit.Kind.MONEY, currencies);
    ids("nouns", Unit.Kind.NOUN, nouns);
    ids("pairs", Unit.Kind.NOUN, pairs);
    file.get("per").items().forEach(item -> per.add(words(item), id(item)));
    file.get("labels").items().forEach(item -> labels.add(words(item), id(item)));
    for (var item : file.get("lengths").items()) {
      var unit = new Unit(item.get("unit").text(), Unit.Kind.TIME);
      lengths.add(words(item), new Reading.Length(item.get("value").number(), unit));
    }
    change = FILE.words("change", language);
    counterBreaks = RuleFile.list(file.get("counterBreaks"));
    lists();
  }

  static AmountRules of(Language language) {
    return SHIPPED.get(language);
  }

  private static String id(Field item) {
    return item.get("id").text();
  }

  private List<String> words(Field item) {
    return RuleFile.words(item, language);
  }

  private void values(String name, String value, PhraseTable<Double> table) {
    FILE.file().get(name).items().forEach(item -> table.add(words(item), item.get(value).number()));
  }

  private void ids(String name, Unit.Kind kind, PhraseTable<Unit> table) {
    FILE.file().get(name).items().forEach(item -> table.add(words(item), new Unit(id(item), kind)));
  }

  private void lists() {
    for (var name :
        List.of(
            "fractionOf",
            "crowdBefore",
            "vague",
            "yearly",
            "definite",
            "demonstrative",
            "rangeLinks",
            "rangeStarts",
            "joins",
            "changeStarts",
            "totals",
            "ordinalAfter",
            "ordinalBefore",
            "reading",
            "readingAfter",
            "adjectives",
            "stops")) {
      list(name, FILE.words(name, language));
    }
    for (var name : List.of("deadline", "duration")) {
      list(name, RuleFile.words(FILE.file().get(name).get("before"), language));
    }
    list("deadlineAfter", RuleFile.words(FILE.file().get("deadline").get("after"), language));
    list("durationEndings", RuleFile.list(FILE.file().get("duration").get("endings")));
    list("tenths", RuleFile.list(FILE.file().get("tenths")));
    list("dayBounds", RuleFile.list(FILE.file().get("dayBounds")));
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
}
