package org.lodestone.trade;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The months of a trade control, for comparing them with what the flows do (H13).
 *
 * @param announced the month in which it became public; empty if it never was
 * @param inForce the month in which it came into force
 */
public record Control(String id, Optional<YearMonth> announced, YearMonth inForce) {
  private static final int BEFORE_ANNOUNCEMENT = 3;
  private static final int AFTER_IN_FORCE = 6;

  /** What a series says of a control. */
  public sealed interface Trace {}

  /**
   * An alert that the control explains.
   *
   * @param lag months from the month in force to the first month of the alert; negative is before
   */
  public record Seen(Alert alert, int lag) implements Trace {}

  /** The series could show it and does not. */
  public record NotSeen() implements Trace {}

  /** The series does not reach the control, or is too thin around it. */
  public record NotTestable(YearMonth first, YearMonth last) implements Trace {}

  /** Whether what begins in a month counts as found. */
  public boolean explains(YearMonth month) {
    var from = announced.orElse(inForce).minusMonths(BEFORE_ANNOUNCEMENT);
    return !month.isBefore(from) && !month.isAfter(inForce.plusMonths(AFTER_IN_FORCE));
  }

  /** What a tested series says: it must reach two months beyond the month in force. */
  public Trace in(Watch watch) {
    var found = watch.alerts().stream().filter(alert -> explains(alert.first())).findFirst();
    if (found.isPresent()) {
      return new Seen(found.get(), lag(found.get().first()));
    }
    boolean reaches = !watch.series().last().isBefore(inForce.plusMonths(1));
    return reaches && watch.testable() > 0 && !watch.series().first().isAfter(inForce)
        ? new NotSeen()
        : new NotTestable(watch.series().first(), watch.series().last());
  }

  /** Months from the month in force to another; negative is before. */
  public int lag(YearMonth month) {
    return (int) ChronoUnit.MONTHS.between(inForce, month);
  }
}
