package org.lodestone.mention.quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lodestone.document.Language;
import org.lodestone.document.Layout;
import org.lodestone.document.Sentence;
import org.lodestone.document.Span;
import org.lodestone.mention.Amount;
import org.lodestone.mention.Mention.OfQuantity;
import org.lodestone.mention.Mention.OfTime;
import org.lodestone.mention.quantity.AmountRules.Unit;

/**
 * Finds the amounts of a text (D5): what stands right of a number gives magnitude and unit, numbers
 * side by side become ranges and totals, what stands left gives comparator and role.
 *
 * <p>A bare number is no amount. Written-out fractions become per cent.
 */
public final class Amounts {

  /** Rules of times that are lengths too: "within six months" is six months and a day. */
  private static final String LENGTH = "time.length";

  private static final double MILLION = 1e6;

  /** Characters of the longest words of a time. */
  private static final int LONGEST_TIME = 200;

  private static final Comparator<Reading> LONGEST =
      Comparator.comparingInt((Reading r) -> r.start - r.end).thenComparingInt(r -> r.start);

  private final String text;
  private final Language language;
  private final AmountRules rules;

  /** Places that times have taken, by where they begin; each lies inside one sentence. */
  private final NavigableMap<Integer, Span> taken = new TreeMap<>();

  private Amounts(Layout layout, List<OfTime> times) {
    text = layout.folded().toString();
    language = layout.document().language();
    rules = AmountRules.of(language);
    times.stream()
        .filter(time -> !time.rule().startsWith(LENGTH))
        .map(OfTime::span)
        .forEach(span -> taken.put(span.start(), span));
  }

  /**
   * The amounts of a text, in order.
   *
   * @param times of the same text; their digits are no amounts
   */
  public static List<OfQuantity> in(Layout layout, List<OfTime> times) {
    var amounts = new Amounts(layout, times);
    return layout.sentences().stream()
        .filter(sentence -> sentence.zone().kind().isEvidence())
        .flatMap(sentence -> amounts.of(sentence).stream())
        .toList();
  }

  private List<OfQuantity> of(Sentence sentence) {
    int from = sentence.span().start();
    int to = sentence.span().end();
    var left = new LeftSide(text, from, to, rules);
    var right = new RightSide(text, to, rules);
    var readings = new ArrayList<>(phrases(from, to));
    int end = from;
    for (var numeral : Numerals.in(text, from, to, language)) {
      if (numeral.start() >= end
          && isFree(numeral, readings, taken.subMap(from, to).values())
          && isNumber(numeral, from, to, left)) {
        var reading = reading(numeral, left, right);
        readings.add(reading);
        end = reading.end;
      }
    }
    readings.sort(Comparator.comparingInt((Reading r) -> r.start).thenComparing(LONGEST));
    for (var reading : readings) {
      complete(reading, right);
    }
    var joined = new Links(text, from, rules).join(apart(readings));
    inherit(joined);
    joined.forEach(reading -> finish(reading, left));
    return apart(joined.stream().filter(this::isAmount).toList()).stream()
        .flatMap(Amounts::mention)
        .toList();
  }

  private static Stream<OfQuantity> mention(Reading reading) {
    var unit = reading.unit;
    return unit == null ? Stream.empty() : Stream.of(reading.mention(unit));
  }

  // ---- numbers

  private Reading reading(Numeral numeral, LeftSide left, RightSide right) {
    var reading = new Reading(numeral.start(), numeral.end(), numeral.value(), numeral.form());
    if (left.isName(reading)) {
      return reading;
    }
    var currency = left.currency(numeral.start());
    currency.ifPresent(
        hit -> {
          reading.start = hit.start();
          reading.unit = hit.value();
          reading.rule = "quantity.money";
        });
    right.read(reading, currency.isPresent());
    return reading;
  }

  private static boolean isFree(
      Numeral numeral, List<Reading> readings, Collection<Span> takenHere) {
    return readings.stream().noneMatch(r -> r.start < numeral.end() && numeral.start() < r.end)
        && takenHere.stream()
            .noneMatch(span -> span.overlaps(new Span(numeral.start(), numeral.end())));
  }

  /** Whether digits are a number of their own, not a part of a name, a clock time or a code. */
  private boolean isNumber(Numeral numeral, int from, int to, LeftSide left) {
    if (!Double.isFinite(numeral.value())) {
      return false;
    }
    int start = numeral.start();
    char before = start > from ? text.charAt(start - 1) : ' ';
    char earlier = start - 1 > from ? text.charAt(start - 2) : ' ';
    char after = numeral.end() < to ? text.charAt(numeral.end()) : ' ';
    char later = numeral.end() + 1 < to ? text.charAt(numeral.end() + 1) : ' ';
    boolean glued = PhraseTable.isLatin(before) && left.currency(start).isEmpty();
    boolean named = before == '-' && PhraseTable.isLatin(earlier);
    boolean inside = "/:.,".indexOf(before) >= 0 && Character.isDigit(earlier);
    boolean clock = before == '時';
    boolean goesOn = "/:.,".indexOf(after) >= 0 && Character.isDigit(later);
    return !glued && !named && !inside && !goesOn && !clock;
  }

  // ---- phrases without digits

