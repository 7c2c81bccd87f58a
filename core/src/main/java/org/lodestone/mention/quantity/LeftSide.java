package org.lodestone.mention.quantity;

import java.util.Optional;
import org.lodestone.document.Language;
import org.lodestone.mention.Amount.Comparator;
import org.lodestone.mention.Mention.OfQuantity.Role;
import org.lodestone.mention.quantity.AmountRules.Unit;
import org.lodestone.mention.quantity.PhraseTable.Hit;

/** Reads what stands before a number: currency, comparator, and what part the amount plays. */
final class LeftSide {

  private static final int ISO_LETTERS = 3;
  private static final char FIRST_KANA = '\u3000';
  private static final int READING_REACH = 40;
  private static final int HOURS_OF_A_DAY = 24;

  private final String text;
  private final int floor;
  private final int limit;
  private final AmountRules rules;

  LeftSide(String text, int floor, int limit, AmountRules rules) {
    this.text = text;
    this.floor = floor;
    this.limit = limit;
    this.rules = rules;
  }

  // ---- currencies

  /** A currency sign or code directly before a number. */
  Optional<Hit<Unit>> currency(int place) {
    return rules
        .currencies
        .endingAt(text, skipSpace(place), floor)
        .filter(hit -> isSign(hit) && (hit.end() == place || text.charAt(hit.end()) == ' '));
  }

  private boolean isSign(Hit<Unit> hit) {
    char last = text.charAt(hit.end() - 1);
    boolean code = hit.end() - hit.start() == ISO_LETTERS;
    boolean japanese = last >= FIRST_KANA && last != '￥';
    return !japanese && (!PhraseTable.isLatin(last) || code);
  }

  private int skipSpace(int place) {
    return place > floor && text.charAt(place - 1) == ' ' ? place - 1 : place;
  }

  // ---- comparators

  /** Extends a reading by comparators on both sides. */
  void compare(Reading reading) {
    before(reading);
    if (reading.comparator == Comparator.THOUSANDS || reading.comparator == Comparator.RANGE) {
      return;
    }
    int place = reading.end;
    if (rules.language != Language.JAPANESE && place < limit && text.charAt(place) == ' ') {
      place++;
    }
    rules.after.at(text, place, limit).ifPresent(hit -> after(reading, hit));
  }

  private void after(Reading reading, Hit<Comparator> hit) {
    boolean deadline = reading.has(Unit.Kind.TIME) && isDeadline(hit);
    boolean open = reading.comparator == Comparator.EQ || reading.comparator == Comparator.APPROX;
    if (open && !deadline && !isBefore(hit) && reading.unit != null) {
      reading.comparator = hit.value();
      reading.end = hit.end();
    }
  }

  /** "90 jours et plus de 20 sites": the comparator belongs to the next number. */
  private boolean isBefore(Hit<?> hit) {
    return text.startsWith(" de ", hit.end()) || text.startsWith(" d'", hit.end());
  }

  private boolean isDeadline(Hit<?> hit) {
    return rules.list("deadlineAfter").at(text, hit.start(), limit).isPresent();
  }

  private void before(Reading reading) {
    int start = reading.start;
    for (var hit = comparator(start, reading); hit.isPresent(); hit = comparator(start, reading)) {
      start = hit.get().start();
      if (reading.comparator != Comparator.THOUSANDS && reading.comparator != Comparator.RANGE) {
        reading.comparator = hit.get().value();
      }
      reading.start = start;
    }
  }

  private Optional<Hit<Comparator>> comparator(int start, Reading reading) {
    int place = skipSpace(start);
    var found = rules.before.endingAt(text, place, floor);
    boolean over = reading.has(Unit.Kind.TIME) && isDuration(place);
    if (found.isPresent() && !over) {
      return found;
    }
    return reading.isMeasured()
        ? rules
            .approximateMeasures
            .endingAt(text, place, floor)
            .map(hit -> new Hit<>(hit.start(), hit.end(), Comparator.APPROX))
        : Optional.empty();
  }

