package org.lodestone.mention.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lodestone.document.Language;
import org.lodestone.mention.Amount.Comparator;
import org.lodestone.mention.quantity.AmountRules.Unit;
import org.lodestone.mention.quantity.PhraseTable.Hit;

/** Numbers that are phrases: "une trentaine", "half a", "tens of thousands", "3分の2". */
final class Phrases {

  static final String RULE = "quantity.phrase";

  private static final Pattern JAPANESE_FRACTION =
      Pattern.compile("([2-9]|10|[二三四五六七八九十])分の([1-9]|[一二三四五六七八九])");
  private static final String KANJI = "〇一二三四五六七八九十";
  private static final double PERCENT = 100;

  private final String text;
  private final int from;
  private final int to;
  private final AmountRules rules;

  Phrases(String text, int from, int to, AmountRules rules) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.rules = rules;
  }

  List<Reading> all() {
    var found = new ArrayList<Reading>();
    rules.dozens.all(text, from, to).forEach(hit -> found.add(linked(hit, Comparator.APPROX)));
    rules.exactly.all(text, from, to).forEach(hit -> found.add(reading(hit, Comparator.EQ)));
    rules.crowds.all(text, from, to).stream()
        .filter(hit -> !isMagnitude(hit.start()))
        .forEach(hit -> found.add(crowd(hit)));
    if (rules.language == Language.JAPANESE) {
      fractions(found);
    }
    return found;
  }

  private static Reading reading(Hit<Double> hit, Comparator comparator) {
    var reading = new Reading(hit.start(), hit.end(), hit.value(), Numeral.Form.WORD);
    reading.comparator = comparator;
    reading.rule = RULE;
    return reading;
  }

  /** "Millions" behind a number is its magnitude. */
  private boolean isMagnitude(int place) {
    int before = place > from && text.charAt(place - 1) == ' ' ? place - 1 : place;
    return before > from
        && (Character.isDigit(text.charAt(before - 1))
            || Numerals.in(text, from, before, rules.language).stream()
                .anyMatch(numeral -> numeral.end() == before));
  }

  private Reading crowd(Hit<Double> hit) {
    var reading = linked(hit, Comparator.THOUSANDS);
    int place = hit.start() > from && text.charAt(hit.start() - 1) == ' ' ? hit.start() - 1 : from;
    rules
        .list("crowdBefore")
        .endingAt(text, place, from)
        .ifPresent(several -> reading.start = several.start());
    return reading;
  }

  /** The phrase with the "of" behind it, so that the unit comes next. */
  private Reading linked(Hit<Double> hit, Comparator comparator) {
    var reading = reading(hit, comparator);
    int place = hit.end() < to && text.charAt(hit.end()) == ' ' ? hit.end() + 1 : hit.end();
    Optional<Hit<Boolean>> of = rules.list("fractionOf").at(text, place, to);
    of.ifPresent(link -> reading.end = link.end());
    return reading;
  }

  private void fractions(List<Reading> found) {
    var matcher = JAPANESE_FRACTION.matcher(text).region(from, to);
    while (matcher.find()) {
      double percent = PERCENT * digit(matcher.group(2)) / digit(matcher.group(1));
      var reading = new Reading(matcher.start(), matcher.end(), percent, Numeral.Form.WORD);
      reading.unit = new Unit("%", Unit.Kind.SHARE);
      reading.rule = "quantity.fraction";
      found.add(reading);
    }
  }

  private static int digit(String written) {
    int kanji = KANJI.indexOf(written.charAt(0));
    return kanji >= 0 ? kanji : Integer.parseInt(written);
  }
}
