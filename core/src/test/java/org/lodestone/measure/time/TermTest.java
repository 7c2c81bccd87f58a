package org.lodestone.measure.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lodestone.network.PlaceId;

/** The framework of 28 October 2025 has one duty in six months and another in 180 days. */
class TermTest {
  private static final LocalDate SIGNED = LocalDate.of(2025, 10, 28);
  private static final PartyCalendar TOKYO = PartyCalendar.of(new PlaceId("JP"));

  @Test
  void sixMonthsAreNot180Days() {
    assertThat(Term.parse("6 months").orElseThrow().after(SIGNED, TOKYO)).isEqualTo("2026-04-28");
    assertThat(Term.parse("180 days").orElseThrow().after(SIGNED, TOKYO)).isEqualTo("2026-04-26");
  }

  /** 180 days after 14 January 2026, the day of the proclamation: 13 July. */
  @Test
  void theTalksUnderTheProclamationEndOn13July() {
    var end = new Term.Days(180).after(LocalDate.of(2026, 1, 14), TOKYO);

    assertThat(end).isEqualTo("2026-07-13");
  }

  @Test
  void businessDaysLeapOverTheHolidaysOfBothParties() {
    var both = TOKYO.and(PartyCalendar.of(new PlaceId("US")));

    // Friday 1 May 2026, then Golden Week to the 6th; 25 May is Memorial Day.
    assertThat(new Term.BusinessDays(1).after(LocalDate.of(2026, 5, 1), TOKYO))
        .isEqualTo("2026-05-07");
    assertThat(new Term.BusinessDays(1).after(LocalDate.of(2026, 5, 22), TOKYO))
        .isEqualTo("2026-05-25");
    assertThat(new Term.BusinessDays(1).after(LocalDate.of(2026, 5, 22), both))
        .isEqualTo("2026-05-26");
  }

  @Test
  void aMonthThatIsShortEndsTheTermOnItsLastDay() {
    assertThat(new Term.Months(1).after(LocalDate.of(2026, 1, 31), TOKYO)).isEqualTo("2026-02-28");
    assertThat(new Term.Months(1).before(LocalDate.of(2026, 2, 28), TOKYO)).isEqualTo("2026-01-31");
  }

  /** Backwards is the last day from which forwards keeps the deadline. */
  @Property
  void backwardsIsTheLastDayThatIsInTime(
      @ForAll @IntRange(min = 0, max = 400) int number,
      @ForAll @IntRange(min = 20_000, max = 22_000) int epochDay) {
    var deadline = LocalDate.ofEpochDay(epochDay);
    for (var term :
        List.of(
            new Term.Days(number), new Term.Months(number % 24), new Term.BusinessDays(number))) {
      var start = term.before(deadline, TOKYO);
      assertThat(term.after(start, TOKYO)).isBeforeOrEqualTo(deadline);
      assertThat(term.after(start.plusDays(1), TOKYO)).isAfter(deadline);
    }
  }

  @Test
  void textsThatAreNoTermAreNotGuessed() {
    assertThat(Term.parse("half a year")).isEmpty();
    assertThat(Term.parse("-3 days")).isEmpty();
    assertThat(Term.parse("45 business days")).contains(new Term.BusinessDays(45));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Term.Days(-1))
        .withMessageContaining("-1");
  }
}
