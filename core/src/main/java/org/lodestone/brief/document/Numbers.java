package org.lodestone.brief.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * Numbers and dates as the languages write them, without the locale of the machine: "31,200.5" and
 * "31 200,5" with narrow no-break spaces.
 */
public final class Numbers {

  private static final String NARROW_SPACE = "\u202f";
  private static final String NO_BREAK_SPACE = "\u00a0";
  private static final String MINUS = "−";
  private static final int DIGITS = 3;
  private static final double ONE_DECIMAL_BELOW = 0.0995;

  private static final List<Text> MONTHS =
      List.of(
          new Text("January", "janvier"),
          new Text("February", "février"),
          new Text("March", "mars"),
          new Text("April", "avril"),
          new Text("May", "mai"),
          new Text("June", "juin"),
          new Text("July", "juillet"),
          new Text("August", "août"),
          new Text("September", "septembre"),
          new Text("October", "octobre"),
          new Text("November", "novembre"),
          new Text("December", "décembre"));

  private Numbers() {}

  /** The shortest writing with a decimal point and no exponent. */
  public static String plain(double number) {
    var digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    return digits.signum() == 0 ? "0" : digits.toPlainString();
  }

  /** Three significant digits with thousands; whole numbers keep all their digits below 10 000. */
  public static String number(double number, Language language) {
    var exact = new BigDecimal(Double.toString(Math.abs(number)));
    int whole = exact.precision() - exact.scale();
    var rounded =
        whole >= DIGITS
            ? exact.setScale(0, RoundingMode.HALF_UP)
            : exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
    if (whole > DIGITS + 1) {
      rounded = rounded.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
    }
    var text = grouped(rounded.stripTrailingZeros().toPlainString(), language);
    return number < 0 && rounded.signum() != 0 ? MINUS + text : text;
  }

  private static String grouped(String plain, Language language) {
    int point = plain.indexOf('.');
    var whole = point < 0 ? plain : plain.substring(0, point);
    var part = point < 0 ? "" : plain.substring(point + 1);
    var grouped = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, thousands(language));
    }
    return part.isEmpty() ? grouped.toString() : grouped + decimal(language) + part;
  }

  private static String thousands(Language language) {
    return switch (language) {
      case EN -> ",";
      case FR -> NARROW_SPACE;
    };
  }

  private static String decimal(Language language) {
    return switch (language) {
      case EN -> ".";
      case FR -> ",";
    };
  }

  /** A share as a percentage; one decimal below ten percent. */
  public static String percent(double share, Language language) {
    boolean small = Math.abs(share) < ONE_DECIMAL_BELOW && share != 0;
    return percentNumber(share, small ? 1 : 0, language) + percentSign(language);
  }

  private static String percentNumber(double share, int decimals, Language language) {
    var rounded =
        new BigDecimal(Double.toString(share))
            .movePointRight(2)
            .setScale(decimals, RoundingMode.HALF_UP);
    var text = grouped(rounded.abs().stripTrailingZeros().toPlainString(), language);
    return rounded.signum() < 0 ? MINUS + text : text;
  }

  private static String percentSign(Language language) {
    return switch (language) {
      case EN -> "%";
      case FR -> NARROW_SPACE + "%";
    };
  }

  /** The value with its unit; "not known" if there is none. */
  public static String value(Quantity quantity, Language language) {
    var value = quantity.value();
    if (value == null) {
      return new Text("not known", "inconnu").in(language);
    }
    return bare(value, quantity.unit(), language) + unitAfter(value, quantity.unit(), language);
  }

  /** The range without the unit; empty if there is none or it is the value itself. */
  public static String range(Quantity quantity, Language language) {
    var low = quantity.low();
    var high = quantity.high();
    var value = quantity.value();
    if (value == null || (low == null && high == null)) {
      return "";
    }
    var from = low == null ? "…" : bare(low, quantity.unit(), language);
    var to = high == null ? "…" : bare(high, quantity.unit(), language);
    return from.equals(to) ? "" : from + "–" + to;
  }

  private static String bare(double value, String unit, Language language) {
    return unit.equals("share") ? percent(value, language) : number(value, language);
  }

  private static String unitAfter(double value, String unit, Language language) {
    return switch (unit) {
      case "share", "HHI", "none" -> "";
      case "days" -> NO_BREAK_SPACE + counted(value, new Text("day", "jour"), language);
      case "weeks" -> NO_BREAK_SPACE + counted(value, new Text("week", "semaine"), language);
      case "MUSD" ->
          NO_BREAK_SPACE + new Text("million dollars", "millions de dollars").in(language);
      case "t/a" -> NO_BREAK_SPACE + new Text("t a year", "t par an").in(language);
      default -> NO_BREAK_SPACE + unit;
    };
  }

  /** English counts 0 and 1.5 in the plural, French does not. */
  private static String counted(double value, Text noun, Language language) {
    boolean singular =
        switch (language) {
          case EN -> value == 1;
          case FR -> Math.abs(value) < 2;
        };
    return noun.in(language) + (singular ? "" : "s");
  }

  /** "5 January 2026", "5 janvier 2026", "1er mars 2026". */
  public static String date(LocalDate day, Language language) {
    boolean first = language == Language.FR && day.getDayOfMonth() == 1;
    return day.getDayOfMonth()
        + (first ? "er" : "")
        + NO_BREAK_SPACE
        + MONTHS.get(day.getMonthValue() - 1).in(language)
        + NO_BREAK_SPACE
        + day.getYear();
  }
}
