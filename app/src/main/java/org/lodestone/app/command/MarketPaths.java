package org.lodestone.app.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.MarketAnswer.SeriesLine;
import org.lodestone.app.output.DataTable;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.market.LogReturns;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.path.Turbulence;
import org.lodestone.market.path.TurbulencePaths;
import picocli.CommandLine.Option;

/**
 * Paths of a price out of blocks of its history, with jumps on given days; the command {@code
 * market paths} and the page of markets ask it.
 */
public final class MarketPaths {
  /** With fewer draws the outer quantiles are single paths. */
  private static final int FEWEST_FOR_QUANTILES = 100;

  private static final List<Double> FAN = List.of(0.05, 0.2, 0.5, 0.8, 0.95);

  @Option(names = "--series", paramLabel = "ID", descriptionKey = "market.paths.series")
  private @Nullable String id;

  @Option(names = "--from", paramLabel = "YEAR", descriptionKey = "market.paths.from")
  private @Nullable Integer firstYear;

  @Option(names = "--years", paramLabel = "N", descriptionKey = "market.paths.years")
  private int years = 10;

  @Option(names = "--per-year", paramLabel = "1|4|12", descriptionKey = "market.paths.per-year")
  private int periodsPerYear = 4;

  @Option(names = "--draws", paramLabel = "N", descriptionKey = "finance.draws")
  private int draws = 1000;

  @Option(names = "--seed", paramLabel = "S", descriptionKey = "ensemble.seed")
  private long seed = 1;

  @Option(names = "--block", paramLabel = "STEPS", descriptionKey = "market.paths.block")
  private @Nullable Double block;

  @Option(names = "--keep-drift", descriptionKey = "market.paths.drift")
  private boolean keepDrift;

  @Option(
      names = "--jump",
      paramLabel = "DATE:PROBABILITY:FACTOR:YEARS",
      descriptionKey = "market.paths.jump")
  private List<String> jumps = List.of();

  /** Quantiles of the prices in the last period of a year. */
  public record Band(int year, double mean, double q05, double q50, double q95) {}

  /**
   * Prices per kg in a period that 5, 20, 50, 80 and 95 % of the draws do not exceed.
   *
   * @param from first day of the period
   */
  public record Fan(LocalDate from, List<Double> quantiles) {}

  /** The answer. */
  public record Answer(
      SeriesLine series,
      int draws,
      int periods,
      double meanBlock,
      String drift,
      List<String> jumps,
      String currency,
      List<Band> bands,
      List<Fan> fan,
      String note,
      List<String> rejects) {}

  /** The question in words of the command line; a wrong one ends the request. */
  public static MarketPaths of(Workbench workbench, List<String> words) {
    return AskedWords.read(workbench.messages(), new MarketPaths(), words);
  }

  /** The paths themselves. */
  TurbulencePaths draw(MarketSources sources) {
    return draw(sources, sources.one(id));
  }

  private TurbulencePaths draw(MarketSources sources, PriceSeries series) {
    int steps = LogReturns.of(series).steps().size();
    if (series.prices().isEmpty()) {
      var texts = sources.texts();
      throw new Refusal(
          texts.text("market.paths.asked", series.id().text()),
          texts.text("market.reason.no-prices"),
          texts.text("market.paths.remedy"));
    }
    // The third root of the length is the order that theory asks of a block.
    double mean = block == null ? Math.max(1, Math.round(Math.cbrt(steps))) : block;
    try {
      var asked =
          new Turbulence(
              firstYear == null ? series.prices().getLast().period().year() + 1 : firstYear,
              years,
              periodsPerYear,
              mean,
              keepDrift ? Turbulence.Drift.HISTORY : Turbulence.Drift.REMOVED,
              jumps.stream().map(text -> jump(sources, text)).toList());
      return TurbulencePaths.draw(series, asked, draws, seed);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(
          String.valueOf(e.getMessage()), sources.texts().text("market.paths.advice"));
    }
  }

