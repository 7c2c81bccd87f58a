package org.lodestone.mention.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lodestone.document.Language;
import org.lodestone.mention.Amount.Comparator;
import org.lodestone.mention.quantity.AmountRules.Unit;

/** Joins numbers that stand beside one another: ranges, totals, lists with one unit. */
final class Links {

  private static final int LONGEST_LINK = 16;
  private static final int CHANGE_REACH = 60;
  private static final double MONTHS_PER_YEAR = 12;

  private final String text;
  private final int floor;
  private final AmountRules rules;

  Links(String text, int floor, AmountRules rules) {
    this.text = text;
    this.floor = floor;
    this.rules = rules;
  }

  /** The readings of a sentence with those joined that belong together. */
  List<Reading> join(List<Reading> readings) {
    var joined = new ArrayList<Reading>();
    for (int i = readings.size() - 1; i >= 0; i--) {
      var first = readings.get(i);
      var second = joined.isEmpty() ? null : joined.getLast();
      var merged = second == null ? null : merged(first, second);
      if (merged == null) {
        joined.add(first);
      } else {
        joined.set(joined.size() - 1, merged);
      }
    }
    return joined.reversed();
  }

  /** Both as one; nothing if they stay two, after the first took what it lacks from the second. */
  private @Nullable Reading merged(Reading first, Reading second) {
    int gap = second.start - first.end;
    if (gap < 0 || gap > LONGEST_LINK) {
      return null;
    }
    var link = text.substring(first.end, second.start).strip();
    if (isTotal(first, second, link)) {
      return total(first, second);
    }
    if (is("rangeLinks", link) && first.comparator != Comparator.THOUSANDS) {
      return range(first, second, link);
    }
    if (is("joins", link) || link.equals(",") || link.equals("、")) {
      share(first, second);
    }
    return null;
  }

  private boolean is(String list, String link) {
    return !link.isEmpty()
        && rules
            .list(list)
            .at(link, 0, link.length())
            .filter(hit -> hit.end() == link.length())
            .isPresent();
  }

  // ---- totals

  private boolean isTotal(Reading first, Reading second, String link) {
    if (!is("totals", link) || second.comparator == Comparator.RANGE) {
      return false;
    }
    boolean things =
        second.has(Unit.Kind.NOUN) && (first.unit == null || first.has(Unit.Kind.NOUN));
    boolean bare = first.has(Unit.Kind.NOUN) && second.unit == null;
    boolean larger =
        rules.language == Language.JAPANESE ? first.low >= second.low : first.low <= second.low;
    return (things || bare) && larger;
  }

  private Reading total(Reading first, Reading second) {
    boolean totalFirst = rules.language == Language.JAPANESE;
    var part = totalFirst ? second : first;
    var whole = totalFirst ? first : second;
    var joined = new Reading(first.start, second.end, part.low, first.form);
    joined.unit = part.unit == null ? whole.unit : part.unit;
    joined.comparator = part.comparator;
    joined.of = OptionalDouble.of(whole.high);
    joined.rule = "quantity.total";
    return joined;
  }

  // ---- ranges

  private @Nullable Reading range(Reading first, Reading second, String link) {
    var opening = rules.list("rangeStarts").endingAt(text, skipSpace(first.start), floor);
    boolean and = is("joins", link) && !link.equals("ou") && !link.equals("or");
    if (second.unit == null || second.comparator != Comparator.EQ || (and && opening.isEmpty())) {
      share(first, second);
      return null;
    }
    boolean lacking = first.unit == null;
    if (lacking) {
      share(first, second, true);
    } else if (!isSameUnit(first, second)) {
      return null;
    } else {
      price(first, second);
    }
    if (first.low > second.high || isChange(first, second, link)) {
      return null;
    }
    boolean alternatives = link.equals("ou") || link.equals("or");
    if (alternatives && !lacking) {
      return null;
    }
    int start = opening.map(PhraseTable.Hit::start).orElse(first.start);
    var joined = new Reading(start, second.end, first.low, first.form);
    joined.high = second.high;
    joined.unit = second.unit;
    joined.comparator = Comparator.RANGE;
    joined.rule = "quantity.range";
    return joined;
  }

  private int skipSpace(int place) {
    return place > floor && text.charAt(place - 1) == ' ' ? place - 1 : place;
  }

  /** The same unit; years are turned into months where the other end is in months. */
  private static boolean isSameUnit(Reading first, Reading second) {
    if (first.unit == null || second.unit == null) {
      return false;
    }
    if (first.unit.id().equals("month") && second.unit.id().equals("year")) {
      second.scaleBy(MONTHS_PER_YEAR);
      second.unit = first.unit;
    }
    var one = first.unit.id();
    var other = second.unit.id();
    return one.equals(other) || other.startsWith(one + "/");
  }

  /** "$60 to $95 per kilogram": both are prices. */
  private static void price(Reading first, Reading second) {
    first.unit = second.unit;
  }

  /** "Rose from 60 to 95": two figures, not a range. */
  private boolean isChange(Reading first, Reading second, String link) {
    if (rules.language == Language.JAPANESE) {
      return link.equals("から")
          && (text.startsWith("に", second.end) || text.startsWith("へ", second.end));
    }
    int start = skipSpace(first.start);
    if (rules.list("changeStarts").endingAt(text, start, floor).isEmpty()) {
      return false;
    }
    var before = text.substring(Math.max(floor, start - CHANGE_REACH), start);
    return rules.change.stream().anyMatch(stem -> holdsStem(before, stem));
  }

  private static boolean holdsStem(String before, String stem) {
    int at = before.indexOf(stem);
    while (at >= 0) {
      if (at == 0 || !PhraseTable.isLatin(before.charAt(at - 1))) {
        return true;
      }
      at = before.indexOf(stem, at + 1);
    }
    return false;
  }

  // ---- one unit for several numbers

  private static void share(Reading first, Reading second) {
    share(first, second, second.isMeasured());
  }

  private static void share(Reading first, Reading second, boolean measured) {
    if (first.unit == null && second.unit != null && measured) {
      first.unit = second.unit;
      first.rule = second.rule;
      if (first.scale == 1 && second.scale > 1) {
        first.scaleBy(second.scale);
      }
    }
  }
}
