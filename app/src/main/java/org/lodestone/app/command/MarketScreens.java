package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.MarketAnswer.ReadingLine;
import org.lodestone.app.command.MarketAnswer.Refused;
import org.lodestone.app.command.MarketAnswer.SeriesLine;
import org.lodestone.app.output.DataTable;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.exchange.CostFiles;
import org.lodestone.data.yaml.Field;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.screen.CostTable;
import org.lodestone.market.screen.Screen;
import org.lodestone.market.screen.ScreenInput;
import org.lodestone.market.screen.ScreenResult;
import org.lodestone.market.screen.ScreenSettings;
import org.lodestone.market.screen.Screening;
import org.lodestone.scenario.Progress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Screens for suppressed or manipulated prices, each with its test, its false alarms and what else
 * may explain it; the command {@code market screen} and the page of markets ask it.
 */
public final class MarketScreens {
  @Mixin private final MarketDates dates = new MarketDates();

  @Option(names = "--series", paramLabel = "ID", descriptionKey = "market.series")
  private List<String> ids = List.of();

  @Option(names = "--costs", paramLabel = "FILE", descriptionKey = "market.costs")
  private @Nullable Path costs;

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "market.output")
  private @Nullable Path output;

  @Option(names = "--domestic", paramLabel = "ID", descriptionKey = "market.domestic")
  private @Nullable String domestic;

  @Option(names = "--vat", paramLabel = "PART", descriptionKey = "market.vat")
  private double valueAddedTax = 0.13;

  @Option(names = "--cost-part", paramLabel = "PART", descriptionKey = "market.cost-part")
  private double costPart = ScreenSettings.STANDARD.costPart();

  @Option(names = "--quarters", paramLabel = "N", descriptionKey = "market.quarters")
  private int quarters = ScreenSettings.STANDARD.quarters();

  @Option(names = "--seed", paramLabel = "S", descriptionKey = "ensemble.seed")
  private long seed = ScreenSettings.STANDARD.seed();

  /**
   * What a screen said of a series.
   *
   * @param verdict {@code screen flag}, {@code no flag} or {@code not testable: …}
   * @param name what it is called
   * @param test how it is decided
   */
  public record Line(
      String series,
      String screen,
      String name,
      String test,
      String verdict,
      @Nullable Double statistic,
      @Nullable Double threshold,
      List<String> hits,
      @Nullable ReadingLine falseAlarms,
      @Nullable ReadingLine generatedAlarms,
      List<String> rivals,
      @Nullable Refused refused) {}

  /**
   * Where the last price lies on the cost curve of unsubsidised producers.
   *
   * @param part of their capacity with a cost of at most the price
   */
  public record Position(String series, double price_perKg, double part) {}

  /**
   * The answer.
   *
   * @param isWhole false if it was stopped: what is not there was not computed
   */
  public record Answer(
      List<SeriesLine> series,
      List<Position> positions,
      List<Line> screens,
      List<String> notes,
      List<String> rejects,
      boolean isWhole) {}

  /** The question in words of the command line; a wrong one ends the request. */
  public static MarketScreens of(Workbench workbench, List<String> words) {
    return AskedWords.read(workbench.messages(), new MarketScreens(), words);
  }

  /** Whatever the progress cuts off is missing, and the answer says so. */
  public Answer answer(MarketSources sources, Progress progress) {
    var lines = new ArrayList<Line>();
    var shown = new ArrayList<SeriesLine>();
    var positions = new ArrayList<Position>();
    var rejects = new ArrayList<String>();
    var table = costs(sources, rejects);
    var made = output(sources, rejects);
    var asked =
        sources.chosen(ids).stream().filter(one -> !one.id().text().equals(domestic)).toList();
    int steps = asked.size() * Screen.values().length;
    for (var series : asked) {
      var input = input(sources, series, table, made);
      shown.add(SeriesLine.of(series));
      table.flatMap(costs -> position(series, costs)).ifPresent(positions::add);
      for (var screen : Screen.values()) {
        if (!progress.cancelled()) {
          lines.add(line(sources, series, Screening.result(input, screen)));
          progress.tick(lines.size(), steps);
        }
      }
    }
    rejects.addAll(0, sources.rejects());
    return new Answer(shown, positions, lines, notes(sources), rejects, lines.size() == steps);
  }

  private ScreenInput input(
      MarketSources sources,
      PriceSeries series,
      Optional<CostTable> costTable,
      Map<Integer, Double> made) {
    try {
      return new ScreenInput(
          series,
          home(sources),
          costTable,
          made,
          dates.all(sources.workbench()),
          dates.longestStep_days(series),
          settings());
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(
          String.valueOf(e.getMessage()), sources.texts().text("market.screen.advice"));
    }
  }

  public RunManifest manifest(MarketSources sources) {
    return sources.manifest("market screen", options(), Optional.of(seed));
  }

  private static Optional<Position> position(PriceSeries series, CostTable costs) {
    if (series.prices().isEmpty()) {
      return Optional.empty();
    }
    double price = series.terms().unit().perKg(series.prices().getLast().price());
    var part = costs.position(price);
    return part.isPresent()
        ? Optional.of(new Position(series.id().text(), price, part.getAsDouble()))
        : Optional.empty();
  }

  private ScreenSettings settings() {
    var standard = ScreenSettings.STANDARD;
    return new ScreenSettings(
        costPart,
        quarters,
        standard.allowance(),
        standard.ability(),
        standard.significance(),
        standard.draws(),
        seed);
  }

  private Optional<ScreenInput.Domestic> home(MarketSources sources) {
    return Optional.ofNullable(domestic)
        .map(id -> new ScreenInput.Domestic(sources.one(id), valueAddedTax, sources.rates()));
  }

  private Optional<CostTable> costs(MarketSources sources, List<String> rejects) {
    if (costs == null) {
      return Optional.empty();
    }
    var read = CostFiles.readCosts(MarketFiles.present(sources.workbench(), costs));
    read.issues().forEach(issue -> rejects.add(issue.at() + ": " + issue.message()));
    return Optional.of(read.value());
  }

  private Map<Integer, Double> output(MarketSources sources, List<String> rejects) {
    if (output == null) {
      return Map.of();
    }
    var read = CostFiles.readOutput(MarketFiles.present(sources.workbench(), output));
    read.issues().forEach(issue -> rejects.add(issue.at() + ": " + issue.message()));
    return read.value();
  }

  private static Line line(MarketSources sources, PriceSeries series, ScreenResult result) {
    var texts = sources.texts();
    var name = Field.written(result.screen());
    var words = texts.text("market.screen.name." + name);
    var test = texts.text("market.screen.test." + name);
    return switch (result) {
      case ScreenResult.NotTestable(var screen, var why) -> {
        var refused = Refused.of(why, texts);
        yield new Line(
            series.id().text(),
            name,
            words,
            test,
            texts.text("market.verdict.not-testable", refused.why()),
            null,
            null,
            List.of(),
            null,
            null,
            List.of(),
            refused);
      }
      case ScreenResult.Tested tested ->
          new Line(
              series.id().text(),
              name,
              words,
              test,
              texts.text("market.verdict." + Field.written(tested.verdict())),
              tested.statistic(),
              tested.threshold(),
              tested.hits(),
              ReadingLine.of("false-alarms", "Y16", tested.falseAlarms(), texts),
              ReadingLine.of("generated-alarms", "Y16", tested.generatedAlarms(), texts),
              rivals(sources, tested.screen()),
              null);
    };
  }

  private static List<String> rivals(MarketSources sources, Screen screen) {
    return screen.rivals().stream()
        .map(rival -> sources.texts().text("market.rival." + Field.written(rival)))
        .toList();
  }

  private static List<String> notes(MarketSources sources) {
    return List.of(
        sources.texts().text("market.screen.note"), sources.texts().text("market.screen.alarms"));
  }

  private Map<String, String> options() {
    return dates
        .addTo(new AskedOptions())
        .with("series", ids.isEmpty() ? null : String.join(",", ids))
        .with("costs", costs == null ? null : costs.getFileName())
        .with("output", output == null ? null : output.getFileName())
        .with("domestic", domestic)
        .with("vat", domestic == null ? null : valueAddedTax)
        .with("cost-part", costPart)
        .with("quarters", quarters)
        .all();
  }

  public static DataTable table(Answer answer) {
    var table =
        new DataTable(
            "screens",
            List.of(
                "series",
                "screen",
                "verdict",
                "statistic",
                "threshold",
                "hits",
                "false_alarms",
                "generated_alarms",
                "rivals",
                "source",
                "licence",
                "may_be_passed_on"));
    for (var line : answer.screens()) {
      var series =
          answer.series().stream()
              .filter(one -> one.id().equals(line.series()))
              .findFirst()
              .orElseThrow();
      var own = line.falseAlarms();
      var generated = line.generatedAlarms();
      table
          .line()
          .restsOn(series.origin())
          .cell(line.series())
          .cell(line.screen())
          .cell(line.verdict())
          .cell(line.statistic())
          .cell(line.threshold())
          .ids(line.hits())
          .cell(own == null ? null : own.value())
          .cell(generated == null ? null : generated.value())
          .ids(line.rivals())
          .cell(series.source())
          .cell(series.licence())
          .cell(MarketLayout.passing(series.mayBePassedOn()))
          .end();
    }
    return table;
  }
}