  private boolean isDuration(int place) {
    return rules
        .list("duration")
        .endingAt(text, place, floor)
        .filter(hit -> !text.startsWith("for ", hit.start() - 4))
        .filter(hit -> !text.startsWith("of ", hit.start() - 3))
        .isPresent();
  }

  // ---- roles

  /** Tells what part the amount plays. */
  void play(Reading reading) {
    if (reading.has(Unit.Kind.TIME)) {
      time(reading);
    } else if (reading.has(Unit.Kind.NOUN) && reading.comparator == Comparator.EQ) {
      anaphora(reading);
    }
  }

  private void time(Reading reading) {
    int place = skipSpace(reading.start);
    var deadline = rules.list("deadline").endingAt(text, place, floor);
    var duration = rules.list("duration").endingAt(text, place, floor);
    var after = rules.list("deadlineAfter").at(text, reading.end, limit);
    if (isReading(reading)) {
      reading.role = Role.NOISE;
    } else if (after.isPresent()) {
      reading.role = Role.DEADLINE;
      reading.end = after.get().end();
    } else if (deadline.isPresent()) {
      reading.role = Role.DEADLINE;
      reading.start = deadline.get().start();
    } else if (duration.isPresent()) {
      reading.role = Role.DURATION;
      reading.start = duration.get().start();
    } else if (rules
        .list("durationEndings")
        .endingAt(text, reading.end, reading.start)
        .isPresent()) {
      reading.role = Role.DURATION;
    }
  }

  private boolean isReading(Reading reading) {
    int from = Math.max(floor, reading.start - READING_REACH);
    boolean before = !rules.list("reading").all(text, from, reading.start).isEmpty();
    int place = reading.end;
    while (place < limit && " .".indexOf(text.charAt(place)) >= 0) {
      place++;
    }
    return before || rules.list("readingAfter").at(text, place, limit).isPresent();
  }

  /** "The two countries" were named before. */
  private void anaphora(Reading reading) {
    int place = skipSpace(reading.start);
    var article = rules.list("definite").endingAt(text, place, floor);
    if (article.isEmpty()) {
      return;
    }
    boolean demonstrative = rules.list("demonstrative").endingAt(text, place, floor).isPresent();
    if (demonstrative || reading.low == 2 || reading.form == Numeral.Form.WORD) {
      reading.role = Role.ANAPHORIC;
      reading.start = article.get().start();
    }
  }

  // ---- places in an order, names, clocks

  /** Whether a number is an ordinal or part of a name; then it becomes that. */
  boolean isName(Reading reading) {
    if (reading.form == Numeral.Form.WORD) {
      return false;
    }
    var ordinal = rules.list("ordinalAfter").at(text, reading.end, limit);
    var leading = rules.list("ordinalBefore").endingAt(text, reading.start, floor);
    if (ordinal.isPresent() || leading.isPresent()) {
      leading.ifPresent(hit -> reading.start = hit.start());
      reading.end =
          ordinal
              .map(Hit::end)
              .orElseGet(
                  () -> rules.nouns.at(text, reading.end, limit).map(Hit::end).orElse(reading.end));
      name(reading, "rank", "quantity.ordinal");
      return true;
    }
    var label = rules.labels.endingAt(text, skipSpace(reading.start), floor);
    label.ifPresent(
        hit -> {
          reading.start = hit.start();
          name(reading, hit.value(), "quantity.label");
        });
    return label.isPresent();
  }

  private static void name(Reading reading, String unit, String rule) {
    reading.unit = new Unit(unit, Unit.Kind.NOUN);
    reading.role = Role.ORDINAL;
    reading.rule = rule;
  }

  /** Whether a number of hours is a time of day: "à 15 heures". */
  boolean isClock(Reading reading) {
    return rules.language == Language.FRENCH
        && reading.unit != null
        && reading.unit.id().equals("hour")
        && reading.low <= HOURS_OF_A_DAY
        && text.startsWith(" a ", Math.max(0, reading.start - 3));
  }
}
