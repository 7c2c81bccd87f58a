package org.lodestone.app.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.MarketAnswer.Refused;
import org.lodestone.app.command.MarketAnswer.SeriesLine;
import org.lodestone.app.output.DataTable;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.yaml.Field;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.event.EventDesign;
import org.lodestone.market.event.EventStudy;
import org.lodestone.market.screen.Announcement;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How prices moved around days of announcements, beyond what is normal for them; the command {@code
 * market event} and the page of markets ask it.
 */
public final class MarketEvents {
  @Mixin private final MarketDates dates = new MarketDates();

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

  /**
   * One step of the event window; changes of the logarithm.
   *
   * @param cumulated up to this step, with its 90 % interval
   */
  public record Step(
      LocalDate day,
      double change,
      double normal,
      double abnormal,
      double cumulated,
      double low,
      double high) {
    static Step of(EventStudy.Abnormal step) {
      return new Step(
          step.day(),
          step.change(),
          step.normal(),
          step.abnormal(),
          step.cumulated().value(),
          step.cumulated().low(),
          step.cumulated().high());
    }
  }

  /**
   * The study of a series on a day; most fields are null if it is refused.
   *
   * @param cumulated Σ of the abnormal changes of the logarithm
   * @param percent the same as a change of the price in percent
   */
  public record Line(
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
  public record Answer(List<Line> studies, String note, List<String> rejects) {}

  /** The question in words of the command line; a wrong one ends the request. */
  public static MarketEvents of(Workbench workbench, List<String> words) {
    return AskedWords.read(workbench.messages(), new MarketEvents(), words);
  }

  public Answer answer(MarketSources sources) {
    var days = dates.asked(sources.workbench());
    var market = Optional.ofNullable(reference).map(sources::one);
    var lines = new ArrayList<Line>();
    for (var series : sources.chosen(ids)) {
      if (market.filter(series::equals).isEmpty()) {
        for (var day : days) {
          lines.add(line(sources, series, market, day));
        }
      }
    }
    return new Answer(lines, sources.texts().text("market.event.note"), sources.rejects());
  }

  public RunManifest manifest(MarketSources sources) {
    return sources.manifest("market event", options(), Optional.empty());
  }

  private Line line(
      MarketSources sources, PriceSeries series, Optional<PriceSeries> market, Announcement day) {
    return switch (EventStudy.of(series, market, day.day(), design(sources, series))) {
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
              Refused.of(why, sources.texts()));
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
              found.steps().stream().map(Step::of).toList(),
              null);
    };
  }

  private EventDesign design(MarketSources sources, PriceSeries series) {
    var usual = EventDesign.of(series.frequency());
    try {
      return new EventDesign(
          estimation == null ? usual.estimation() : estimation,
          before == null ? usual.before() : before,
          after == null ? usual.after() : after,
          dates.longestStep_days(series));
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(
          String.valueOf(e.getMessage()), sources.texts().text("market.design.advice"));
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

  public static DataTable table(Answer answer) {
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
