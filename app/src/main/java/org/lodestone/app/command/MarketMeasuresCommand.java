package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.command.MarketAnswer.ReadingLine;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;
import org.lodestone.data.yaml.Field;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.Reading;
import org.lodestone.market.Reason;
import org.lodestone.market.liquidity.Backing;
import org.lodestone.market.liquidity.ConcentrationLevel;
import org.lodestone.market.liquidity.Liquidity;
import org.lodestone.market.liquidity.RegionalSpread;
import org.lodestone.market.screen.ScreenInput;
import org.lodestone.market.screen.ScreenResult;
import org.lodestone.market.screen.ScreenSettings;
import org.lodestone.market.screen.Screening;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;
import org.lodestone.risk.Concentration;
import org.lodestone.risk.WorldTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone market measures}: is a market diversified, liquid and fair? Three answers side
 * by side, never one number.
 */
@Command(name = "measures")
public final class MarketMeasuresCommand implements Callable<Integer> {
  private static final double PERCENT = 0.01;

  /** The measure that quotes a publisher's own figure. */
  private static final String BACKING = "backing";

  private static final double HHI_SCALE = 10_000;

  private final Workbench workbench;

  @Mixin private final MarketFiles files = new MarketFiles();
  @Mixin private final MarketDates dates = new MarketDates();
  @Mixin private final TableOptions tables = new TableOptions();

  @Option(names = "--form", paramLabel = "ID", descriptionKey = "market.measures.form")
  private @Nullable String form;

  @Option(names = "--commodity", paramLabel = "NAME", descriptionKey = "market.measures.commodity")
  private @Nullable String commodity;

  public MarketMeasuresCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * One measure of one of the three.
   *
   * @param headline {@code diversified}, {@code liquid} or {@code fair}
   * @param level in words, where there are words for it
   * @param origins whose figures it rests on
   */
  record Line(
      String headline,
      String item,
      String year,
      ReadingLine reading,
      @Nullable String level,
      List<Origin> origins) {
    Line restingOn(List<Origin> others) {
      return new Line(headline, item, year, reading, level, others);
    }
  }

  /** The answer. */
  record Answer(List<Line> rows, String note, List<String> rejects) {}

  @Override
  public Integer call() {
    var rows = new ArrayList<Line>();
    if (form == null || commodity != null) {
      rows.addAll(diversified());
    }
    if (commodity == null || form != null) {
      for (var series : wanted()) {
        liquid(series).forEach(line -> rows.add(line.restingOn(origins(series))));
      }
      rows.addAll(fair(wanted()));
    }
    write(new Answer(rows, workbench.messages().text("market.measures.note"), files.rejects()));
    return ExitCode.DONE.number();
  }

  private List<PriceSeries> wanted() {
    var all = files.all(workbench);
    if (form == null) {
      return all;
    }
    var known = all.stream().map(one -> one.terms().item()).distinct().sorted().toList();
    var item = ConsumerOptions.oneOf(workbench, "form", form, known);
    return all.stream().filter(one -> one.terms().item().equals(item)).toList();
  }

  private List<Line> diversified() {
    var worlds = WorldTable.listAll(workbench.data().worldProduction());
    var known = worlds.stream().map(WorldTable::commodity).distinct().sorted().toList();
    var name =
        Optional.ofNullable(commodity)
            .map(asked -> ConsumerOptions.oneOf(workbench, "commodity", asked, known));
    var rows = new ArrayList<Line>();
    for (var world : worlds) {
      if (name.map(world.commodity()::equals).orElse(true)) {
        var origin = origins(world);
        diversified(world).forEach(line -> rows.add(line.restingOn(origin)));
      }
    }
    if (rows.isEmpty()) {
      throw new Refusal(
          workbench.messages().text("market.measures.asked"),
          workbench.messages().text("market.reason.no-shares"),
          workbench.messages().text("market.measures.remedy"));
    }
    return rows;
  }

  private List<Origin> origins(WorldTable world) {
    return workbench.data().sources().stream()
        .filter(source -> source.id().equals(world.source()))
        .map(Origin::of)
        .toList();
  }

  private static List<Origin> origins(PriceSeries... series) {
    return List.of(series).stream()
        .map(one -> MarketAnswer.SeriesLine.of(one).origin())
        .distinct()
        .toList();
  }

