package org.lodestone.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.MarketAnswer.SeriesLine;
import org.lodestone.app.output.TextTable;
import org.lodestone.market.LogReturns;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.path.Turbulence;
import org.lodestone.market.path.TurbulencePaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone market paths FILE… --out FILE}: paths of a price out of blocks of its history,
 * with jumps on given days, as a table that {@code floor --paths} reads.
 */
@Command(name = "paths")
public final class MarketPathsCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final MarketFiles files = new MarketFiles();

  @Option(names = "--series", paramLabel = "ID", descriptionKey = "market.paths.series")
  private @Nullable String id;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "market.paths.out")
  private Path out = Path.of("");

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

  public MarketPathsCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Quantiles of the prices in the last period of a year. */
  record Band(int year, double mean, double q05, double q50, double q95) {}

  /** The answer. */
  record Answer(
      SeriesLine series,
      int draws,
      int periods,
      double meanBlock,
      String drift,
      List<String> jumps,
      List<Band> bands,
      String note,
      List<String> rejects) {}

  @Override
  public Integer call() {
    var series = files.one(workbench, id);
    var paths = draw(series);
    write(paths);
    var manifest = files.manifest(workbench, "market paths", options(), Optional.of(seed));
    var answer =
        new Answer(
            SeriesLine.of(series),
            paths.draws(),
            paths.asked().periods(),
            paths.asked().meanBlock(),
            keepDrift ? "history" : "removed",
            jumps,
            bands(paths),
            workbench.messages().text("market.paths.note"),
            files.rejects());
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private TurbulencePaths draw(PriceSeries series) {
    int steps = LogReturns.of(series).steps().size();
    if (series.prices().isEmpty()) {
      var texts = workbench.messages();
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
              jumps.stream().map(this::jump).toList());
      return TurbulencePaths.draw(series, asked, draws, seed);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(
          String.valueOf(e.getMessage()), workbench.messages().text("market.paths.advice"));
    }
  }

  private Turbulence.Jump jump(String text) {
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
        workbench.messages().text("usage-fault.value", text, "--jump"),
        workbench.messages().text("market.paths.jump.advice"));
  }

  /** One line per draw and period; the last columns say what may be done with it. */
  private void write(TurbulencePaths paths) {
    var series = paths.series();
    var currency = series.terms().unit().currency().getCurrencyCode();
    var passing = MarketLayout.passing(series.licence().mayBePassedOn());
    var text = new StringBuilder("draw,from,price_perKg,currency,series,may_be_passed_on\n");
    for (int draw = 0; draw < paths.draws(); draw++) {
      for (int period = 0; period < paths.asked().periods(); period++) {
        text.append(draw)
            .append(',')
            .append(paths.asked().firstDay(period))
            .append(',')
            .append(org.lodestone.quantity.Decimal.plain(paths.price_perKg(draw, period)))
            .append(',')
            .append(currency)
            .append(',')
            .append(series.id().text().replaceAll("[,\"\\n\\r]", " "))
            .append(',')
            .append(passing)
            .append('\n');
      }
    }
    try {
      Files.writeString(out, text.toString(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Band> bands(TurbulencePaths paths) {
    var bands = new ArrayList<Band>();
    int perYear = paths.asked().periodsPerYear();
    for (int year = 0; year < paths.asked().years(); year++) {
      var prices = new double[paths.draws()];
      for (int draw = 0; draw < prices.length; draw++) {
        prices[draw] = paths.price_perKg(draw, (year + 1) * perYear - 1);
      }
      Arrays.sort(prices);
      bands.add(
          new Band(
              paths.asked().firstYear() + year,
              Arrays.stream(prices).average().orElseThrow(),
              prices[(int) (0.05 * prices.length)],
              prices[prices.length / 2],
              prices[(int) (0.95 * prices.length)]));
    }
    return bands;
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

  private void print(Answer answer) {
    var numbers = workbench.numbers();
    workbench.print(
        "market.paths.title",
        answer.series().id(),
        numbers.count(answer.draws()),
        numbers.count(answer.periods()),
        numbers.plain(answer.meanBlock()));
    var table =
        new TextTable()
            .number(workbench.messages().text("finance.column.year"))
            .number(workbench.messages().text("finance.column.mean"))
            .number("5 %")
            .number("50 %")
            .number("95 %");
    for (var band : answer.bands()) {
      table.row(
          String.valueOf(band.year()),
          numbers.plain(band.mean()),
          numbers.plain(band.q05()),
          numbers.plain(band.q50()),
          numbers.plain(band.q95()));
    }
    workbench.print(table.lines(2));
    workbench.print(List.of(answer.note()));
    if (!answer.series().mayBePassedOn()) {
      workbench.print("market.closed", answer.series().source());
    }
    MarketLayout.printRejects(workbench, answer.rejects());
  }
}
