package org.lodestone.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * Changes of the logarithm of a price from one quote to the next (Y1). Over a hole there is no
 * change: what happened in it is not spread over a step, and no quote is made up.
 *
 * @param holes where no change could be computed
 */
public record LogReturns(Frequency frequency, List<Step> steps, List<Hole> holes) {

  /**
   * One change.
   *
   * @param logChange ln(to/from)
   */
  public record Step(Price from, Price to, double logChange) {}

  /** A time without quotes. */
  public record Hole(LocalDate after, LocalDate before) {
    @Override
    public String toString() {
      return after + "/" + before;
    }
  }

  public LogReturns {
    steps = List.copyOf(steps);
    holes = List.copyOf(holes);
  }

  /** The changes of a series, with the longest step that its frequency allows. */
  public static LogReturns of(PriceSeries series) {
    return of(series, series.frequency().longestStep_days());
  }

  /**
   * The changes of a series.
   *
   * @param longestStep_days a longer time between two quotes is a hole
   */
  public static LogReturns of(PriceSeries series, int longestStep_days) {
    var prices = series.prices();
    var steps = new ArrayList<Step>();
    var holes = new ArrayList<Hole>();
    for (int i = 1; i < prices.size(); i++) {
      var from = prices.get(i - 1);
      var to = prices.get(i);
      if (Frequency.days(from, to) > longestStep_days) {
        holes.add(new Hole(from.period().last(), to.period().last()));
      } else {
        steps.add(new Step(from, to, FastMath.log(to.price() / from.price())));
      }
    }
    return new LogReturns(series.frequency(), steps, holes);
  }

  public double[] values() {
    return steps.stream().mapToDouble(Step::logChange).toArray();
  }

  /** Whether a step follows directly on the one before it. */
  public boolean follows(int step) {
    return step > 0 && steps.get(step - 1).to().equals(steps.get(step).from());
  }

  /** The holes that touch a time. */
  public List<Hole> holesWithin(LocalDate first, LocalDate last) {
    return holes.stream()
        .filter(hole -> hole.after().isBefore(last) && hole.before().isAfter(first))
        .toList();
  }
}
