package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.MarketAnswer.QuoteLine;
import org.lodestone.app.command.MarketAnswer.ReadingLine;
import org.lodestone.app.command.MarketAnswer.Refused;
import org.lodestone.app.command.MarketAnswer.SeriesLine;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.yaml.Field;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.liquidity.Backing;
import org.lodestone.market.liquidity.Liquidity;
import org.lodestone.market.liquidity.RegionalSpread;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;
import picocli.CommandLine.Option;

/**
 * What each series is, how it trades, the spreads between them, and how much of consumption stands
 * behind each quote; the command {@code market show} and the page of markets ask it.
 */
public final class MarketOverview {
  @Option(names = "--series", paramLabel = "ID", descriptionKey = "market.series")
  private List<String> ids = List.of();

  @Option(names = "--form", paramLabel = "ID", descriptionKey = "market.form")
  private @Nullable String form;

  @Option(names = "--consumption", paramLabel = "T", descriptionKey = "market.consumption")
  private @Nullable Double consumption_tPerYear;

  @Option(names = "--quotes", descriptionKey = "market.quotes")
  private boolean withQuotes;

  /** A series with what could be measured; its quotes only if they are asked for. */
  public record Shown(SeriesLine series, List<ReadingLine> readings, List<QuoteLine> quotes) {}

  /** A spread of one period. */
  public record SpreadPoint(
      String period, String kind, double first_perKg, double second_perKg, double spread) {}

  /**
   * The first series over the second.
   *
   * @param mean null if refused
   */
  public record SpreadLine(
      String first,
      String second,
      String currency,
      @Nullable Double mean,
      List<SpreadPoint> points,
      @Nullable Refused refused) {}

  /** What stands behind a quote. */
  public record BackedQuote(
      String series,
      String period,
      Reported price,
      String unit,
      String standing,
      @Nullable Reported backingPercent) {}

  /**
   * The quotes of an item in a year.
   *
   * @param weighted_perKg null if no quote with a stated part of consumption is a price
   */
  public record BackingLine(
      String item,
      int year,
      String currency,
      @Nullable Double weighted_perKg,
      double covered_pct,
      List<BackedQuote> quotes) {}

  /** The answer. */
  public record Answer(
      List<Shown> series,
      List<SpreadLine> spreads,
      List<BackingLine> backing,
      List<String> rejects) {}

  /** The question in words of the command line; a wrong one ends the request. */
  public static MarketOverview of(Workbench workbench, List<String> words) {
    return AskedWords.read(workbench.messages(), new MarketOverview(), words);
  }

  public Answer answer(MarketSources sources) {
    if (consumption_tPerYear != null && !(consumption_tPerYear > 0)) {
      throw new WrongUsage(
          sources
              .texts()
              .text("usage-fault.value", String.valueOf(consumption_tPerYear), "--consumption"),
          sources.texts().text("market.consumption.advice"));
    }
    var ofForm = sources.ofItem(form);
    var shown = sources.chosen(ids).stream().filter(ofForm::contains).toList();
    return new Answer(
        shown.stream().map(one -> shown(sources, one)).toList(),
        spreads(sources, shown),
        backing(shown),
        sources.rejects());
  }

  public RunManifest manifest(MarketSources sources) {
    return sources.manifest("market show", options(), Optional.empty());
  }

  private Map<String, String> options() {
    return new AskedOptions()
        .with("series", ids.isEmpty() ? null : String.join(",", ids))
        .with("form", form)
        .with("consumption", consumption_tPerYear)
        .all();
  }

  private Shown shown(MarketSources sources, PriceSeries series) {
    var texts = sources.texts();
    var used = Optional.ofNullable(consumption_tPerYear).map(Range::exactly);
    var readings =
        List.of(
            ReadingLine.of("volatility", "Y2", Liquidity.volatility(series), texts),
            ReadingLine.of("amihud", "Y3", Liquidity.amihud(series), texts),
            ReadingLine.of("roll", "Y4", Liquidity.roll(series), texts),
            ReadingLine.of("corwin-schultz", "Y5", Liquidity.corwinSchultz(series), texts),
            ReadingLine.of("zero-trade", "Y6", Liquidity.zeroTradeDays(series), texts),
            ReadingLine.of("zero-change", "Y7", Liquidity.zeroChangeDays(series), texts),
            ReadingLine.of("turnover", "Y8", Liquidity.turnover(series, used), texts));
    return new Shown(
        SeriesLine.of(series), readings, withQuotes ? MarketAnswer.quotes(series) : List.of());
  }

  /** Every pair of series of the same item, the second one with prices. */
  private static List<SpreadLine> spreads(MarketSources sources, List<PriceSeries> shown) {
    var lines = new ArrayList<SpreadLine>();
    for (var first : shown) {
      for (var second : shown) {
        boolean isPair =
            !first.id().equals(second.id())
                && first.terms().item().equals(second.terms().item())
                && !second.prices().isEmpty()
                && (first.prices().isEmpty() || first.id().compareTo(second.id()) < 0);
        if (isPair) {
          lines.add(spread(sources, first, second));
        }
      }
    }
    return lines;
  }

  private static SpreadLine spread(MarketSources sources, PriceSeries first, PriceSeries second) {
    var currency = second.terms().unit().currency().getCurrencyCode();
    return switch (RegionalSpread.of(first, second, sources.rates())) {
      case RegionalSpread.Refused(var why) ->
          new SpreadLine(
              first.id().text(),
              second.id().text(),
              currency,
              null,
              List.of(),
              Refused.of(why, sources.texts()));
      case RegionalSpread.Measured measured ->
          new SpreadLine(
              first.id().text(),
              second.id().text(),
              currency,
              measured.mean(),
              measured.points().stream()
                  .map(
                      point ->
                          new SpreadPoint(
                              point.period().text(),
                              Field.written(point.kind()),
                              point.first_perKg(),
                              point.second_perKg(),
                              point.spread()))
                  .toList(),
              null);
    };
  }

  /** Items and years in which somebody says how much was bought at a price. */
  private static List<BackingLine> backing(List<PriceSeries> shown) {
    var groups = new LinkedHashMap<Group, List<Backing.Line>>();
    for (var series : shown) {
      var currency = series.terms().unit().currency().getCurrencyCode();
      for (var quote : series.quotes()) {
        groups
            .computeIfAbsent(
                new Group(series.terms().item(), quote.period().year(), currency),
                group -> new ArrayList<>())
            .add(new Backing.Line(series, quote, Backing.standing(quote)));
      }
    }
    var lines = new ArrayList<BackingLine>();
    groups.forEach(
        (group, members) -> {
          if (members.stream().anyMatch(m -> m.quote().details().backing_pct().isPresent())) {
            lines.add(backing(group, Backing.of(members)));
          }
        });
    return lines;
  }

  private record Group(String item, int year, String currency) {}

  private static BackingLine backing(Group group, Backing backing) {
    return new BackingLine(
        group.item,
        group.year,
        group.currency,
        backing.weighted_perKg().orElse(null),
        backing.covered_pct(),
        backing.lines().stream()
            .map(
                line ->
                    new BackedQuote(
                        line.series().id().text(),
                        line.quote().period().text(),
                        line.quote().printed(),
                        line.series().terms().unit().label(),
                        Field.written(line.standing()),
                        line.quote().details().backing_pct().orElse(null)))
            .toList());
  }
}
