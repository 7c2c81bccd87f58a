package org.lodestone.app.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodestone.app.command.MarketAnswer.ReadingLine;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;
import org.lodestone.app.output.TextTable;
import org.lodestone.quantity.Reported;

/** Prints what {@code market show} found, and writes its tables. */
final class MarketLayout {
  private static final int LETTERS = 40;

  private final Workbench workbench;
  private final MarketFiles files;

  MarketLayout(Workbench workbench, MarketFiles files) {
    this.workbench = workbench;
    this.files = files;
  }

  void write(MarketShowCommand.Answer answer, TableOptions tables, Map<String, String> options) {
    var manifest = files.manifest(workbench, "market show", options, Optional.empty());
    tables.write(
        workbench,
        "market",
        manifest,
        List.of(series(answer), readings(answer), spreads(answer), backing(answer)));
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
      return;
    }
    answer.series().forEach(this::print);
    printSpreads(answer);
    answer.backing().forEach(this::print);
    printRejects(workbench, answer.rejects());
  }

  static void printRejects(Workbench workbench, List<String> rejects) {
    if (!rejects.isEmpty()) {
      workbench.print("inputs.rejects", workbench.numbers().count(rejects.size()));
      workbench.print(rejects.stream().limit(5).map(reject -> "  " + reject).toList());
    }
  }

  private void print(MarketShowCommand.Shown shown) {
    var texts = workbench.messages();
    var line = shown.series();
    workbench.print(
        "market.series.title",
        line.id(),
        line.material(),
        line.place(),
        line.unit(),
        texts.text(
            "market.incoterm." + (line.incoterm().equals("not-stated") ? "none" : "stated"),
            line.incoterm()),
        texts.text("market.basis." + line.basis()));
    workbench.print(
        "market.series.time",
        line.first(),
        line.last(),
        workbench.numbers().count(line.quotes()),
        workbench.numbers().count(line.prices()),
        workbench.numbers().count(line.holes()),
        texts.text("market.frequency." + line.frequency()));
    workbench.print(List.of("  " + licence(line)));
    for (var quote : shown.quotes()) {
      workbench.print(
          List.of("    " + quote.period() + "  " + workbench.numbers().reported(quote.price())));
    }
    workbench.print(readings(shown.readings()).lines(4));
  }

  private String licence(MarketAnswer.SeriesLine line) {
    return workbench
        .messages()
        .text(
            line.mayBePassedOn() ? "market.licence.open" : "market.licence.closed",
            line.source(),
            line.licence());
  }

  TextTable readings(List<ReadingLine> readings) {
    var texts = workbench.messages();
    var table = new TextTable().text("").text("");
    for (var reading : readings) {
      table.row(texts.text("market.measure." + reading.measure()), value(reading));
    }
    return table;
  }

  private String value(ReadingLine reading) {
    var texts = workbench.messages();
    var refused = reading.refused();
    if (refused != null || reading.value() == null) {
      return texts.text("market.not-measurable", refused == null ? "" : refused.why());
    }
    return texts.text(
        "market.reading",
        number(reading.measure(), reading.value()),
        number(reading.measure(), reading.low()),
        number(reading.measure(), reading.high()),
        workbench.numbers().count(reading.observations()));
  }

  /** Parts in percent, all else as it is. */
  private String number(String measure, @org.jspecify.annotations.Nullable Double value) {
    double number = value == null ? 0 : value;
    return measure.equals("amihud")
        ? workbench.numbers().plain(number)
        : workbench.numbers().percent(number);
  }

  private void printSpreads(MarketShowCommand.Answer answer) {
    if (answer.spreads().isEmpty()) {
      return;
    }
    var texts = workbench.messages();
    workbench.print("market.spreads");
    for (var line : answer.spreads()) {
      var refused = line.refused();
      if (refused != null) {
        workbench.print("market.spread.refused", line.first(), line.second(), refused.why());
      } else {
        var last = line.points().getLast();
        workbench.print(
            "market.spread",
            line.first(),
            line.second(),
            workbench.numbers().percent(line.mean() == null ? 0 : line.mean()),
            workbench.numbers().count(line.points().size()),
            texts.text("market.spread." + last.kind()));
      }
    }
  }

  private void print(MarketShowCommand.BackingLine line) {
    var texts = workbench.messages();
    workbench.print("market.backing", line.item(), String.valueOf(line.year()));
    var table =
        new TextTable()
            .text(texts.text("market.column.series"))
            .number(texts.text("market.column.price"))
            .text(texts.text("market.column.unit"))
            .number(texts.text("market.column.backing"))
            .text(texts.text("market.column.standing"));
    for (var quote : line.quotes()) {
      table.row(
          TextTable.cut(quote.series(), LETTERS),
          workbench.numbers().reported(quote.price()),
          quote.unit(),
          quote.backingPercent() == null
              ? ""
              : workbench.numbers().reported(quote.backingPercent()) + " %",
          texts.text("market.standing." + quote.standing()));
    }
    workbench.print(table.lines(2));
    var weighted = line.weighted_perKg();
    if (weighted != null) {
      workbench.print(
          "market.weighted",
          workbench.numbers().fixed(weighted, 2),
          line.currency() + "/kg",
          workbench.numbers().plain(line.covered_pct()));
    }
  }

  private static DataTable series(MarketShowCommand.Answer answer) {
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
          .cell(passing(line.mayBePassedOn()))
          .end();
    }
    return table;
  }

  static String passing(boolean mayBePassedOn) {
    return mayBePassedOn ? "yes" : "no";
  }

  private static DataTable readings(MarketShowCommand.Answer answer) {
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
            .cell(passing(shown.series().mayBePassedOn()))
            .end();
      }
    }
    return table;
  }

  private static DataTable spreads(MarketShowCommand.Answer answer) {
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

  private static DataTable backing(MarketShowCommand.Answer answer) {
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

  private static Origin origin(MarketShowCommand.Answer answer, String series) {
    return answer.series().stream()
        .map(MarketShowCommand.Shown::series)
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
