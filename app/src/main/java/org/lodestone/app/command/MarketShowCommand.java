package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.MarketAnswer.QuoteLine;
import org.lodestone.app.command.MarketAnswer.ReadingLine;
import org.lodestone.app.command.MarketAnswer.Refused;
import org.lodestone.app.command.MarketAnswer.SeriesLine;
import org.lodestone.data.yaml.Field;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.liquidity.Backing;
import org.lodestone.market.liquidity.Liquidity;
import org.lodestone.market.liquidity.RegionalSpread;
import org.lodestone.quantity.Range;
import org.lodestone.quantity.Reported;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone market show FILE…}: what each series is, how it trades, the spreads between
 * them, and how much of consumption stands behind each quote.
 */
@Command(name = "show")
public final class MarketShowCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final MarketFiles files = new MarketFiles();

  @Option(names = "--series", paramLabel = "ID", descriptionKey = "market.series")
  private List<String> ids = List.of();

  @Option(names = "--form", paramLabel = "ID", descriptionKey = "market.form")
  private @Nullable String form;

  @Option(names = "--consumption", paramLabel = "T", descriptionKey = "market.consumption")
  private @Nullable Double consumption_tPerYear;

  @Option(names = "--quotes", descriptionKey = "market.quotes")
  private boolean withQuotes;

  @Mixin private final TableOptions tables = new TableOptions();

  public MarketShowCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A series with what could be measured; its quotes only if they are asked for. */
  record Shown(SeriesLine series, List<ReadingLine> readings, List<QuoteLine> quotes) {}

  /** A spread of one period. */
  record SpreadPoint(
      String period, String kind, double first_perKg, double second_perKg, double spread) {}

  /**
   * The first series over the second.
   *
   * @param mean null if refused
   */
  record SpreadLine(
      String first,
      String second,
      String currency,
      @Nullable Double mean,
      List<SpreadPoint> points,
      @Nullable Refused refused) {}

  /** What stands behind a quote. */
  record BackedQuote(
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
  record BackingLine(
      String item,
      int year,
      String currency,
      @Nullable Double weighted_perKg,
      double covered_pct,
      List<BackedQuote> quotes) {}

  /** The answer. */
  record Answer(
      List<Shown> series,
      List<SpreadLine> spreads,
      List<BackingLine> backing,
      List<String> rejects) {}

  @Override
  public Integer call() {
    if (consumption_tPerYear != null && !(consumption_tPerYear > 0)) {
      throw new WrongUsage(
          workbench
              .messages()
              .text("usage-fault.value", String.valueOf(consumption_tPerYear), "--consumption"),
          workbench.messages().text("market.consumption.advice"));
    }
    var shown =
        files.chosen(workbench, ids).stream()
            .filter(one -> form == null || one.terms().item().equals(item()))
            .toList();
    var answer =
        new Answer(
            shown.stream().map(this::shown).toList(),
            spreads(shown),
            backing(shown),
            files.rejects());
    new MarketLayout(workbench, files).write(answer, tables, options());
    return ExitCode.DONE.number();
  }

  private String item() {
    var known =
        files.all(workbench).stream().map(one -> one.terms().item()).distinct().sorted().toList();
    return ConsumerOptions.oneOf(workbench, "form", String.valueOf(form), known);
  }

  private Map<String, String> options() {
    return new AskedOptions()
        .with("series", ids.isEmpty() ? null : String.join(",", ids))
        .with("form", form)
        .with("consumption", consumption_tPerYear)
        .all();
  }

  private Shown shown(PriceSeries series) {
    var texts = workbench.messages();
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
        SeriesLine.of(series),
        readings,
        withQuotes ? series.quotes().stream().map(QuoteLine::of).toList() : List.of());
  }

  /** Every pair of series of the same item, the second one with prices. */
  private List<SpreadLine> spreads(List<PriceSeries> shown) {
    var lines = new ArrayList<SpreadLine>();
    for (var first : shown) {
      for (var second : shown) {
        boolean isPair =
            !first.id().equals(second.id())
                && first.terms().item().equals(second.terms().item())
                && !second.prices().isEmpty()
                && (first.prices().isEmpty() || first.id().compareTo(second.id()) < 0);
        if (isPair) {
          lines.add(spread(first, second));
        }
      }
    }
    return lines;
  }

  private SpreadLine spread(PriceSeries first, PriceSeries second) {
    var currency = second.terms().unit().currency().getCurrencyCode();
    return switch (RegionalSpread.of(first, second, files.rates(workbench))) {
      case RegionalSpread.Refused(var why) ->
          new SpreadLine(
              first.id().text(),
              second.id().text(),
              currency,
              null,
              List.of(),
              Refused.of(why, workbench.messages()));
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