  private List<Reading> phrases(int from, int to) {
    var found = new ArrayList<Reading>();
    rules.fractions.all(text, from, to).stream()
        .filter(hit -> isFraction(hit.end(), to))
        .forEach(hit -> found.add(share(hit.start(), hit.end(), hit.value())));
    rules
        .lengths
        .all(text, from, to)
        .forEach(
            hit -> {
              var reading = word(hit.start(), hit.end(), hit.value().value());
              reading.unit = hit.value().unit();
              reading.rule = "quantity.length";
              found.add(reading);
            });
    rules
        .pairs
        .all(text, from, to)
        .forEach(
            hit -> {
              var reading = word(hit.start(), hit.end(), 2);
              reading.unit = hit.value();
              reading.role = OfQuantity.Role.ANAPHORIC;
              reading.rule = "quantity.pair";
              found.add(reading);
            });
    rules
        .list("vague")
        .all(text, from, to)
        .forEach(
            hit -> {
              var reading = word(hit.start(), hit.end(), 0);
              reading.comparator = Amount.Comparator.VAGUE;
              reading.unit = new Unit("quantity", Unit.Kind.NOUN);
              reading.rule = "quantity.vague";
              found.add(reading);
            });
    found.addAll(new Phrases(text, from, to, rules).all());
    return found;
  }

  private static Reading word(int start, int end, double value) {
    return new Reading(start, end, value, Numeral.Form.WORD);
  }

  private static Reading share(int start, int end, double percent) {
    var reading = word(start, end, percent);
    reading.unit = new Unit("%", Unit.Kind.SHARE);
    reading.rule = "quantity.fraction";
    return reading;
  }

  /** A fraction is one of something, or the end of what is said about it. */
  private boolean isFraction(int end, int to) {
    if (language == Language.JAPANESE) {
      return true;
    }
    int place = end < to && text.charAt(end) == ' ' ? end + 1 : end;
    return rules.list("fractionOf").at(text, place, to).isPresent();
  }

  // ---- from readings to mentions

  /** "550 milliards de dollars, dont 332 milliards": money stays money. */
  private static void inherit(List<Reading> readings) {
    Unit money = null;
    for (var reading : readings) {
      boolean great = reading.scale >= MILLION || reading.form == Numeral.Form.COMPOSED;
      if (reading.unit == null && money != null && great && reading.low >= MILLION) {
        reading.unit = money;
        reading.rule = "quantity.money";
      }
      money = reading.has(Unit.Kind.MONEY) ? reading.unit : money;
    }
  }

  private void complete(Reading reading, RightSide right) {
    if (reading.unit == null && reading.rule.equals("quantity.phrase")) {
      right.read(reading, false);
      reading.rule = "quantity.phrase";
    }
    if (language == Language.JAPANESE && reading.unit != null) {
      rules
          .per
          .endingAt(text, reading.start, 0)
          .filter(hit -> reading.has(Unit.Kind.MONEY))
          .ifPresent(
              hit ->
                  RightSide.setPer(
                      reading, new PhraseTable.Hit<>(one(hit.start()), hit.end(), hit.value())));
      rules
          .list("yearly")
          .endingAt(text, reading.start, 0)
          .filter(hit -> reading.has(Unit.Kind.MEASURE))
          .ifPresent(
              hit -> {
                RightSide.setYearly(reading, reading.end);
                reading.start = hit.start();
              });
    }
  }

  /** "1キロ当たり": the one before the unit belongs to the price. */
  private int one(int place) {
    return place > 0 && text.charAt(place - 1) == '1' ? place - 1 : place;
  }

  private void finish(Reading reading, LeftSide left) {
    if (reading.unit == null || reading.role == OfQuantity.Role.ORDINAL) {
      return;
    }
    if (reading.comparator != Amount.Comparator.VAGUE) {
      left.compare(reading);
    }
    if (reading.role == OfQuantity.Role.FIGURE) {
      left.play(reading);
    }
    negate(reading);
    if (left.isClock(reading)) {
      reading.unit = null;
    }
  }

  private void negate(Reading reading) {
    int sign = reading.start - 1;
    boolean minus =
        sign > 0 && text.charAt(sign) == '-' && " (".indexOf(text.charAt(sign - 1)) >= 0;
    if (minus && reading.has(Unit.Kind.SHARE) && reading.form == Numeral.Form.DIGITS) {
      double high = -reading.low;
      reading.low = -reading.high;
      reading.high = high;
      reading.start = sign;
    }
  }

  /** "Une semaine" without a word before it is no count, nor is "un accord". */
  private boolean isAmount(Reading reading) {
    if (reading.unit == null || overlapsTime(reading)) {
      return false;
    }
    boolean article =
        reading.form == Numeral.Form.WORD
            && reading.low == 1
            && reading.scale == 1
            && reading.rule.startsWith("quantity.")
            && language == Language.FRENCH
            && !reading.rule.equals("quantity.phrase");
    return !article
        || reading.role != OfQuantity.Role.FIGURE
        || reading.unit.id().equals("year")
        || reading.comparator != Amount.Comparator.EQ
        || reading.of.isPresent();
  }

  private boolean overlapsTime(Reading reading) {
    return taken.subMap(Math.max(0, reading.start - LONGEST_TIME), reading.end).values().stream()
        .anyMatch(span -> span.overlaps(new Span(reading.start, reading.end)));
  }

  /** Readings that do not overlap; the longer one stays. */
  private static List<Reading> apart(List<Reading> readings) {
    var kept = new ArrayList<Reading>();
    readings.stream()
        .sorted(LONGEST)
        .forEach(
            reading -> {
              if (kept.stream().noneMatch(k -> k.start < reading.end && reading.start < k.end)) {
                kept.add(reading);
              }
            });
    kept.sort(Comparator.comparingInt(r -> r.start));
    return kept;
  }
}
