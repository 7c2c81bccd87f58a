package org.lodestone.measure;

import java.time.LocalDate;

/**
 * When a project may first produce.
 *
 * @param earliest first day of the earliest month
 * @param likely first day of the period that its source names, or that we take as likely
 * @param latest last day of the latest period taken as possible
 * @param reason why these three dates
 */
public record StartRange(LocalDate earliest, LocalDate likely, LocalDate latest, String reason) {

  public StartRange {
    if (likely.isBefore(earliest) || latest.isBefore(likely)) {
      throw new IllegalArgumentException(
          "The start range (%s, %s, %s) must be in ascending order."
              .formatted(earliest, likely, latest));
    }
  }
}
