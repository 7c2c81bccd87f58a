package org.lodestone.trade;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodestone.trade.Alert.Ending;

/**
 * What the test for an effective restriction says of a monthly series (H11, H12), or how its months
 * stand to one another where it is too short for a test (H15).
 *
 * @param testable months in which an alert could have begun; while one lasts, none can
 * @param signs single months that stand out, which are no alert (H16)
 * @param overMedian each month over the median of the series; only where {@link #isShort()}
 */
public record Watch(
    MonthlySeries series,
    int testable,
    List<Alert> alerts,
    List<Sign> signs,
    List<OptionalDouble> overMedian) {
  /** Fewer months than these allow no test. */
  public static final int LEAST_MONTHS = 31;

  private static final int LEVEL_MONTHS = 12;
  private static final int LEAST_SHIPPED = 9;
  private static final int SPREAD_MONTHS = 24;
  private static final int LEAST_SPREAD = 18;
  private static final double FLOOR = 0.02;
  private static final double LEAST_DEVIATION = 0.15;
  private static final double SCORE = -3;
  private static final double LOW = 0.5;
  private static final int BEFORE = 3;
  private static final double HIGH = 2;

  public Watch {
    alerts = List.copyOf(alerts);
    signs = List.copyOf(signs);
    overMedian = List.copyOf(overMedian);
  }

  public boolean isShort() {
    return series.amounts().size() < LEAST_MONTHS;
  }

  /** Tests a series. */
  public static Watch of(MonthlySeries series) {
    if (series.amounts().size() < LEAST_MONTHS) {
      return new Watch(series, 0, List.of(), List.of(), overMedian(series));
    }
    return new Run(series).run();
  }

  private static List<OptionalDouble> overMedian(MonthlySeries series) {
    var known =
        series.amounts().stream()
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .toList();
    double median = known.isEmpty() ? 0 : Spread.median(known);
    return series.amounts().stream()
        .map(
            amount ->
                amount.isPresent() && median > 0
                    ? OptionalDouble.of(amount.getAsDouble() / median)
                    : OptionalDouble.empty())
        .toList();
  }

  /**
   * One month that stands out.
   *
   * @param ratio its amount over the usual one
   */
  public record Sign(YearMonth month, Kind kind, double ratio, double score) {

    /** How a month stands out. */
    public enum Kind {
      /** Twice the usual amount or more: goods shipped ahead, or a large lot. */
      RUSH,
      /** Low, and the next month is not. */
      DIP,
      /** Low, and the series ends. */
      UNCONFIRMED
    }
  }

  /** What is usual before a month. */
  private record Usual(double level, double middle, double deviation) {

    double score(double amount) {
      return (logOver(amount, level) - middle) / deviation;
    }

    boolean isLow(OptionalDouble amount) {
      return amount.isPresent()
          && score(amount.getAsDouble()) <= SCORE
          && amount.getAsDouble() <= LOW * level;
    }
  }

  private static double logOver(double amount, double level) {
    return Math.log((amount + FLOOR * level) / (level + FLOOR * level));
  }

  /** One pass over a series. */
  private static final class Run {
    private final MonthlySeries series;
    private final List<OptionalDouble> amounts;
    private final List<OptionalDouble> over;
    private final List<Alert> alerts = new ArrayList<>();
    private final List<Sign> signs = new ArrayList<>();
    private int testable;

    Run(MonthlySeries series) {
      this.series = series;
      amounts = series.amounts();
      over = IntStream.range(0, amounts.size()).mapToObj(this::over).toList();
    }

    Watch run() {
      int at = 0;
      while (at < amounts.size()) {
        var usual = usual(at);
        if (usual == null || amounts.get(at).isEmpty()) {
          at++;
        } else if (beginsAt(at, usual)) {
          int end = end(at, usual);
          alerts.add(alert(at, end, usual));
          testable++;
          at = end;
        } else {
          sign(at, usual);
          testable++;
          at++;
        }
      }
      return new Watch(series, testable, alerts, signs, List.of());
    }

    private void sign(int at, Usual usual) {
      double amount = amounts.get(at).orElse(0);
      double score = usual.score(amount);
      if (usual.isLow(amounts.get(at))) {
        var kind = at == amounts.size() - 1 ? Sign.Kind.UNCONFIRMED : Sign.Kind.DIP;
        signs.add(new Sign(series.month(at), kind, amount / usual.level, score));
      } else if (score >= -SCORE && amount >= HIGH * usual.level) {
        signs.add(new Sign(series.month(at), Sign.Kind.RUSH, amount / usual.level, score));
      }
    }

    private boolean beginsAt(int at, Usual usual) {
      return at + 1 < amounts.size()
          && usual.isLow(amounts.get(at))
          && usual.isLow(amounts.get(at + 1));
    }

    /** The first of two months in a row that are back, or the end of the series. */
    private int end(int begin, Usual usual) {
      for (int at = begin + 2; at + 1 < amounts.size(); at++) {
        if (isBack(at, usual) && isBack(at + 1, usual)) {
          return at;
        }
      }
      return amounts.size();
    }

    private boolean isBack(int at, Usual usual) {
      return amounts.get(at).orElse(0) > LOW * usual.level;
    }

    private Alert alert(int begin, int end, Usual usual) {
      double ahead =
          IntStream.range(Math.max(0, begin - BEFORE), begin)
              .mapToObj(amounts::get)
              .mapToDouble(amount -> amount.orElse(0) / usual.level)
              .max()
              .orElse(0);
      return new Alert(
          series.month(begin),
          end - begin,
          end == amounts.size() ? Ending.SERIES_ENDS : Ending.RECOVERED,
          1 - mean(begin, end) / usual.level,
          usual.score(amounts.get(begin).orElse(0)),
          ahead,
          1 - mean(Math.max(0, begin - BEFORE), end) / usual.level);
    }

    private double mean(int begin, int end) {
      return IntStream.range(begin, end)
          .mapToObj(amounts::get)
          .filter(OptionalDouble::isPresent)
          .mapToDouble(OptionalDouble::getAsDouble)
          .average()
          .orElse(0);
    }

    /** The median of the year before; empty if too few months of it had shipments. */
    private OptionalDouble level(int at) {
      if (at < LEVEL_MONTHS) {
        return OptionalDouble.empty();
      }
      var before =
          amounts.subList(at - LEVEL_MONTHS, at).stream()
              .filter(OptionalDouble::isPresent)
              .map(OptionalDouble::getAsDouble)
              .toList();
      long shipped = before.stream().filter(amount -> amount > 0).count();
      return shipped < LEAST_SHIPPED
          ? OptionalDouble.empty()
          : OptionalDouble.of(Spread.median(before));
    }

    private OptionalDouble over(int at) {
      var level = level(at);
      var amount = amounts.get(at);
      return level.isPresent() && amount.isPresent()
          ? OptionalDouble.of(logOver(amount.getAsDouble(), level.getAsDouble()))
          : OptionalDouble.empty();
    }

    private @Nullable Usual usual(int at) {
      var level = level(at);
      var before =
          over.subList(Math.max(0, at - SPREAD_MONTHS), at).stream()
              .filter(OptionalDouble::isPresent)
              .map(OptionalDouble::getAsDouble)
              .toList();
      if (level.isEmpty() || before.size() < LEAST_SPREAD) {
        return null;
      }
      return new Usual(
          level.getAsDouble(),
          Spread.median(before),
          Math.max(LEAST_DEVIATION, Spread.deviation(before)));
    }
  }
}