  private List<Line> diversified(WorldTable world) {
    var item = world.commodity() + ", " + world.stage() + " (" + world.source() + ")";
    return switch (world.outcome()) {
      case WorldTable.Refused refused ->
          List.of(
              line(
                  "diversified",
                  item,
                  world.year(),
                  "hhi",
                  Reading.refused(Reason.NO_SHARES),
                  null));
      case WorldTable.Measured(var concentration, var _) -> diversified(world, item, concentration);
    };
  }

  private List<Line> diversified(WorldTable world, String item, Concentration concentration) {
    var measures = concentration.open();
    int members = concentration.shares().size();
    return List.of(
        line(
            "diversified",
            item,
            world.year(),
            "hhi",
            new Reading.Measured(measures.hhi().times(1 / HHI_SCALE), members),
            Field.written(ConcentrationLevel.of(measures.hhi()))),
        line(
            "diversified",
            item,
            world.year(),
            "largest",
            new Reading.Measured(measures.top1_pct().times(PERCENT), members),
            concentration.findLargest().map(place -> place.text()).orElse(null)),
        line(
            "diversified",
            item,
            world.year(),
            "n-1",
            new Reading.Measured(measures.remainder_pct().times(PERCENT), members),
            null));
  }

  private Line line(
      String headline,
      String item,
      int year,
      String measure,
      Reading reading,
      @Nullable String level) {
    return new Line(
        headline,
        item,
        String.valueOf(year),
        ReadingLine.of(measure, equation(headline), reading, workbench.messages()),
        level,
        List.of());
  }

  private static String equation(String headline) {
    return headline.equals("diversified") ? "D2, Y9" : "Y20";
  }

  /** Year by year, as far as a year has enough quotes. */
  private List<Line> liquid(PriceSeries series) {
    var item = series.terms().item() + " (" + series.id() + ")";
    var rows = new ArrayList<Line>();
    for (int year : years(series)) {
      var within =
          series.within(java.time.LocalDate.of(year, 1, 1), java.time.LocalDate.of(year, 12, 31));
      rows.add(line("liquid", item, year, "amihud", Liquidity.amihud(within), null));
      rows.add(line("liquid", item, year, "roll", Liquidity.roll(within), null));
      rows.add(line("liquid", item, year, "zero-trade", Liquidity.zeroTradeDays(within), null));
    }
    return rows;
  }

  private static List<Integer> years(PriceSeries series) {
    return series.quotes().stream().map(quote -> quote.period().year()).distinct().toList();
  }

  private List<Line> fair(List<PriceSeries> all) {
    var rows = new ArrayList<Line>();
    for (var ask : all) {
      for (var price : all) {
        boolean isPair =
            ask.prices().isEmpty()
                && !price.prices().isEmpty()
                && ask.terms().item().equals(price.terms().item());
        if (isPair) {
          askOverPrice(ask, price).forEach(line -> rows.add(line.restingOn(origins(ask, price))));
        }
      }
    }
    for (var series : all) {
      if (!series.prices().isEmpty()) {
        backed(series).forEach(line -> rows.add(line.restingOn(origins(series))));
        rows.add(screens(series).restingOn(origins(series)));
      }
    }
    return rows;
  }

  private List<Line> askOverPrice(PriceSeries ask, PriceSeries price) {
    var item = ask.id() + " / " + price.id();
    return switch (RegionalSpread.of(ask, price, files.rates(workbench))) {
      case RegionalSpread.Refused(var why) ->
          List.of(
              line(
                  "fair",
                  item,
                  ask.quotes().getLast().period().year(),
                  "ask-over-price",
                  new Reading.Refused(why),
                  null));
      case RegionalSpread.Measured measured ->
          List.of(
              line(
                  "fair",
                  item,
                  measured.points().getLast().period().year(),
                  "ask-over-price",
                  new Reading.Measured(Range.exactly(measured.mean()), measured.points().size()),
                  null));
    };
  }

  /** Whether a quote stands for enough of consumption. */
  private List<Line> backed(PriceSeries series) {
    var rows = new ArrayList<Line>();
    for (var quote : series.quotes()) {
      var part = quote.details().backing_pct().flatMap(MarketMeasuresCommand::part);
      if (part.isPresent()) {
        rows.add(
            line(
                "fair",
                series.terms().item() + " (" + series.id() + ")",
                quote.period().year(),
                BACKING,
                new Reading.Measured(part.get(), 1),
                Field.written(Backing.standing(quote))));
      }
    }
    return rows;
  }

