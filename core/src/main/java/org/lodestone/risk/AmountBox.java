package org.lodestone.risk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Amounts that are only known as intervals, and how concentrated they can be (D2). With x the
 * amounts and S their sum, HHI = Σx²/S² and top-k = (sum of the k largest)/S are quasi-convex on x
 * ≥ 0: their least value lies where all free amounts are levelled, their greatest at a corner.
 */
final class AmountBox {
  /** Both ends of so many widest intervals are tried for the greatest HHI. */
  private static final int TRIED = 6;

  private static final int NONE = -1;

  private static final int BISECTIONS = 60;

  private final double[] low;
  private final double[] high;

  /** How much all amounts together can exceed their lows. */
  private final double spare;

  /** An amount split among so many that each holds nothing: it counts in the sum only. */
  private final double dustLow;

  private final double dustHigh;

  AmountBox(double[] low, double[] high, double spare) {
    this(low, high, spare, 0, 0);
  }

  private AmountBox(double[] low, double[] high, double spare, double dustLow, double dustHigh) {
    this.low = low.clone();
    this.high = high.clone();
    this.spare = spare;
    this.dustLow = dustLow;
    this.dustHigh = dustHigh;
  }

  /** The same amounts beside others that are split into dust. */
  AmountBox withDust(AmountBox dust) {
    double dustLow = DoubleStream.of(dust.low).sum();
    return new AmountBox(
        low, high, spare, dustLow, Math.min(DoubleStream.of(dust.high).sum(), dustLow + spare));
  }

  /** The same amounts, with others added to one of them. */
  AmountBox withAdded(int index, AmountBox added) {
    var sumLow = low.clone();
    var sumHigh = high.clone();
    sumLow[index] += DoubleStream.of(added.low).sum();
    sumHigh[index] += DoubleStream.of(added.high).sum();
    return new AmountBox(sumLow, sumHigh, spare, dustLow, dustHigh);
  }

  double lowestHhi() {
    if (Double.isInfinite(dustHigh)) {
      return 0;
    }
    double level = Arrays.equals(low, high) ? 0 : bestLevel();
    var x = levelled(level);
    double sum = DoubleStream.of(x).sum() + dustHigh;
    return sum > 0 ? squares(x) / (sum * sum) : 0;
  }

  private double bestLevel() {
    double below = 0;
    double above = Arrays.stream(low).max().orElse(0);
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (below + above) / 2;
      if (fits(middle) && slope(middle) >= 0) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return below;
  }

  /** Sign of S²·Σx² differentiated by the level, the dust being as large as it can be. */
  private double slope(double level) {
    var x = levelled(level);
    return squares(x) - level * (DoubleStream.of(x).sum() + dustHigh);
  }

  double lowestTop(int count) {
    if (Double.isInfinite(dustHigh)) {
      return 0;
    }
    if (Arrays.equals(low, high)) {
      return top(low, count);
    }
    double greatest = DoubleStream.concat(DoubleStream.of(low), finiteHighs()).max().orElse(0);
    // Beyond the greatest end only unbounded amounts grow; far out they share the sum equally.
    double limit = greatest + (Double.isInfinite(spare) ? 1e12 * greatest : spare);
    var levels = DoubleStream.concat(DoubleStream.of(low), finiteHighs());
    var tried = DoubleStream.concat(levels, DoubleStream.of(highestLevel(limit)));
    return tried
        .filter(this::fits)
        .map(level -> top(levelled(level), count))
        .min()
        .orElse(top(low, count));
  }

  private double top(double[] x, int count) {
    var sorted = x.clone();
    Arrays.sort(sorted);
    double top = 0;
    for (int i = sorted.length - 1; i >= Math.max(0, sorted.length - count); i--) {
      top += sorted[i];
    }
    double sum = DoubleStream.of(x).sum() + dustHigh;
    return sum > 0 ? top / sum : 0;
  }

  private double highestLevel(double limit) {
    double below = 0;
    double above = limit;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (below + above) / 2;
      if (fits(middle)) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return below;
  }

  /** The amounts as near to a common level as their intervals allow. */
  private double[] levelled(double level) {
    var x = new double[low.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.clamp(level, low[i], high[i]);
    }
    return x;
  }

  private boolean fits(double level) {
    double used = dustHigh - dustLow;
    for (int i = 0; i < low.length; i++) {
      used += Math.clamp(level, low[i], high[i]) - low[i];
    }
    return used <= spare;
  }

