package org.lodestone.brief.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compared with the rules of typography of both languages. */
class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0|0",
        "0.0123456|0.0123|0,0123",
        "1.5|1.5|1,5",
        "12.345|12.3|12,3",
        "123.4|123|123",
        "1234|1,234|1\u202f234",
        "31234|31,200|31\u202f200",
        "1234567|1,230,000|1\u202f230\u202f000",
        "-5.25|−5.25|−5,25"
      })
  void numbers(double number, String english, String french) {
    assertThat(Numbers.number(number, Language.EN)).isEqualTo(english);
    assertThat(Numbers.number(number, Language.FR)).isEqualTo(french);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0%|0\u202f%",
        "0.0456|4.6%|4,6\u202f%",
        "0.676|68%|68\u202f%",
        "1|100%|100\u202f%"
      })
  void shares(double share, String english, String french) {
    assertThat(Numbers.percent(share, Language.EN)).isEqualTo(english);
    assertThat(Numbers.percent(share, Language.FR)).isEqualTo(french);
  }

  @Test
  void daysOfTheCalendar() {
    assertThat(Numbers.date(LocalDate.of(2026, 1, 5), Language.EN))
        .isEqualTo("5\u00a0January\u00a02026");
    assertThat(Numbers.date(LocalDate.of(2026, 3, 1), Language.FR))
        .isEqualTo("1er\u00a0mars\u00a02026");
  }

  @Test
  void whatIsNotKnownIsNotZero() {
    var unknown =
        new Quantity(
            null,
            null,
            null,
            "t",
            "gross",
            Quantity.Kind.UNKNOWN,
            new Quantity.Support("residual", null, List.of()));

    assertThat(Numbers.value(unknown, Language.EN)).isEqualTo("not known");
    assertThat(Numbers.value(unknown, Language.FR)).isEqualTo("inconnu");
    assertThat(Numbers.range(unknown, Language.EN)).isEmpty();
  }

  @Test
  void aRangeIsShownOnlyIfItIsOne() {
    var support = new Quantity.Support("claim", null, List.of("row"));
    var exact = new Quantity(5.0, 5.0, 5.0, "days", "time", Quantity.Kind.OBSERVED, support);
    var open = new Quantity(5.0, 4.0, null, "days", "time", Quantity.Kind.OBSERVED, support);

    assertThat(Numbers.range(exact, Language.EN)).isEmpty();
    assertThat(Numbers.range(open, Language.EN)).isEqualTo("4–…");
    assertThat(Numbers.value(exact, Language.FR)).isEqualTo("5\u00a0jours");
  }
}
