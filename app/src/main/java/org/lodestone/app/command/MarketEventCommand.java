package org.lodestone.app.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.MarketAnswer.Refused;
import org.lodestone.app.command.MarketAnswer.SeriesLine;
import org.lodestone.app.output.DataTable;
import org.lodestone.data.yaml.Field;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.event.EventDesign;
import org.lodestone.market.event.EventStudy;
import org.lodestone.market.screen.Announcement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone market event FILE…}: how prices moved around a day, beyond what is normal for
 * them.
 */
@Command(name = "event")
public final class MarketEventCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final MarketFiles files = new MarketFiles();
  @Mixin private final MarketDates dates = new MarketDates();
  @Mixin private final TableOptions tables = new TableOptions();

  @Option(names = "--series", paramLabel = "ID", descriptionKey = "market.series")
  private List<String> ids = List.of();

  @Option(names = "--reference", paramLabel = "ID", descriptionKey = "market.reference")
  private @Nullable String reference;

  @Option(names = "--estimation", paramLabel = "STEPS", descriptionKey = "market.estimation")
  private @Nullable Integer estimation;

  @Option(names = "--before", paramLabel = "STEPS", descriptionKey = "market.before")
  private @Nullable Integer before;

  @Option(names = "--after", paramLabel = "STEPS", descriptionKey = "market.after")
  private @Nullable Integer after;

  public MarketEventCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** One step of the event window; changes of the logarithm. */
  record Step(LocalDate day, double change, double normal, double abnormal) {}

  /**
   * The study of a series on a day; most fields are null if it is refused.
   *
   * @param cumulated Σ of the abnormal changes of the logarithm
   * @param percent the same as a change of the price in percent
   */
  record Line(
      SeriesLine series,
      String event,
      LocalDate day,
      @Nullable String model,
      @Nullable LocalDate estimatedFrom,
      @Nullable LocalDate estimatedUntil,
      @Nullable Integer estimationSteps,
      @Nullable Double cumulated,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double percent,
      @Nullable Double tTest,
      @Nullable Double rankTest,
      @Nullable Integer rankedAmong,
      List<Step> steps,
      @Nullable Refused refused) {}

  /** The answer. */
  record Answer(List<Line> studies, String note, List<String> rejects) {}

  @Override
  public Integer call() {
    var days = dates.asked(workbench);
    var market = Optional.ofNullable(reference).map(id -> files.one(workbench, id));
    var lines = new ArrayList<Line>();
    for (var series : files.chosen(workbench, ids)) {
      if (market.filter(series::equals).isEmpty()) {
        for (var day : days) {
          lines.add(line(series, market, day));
        }
      }
    }
    write(new Answer(lines, workbench.messages().text("market.event.note"), files.rejects()));
    return ExitCode.DONE.number();
  }

  private Line line(PriceSeries series, Optional<PriceSeries> market, Announcement day) {
    return switch (EventStudy.of(series, market, day.day(), design(series))) {
      case EventStudy.Refused(var why) ->
          new Line(
              SeriesLine.of(series),
              day.name(),
              day.day(),
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              List.of(),
              Refused.of(why, workbench.messages()));
      case EventStudy.Measured found ->
          new Line(
              SeriesLine.of(series),
              day.name(),
              day.day(),
              Field.written(found.model()),
              found.estimation().first(),
              found.estimation().last(),
              found.estimation().steps(),
              found.cumulated().value(),
              found.cumulated().low(),
              found.cumulated().high(),
              100 * FastMath.expm1(found.cumulated().value()),
              found.tests().tTest(),
              found.tests().rankTest(),
              found.tests().windows(),
              found.steps().stream()
                  .map(s -> new Step(s.day(), s.change(), s.normal(), s.abnormal()))
                  .toList(),
              null);
    };
  }

  private EventDesign design(PriceSeries series) {
    var usual = EventDesign.of(series.frequency());
    try {
      return new EventDesign(
          estimation == null ? usual.estimation() : estimation,
          before == null ? usual.before() : before,
          after == null ? usual.after() : after,
          dates.longestStep_days(series));
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(
          String.valueOf(e.getMessage()), workbench.messages().text("market.design.advice"));
    }
  }

  private Map<String, String> options() {
    return dates
        .addTo(new AskedOptions())
        .with("series", ids.isEmpty() ? null : String.join(",", ids))
        .with("reference", reference)
        .with("estimation", estimation)
        .with("before", before)
        .with("after", after)
        .all();
  }

  private void write(Answer answer) {
    var manifest = files.manifest(workbench, "market event", options(), Optional.empty());
    tables.write(workbench, "market-event", manifest, List.of(table(answer)));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
      return;
    }
    for (var line : answer.studies()) {
      print(line);
    }
    workbench.print(List.of(answer.note()));
    MarketLayout.printRejects(workbench, answer.rejects());
  }

  private void print(Line line) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print("market.event.title", line.series().id(), line.event(), line.day().toString());
    var refused = line.refused();
    if (refused != null) {
      workbench.print(List.of("  " + texts.text("market.not-measurable", refused.why())));
    } else {
      workbench.print(
          "market.event.result",
          numbers.percent(value(line.cumulated())),
          numbers.percent(value(line.low())),
          numbers.percent(value(line.high())),
          numbers.fixed(value(line.tTest()), 3),
          numbers.fixed(value(line.rankTest()), 3),
          String.valueOf(line.rankedAmong()));
      workbench.print(
          "market.event.window",
          texts.text("market.model." + line.model()),
          String.valueOf(line.estimatedFrom()),
          String.valueOf(line.estimatedUntil()),
          String.valueOf(line.estimationSteps()),
          line.steps().getFirst().day().toString(),
          line.steps().getLast().day().toString());
    }
    if (!line.series().mayBePassedOn()) {
      workbench.print("market.closed", line.series().source());
    }
  }

  private static double value(@Nullable Double number) {
    return number == null ? 0 : number;
  }

  private static DataTable table(Answer answer) {
    var table =
        new DataTable(
            "event",
            List.of(
                "series",
                "event",
                "day",
                "model",
                "cumulated",
                "low",
                "high",
                "t_test",
                "rank_test",
                "refused",
                "source",
                "licence",
                "may_be_passed_on"));
    for (var line : answer.studies()) {
      var refused = line.refused();
      table
          .line()
          .restsOn(line.series().origin())
          .cell(line.series().id())
          .cell(line.event())
          .cell(line.day())
          .cell(line.model())
          .cell(line.cumulated())
          .cell(line.low())
          .cell(line.high())
          .cell(line.tTest())
          .cell(line.rankTest())
          .cell(refused == null ? null : refused.reason())
          .cell(line.series().source())
          .cell(line.series().licence())
          .cell(MarketLayout.passing(line.series().mayBePassedOn()))
          .end();
    }
    return table;
  }
}
