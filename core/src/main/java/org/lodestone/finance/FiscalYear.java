package org.lodestone.finance;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The year by which a party budgets. Japan counts from 1 April and names the year by its first day,
 * the United States from 1 October and names it by its last (31 USC 1102; Japan's Public Finance
 * Act, art. 11).
 */
public enum FiscalYear {
  /** 1 January to 31 December. */
  CALENDAR(MonthDay.of(1, 1), 0),
  /** 1 April to 31 March, named by the year of April. */
  JAPAN(MonthDay.of(4, 1), 0),
  /** 1 October to 30 September, named by the year of September. */
  UNITED_STATES(MonthDay.of(10, 1), 1);

  private final MonthDay firstDay;
  private final int nameAhead;

  FiscalYear(MonthDay firstDay, int nameAhead) {
    this.firstDay = firstDay;
    this.nameAhead = nameAhead;
  }

  /** The fiscal year in which a day lies. */
  public int of(LocalDate day) {
    int begun = day.isBefore(firstDay.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
    return begun + nameAhead;
  }

  /** The first day of a fiscal year. */
  public LocalDate firstDay(int fiscalYear) {
    return firstDay.atYear(fiscalYear - nameAhead);
  }

  /** The last day of a fiscal year. */
  public LocalDate lastDay(int fiscalYear) {
    return firstDay(fiscalYear + 1).minusDays(1);
  }
}
