package org.lodestone.mention.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodestone.mention.quantity.PhraseTable;

/** Fiscal years of the country that is spoken of; calendar years where none is. */
final class FiscalYears {

  /** Which of its two years gives a fiscal year its name. */
  enum Named {
    BEGIN,
    END
  }

  /**
   * How a country counts.
   *
   * @param month in which its fiscal year begins
   */
  record Country(String id, int month, Named named, PhraseTable<Boolean> words) {

    /** The fiscal year of a name; its interval ends on the day before the next one. */
    Stretch named(int year) {
      boolean before = named == Named.END && month > 1;
      return Stretch.months(YearMonth.of(before ? year - 1 : year, month), MONTHS);
    }

    /** The fiscal year that a day lies in, or one so many years away. */
    Stretch around(LocalDate day, int offset) {
      int begin = day.getMonthValue() >= month ? day.getYear() : day.getYear() - 1;
      return Stretch.months(YearMonth.of(begin + offset, month), MONTHS);
    }

    private boolean endsOn(LocalDate day) {
      return around(day, 0).last().equals(day);
    }
  }

  private static final int MONTHS = 12;
  private static final Country CALENDAR = new Country("", 1, Named.BEGIN, new PhraseTable<>());

  private final String text;
  private final List<Country> countries;

  FiscalYears(String text, TimeRules rules) {
    this.text = text;
    this.countries = rules.countries;
  }

  /**
   * The country whose fiscal year is meant at a place of a sentence: the one whose year ends on a
   * day named beside it, else the one named nearest before, else in the sentence, else the most
   * often in the text.
   *
   * @param days that the sentence names
   */
  Country at(int place, int from, int to, List<LocalDate> days) {
    return days.stream()
        .flatMap(day -> endingOn(day).stream())
        .findFirst()
        .or(() -> last(from, place))
        .or(() -> first(place, to))
        .or(this::commonest)
        .orElse(CALENDAR);
  }

  /** For a text in Japanese: the country named nearest before in the sentence, else Japan. */
  Country japanese(int place, int from) {
    return last(from, place)
        .or(() -> countries.stream().filter(country -> country.id().equals("JP")).findFirst())
        .orElse(CALENDAR);
  }

  private Optional<Country> endingOn(LocalDate day) {
    return countries.stream()
        .filter(country -> country.month() > 1 && country.endsOn(day))
        .max(Comparator.comparingInt(this::count))
        .filter(country -> count(country) > 0);
  }

  private Optional<Country> last(int from, int place) {
    return countries.stream()
        .max(Comparator.comparingInt(c -> lastPlace(c, from, place)))
        .filter(c -> lastPlace(c, from, place) >= 0);
  }

  private int lastPlace(Country country, int from, int place) {
    return country.words().all(text, from, place).stream()
        .mapToInt(PhraseTable.Hit::start)
        .max()
        .orElse(-1);
  }

  private Optional<Country> first(int place, int to) {
    return countries.stream()
        .filter(c -> !c.words().all(text, place, to).isEmpty())
        .min(Comparator.comparingInt(c -> c.words().all(text, place, to).getFirst().start()));
  }

  private Optional<Country> commonest() {
    return countries.stream()
        .max(Comparator.comparingInt(this::count))
        .filter(country -> count(country) > 0);
  }

  private int count(Country country) {
    return country.words().all(text, 0, text.length()).size();
  }
}
