package org.lodestone.finance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who gets the cash of a shared vehicle (F28): one partner, who paid the cost, takes {@code
 * shareBefore} of it until the cost is recovered, with a preferred return on what is outstanding if
 * one was agreed; from that day on {@code shareAfter}. The rest goes to the other partner. Cash
 * comes in evenly over each year.
 *
 * @param start first day of the first year of cash
 * @param preferredReturn simple within a year, added at the end of each; 0 without
 */
public record Waterfall(
    String recovering,
    String other,
    Money cost,
    LocalDate start,
    double shareBefore,
    double shareAfter,
    double preferredReturn) {

  /**
   * One year of cash.
   *
   * @param number 1 for the first
   * @param outstanding what is left to recover at its end
   */
  public record Year(
      int number,
      LocalDate firstDay,
      double cash,
      double toRecovering,
      double toOther,
      double outstanding) {}

  /**
   * The day on which the cost is recovered; the other split holds from the next.
   *
   * @param year number of the year in which it lies
   */
  public record Flip(int year, LocalDate day) {}

  /** The years, and the flip if the cash reaches so far. */
  public record Result(List<Year> years, Optional<Flip> flip) {
    public Result {
      years = List.copyOf(years);
    }
  }

  public Waterfall {
    if (!(cost.amount() > 0)) {
      throw new IllegalArgumentException(
          "The cost to recover (%s) must be above zero.".formatted(cost));
    }
    share("share before recovery", shareBefore);
    share("share after recovery", shareAfter);
    if (!(preferredReturn >= 0 && preferredReturn < 1)) {
      throw new IllegalArgumentException(
          "The preferred return (%s) must lie between 0 and 1.\nMaybe it is in percent."
              .formatted(preferredReturn));
    }
  }

  private static void share(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "The %s (%s) must lie between 0 and 1.\nMaybe it is in percent.".formatted(name, share));
    }
  }

  /** Pays out the cash of each year, in the currency of the cost. */
  public Result payOut(List<Double> cash) {
    var years = new ArrayList<Year>();
    Optional<Flip> flip = Optional.empty();
    double outstanding = cost.amount();
    for (int i = 0; i < cash.size(); i++) {
      double amount = checked(cash.get(i), i + 1);
      // The part of the year with the first split; at its end share · cash · f = outstanding (1 + i
      // f).
      double before = 0;
      if (flip.isEmpty()) {
        double needed = shareBefore * amount - preferredReturn * outstanding;
        before = needed >= outstanding * (1 - 1e-12) ? Math.min(1, outstanding / needed) : 1;
        boolean isRecovered = needed >= outstanding * (1 - 1e-12);
        outstanding = isRecovered ? 0 : outstanding * (1 + preferredReturn) - shareBefore * amount;
        if (isRecovered) {
          flip = Optional.of(new Flip(i + 1, day(i, before)));
        }
      }
      double mine = amount * (before * shareBefore + (1 - before) * shareAfter);
      years.add(new Year(i + 1, start.plusYears(i), amount, mine, amount - mine, outstanding));
    }
    return new Result(years, flip);
  }

  private static double checked(double amount, int year) {
    if (!(amount >= 0) || !Double.isFinite(amount)) {
      throw new IllegalArgumentException(
          "The cash of year %d (%s) must not be negative.\nA loss is carried by the owners; a vehicle pays out what it has."
              .formatted(year, amount));
    }
    return amount;
  }

  /** The last day of the part of a year. */
  private LocalDate day(int year, double part) {
    var first = start.plusYears(year);
    long days = ChronoUnit.DAYS.between(first, start.plusYears(year + 1));
    return first.plusDays(Math.max(1, (long) Math.ceil(part * days - 1e-6)) - 1);
  }
}
