package org.lodestone.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A day written with its year, in folded text (D1) of any of the languages. */
public record FullDate(Span span, LocalDate day) {

  private static final Map<String, Integer> MONTHS = months();
  private static final String NAMES =
      MONTHS.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));

  /** A way of writing a day, and which groups hold year, month and day. */
  private record Form(Pattern pattern, int year, int month, int day) {}

  /** Digits of a time may be glued to the front of a day: 13:5728/10/2025. */
  private static final List<Form> FORMS =
      List.of(
          form("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)", 1, 2, 3),
          form("(?<=^|\\D|:\\d\\d)(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?!\\d)", 3, 2, 1),
          form("(?<!\\d)(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日", 1, 2, 3),
          form(
              "(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(" + NAMES + ")\\.?,?\\s+(\\d{4})",
              3,
              2,
              1),
          form("\\b(" + NAMES + ")\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})", 3, 1, 2));

  private static Form form(String pattern, int year, int month, int day) {
    return new Form(Pattern.compile(pattern), year, month, day);
  }

  private static Map<String, Integer> months() {
    var months = new TreeMap<String, Integer>();
    for (var month : Month.values()) {
      for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
        for (var style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          var name = FoldedText.fold(month.getDisplayName(style, locale)).replace(".", "");
          months.put(name, month.getValue());
        }
      }
    }
    months.put("sept", Month.SEPTEMBER.getValue());
    return months;
  }

  /** The number of a month by its folded name or number. */
  public static Optional<Integer> month(String folded) {
    return folded.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(Integer.parseInt(folded))
        : Optional.ofNullable(MONTHS.get(folded));
  }

  /** All days in a folded text, in order. */
  public static List<FullDate> all(String folded) {
    var found = new ArrayList<FullDate>();
    for (var form : FORMS) {
      form.pattern()
          .matcher(folded)
          .results()
          .flatMap(match -> read(form, match).stream())
          .forEach(found::add);
    }
    found.sort(Comparator.comparing(FullDate::span));
    return found;
  }

  public static Optional<FullDate> first(String folded) {
    return all(folded).stream().findFirst();
  }

  private static Optional<FullDate> read(Form form, MatchResult match) {
    try {
      var day =
          LocalDate.of(
              Integer.parseInt(match.group(form.year())),
              month(match.group(form.month())).orElseThrow(),
              Integer.parseInt(match.group(form.day())));
      return Optional.of(new FullDate(new Span(match.start(1), match.end()), day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
