package org.lodestone.ensemble;

import java.util.Arrays;
import java.util.List;
import org.lodestone.simulation.kernel.BlockOutcome;

/**
 * Counts of what became of many draws (E6). Everything in it is a whole number and adding is all
 * that is ever done, so that the result is the same, bit for bit, however the draws were divided
 * among threads and machines and in whatever order they came back. Its size does not depend on the
 * number of draws. Series 0 is the consumer in total; the uses follow.
 */
public final class Tally {

  /** Bins of a share over a whole run; bin 0 holds exactly nothing. */
  static final int BINS = 1001;

  /** Bins of a value in one period; bin 0 holds exactly nothing. */
  static final int FAN_BINS = 101;

  /** Draws 0, 1, 2–3, 4–7 … apart, so that results can be shown as draws double. */
  static final int OCTAVES = 33;

  /** Shares are added in units of 2⁻³⁰; four thousand million draws fit. */
  static final double SCALE = 0x1p30;

  /**
   * What is counted.
   *
   * @param uses names of the uses
   * @param largestCover_days top of the scale of the state's cover; 0 if it has no stocks
   */
  public record Layout(
      List<String> uses, int periods, double daysPerPeriod, double largestCover_days) {
    public Layout {
      uses = List.copyOf(uses);
    }

    int series() {
      return uses.size() + 1;
    }
  }

  private final Layout layout;

  /** By octave and bin: how many draws, and the sum of their shares. */
  final long[] total;

  final long[] totalSum;

  /** By use and bin. */
  final long[] byUse;

  final long[] byUseSum;

  /** By series: sum of the squares of the shares. */
  final long[] squares;

  /** By series and period; the last counts the draws without a shortage. */
  final long[] first;

  /** By series, period and bin. */
  final long[] fan;

  /** By period and bin. */
  final long[] cover;

  public Tally(Layout layout) {
    this.layout = layout;
    int series = layout.series();
    total = new long[OCTAVES * BINS];
    totalSum = new long[OCTAVES * BINS];
    byUse = new long[(series - 1) * BINS];
    byUseSum = new long[(series - 1) * BINS];
    squares = new long[series];
    first = new long[series * (layout.periods() + 1)];
    fan = new long[series * layout.periods() * FAN_BINS];
    cover = layout.largestCover_days() > 0 ? new long[layout.periods() * FAN_BINS] : new long[0];
  }

  public Layout layout() {
    return layout;
  }

  /** All counts, in the order in which they are written. */
  List<long[]> parts() {
    return List.of(total, totalSum, byUse, byUseSum, squares, first, fan, cover);
  }

  /** Draws counted. */
  public long draws() {
    return Arrays.stream(total).sum();
  }

  /** Adds one draw of a block. */
  void add(Watch watch, BlockOutcome outcome, int column, long draw) {
    double share = watch.uncoveredShare(outcome, column);
    int octave = Long.SIZE - Long.numberOfLeadingZeros(draw);
    count(total, totalSum, octave, share);
    squares[0] += fixed(share * share);
    int earliest = layout.periods();
    for (int u = 0; u < watch.uses(); u++) {
      double ofUse = watch.uncoveredShare(outcome, column, u);
      count(byUse, byUseSum, u, ofUse);
      squares[u + 1] += fixed(ofUse * ofUse);
      int short_ = watch.firstShortage(outcome, column, u);
      int period = short_ < 0 ? layout.periods() : short_;
      first[(u + 1) * (layout.periods() + 1) + period]++;
      earliest = Math.min(earliest, period);
    }
    first[earliest]++;
    addPeriods(watch, outcome, column);
  }

  /** Adds one draw of which only the share in total is counted. */
  void add(double share, long draw) {
    count(total, totalSum, Long.SIZE - Long.numberOfLeadingZeros(draw), share);
    squares[0] += fixed(share * share);
  }

  private void addPeriods(Watch watch, BlockOutcome outcome, int column) {
    int periods = layout.periods();
    for (int t = 0; t < periods; t++) {
      fan[t * FAN_BINS + fanBin(watch.uncoveredThen(outcome, column, t))]++;
      for (int u = 0; u < watch.uses(); u++) {
        double share = watch.uncoveredThen(outcome, column, t, u);
        fan[((u + 1) * periods + t) * FAN_BINS + fanBin(share)]++;
      }
      if (cover.length > 0) {
        double days = watch.stateCoverDays(outcome, column, t);
        cover[t * FAN_BINS + fanBin(days / layout.largestCover_days())]++;
      }
    }
  }

  private static void count(long[] counts, long[] sums, int row, double share) {
    int bin = row * BINS + bin(share, BINS);
    counts[bin]++;
    sums[bin] += fixed(share);
  }

  private static int fanBin(double share) {
    return bin(share, FAN_BINS);
  }

  /** Bin 0 for nothing, bin k for shares above (k − 1)/(bins − 1) up to k/(bins − 1). */
  private static int bin(double share, int bins) {
    return share <= 0 ? 0 : Math.clamp((long) Math.ceil(share * (bins - 1)), 1, bins - 1);
  }

  private static long fixed(double share) {
    return Math.round(share * SCALE);
  }

  /** Adds the counts of other draws of the same question. */
  public void add(Tally other) {
    if (!layout.equals(other.layout)) {
      throw new IllegalArgumentException(
          "A tally of %s cannot be added to one of %s.\nAdd only draws of the same question."
              .formatted(other.layout.uses(), layout.uses()));
    }
    for (int i = 0; i < parts().size(); i++) {
      long[] mine = parts().get(i);
      long[] theirs = other.parts().get(i);
      for (int k = 0; k < mine.length; k++) {
        mine[k] += theirs[k];
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Tally tally) || !layout.equals(tally.layout)) {
      return false;
    }
    for (int i = 0; i < parts().size(); i++) {
      if (!Arrays.equals(parts().get(i), tally.parts().get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return layout.hashCode() * 31 + Arrays.hashCode(first);
  }
}
