package org.lodestone.app.command;

import java.util.List;
import java.util.stream.Stream;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;
import org.lodestone.quantity.Reported;

/** The tables of {@code market show}: series, readings, spreads, what stands behind quotes. */
public final class MarketTables {
  private MarketTables() {}

  public static List<DataTable> of(MarketOverview.Answer answer) {
    boolean withQuotes = answer.series().stream().anyMatch(shown -> !shown.quotes().isEmpty());
    return Stream.of(
            Stream.of(series(answer), readings(answer), spreads(answer), backing(answer)),
            withQuotes ? Stream.of(quotes(answer)) : Stream.<DataTable>of())
        .flatMap(tables -> tables)
        .toList();
  }

  private static DataTable series(MarketOverview.Answer answer) {
    var table =
        new DataTable(
            "series",
            List.of(
                "series",
                "item",
                "place",
                "unit",
                "incoterm",
                "basis",
                "first",
                "last",
                "quotes",
                "prices",
                "holes",
                "source",
                "licence",
                "may_be_passed_on"));
    for (var shown : answer.series()) {
      var line = shown.series();
      table
          .line()
          .restsOn(line.origin())
          .cell(line.id())
          .cell(line.item())
          .cell(line.place())
          .cell(line.unit())
          .cell(line.incoterm())
          .cell(line.basis())
          .cell(line.first())
          .cell(line.last())
          .count(line.quotes())
          .count(line.prices())
          .count(line.holes())
          .cell(line.source())
          .cell(line.licence())
          .cell(MarketLayout.passing(line.mayBePassedOn()))
          .end();
    }
    return table;
  }

  /** Every quote, if the answer has them; asks and bounds are marked as no prices. */
  private static DataTable quotes(MarketOverview.Answer answer) {
    var table =
        new DataTable(
            "quotes",
            List.of(
                "series", "period", "price", "unit", "basis", "is_price", "follows", "volume_t"));
    for (var shown : answer.series()) {
      var series = shown.series();
      for (var quote : shown.quotes()) {
        table
            .line()
            .quotes(series.origin(), series.id())
            .cell(series.id())
            .cell(quote.period())
            .cell(printed(quote.price()))
            .cell(series.unit())
            .cell(series.basis())
            .cell(quote.usable() ? "yes" : "no")
            .cell(quote.follows() ? "yes" : "no")
            .cell(quote.volume_t())
            .end();
      }
    }
    return table;
  }

  private static DataTable readings(MarketOverview.Answer answer) {
    var table =
        new DataTable(
            "readings",
            List.of(
                "series",
                "measure",
                "equation",
                "value",
                "low",
                "high",
                "observations",
                "refused",
                "source",
                "licence",
                "may_be_passed_on"));
    for (var shown : answer.series()) {
      for (var reading : shown.readings()) {
        var refused = reading.refused();
        table
            .line()
            .restsOn(shown.series().origin())
            .cell(shown.series().id())
            .cell(reading.measure())
            .cell(reading.equation())
            .cell(reading.value())
            .cell(reading.low())
            .cell(reading.high())
            .count(reading.observations())
            .cell(refused == null ? null : refused.reason())
            .cell(shown.series().source())
            .cell(shown.series().licence())
            .cell(MarketLayout.passing(shown.series().mayBePassedOn()))
            .end();
      }
    }
    return table;
  }

  private static DataTable spreads(MarketOverview.Answer answer) {
    var table =
        new DataTable(
            "spreads",
            List.of(
                "first",
                "second",
                "period",
                "kind",
                "currency",
                "first_perKg",
                "second_perKg",
                "spread",
                "refused"));
    for (var line : answer.spreads()) {
      var refused = line.refused();
      if (refused != null) {
        table
            .line()
            .cell(line.first())
            .cell(line.second())
            .cell("")
            .cell("")
            .cell(line.currency())
            .cell((Double) null)
            .cell((Double) null)
            .cell((Double) null)
            .cell(refused.reason())
            .end();
      }
      for (var point : line.points()) {
        table
            .line()
            .quotes(origin(answer, line.first()), line.first())
            .quotes(origin(answer, line.second()), line.second())
            .cell(line.first())
            .cell(line.second())
            .cell(point.period())
            .cell(point.kind())
            .cell(line.currency())
            .cell((Double) point.first_perKg())
            .cell((Double) point.second_perKg())
            .cell((Double) point.spread())
            .cell("")
            .end();
      }
    }
    return table;
  }

  private static DataTable backing(MarketOverview.Answer answer) {
    var table =
        new DataTable(
            "backing",
            List.of(
                "item", "year", "series", "period", "price", "unit", "backing_pct", "standing"));
    for (var line : answer.backing()) {
      for (var quote : line.quotes()) {
        table
            .line()
            .quotes(origin(answer, quote.series()), quote.series())
            .cell(line.item())
            .count(line.year())
            .cell(quote.series())
            .cell(quote.period())
            .cell(printed(quote.price()))
            .cell(quote.unit())
            .cell(quote.backingPercent() == null ? "" : printed(quote.backingPercent()))
            .cell(quote.standing())
            .end();
      }
    }
    return table;
  }

  private static Origin origin(MarketOverview.Answer answer, String series) {
    return answer.series().stream()
        .map(MarketOverview.Shown::series)
        .filter(line -> line.id().equals(series))
        .findFirst()
        .orElseThrow()
        .origin();
  }

  /** As the table of quotes has it. */
  private static String printed(Reported value) {
    return org.lodestone.app.output.Numbers.of(org.lodestone.app.Language.EN)
        .reported(value)
        .replace(",", "");
  }
}
