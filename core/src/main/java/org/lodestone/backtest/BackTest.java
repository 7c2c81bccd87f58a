package org.lodestone.backtest;

import java.util.ArrayList;
import java.util.List;
import org.lodestone.quantity.Range;

/**
 * A prediction against what happened (B4): direction, timing within two months, magnitude inside
 * the stated interval.
 *
 * @param fit where the parameters come from
 * @param use whether this episode fixed the parameters or tests them
 * @param direction whether predicted and recorded flow both fall, and both recover or both do not
 * @param timing whether the lowest month lies within two months of the predicted one, and the first
 *     month back at half of the base as well
 * @param magnitude whether what was missing over all months lies inside the predicted interval
 * @param monthsInside of the months, how many lie inside their interval
 */
public record BackTest(
    Episode episode,
    QueueFit fit,
    Use use,
    List<Month> months,
    Verdict direction,
    Verdict timing,
    Verdict magnitude,
    int monthsInside,
    Range missing,
    double recordedMissing) {

  /** What an episode is used for. */
  public enum Use {
    FIXES_PARAMETERS,
    TESTS_PARAMETERS
  }

  /** How a prediction did. */
  public enum Verdict {
    HIT,
    MISS
  }

  /** Months by which a prediction may be early or late. */
  public static final int LATE_MONTHS = 2;

  private static final double FALLEN = 0.8;
  private static final double HALF = 0.5;
  private static final double RECOVERED = 0.1;

  /**
   * A month.
   *
   * @param predicted part of the base, with its interval
   * @param recorded part of the base
   */
  public record Month(java.time.YearMonth month, Range predicted, double recorded) {}

  public BackTest {
    months = List.copyOf(months);
  }

  /** Predicts an episode with the parameters of a fit and compares. */
  public static BackTest of(Episode episode, QueueFit fit) {
    var months = new ArrayList<Month>();
    int inside = 0;
    for (int m = 0; m < episode.months().size(); m++) {
      var predicted = predict(episode, fit, m);
      double recorded = episode.recordedShare(m);
      inside += inside(predicted, recorded, fit) ? 1 : 0;
      months.add(new Month(episode.months().get(m).month(), predicted, recorded));
    }
    var missing = missing(months, fit);
    double recorded = months.stream().mapToDouble(month -> 1 - month.recorded).sum();
    return new BackTest(
        episode,
        fit,
        fit.episode().equals(episode.name()) ? Use.FIXES_PARAMETERS : Use.TESTS_PARAMETERS,
        months,
        verdict(direction(months)),
        verdict(timing(months)),
        verdict(missing.contains(recorded)),
        inside,
        missing,
        recorded);
  }

  private static Verdict verdict(boolean hit) {
    return hit ? Verdict.HIT : Verdict.MISS;
  }

  /** The best set at the stated g; the interval from all plausible sets at both ends of g. */
  private static Range predict(Episode episode, QueueFit fit, int month) {
    var g = episode.unlicensed();
    double value = episode.meanShare(episode.permitted(fit.best(), g.value()), month);
    double low = value;
    double high = value;
    for (var terms : fit.plausible()) {
      for (double end : new double[] {g.range().low(), g.range().high()}) {
        double share = episode.meanShare(episode.permitted(terms, end), month);
        low = Math.min(low, share);
        high = Math.max(high, share);
      }
    }
    return new Range(low, value, high);
  }

  /** Single months scatter by the error of the fit beside the interval of the parameters. */
  private static boolean inside(Range predicted, double recorded, QueueFit fit) {
    return recorded >= predicted.low() - fit.error() && recorded <= predicted.high() + fit.error();
  }

  /**
   * Months of base flow missing over the episode; scatter of months adds up as a root of squares.
   */
  private static Range missing(List<Month> months, QueueFit fit) {
    double low = 0;
    double value = 0;
    double high = 0;
    for (var month : months) {
      low += 1 - month.predicted.high();
      value += 1 - month.predicted.value();
      high += 1 - month.predicted.low();
    }
    double scatter = fit.error() * Math.sqrt(months.size());
    return new Range(low - scatter, value, high + scatter);
  }

  private static boolean direction(List<Month> months) {
    var predicted = months.stream().map(m -> m.predicted.value()).toList();
    var recorded = months.stream().map(Month::recorded).toList();
    return falls(predicted) == falls(recorded) && recovers(predicted) == recovers(recorded);
  }

  private static boolean falls(List<Double> shares) {
    return shares.get(lowest(shares)) < FALLEN;
  }

  private static boolean recovers(List<Double> shares) {
    return shares.getLast() > shares.get(lowest(shares)) + RECOVERED;
  }

  private static boolean timing(List<Month> months) {
    var predicted = months.stream().map(m -> m.predicted.value()).toList();
    var recorded = months.stream().map(Month::recorded).toList();
    return near(lowest(predicted), lowest(recorded)) && near(half(predicted), half(recorded));
  }

  private static boolean near(int a, int b) {
    return Math.abs(a - b) <= LATE_MONTHS;
  }

  /** The first of the lowest months. */
  private static int lowest(List<Double> shares) {
    int lowest = 0;
    for (int m = 1; m < shares.size(); m++) {
      if (shares.get(m) < shares.get(lowest)) {
        lowest = m;
      }
    }
    return lowest;
  }

  /** The first month after the lowest at half of the base; the month after the last if none is. */
  private static int half(List<Double> shares) {
    for (int m = lowest(shares); m < shares.size(); m++) {
      if (shares.get(m) >= HALF) {
        return m;
      }
    }
    return shares.size();
  }
}
