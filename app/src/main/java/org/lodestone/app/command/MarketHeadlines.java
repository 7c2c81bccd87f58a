package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Refusal;
import org.lodestone.app.command.MarketAnswer.ReadingLine;
import org.lodestone.app.command.MarketMeasures.Line;
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
import org.lodestone.risk.FormProducers;
import org.lodestone.risk.WorldTable;
import org.lodestone.scenario.Progress;

/** Computes the three headline measures of markets, row by row, until it is stopped. */
final class MarketHeadlines {
  private static final double PERCENT = 0.01;
  private static final double HHI_SCALE = 10_000;
  private static final String DIVERSIFIED = "diversified";

  private final MarketSources sources;
  private final MarketDates dates;
  private final Progress progress;
  private boolean isWhole = true;

  MarketHeadlines(MarketSources sources, MarketDates dates, Progress progress) {
    this.sources = sources;
    this.dates = dates;
    this.progress = progress;
  }

  boolean isWhole() {
    return isWhole;
  }

  /** By world tables of commodities, each with its stage, source and year. */
  List<Line> commodities(@Nullable String asked) {
    var worlds = WorldTable.listAll(sources.workbench().data().worldProduction());
    var known = worlds.stream().map(WorldTable::commodity).distinct().sorted().toList();
    var name =
        Optional.ofNullable(asked)
            .map(word -> ConsumerOptions.oneOf(sources.workbench(), "commodity", word, known));
    var rows = new ArrayList<Line>();
    for (var world : worlds) {
      if (name.map(world.commodity()::equals).orElse(true)) {
        var origin = origins(world);
        diversified(world).forEach(line -> rows.add(line.restingOn(origin)));
      }
    }
    if (rows.isEmpty()) {
      var texts = sources.texts();
      throw new Refusal(
          texts.text("market.measures.asked"),
          texts.text("market.reason.no-shares"),
          texts.text("market.measures.remedy"));
    }
    return rows;
  }

  private List<Origin> origins(WorldTable world) {
    return sources.workbench().data().sources().stream()
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
      case WorldTable.Refused _ -> List.of(noShares(item, world.year()));
      case WorldTable.Measured(var concentration, var _) ->
          diversified(item, world.year(), concentration);
    };
  }

  /** By what the baseline makes of each form, or of one; a form has one stage. */
  List<Line> forms(Optional<String> item) {
    var data = new PackageOrigins(sources.workbench().checkedPackage().value());
    var rows = new ArrayList<Line>();
    for (var made : FormProducers.listAll(sources.workbench().baseline().network())) {
      if (item.map(made.form().id().text()::equals).orElse(true)) {
        var name = made.form().id().text();
        var lines =
            made.concentration()
                .map(found -> diversified(name, made.year(), found))
                .orElseGet(() -> List.of(noShares(name, made.year())));
        var origins =
            made.rows().stream().flatMap(id -> data.figure(id).stream()).distinct().toList();
        lines.forEach(line -> rows.add(line.restingOn(origins)));
      }
    }
    return rows;
  }

  private Line noShares(String item, int year) {
    return line(DIVERSIFIED, item, year, "hhi", Reading.refused(Reason.NO_SHARES), null);
  }

  private List<Line> diversified(String item, int year, Concentration concentration) {
    var measures = concentration.open();
    int members = concentration.shares().size();
    return List.of(
        line(
            DIVERSIFIED,
            item,
            year,
            "hhi",
            new Reading.Measured(measures.hhi().times(1 / HHI_SCALE), members),
            Field.written(ConcentrationLevel.of(measures.hhi()))),
        line(
            DIVERSIFIED,
            item,
            year,
            "largest",
            new Reading.Measured(measures.top1_pct().times(PERCENT), members),
            concentration.findLargest().map(place -> place.text()).orElse(null)),
        line(
            DIVERSIFIED,
            item,
            year,
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
        ReadingLine.of(measure, equation(headline), reading, sources.texts()),
        level,
        List.of());
  }

  /** Liquid and fair, as far as there are prices; without any, one row each that says so. */
  List<Line> prices(Optional<String> item, List<PriceSeries> wanted) {
    var rows = new ArrayList<Line>();
    if (wanted.isEmpty()) {
      int year = sources.workbench().baseline().network().baselineYear();
      for (var headline : List.of("liquid", "fair")) {
        rows.add(
            line(
                headline,
                item.orElse(""),
                year,
                headline.equals("liquid") ? "amihud" : "screens",
                Reading.refused(Reason.NO_SERIES),
                null));
      }
      return rows;
    }
    for (var series : wanted) {
      liquid(series).forEach(line -> rows.add(line.restingOn(origins(series))));
    }
    rows.addAll(fair(wanted));
    return rows;
  }

  private static String equation(String headline) {
    return headline.equals(DIVERSIFIED) ? "D2, Y9" : "Y20";
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
    int done = 0;
    for (var series : all) {
      progress.tick(done++, all.size());
      if (progress.cancelled()) {
        isWhole = false;
        return rows;
      }
      if (!series.prices().isEmpty()) {
        backed(series).forEach(line -> rows.add(line.restingOn(origins(series))));
        rows.add(screens(series).restingOn(origins(series)));
      }
    }
    return rows;
  }

  private List<Line> askOverPrice(PriceSeries ask, PriceSeries price) {
    var item = ask.id() + " / " + price.id();
    return switch (RegionalSpread.of(ask, price, sources.rates())) {
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
      var part = quote.details().backing_pct().flatMap(MarketHeadlines::part);
      if (part.isPresent()) {
        rows.add(
            line(
                "fair",
                series.terms().item() + " (" + series.id() + ")",
                quote.period().year(),
                MarketMeasures.BACKING,
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
                dates.all(sources.workbench()),
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
}