  /** A printed percentage as a part of one; a bound is a range, and a word is none. */
  private static Optional<Range> part(Reported printed) {
    return switch (printed) {
      case Reported.Exact(double percent) -> Optional.of(Range.exactly(percent * PERCENT));
      case Reported.About(double percent) -> Optional.of(Range.exactly(percent * PERCENT));
      case Reported.LessThan(double percent) ->
          Optional.of(new Range(0, percent * PERCENT, percent * PERCENT));
      case Reported.MoreThan(double percent) ->
          Optional.of(new Range(percent * PERCENT, percent * PERCENT, 1));
      case Reported.Nil _ -> Optional.of(Range.exactly(0));
      case Reported.Withheld _, Reported.NotAvailable _, Reported.NetExporter _ -> Optional.empty();
    };
  }

  /** How many of the screens that could be tested flag the series. */
  private Line screens(PriceSeries series) {
    var results =
        Screening.of(
            new ScreenInput(
                series,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                dates.all(workbench),
                dates.longestStep_days(series),
                ScreenSettings.STANDARD));
    int flags = 0;
    int tested = 0;
    for (var result : results) {
      if (result instanceof ScreenResult.Tested test) {
        tested++;
        flags += test.verdict() == ScreenResult.Verdict.SCREEN_FLAG ? 1 : 0;
      }
    }
    return line(
        "fair",
        series.terms().item() + " (" + series.id() + ")",
        series.quotes().getLast().period().year(),
        "screens",
        tested == 0
            ? Reading.refused(Reason.TOO_FEW, String.valueOf(series.prices().size()))
            : new Reading.Measured(Range.exactly((double) flags / tested), tested),
        null);
  }

  private Map<String, String> options() {
    return dates.addTo(new AskedOptions()).with("form", form).with("commodity", commodity).all();
  }

  private void write(Answer answer) {
    var manifest = files.manifest(workbench, "market measures", options(), Optional.empty());
    tables.write(workbench, "market-measures", manifest, List.of(table(answer)));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
      return;
    }
    for (var headline : List.of("diversified", "liquid", "fair")) {
      workbench.print("market.headline." + headline);
      answer.rows().stream().filter(row -> row.headline().equals(headline)).forEach(this::print);
    }
    workbench.print(List.of(answer.note()));
    MarketLayout.printRejects(workbench, answer.rejects());
  }

  private void print(Line line) {
    var texts = workbench.messages();
    var level = line.level();
    var words =
        level == null
            ? ""
            : switch (line.reading().measure()) {
              case "hhi" -> ", " + texts.text("market.level." + level);
              case "backing" -> ", " + texts.text("market.standing." + level);
              default -> ", " + level;
            };
    workbench.print(
        List.of(
            "  %s, %s: %s: %s%s"
                .formatted(
                    line.item(),
                    line.year(),
                    texts.text("market.measure." + line.reading().measure()),
                    value(line.reading()),
                    words)));
  }

  private String value(ReadingLine reading) {
    var refused = reading.refused();
    var value = reading.value();
    if (refused != null || value == null) {
      return workbench
          .messages()
          .text("market.not-measurable", refused == null ? "" : refused.why());
    }
    return range(reading.measure(), value, reading.low(), reading.high());
  }

  private String range(String measure, double value, @Nullable Double low, @Nullable Double high) {
    if (low == null || high == null || low.equals(high)) {
      return number(measure, value);
    }
    return "%s (%s–%s)"
        .formatted(number(measure, value), number(measure, low), number(measure, high));
  }

  /** The HHI from 0 to 10 000, the impact as it is, all else in percent. */
  private String number(String measure, double value) {
    return switch (measure) {
      case "hhi" -> workbench.numbers().count(Math.round(value * HHI_SCALE));
      case "amihud" -> workbench.numbers().plain(value);
      default -> workbench.numbers().percent(value);
    };
  }

  private static DataTable table(Answer answer) {
    var table =
        new DataTable(
            "measures",
            List.of(
                "headline",
                "item",
                "year",
                "measure",
                "value",
                "low",
                "high",
                "observations",
                "level",
                "refused"));
    for (var line : answer.rows()) {
      var refused = line.reading().refused();
      var row = table.line();
      if (line.reading().measure().equals(BACKING)) {
        line.origins().forEach(origin -> row.quotes(origin, line.item()));
      } else {
        line.origins().forEach(row::restsOn);
      }
      row.cell(line.headline())
          .cell(line.item())
          .cell(line.year())
          .cell(line.reading().measure())
          .cell(line.reading().value())
          .cell(line.reading().low())
          .cell(line.reading().high())
          .count(line.reading().observations())
          .cell(line.level())
          .cell(refused == null ? null : refused.reason())
          .end();
    }
    return table;
  }
}
