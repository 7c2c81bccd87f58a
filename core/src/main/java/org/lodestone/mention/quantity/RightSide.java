package org.lodestone.mention.quantity;

import java.util.Optional;
import java.util.stream.Stream;
import org.lodestone.document.Language;
import org.lodestone.mention.quantity.AmountRules.Unit;
import org.lodestone.mention.quantity.PhraseTable.Hit;

/** Reads what stands behind a number: magnitude, unit, currency, price basis, counted noun. */
final class RightSide {

  private static final int MOST_WORDS = 5;
  private static final double TENTH = 10;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_DAY = 31;

  private final String text;
  private final int limit;
  private final AmountRules rules;

  RightSide(String text, int limit, AmountRules rules) {
    this.text = text;
    this.limit = limit;
    this.rules = rules;
  }

  /** Extends a reading by all that belongs to it on its right. */
  void read(Reading reading, boolean moneyBefore) {
    magnitude(reading, moneyBefore);
    if (moneyBefore) {
      perUnit(reading);
      return;
    }
    if (tenths(reading)) {
      return;
    }
    int place = linked(reading);
    var unit = unitAt(reading, place);
    if (unit.isPresent()) {
      reading.unit = unit.get().value();
      reading.end = unit.get().end();
      reading.rule = "quantity." + Words.lower(reading.unit.kind());
      switch (reading.unit.kind()) {
        case MONEY -> perUnit(reading);
        case MEASURE -> yearly(reading);
        case NOUN -> thing(reading);
        case SHARE, TIME, RATIO -> {}
      }
      return;
    }
    noun(reading, place);
  }

  // ---- magnitudes

  private void magnitude(Reading reading, boolean money) {
    int place = gap(reading.end);
    var letter = rules.moneyMagnitudes.at(text, place, limit);
    if (letter.isPresent() && (money || isCurrencySign(letter.get().end()))) {
      reading.end = letter.get().end();
      reading.scaleBy(letter.get().value());
      return;
    }
    rules
        .magnitudes
        .at(text, place, limit)
        .ifPresent(
            hit -> {
              reading.end = hit.end();
              reading.scaleBy(hit.value());
            });
  }

  private boolean isCurrencySign(int place) {
    return place < limit && "$€£".indexOf(text.charAt(place)) >= 0;
  }

  private boolean tenths(Reading reading) {
    var hit = rules.list("tenths").at(text, reading.end, limit);
    if (hit.isEmpty() || rules.language != Language.JAPANESE) {
      return false;
    }
    reading.scaleBy(TENTH);
    reading.unit = new Unit("%", Unit.Kind.SHARE);
    reading.end = hit.get().end();
    reading.rule = "quantity.tenths";
    return true;
  }

  // ---- units

  /** Where the unit may begin: behind a space or hyphen, and behind "of" after a magnitude. */
  private int linked(Reading reading) {
    int place = gap(reading.end);
    if (reading.scale > 1) {
      var link = rules.list("fractionOf").at(text, place, limit);
      return link.isPresent() ? gap(link.get().end()) : place;
    }
    return place;
  }

  /** One space or hyphen further, if there is one. */
  private int gap(int place) {
    boolean gap = place < limit && (text.charAt(place) == ' ' || text.charAt(place) == '-');
    return gap ? place + 1 : place;
  }

  /** The longest of unit, currency and counted noun that begins at a place or behind adjectives. */
  private Optional<Hit<Unit>> unitAt(Reading reading, int place) {
    var direct = longest(place);
    if (rules.language == Language.JAPANESE) {
      return direct.filter(hit -> isCounter(reading, hit));
    }
    if (direct.isPresent()) {
      return direct.filter(hit -> agrees(reading, hit));
    }
    int next = place;
    for (var skipped = adjective(next); skipped.isPresent(); skipped = adjective(next)) {
      next = gap(skipped.get().end());
    }
    return next == place ? Optional.empty() : longest(next).filter(hit -> agrees(reading, hit));
  }

  private Optional<Hit<Boolean>> adjective(int place) {
    return rules.list("adjectives").at(text, place, limit);
  }

  private Optional<Hit<Unit>> longest(int place) {
    return Stream.of(rules.units, rules.currencies, rules.nouns)
        .flatMap(table -> table.at(text, place, limit).stream())
        .max((a, b) -> Integer.compare(a.end(), b.end()));
  }

  /** English compounds: "three mineral processing plants" counts no minerals. */
  private boolean agrees(Reading reading, Hit<Unit> hit) {
    if (rules.language != Language.ENGLISH || hit.value().kind() != Unit.Kind.NOUN) {
      return true;
    }
    boolean hyphen = text.charAt(hit.start() - 1) == '-';
    boolean further = Words.next(text, hit.end(), limit).filter(this::isNoun).isPresent();
    return !further && (hyphen || reading.low == 1 || Words.isPlural(text, hit));
  }

