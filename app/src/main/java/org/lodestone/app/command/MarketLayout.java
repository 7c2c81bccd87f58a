package org.lodestone.app.command;

import java.util.List;
import org.lodestone.app.command.MarketAnswer.ReadingLine;
import org.lodestone.app.output.Interruption;
import org.lodestone.app.output.ProgressBar;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.RunManifest;

/** Prints what {@code market show} found, and writes its tables. */
final class MarketLayout {
  private static final int LETTERS = 40;

  private final Workbench workbench;

  MarketLayout(Workbench workbench) {
    this.workbench = workbench;
  }

  void write(MarketOverview.Answer answer, TableOptions tables, RunManifest manifest) {
    tables.write(workbench, "market", manifest, MarketTables.of(answer));
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

  private void print(MarketOverview.Shown shown) {
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

  private void printSpreads(MarketOverview.Answer answer) {
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

  private void print(MarketOverview.BackingLine line) {
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

  /** A bar on a terminal that stops when the user wants no more. */
  static ProgressBar bar(Workbench workbench, Interruption interruption) {
    return !workbench.json() && DrawOptions.isTerminal(System.console())
        ? ProgressBar.on(workbench.session().err(), "market", interruption::isAsked)
        : ProgressBar.silent(interruption::isAsked);
  }

  static String passing(boolean mayBePassedOn) {
    return mayBePassedOn ? "yes" : "no";
  }
}
