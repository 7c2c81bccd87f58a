package org.lodestone.app.command;

import org.jspecify.annotations.Nullable;
import org.lodestone.app.command.TradeReconcileAnswer.Answer;
import org.lodestone.app.command.TradeReconcileAnswer.Miss;
import org.lodestone.app.output.TextTable;
import org.lodestone.network.PlaceId;

/** {@code trade reconcile} for a terminal. */
record TradeReconcileLayout(Workbench workbench, Customs customs) {
  private static final double MILLION = 1e6;

  void print(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print(
        "trade.reconcile.rows",
        numbers.count(answer.rows().read()),
        numbers.count(answer.rows().used()));
    answer
        .rows()
        .setAside()
        .forEach(
            (reason, count) ->
                workbench.print(
                    "trade.reconcile.aside",
                    numbers.count(count),
                    texts.text("trade.aside." + reason)));
    var checks = answer.worldChecks();
    workbench.print(
        "trade.reconcile.checks",
        numbers.count(checks.getOrDefault("agrees", 0)),
        numbers.count(checks.getOrDefault("added-up", 0)),
        numbers.count(checks.getOrDefault("differs", 0)));
    codes(answer);
    answer.misses().forEach(this::miss);
    workbench.print(TradeInput.lines(workbench, answer.inputs()));
    workbench.print("trade.reconcile.note");
  }

  private void codes(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    var table =
        new TextTable()
            .text(texts.text("trade.column.code"))
            .number(texts.text("trade.column.flows"))
            .number(texts.text("trade.column.mirrored"))
            .number(texts.text("trade.column.imported"))
            .number(texts.text("trade.column.exported"))
            .number(texts.text("trade.column.reconciled"))
            .text(texts.text("trade.column.top"))
            .number(texts.text("trade.column.other"))
            .number(texts.text("trade.column.ratio"))
            .text(texts.text("trade.column.other-top"));
    for (var line : answer.codes()) {
      var other = line.other_usd();
      var ratio = line.ratio();
      var top = line.otherTopExporter();
      table.row(
          line.code(),
          numbers.count(line.flows()),
          numbers.count(line.mirrored()),
          numbers.fixed(line.imported_usd() / MILLION, 1),
          numbers.fixed(line.exported_usd() / MILLION, 1),
          numbers.fixed(line.reconciled_usd() / MILLION, 1),
          line.topExporter(),
          other == null ? "" : numbers.fixed(other / MILLION, 1),
          ratio == null ? "" : numbers.fixed(ratio, 3),
          top == null ? "" : top);
    }
    workbench.print(table.lines(2));
  }

  private void miss(Miss miss) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print(
        "trade.reconcile.miss",
        miss.code(),
        numbers.fixed(miss.ratio(), 3),
        name(miss.topExporter()),
        name(miss.otherTopExporter()));
    var table =
        new TextTable()
            .text(texts.text("trade.column.flow"))
            .number(texts.text("trade.column.reconciled"))
            .number(texts.text("trade.column.other"))
            .number(texts.text("trade.column.difference"))
            .number(texts.text("trade.column.imported"))
            .number(texts.text("trade.column.exported"))
            .text(texts.text("trade.column.reason"));
    for (var flow : miss.flows()) {
      table.row(
          flow.exporter() + " → " + flow.importer(),
          million(flow.ours_usd()),
          million(flow.theirs_usd()),
          million(flow.difference_usd()),
          million(flow.imported_usd()),
          million(flow.exported_usd()),
          texts.text("trade.reason." + flow.reason()));
    }
    workbench.print(table.lines(4));
  }

  private String million(@Nullable Double value_usd) {
    return value_usd == null ? "—" : workbench.numbers().fixed(value_usd / MILLION, 1);
  }

  private String name(String place) {
    return customs.name(new PlaceId(place));
  }
}
