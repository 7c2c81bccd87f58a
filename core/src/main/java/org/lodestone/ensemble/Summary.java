package org.lodestone.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a tally says (E7–E10). Shares are uncovered parts of demand over the whole run, 0 to 1.
 * Sampling errors hold for random draws; those of a Sobol sequence are smaller, by how much cannot
 * be told from one run.
 *
 * @param total all uses together
 * @param cover bands of the state's days of cover, period by period; empty if it has no stocks
 * @param convergence the total at doubling numbers of draws
 */
public record Summary(
    long draws,
    Series total,
    List<Series> uses,
    List<List<Double>> cover,
    List<Convergence> convergence) {

  /** The bands of every fan. */
  public static final List<Double> BANDS = List.of(0.05, 0.2, 0.5, 0.8, 0.95);

  /** The worst tenth, twentieth, hundredth. */
  public static final List<Double> TAILS = List.of(0.9, 0.95, 0.99);

  /**
   * @param p the part of the draws that it is about
   * @param error standard error; of a quantile half of its 95 % interval
   */
  public record Estimate(double p, double value, double error) {}

  /** With the 95 % interval. */
  public record Probability(double value, double low, double high) {}

  /**
   * @param meanError standard error of the mean
   * @param quantiles at {@link #BANDS}
   * @param tailMeans CVaR at {@link #TAILS}
   */
  public record Spread(
      double mean, double meanError, List<Estimate> quantiles, List<Estimate> tailMeans) {
    public Spread {
      quantiles = List.copyOf(quantiles);
      tailMeans = List.copyOf(tailMeans);
    }
  }

  /**
   * One use, or all together.
   *
   * @param name {@code use-traction@JP}, or {@code total}
   * @param shortage probability that a shortage occurs within the run
   * @param firstShortage draws by period of the first shortage
   * @param firstQuantiles period of the first shortage at {@link #BANDS} of the draws that have
   *     one; empty if none has
   * @param bands per period the uncovered part of the baseline demand at {@link #BANDS}
   */
  public record Series(
      String name,
      Spread uncovered,
      Probability shortage,
      List<Long> firstShortage,
      List<Integer> firstQuantiles,
      List<List<Double>> bands) {
    public Series {
      firstShortage = List.copyOf(firstShortage);
      firstQuantiles = List.copyOf(firstQuantiles);
      bands = List.copyOf(bands);
    }

    /** Period of the first shortage in half of the draws that have one. */
    public OptionalInt medianFirstShortage() {
      return firstQuantiles.isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of(firstQuantiles.get(BANDS.indexOf(0.5)));
    }
  }

  /** The total after the first {@code draws} draws, with the half widths of 95 % intervals. */
  public record Convergence(
      long draws, double mean, double meanHalfWidth, double tailMean, double tailHalfWidth) {}

  public Summary {
    uses = List.copyOf(uses);
    cover = List.copyOf(cover);
    convergence = List.copyOf(convergence);
  }

  /** Reads a tally of at least one draw. */
  public static Summary of(Tally tally) {
    if (tally.draws() == 0) {
      throw new IllegalArgumentException(
          "The tally holds no draw, so that it says nothing.\nLet the ensemble run longer.");
    }
    var layout = tally.layout();
    var uses = new ArrayList<Series>();
    for (int u = 0; u < layout.uses().size(); u++) {
      var counts = Counts.ofShares(tally.byUse, tally.byUseSum, u, 1);
      uses.add(series(tally, layout.uses().get(u), u + 1, counts));
    }
    var total = Counts.ofShares(tally.total, tally.totalSum, 0, Tally.OCTAVES);
    var cover = new ArrayList<List<Double>>();
    for (int t = 0; t < layout.periods() && tally.cover.length > 0; t++) {
      cover.add(Counts.ofFan(tally.cover, t, layout.largestCover_days()).bands());
    }
    return new Summary(
        tally.draws(), series(tally, "total", 0, total), uses, cover, convergence(tally));
  }

  private static Series series(Tally tally, String name, int series, Counts counts) {
    int periods = tally.layout().periods();
    int from = series * (periods + 1);
    long[] first = Arrays.copyOfRange(tally.first, from, from + periods);
    long draws = counts.draws();
    var bands = new ArrayList<List<Double>>();
    for (int t = 0; t < periods; t++) {
      bands.add(Counts.ofFan(tally.fan, series * periods + t, 1).bands());
    }
    return new Series(
        name,
        counts.spread(tally.squares[series]),
        Counts.probability(Arrays.stream(first).sum(), draws),
        Arrays.stream(first).boxed().toList(),
        quantiles(first),
        bands);
  }

  private static List<Integer> quantiles(long[] first) {
    long all = Arrays.stream(first).sum();
    return all == 0 ? List.of() : BANDS.stream().map(p -> quantile(first, p * all)).toList();
  }

  private static int quantile(long[] first, double wanted) {
    long below = 0;
    for (int t = 0; t < first.length; t++) {
      below += first[t];
      if (below > 0 && below >= wanted) {
        return t;
      }
    }
    return first.length - 1;
  }

  /** Draws are kept apart by octave, so that the first 2ᵒ of them can be put together again. */
  private static List<Convergence> convergence(Tally tally) {
    var all = new ArrayList<Convergence>();
    double level = TAILS.get(1);
    for (int o = 0; o < Tally.OCTAVES; o++) {
      var counts = Counts.ofShares(tally.total, tally.totalSum, 0, o + 1);
      boolean isNew = all.isEmpty() || counts.draws() > all.getLast().draws();
      if (counts.draws() < 16 || !isNew) {
        continue;
      }
      all.add(
          new Convergence(
              counts.draws(),
              counts.mean(),
              Counts.Z * counts.standardError(),
              counts.tailMean(level),
              Counts.Z * counts.tailMeanError(level)));
    }
    return all;
  }
}