  private boolean isNoun(Hit<String> word) {
    return rules
        .nouns
        .at(text, word.start(), limit)
        .filter(n -> Words.isPlural(text, n))
        .isPresent();
  }

  private boolean isCounter(Reading reading, Hit<Unit> hit) {
    if (rules.counterBreaks.stream().anyMatch(other -> text.startsWith(other, hit.start()))) {
      return false;
    }
    var word = text.substring(hit.start(), hit.end());
    boolean kanji = reading.form == Numeral.Form.KANJI;
    boolean compared = rules.before.endingAt(text, reading.start, 0).isPresent();
    boolean vagueOne =
        kanji && reading.low == 1 && !compared && hit.value().kind() == Unit.Kind.NOUN;
    boolean bareKanji = kanji && (word.equals("分") || word.equals("国"));
    boolean day = word.equals("日") && (kanji || reading.low <= LAST_DAY) && !isBounded(hit.end());
    boolean each = text.startsWith("当たり", hit.end()) || text.startsWith("あたり", hit.end());
    boolean oneOf = word.equals("つ") && reading.low == 1 && !compared;
    boolean year = word.equals("年") && reading.low >= FIRST_YEAR;
    return !vagueOne && !bareKanji && !day && !year && !each && !oneOf;
  }

  private boolean isBounded(int place) {
    return rules.after.at(text, place, limit).isPresent()
        || rules.list("deadlineAfter").at(text, place, limit).isPresent()
        || rules.list("dayBounds").at(text, place, limit).isPresent();
  }

  private void perUnit(Reading reading) {
    int place = gap(reading.end);
    rules.per.at(text, place, limit).ifPresent(hit -> setPer(reading, hit));
  }

  /** Makes an amount of money a price. */
  static void setPer(Reading reading, Hit<String> per) {
    if (reading.unit != null) {
      reading.unit = new Unit(reading.unit.id() + "/" + per.value(), Unit.Kind.MONEY);
      reading.end = Math.max(reading.end, per.end());
      reading.start = Math.min(reading.start, per.start());
      reading.rule = "quantity.price";
    }
  }

  private void yearly(Reading reading) {
    rules
        .list("yearly")
        .at(text, gap(reading.end), limit)
        .ifPresent(hit -> setYearly(reading, hit.end()));
  }

  static void setYearly(Reading reading, int end) {
    if (reading.unit != null) {
      reading.unit = new Unit(reading.unit.id() + "/year", Unit.Kind.MEASURE);
      reading.end = Math.max(reading.end, end);
    }
  }

  // ---- counted nouns

  /** Japanese: what a counter counts, "5件の事業". */
  private void thing(Reading reading) {
    if (rules.language == Language.JAPANESE && text.startsWith("の", reading.end)) {
      rules
          .nouns
          .at(text, reading.end + 1, limit)
          .filter(hit -> hit.end() - hit.start() > 1)
          .ifPresent(
              hit -> {
                reading.unit = hit.value();
                reading.end = hit.end();
              });
    }
  }

  /** The noun that is counted: one of the list within the next words, else a plural. */
  private void noun(Reading reading, int place) {
    boolean apart = place > 0 && place <= limit && text.charAt(place - 1) == ' ';
    if (rules.language == Language.JAPANESE || !apart || place == reading.end) {
      return;
    }
    Optional<Hit<String>> unknown = Optional.empty();
    var word = Words.at(text, place, limit);
    for (int n = 0; n < MOST_WORDS && word.isPresent() && !isEnd(word.get(), n, unknown); n++) {
      var listed = rules.nouns.at(text, word.get().start(), limit);
      if (listed.isPresent() && agrees(reading, listed.get())) {
        take(reading, listed.get(), listed.get().value());
        return;
      }
      boolean adjective = adjective(word.get().start()).isPresent();
      boolean plural = reading.low > 1 && Words.isPlural(word.get().value());
      if (rules.language == Language.FRENCH && !adjective && (!plural || unknown.isPresent())) {
        break;
      }
      if (unknown.isEmpty() && plural && !adjective) {
        unknown = word;
      }
      word = Words.next(text, word.get().end(), limit);
    }
    unknown.ifPresent(hit -> take(reading, hit, new Unit(hit.value(), Unit.Kind.NOUN)));
  }

  /** A word that ends the search; "medium and heavy rare earths" goes on. */
  private boolean isEnd(Hit<String> word, int passed, Optional<Hit<String>> unknown) {
    boolean joins =
        rules.language == Language.ENGLISH
            && word.value().equals("and")
            && passed > 0
            && unknown.isEmpty();
    return !joins && rules.list("stops").at(text, word.start(), limit).isPresent();
  }

  private static void take(Reading reading, Hit<?> hit, Unit unit) {
    reading.unit = unit;
    reading.end = hit.end();
    reading.rule = "quantity.noun";
  }
}
