package org.lodestone.mention;

import java.time.LocalDate;
import java.util.List;

/**
 * A time as a text states it, resolved against an anchor (D6).
 *
 * @param edtf in the Extended Date/Time Format (ISO 8601-2): a day, a month, a year, {@code
 *     first/last}, {@code ../last}, {@code first/..}; {@code ~} behind it if approximate
 * @param earliest first day that is meant; {@link LocalDate#MIN} if open
 * @param latest last day that is meant; {@link LocalDate#MAX} if open
 * @param anchor what it was counted from
 * @param alternatives other days that are meant if the day that it was counted from is disputed
 */
public record TimeValue(
    String edtf,
    LocalDate earliest,
    LocalDate latest,
    Kind kind,
    Anchor anchor,
    List<LocalDate> alternatives) {

  /** What the time is. */
  public enum Kind {
    INSTANT,
    INTERVAL,
    /** By which something is due, or up to which it holds. */
    DEADLINE,
    /** From which something holds. */
    SINCE,
    FISCAL_YEAR
  }

  /** What a relative time counts from. */
  public enum Anchor {
    /** Nothing: the time is written in full. */
    NONE,
    PUBLICATION,
    /** The signing or meeting that the text is about. */
    EVENT,
    /** A time named before. */
    TEXT
  }

  public TimeValue {
    alternatives = List.copyOf(alternatives);
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "The time '%s' ends (%s) before it begins (%s).".formatted(edtf, latest, earliest));
    }
  }
}