  private static Turbulence.Jump jump(MarketSources sources, String text) {
    var parts = text.split(":", -1);
    try {
      if (parts.length == 4) {
        return new Turbulence.Jump(
            LocalDate.parse(parts[0]),
            Double.parseDouble(parts[1]),
            Double.parseDouble(parts[2]),
            Double.parseDouble(parts[3]));
      }
    } catch (DateTimeParseException | NumberFormatException e) {
      // Told below.
    }
    throw new WrongUsage(
        sources.texts().text("usage-fault.value", text, "--jump"),
        sources.texts().text("market.paths.jump.advice"));
  }

  Answer answer(MarketSources sources, TurbulencePaths paths) {
    return new Answer(
        SeriesLine.of(paths.series()),
        paths.draws(),
        paths.asked().periods(),
        paths.asked().meanBlock(),
        keepDrift ? "history" : "removed",
        jumps,
        paths.series().terms().unit().currency().getCurrencyCode(),
        bands(paths),
        fan(paths),
        sources.texts().text("market.paths.note"),
        sources.rejects());
  }

  public Answer answer(MarketSources sources) {
    return answer(sources, draw(sources));
  }

  public RunManifest manifest(MarketSources sources) {
    return sources.manifest("market paths", options(), Optional.of(seed));
  }

  /**
   * Quantiles by period, computed from the history as a whole. Those of few draws are pieces of
   * paths, which as to their licence are the series itself.
   */
  public static DataTable table(Answer answer) {
    var table =
        new DataTable("fan", List.of("from", "q05", "q20", "q50", "q80", "q95", "currency_perKg"));
    var series = answer.series();
    boolean isComputed = answer.draws() >= FEWEST_FOR_QUANTILES;
    for (var fan : answer.fan()) {
      var line = table.line();
      var row =
          (isComputed ? line.restsOn(series.origin()) : line.quotes(series.origin(), series.id()))
              .cell(fan.from());
      fan.quantiles().forEach(row::cell);
      row.cell(answer.currency()).end();
    }
    return table;
  }

  /**
   * One line per draw and period. A path is made of the changes of the history in blocks: as to its
   * licence it is the series itself.
   */
  static DataTable drawn(TurbulencePaths paths) {
    var series = paths.series();
    var origin = SeriesLine.of(series).origin();
    var currency = series.terms().unit().currency().getCurrencyCode();
    var table =
        new DataTable("paths", List.of("draw", "from", "price_perKg", "currency", "series"));
    for (int draw = 0; draw < paths.draws(); draw++) {
      for (int period = 0; period < paths.asked().periods(); period++) {
        table
            .line()
            .quotes(origin, series.id().text())
            .count(draw)
            .cell(paths.asked().firstDay(period))
            .cell((Double) paths.price_perKg(draw, period))
            .cell(currency)
            .cell(series.id().text())
            .end();
      }
    }
    return table;
  }

  /** Quantiles of the prices of each year's last period. */
  private static List<Band> bands(TurbulencePaths paths) {
    int perYear = paths.asked().periodsPerYear();
    return IntStream.range(0, paths.asked().years())
        .mapToObj(
            year -> {
              var prices = sorted(paths, (year + 1) * perYear - 1);
              return new Band(
                  paths.asked().firstYear() + year,
                  Arrays.stream(prices).average().orElseThrow(),
                  quantile(prices, 0.05),
                  quantile(prices, 0.5),
                  quantile(prices, 0.95));
            })
        .toList();
  }

  private static List<Fan> fan(TurbulencePaths paths) {
    return IntStream.range(0, paths.asked().periods())
        .mapToObj(
            period -> {
              var prices = sorted(paths, period);
              return new Fan(
                  paths.asked().firstDay(period),
                  FAN.stream().map(part -> quantile(prices, part)).toList());
            })
        .toList();
  }

  private static double[] sorted(TurbulencePaths paths, int period) {
    return IntStream.range(0, paths.draws())
        .mapToDouble(draw -> paths.price_perKg(draw, period))
        .sorted()
        .toArray();
  }

  private static double quantile(double[] sorted, double part) {
    return sorted[(int) (part * sorted.length)];
  }

  private Map<String, String> options() {
    return new AskedOptions()
        .with("series", id)
        .with("from", firstYear)
        .with("years", years)
        .with("per-year", periodsPerYear)
        .with("draws", draws)
        .with("block", block)
        .with("keep-drift", keepDrift ? "yes" : null)
        .with("jump", jumps.isEmpty() ? null : String.join(",", jumps))
        .all();
  }
}
