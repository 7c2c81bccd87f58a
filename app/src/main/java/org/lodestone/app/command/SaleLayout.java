package org.lodestone.app.command;

import java.util.List;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.TextTable;

/** The review of a sale on the terminal and as tables. */
final class SaleLayout {
  private final Workbench workbench;

  SaleLayout(Workbench workbench) {
    this.workbench = workbench;
  }

  void print(SaleAnswer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print(
        "sale.title",
        answer.name(),
        answer.seller(),
        answer.buyer(),
        answer.buyerPlace(),
        numbers.percent(answer.part()));
    workbench.print(
        "sale.recommendation", texts.text("sale.recommendation." + answer.recommendation()));
    answer.reasons().forEach(why -> workbench.print(List.of("  • " + why.text())));
    if (answer.reasons().isEmpty()) {
      workbench.print("sale.no-reason");
    }
    workbench.print(figures(answer).lines(2));
    workbench.print("sale.counted", answer.form(), answer.basis());
    workbench.print(holdings(answer).lines(2));
    if (!answer.notStopped().isEmpty()) {
      workbench.print("sale.not-stopped", String.join(", ", answer.notStopped()));
    }
    workbench.print(
        "sale.rules", String.join(", ", answer.rules().partners()), answer.rules().origin());
  }

  private TextTable figures(SaleAnswer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    var table =
        new TextTable()
            .text("")
            .number(texts.text("sale.column.before"))
            .number(texts.text("sale.column.after"));
    table.row(
        texts.text("sale.row.hhi"),
        numbers.fixed(answer.hhiBefore(), 0),
        numbers.fixed(answer.hhiAfter(), 0));
    table.row(
        texts.text("sale.row.largest"),
        answer.largestBefore().owner() + " " + numbers.percent(answer.largestBefore().share()),
        answer.largestAfter().owner() + " " + numbers.percent(answer.largestAfter().share()));
    table.row(
        texts.text("sale.row.buyer"),
        numbers.percent(answer.buyerBefore()),
        numbers.percent(answer.buyerAfter()));
    var outage = answer.outage();
    if (outage != null) {
      table.row(
          texts.text("sale.row.outage", outage.consumer()),
          numbers.plain(outage.uncoveredBefore()) + " t",
          numbers.plain(outage.uncoveredAfter()) + " t");
    }
    return table;
  }

  private TextTable holdings(SaleAnswer answer) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text(texts.text("sale.column.site"))
            .text(texts.text("sale.column.owner"))
            .number(texts.text("sale.column.capacity"))
            .text(texts.text("sale.column.rows"));
    for (var holding : answer.holdings()) {
      table.row(
          holding.site(),
          holding.owner(),
          workbench.numbers().plain(holding.capacity_t()),
          String.join(", ", holding.rows()));
    }
    return table;
  }

  static List<DataTable> tables(SaleAnswer answer) {
    return List.of(review(answer), reasons(answer), capacities(answer));
  }

  private static DataTable review(SaleAnswer answer) {
    var table = new DataTable("review", List.of("figure", "before", "after", "unit"));
    table
        .line()
        .cell("HHI of controlled capacity")
        .cell(answer.hhiBefore())
        .cell(answer.hhiAfter())
        .cell("HHI")
        .end();
    table
        .line()
        .cell("part of the largest owner")
        .cell(answer.largestBefore().share())
        .cell(answer.largestAfter().share())
        .cell("part")
        .end();
    table
        .line()
        .cell("part of the buyer")
        .cell(answer.buyerBefore())
        .cell(answer.buyerAfter())
        .cell("part")
        .end();
    var outage = answer.outage();
    if (outage != null) {
      table
          .line()
          .cell("uncovered if the largest owner refuses, " + outage.consumer())
          .cell(outage.uncoveredBefore())
          .cell(outage.uncoveredAfter())
          .cell(outage.unit())
          .end();
    }
    return table;
  }

  private static DataTable reasons(SaleAnswer answer) {
    var table = new DataTable("reasons", List.of("recommendation", "kind", "text"));
    for (var why : answer.reasons()) {
      table.line().cell(answer.recommendation()).cell(why.kind()).cell(why.text()).end();
    }
    if (answer.reasons().isEmpty()) {
      table.line().cell(answer.recommendation()).cell("").cell("").end();
    }
    return table;
  }

  private static DataTable capacities(SaleAnswer answer) {
    var table =
        new DataTable("capacities", List.of("site", "owner", "capacity_t", "assumed", "rows"));
    for (var holding : answer.holdings()) {
      table
          .line()
          .cell(holding.site())
          .cell(holding.owner())
          .cell(holding.capacity_t())
          .cell(Boolean.toString(holding.assumed()))
          .ids(holding.rows())
          .end();
    }
    return table;
  }
}