  private DoubleStream finiteHighs() {
    return DoubleStream.of(high).filter(Double::isFinite);
  }

  /** The greatest top-k share, by Dinkelbach's iteration on the set of the k largest. */
  double highestTop(int count) {
    var ends = new double[low.length];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = Math.min(high[i], low[i] + spare);
    }
    if (Arrays.stream(ends).anyMatch(Double::isInfinite)) {
      return 1;
    }
    double ratio = 0;
    while (true) {
      double rest = DoubleStream.of(low).sum() + dustLow;
      double top = 0;
      for (int i : largest(ends, ratio, count)) {
        top += ends[i];
        rest -= low[i];
      }
      if (top <= 0 || rest <= 0) {
        return top > 0 ? 1 : 0;
      }
      if (top / rest <= ratio * (1 + 1e-12)) {
        return top / (top + rest);
      }
      ratio = top / rest;
    }
  }

  private int[] largest(double[] ends, double ratio, int count) {
    return IntStream.range(0, low.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -(ends[i] + ratio * low[i])))
        .limit(count)
        .mapToInt(i -> i)
        .toArray();
  }

  /**
   * The greatest HHI, never too small. At a corner every amount is at an end of its interval, but
   * for one that takes what the spare still allows. All corners of the widest intervals are tried;
   * for the others the chord of the square stands, which lies above it.
   */
  double highestHhi() {
    if (Double.isInfinite(spare) && Arrays.stream(high).anyMatch(Double::isInfinite)) {
      return 1;
    }
    var order =
        IntStream.range(0, low.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> low[i] - high[i]))
            .mapToInt(i -> i)
            .toArray();
    double sum = DoubleStream.of(low).sum() + dustLow;
    return sum > 0 ? corner(order, 0, squares(low), sum, spare, NONE) : 1;
  }

  /**
   * @param between the amount that takes what is left of the spare, or {@link #NONE}
   */
  private double corner(int[] order, int at, double squares, double sum, double room, int between) {
    if (at == Math.min(TRIED, order.length)) {
      return leaf(Arrays.copyOfRange(order, at, order.length), squares, sum, room, between);
    }
    int i = order[at];
    double greatest = corner(order, at + 1, squares, sum, room, between);
    if (width(i) == 0) {
      return greatest;
    }
    if (width(i) <= room) {
      double more = squared(i, width(i));
      double full = corner(order, at + 1, squares + more, sum + width(i), room - width(i), between);
      greatest = Math.max(greatest, full);
    }
    return between == NONE
        ? Math.max(greatest, corner(order, at + 1, squares, sum, room, i))
        : greatest;
  }

  private double leaf(int[] rest, double squares, double sum, double room, int between) {
    if (between == NONE) {
      return chords(rest, squares, sum, room);
    }
    if (rest.length == 0) {
      double step = Math.min(width(between), room);
      return share(squares + squared(between, step), sum + step);
    }
    var others = Arrays.copyOf(rest, rest.length + 1);
    others[rest.length] = between;
    return chords(others, squares, sum, room);
  }

  /** How far an amount can rise above its low, at most the spare. */
  private double width(int i) {
    return Math.min(high[i] - low[i], spare);
  }

  /** By how much the square of an amount grows when it rises by a step from its low. */
  private double squared(int i, double step) {
    return step * (2 * low[i] + step);
  }

  private static double share(double squares, double sum) {
    return Math.min(1, squares / (sum * sum));
  }

  /** The greatest of (A + chords)/(S + y)² on the way from no to all of the rest's width. */
  private double chords(int[] rest, double squares, double sum, double room) {
    var steepestFirst =
        Arrays.stream(rest)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -(2 * low[i] + width(i))))
            .toList();
    double a = squares;
    double s = sum;
    double left = room;
    double greatest = share(a, s);
    for (int i : steepestFirst) {
      double step = Math.min(width(i), left);
      double slope = 2 * low[i] + width(i);
      double inside = slope > 0 ? Math.clamp(s - 2 * a / slope, 0, step) : 0;
      greatest = Math.max(greatest, share(a + slope * inside, s + inside));
      a += slope * step;
      s += step;
      left -= step;
      greatest = Math.max(greatest, share(a, s));
    }
    return greatest;
  }

  private static double squares(double[] x) {
    return DoubleStream.of(x).map(amount -> amount * amount).sum();
  }
}
