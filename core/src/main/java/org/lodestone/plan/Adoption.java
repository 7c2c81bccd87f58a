package org.lodestone.plan;

import java.time.LocalDate;
import org.lodestone.finance.FiscalYear;
import org.lodestone.measure.Programme;

/**
 * When a programme can have adopted its support, if the application is handed in on the day of
 * signature, or later on the day that so many years after the start of the plan begins.
 *
 * @param longestStep the step that takes longest: the critical one
 */
record Adoption(LocalDate day, String longestStep) {

  static Adoption of(Programme programme, PlanFile file, int startYear) {
    var day = startYear == 0 ? file.signed() : file.start().plusYears(startYear);
    long longest = -1;
    var critical = "";
    for (var step : programme.steps()) {
      double length = step.length().value();
      var after =
          switch (step.calendar()) {
            case DAYS -> day.plusDays(Math.round(length));
            case BUSINESS_DAYS -> day.plusDays(Math.round(length * 7 / 5));
            case MONTHS -> day.plusDays(Math.round(length * 365.25 / 12));
            case FISCAL_YEAR -> nextFiscalYear(programme, day).plusDays(Math.round(length));
          };
      long days = after.toEpochDay() - day.toEpochDay();
      if (days > longest) {
        longest = days;
        critical = step.name();
      }
      day = after;
    }
    return new Adoption(day, critical);
  }

  private static LocalDate nextFiscalYear(Programme programme, LocalDate day) {
    var calendar =
        switch (programme.party().text()) {
          case "JP" -> FiscalYear.JAPAN;
          case "US" -> FiscalYear.UNITED_STATES;
          default -> FiscalYear.CALENDAR;
        };
    return calendar.firstDay(calendar.of(day) + 1);
  }
}
