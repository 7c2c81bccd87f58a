package org.lodestone.measure.time;

import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.HolidayCalendarIds;
import com.opengamma.strata.basics.date.HolidayCalendars;
import java.time.LocalDate;
import org.lodestone.finance.FiscalYear;
import org.lodestone.network.PlaceId;

/**
 * The days on which the offices of a party work, and the year by which it budgets. Holidays are the
 * bank holidays of the party's main financial place, from the tables of OpenGamma Strata: for Japan
 * with 31 December to 3 January, for the United States without the federal holidays that fall on a
 * Saturday (offices then close on the Friday before; banks do not). Holidays of years to come are
 * those of the law as it is today.
 *
 * <p>A party for which there is no table works from Monday to Friday; {@link #knowsHolidays} says
 * so.
 */
public final class PartyCalendar {
  private final HolidayCalendar holidays;
  private final FiscalYear fiscalYear;
  private final boolean knowsHolidays;

  private PartyCalendar(HolidayCalendar holidays, FiscalYear fiscalYear, boolean knowsHolidays) {
    this.holidays = holidays;
    this.fiscalYear = fiscalYear;
    this.knowsHolidays = knowsHolidays;
  }

  /** The calendar of a party. */
  public static PartyCalendar of(PlaceId party) {
    return switch (party.text()) {
      case "JP" -> known(HolidayCalendarIds.JPTO, FiscalYear.JAPAN);
      case "US" -> known(HolidayCalendarIds.USNY, FiscalYear.UNITED_STATES);
      case "AU" -> known(HolidayCalendarIds.AUSY, FiscalYear.CALENDAR);
      case "CA" -> known(HolidayCalendarIds.CATO, FiscalYear.CALENDAR);
      case "FR" -> known(HolidayCalendarIds.FRPA, FiscalYear.CALENDAR);
      case "DE" -> known(HolidayCalendarIds.DEFR, FiscalYear.CALENDAR);
      case "EU" -> known(HolidayCalendarIds.EUTA, FiscalYear.CALENDAR);
      case "GB" -> known(HolidayCalendarIds.GBLO, FiscalYear.CALENDAR);
      default -> new PartyCalendar(HolidayCalendars.SAT_SUN, FiscalYear.CALENDAR, false);
    };
  }

  private static PartyCalendar known(HolidayCalendarId id, FiscalYear fiscalYear) {
    return new PartyCalendar(id.resolve(ReferenceData.standard()), fiscalYear, true);
  }

  /** The days on which the offices of both work; the fiscal year stays this party's. */
  public PartyCalendar and(PartyCalendar other) {
    return new PartyCalendar(
        holidays.combinedWith(other.holidays), fiscalYear, knowsHolidays && other.knowsHolidays);
  }

  public boolean knowsHolidays() {
    return knowsHolidays;
  }

  public boolean isBusinessDay(LocalDate day) {
    return holidays.isBusinessDay(day);
  }

  /** The day {@code number} business days later; 0 gives the day itself, be it free or not. */
  public LocalDate plusBusinessDays(LocalDate day, int number) {
    return holidays.shift(day, number);
  }

  /**
   * A day from which {@code number} business days end on {@code day}, or on the last business day
   * before it if that is free; 0 gives the day itself, be it free or not.
   */
  public LocalDate minusBusinessDays(LocalDate day, int number) {
    return number == 0 ? day : holidays.shift(holidays.previousOrSame(day), -number);
  }

  /** The first day of the fiscal year in which a day lies. */
  public LocalDate fiscalYearStart(LocalDate day) {
    return fiscalYear.firstDay(fiscalYear.of(day));
  }

  /** The first day of a fiscal year that is not before a day. */
  public LocalDate nextFiscalYearStart(LocalDate day) {
    var start = fiscalYearStart(day);
    return start.equals(day) ? day : fiscalYear.firstDay(fiscalYear.of(day) + 1);
  }

  public FiscalYear fiscalYear() {
    return fiscalYear;
  }
}
