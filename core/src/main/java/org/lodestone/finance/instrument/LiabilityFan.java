package org.lodestone.finance.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lodestone.finance.CashFlows;
import org.lodestone.finance.FiscalYear;
import org.lodestone.finance.price.PricePaths;

/**
 * What a price contract may cost the state (F19): quantiles of each year's payment over the draws,
 * and mean and tail of the whole. Positive is paid by the state, negative received.
 *
 * @param total payments of all years added up, not discounted
 * @param discounted payments at the first day of the grid, at the state's rate
 */
public record LiabilityFan(
    String world,
    int draws,
    List<YearBand> years,
    Burden total,
    Burden discounted,
    List<FiscalNeed> needs) {

  /** Payments of a calendar year. */
  public record YearBand(
      int year, double mean, double q05, double q20, double q50, double q80, double q95) {}

  /**
   * A sum over the draws.
   *
   * @param standardError of the mean, by the number of draws
   * @param tail mean of the worst twentieth (CVaR 95)
   */
  public record Burden(double mean, double standardError, double q50, double q95, double tail) {

    /** Of one number per draw. */
    public static Burden of(double[] perDraw) {
      var sorted = perDraw.clone();
      Arrays.sort(sorted);
      double mean = Arrays.stream(sorted).average().orElseThrow();
      double squares = 0;
      for (double value : sorted) {
        squares += (value - mean) * (value - mean);
      }
      int n = sorted.length;
      return new Burden(
          mean,
          n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0,
          quantile(sorted, 0.5),
          quantile(sorted, 0.95),
          tailMean(sorted));
    }
  }

  /** Cash that a budget needs in a fiscal year: its mean and its 95 % quantile. */
  public record FiscalNeed(int fiscalYear, double mean, double q95) {}

  private static final double TAIL = 0.05;

  public LiabilityFan {
    years = List.copyOf(years);
    needs = List.copyOf(needs);
  }

  /**
   * Draws the fan.
   *
   * @param production_tPerYear what the project makes in each year of the grid
   * @param stateRate rate at which the state discounts, per year
   */
  public static LiabilityFan of(
      PriceContract contract, PricePaths paths, double[] production_tPerYear, double stateRate) {
    CashFlows.checkedRate(stateRate);
    var grid = paths.grid();
    if (production_tPerYear.length != grid.years()) {
      throw new IllegalArgumentException(
          "The production has %d years and the prices have %d."
              .formatted(production_tPerYear.length, grid.years()));
    }
    var perYear = new double[grid.years()][paths.draws()];
    var needs = new TreeMap<Integer, double[]>();
    var total = new double[paths.draws()];
    var discounted = new double[paths.draws()];
    var covered_kg = contract.covered_kg(grid, production_tPerYear);
    var settled = IntStream.range(0, grid.periods()).mapToObj(grid::settled).toList();
    for (int draw = 0; draw < paths.draws(); draw++) {
      var payments = contract.payments(grid, paths.prices_perKg(draw), covered_kg);
      for (int period = 0; period < payments.length; period++) {
        double paid = payments[period];
        perYear[grid.year(period)][draw] += paid;
        total[draw] += paid;
        double years = (period + 1.0) / grid.settlement().perYear();
        discounted[draw] += paid / Math.pow(1 + stateRate, years);
        int budget = fiscal(contract).of(settled.get(period));
        needs.computeIfAbsent(budget, year -> new double[paths.draws()])[draw] += paid;
      }
    }
    var bands = new ArrayList<YearBand>();
    for (int t = 0; t < grid.years(); t++) {
      bands.add(band(grid.firstYear() + t, perYear[t]));
    }
    return new LiabilityFan(
        paths.name(),
        paths.draws(),
        bands,
        Burden.of(total),
        Burden.of(discounted),
        needs.entrySet().stream().map(need -> need(need.getKey(), need.getValue())).toList());
  }

  private static FiscalYear fiscal(PriceContract contract) {
    return contract.party().fiscalYear();
  }

  private static YearBand band(int year, double[] perDraw) {
    var sorted = perDraw.clone();
    Arrays.sort(sorted);
    return new YearBand(
        year,
        Arrays.stream(sorted).average().orElseThrow(),
        quantile(sorted, 0.05),
        quantile(sorted, 0.2),
        quantile(sorted, 0.5),
        quantile(sorted, 0.8),
        quantile(sorted, 0.95));
  }

  /** The cash need of a fiscal year from one number per draw. */
  public static FiscalNeed need(int fiscalYear, double[] perDraw) {
    var sorted = perDraw.clone();
    Arrays.sort(sorted);
    return new FiscalNeed(
        fiscalYear, Arrays.stream(sorted).average().orElseThrow(), quantile(sorted, 0.95));
  }

  /**
   * Linear between the order statistics, as spreadsheets do (type 7); of numbers in ascending
   * order.
   */
  public static double quantile(double[] sorted, double level) {
    double at = level * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** Mean of the worst twentieth; the draw at its edge counts in part. */
  static double tailMean(double[] sorted) {
    double wanted = TAIL * sorted.length;
    double left = wanted;
    double sum = 0;
    for (int i = sorted.length - 1; i >= 0 && left > 0; i--) {
      double part = Math.min(1, left);
      sum += part * sorted[i];
      left -= part;
    }
    return sum / wanted;
  }
}
