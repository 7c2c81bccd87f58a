package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.MarketAnswer.ReadingLine;
import org.lodestone.app.command.MarketAnswer.Refused;
import org.lodestone.app.command.MarketAnswer.SeriesLine;
import org.lodestone.app.output.DataTable;
import org.lodestone.data.exchange.CostFiles;
import org.lodestone.data.yaml.Field;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.screen.CostTable;
import org.lodestone.market.screen.Screen;
import org.lodestone.market.screen.ScreenInput;
import org.lodestone.market.screen.ScreenResult;
import org.lodestone.market.screen.ScreenSettings;
import org.lodestone.market.screen.Screening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone market screen FILE…}: screens for suppressed or manipulated prices, each with
 * its test, its false alarms and what else may explain it.
 */
@Command(name = "screen")
public final class MarketScreenCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final MarketFiles files = new MarketFiles();
  @Mixin private final MarketDates dates = new MarketDates();
  @Mixin private final TableOptions tables = new TableOptions();

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

  public MarketScreenCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * What a screen said of a series.
   *
   * @param verdict {@code screen flag}, {@code no flag} or {@code not testable: …}
   * @param test how it is decided
   */
  record Line(
      String series,
      String screen,
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
  record Position(String series, double price_perKg, double part) {}

  /** The answer. */
  record Answer(
      List<SeriesLine> series,
      List<Position> positions,
      List<Line> screens,
      List<String> notes,
      List<String> rejects) {}

  @Override
  public Integer call() {
    var lines = new ArrayList<Line>();
    var shown = new ArrayList<SeriesLine>();
    var positions = new ArrayList<Position>();
    var rejects = new ArrayList<String>();
    var table = costs(rejects);
    var made = output(rejects);
    for (var series : files.chosen(workbench, ids)) {
      if (!series.id().text().equals(domestic)) {
        shown.add(SeriesLine.of(series));
        table.flatMap(costs -> position(series, costs)).ifPresent(positions::add);
        var input =
            checked(
                () ->
                    new ScreenInput(
                        series,
                        home(),
                        table,
                        made,
                        dates.all(workbench),
                        dates.longestStep_days(series),
                        settings()));
        Screening.of(input).forEach(result -> lines.add(line(series, result)));
      }
    }
    rejects.addAll(0, files.rejects());
    write(new Answer(shown, positions, lines, notes(), rejects));
    return ExitCode.DONE.number();
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

  private <T> T checked(java.util.function.Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(
          String.valueOf(e.getMessage()), workbench.messages().text("market.screen.advice"));
    }
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

  private Optional<ScreenInput.Domestic> home() {
    return Optional.ofNullable(domestic)
        .map(
            id ->
                new ScreenInput.Domestic(
                    files.one(workbench, id), valueAddedTax, files.rates(workbench)));
  }

  private Optional<CostTable> costs(List<String> rejects) {
    if (costs == null) {
      return Optional.empty();
    }
    var read = CostFiles.readCosts(MarketFiles.present(workbench, costs));
    read.issues().forEach(issue -> rejects.add(issue.at() + ": " + issue.message()));
    return Optional.of(read.value());
  }

  private Map<Integer, Double> output(List<String> rejects) {
    if (output == null) {
      return Map.of();
    }
    var read = CostFiles.readOutput(MarketFiles.present(workbench, output));
    read.issues().forEach(issue -> rejects.add(issue.at() + ": " + issue.message()));
    return read.value();
  }

  private Line line(PriceSeries series, ScreenResult result) {
    var texts = workbench.messages();
    var name = Field.written(result.screen());
    var test = texts.text("market.screen.test." + name);
    return switch (result) {
      case ScreenResult.NotTestable(var screen, var why) -> {
        var refused = Refused.of(why, texts);
        yield new Line(
            series.id().text(),
            name,
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
              test,
              texts.text("market.verdict." + Field.written(tested.verdict())),
              tested.statistic(),
              tested.threshold(),
              tested.hits(),
              ReadingLine.of("false-alarms", "Y16", tested.falseAlarms(), texts),
              ReadingLine.of("generated-alarms", "Y16", tested.generatedAlarms(), texts),
              rivals(tested.screen()),
              null);
    };
  }

  private List<String> rivals(Screen screen) {
    return screen.rivals().stream()
        .map(rival -> workbench.messages().text("market.rival." + Field.written(rival)))
        .toList();
  }

  private List<String> notes() {
    return List.of(
        workbench.messages().text("market.screen.note"),
        workbench.messages().text("market.screen.alarms"));
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

  private void write(Answer answer) {
    var manifest = files.manifest(workbench, "market screen", options(), Optional.of(seed));
    tables.write(workbench, "market-screen", manifest, List.of(table(answer)));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
      return;
    }
    for (var series : answer.series()) {
      workbench.print("market.screen.title", series.id());
      answer.screens().stream()
          .filter(line -> line.series().equals(series.id()))
          .forEach(this::print);
      answer.positions().stream()
          .filter(position -> position.series().equals(series.id()))
          .forEach(
              position ->
                  workbench.print(
                      "market.screen.position",
                      workbench.numbers().plain(position.price_perKg()),
                      workbench.numbers().percent(position.part())));
      if (!series.mayBePassedOn()) {
        workbench.print("market.closed", series.source());
      }
    }
    workbench.print(answer.notes());
    MarketLayout.printRejects(workbench, answer.rejects());
  }

  private void print(Line line) {
    var texts = workbench.messages();
    workbench.print(
        List.of("  " + texts.text("market.screen.name." + line.screen()) + ": " + line.verdict()));
    var own = line.falseAlarms();
    var generated = line.generatedAlarms();
    if (own == null || generated == null || line.statistic() == null) {
      return;
    }
    workbench.print(List.of("      " + line.test()));
    workbench.print(
        "market.screen.statistic",
        workbench.numbers().plain(line.statistic()),
        workbench.numbers().plain(line.threshold() == null ? 0 : line.threshold()),
        String.join(", ", line.hits()));
    workbench.print("market.screen.rates", alarm(own), alarm(generated));
    workbench.print("market.screen.rivals", String.join("; ", line.rivals()));
  }

  private String alarm(ReadingLine rate) {
    var refused = rate.refused();
    return refused != null || rate.value() == null
        ? workbench.messages().text("market.not-measurable", refused == null ? "" : refused.why())
        : workbench.numbers().percent(rate.value());
  }

  private static DataTable table(Answer answer) {
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
