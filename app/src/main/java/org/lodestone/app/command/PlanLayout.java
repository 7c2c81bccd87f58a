package org.lodestone.app.command;

import java.util.List;
import java.util.stream.Collectors;
import org.lodestone.app.output.TextTable;
import org.lodestone.plan.Plan;

/** A plan on the terminal. */
final class PlanLayout {
  private static final int NAME_LETTERS = 44;
  private static final int WORDS_LETTERS = 110;

  private final Workbench workbench;

  PlanLayout(Workbench workbench) {
    this.workbench = workbench;
  }

  void print(PlanAnswer plan) {
    var numbers = workbench.numbers();
    workbench.print(
        "plan.title",
        plan.name(),
        workbench.messages().text("plan.status." + plan.status()),
        numbers.percent(plan.gap()),
        plan.outcomes());
    workbench.print(
        "plan.headline",
        numbers.fixed(plan.uncoveredWeeksWithout(), 2),
        numbers.fixed(plan.uncoveredWeeks(), 2),
        numbers.fixed(plan.uncoveredWithout().weeksTail(), 1),
        numbers.fixed(plan.uncovered().weeksTail(), 1));
    workbench.print(
        "plan.cost",
        numbers.plain(plan.cost().certain()),
        numbers.plain(plan.cost().contingent()),
        numbers.plain(plan.cost().contingentTail()));
    printChosen(plan.chosen());
    printStocks(plan.stocks());
    printParties(plan.parties());
    printBinding(plan.binding());
    printRejected(plan.rejected());
    workbench.print("plan.note");
  }

  private void printChosen(List<Plan.Chosen> chosen) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print("plan.chosen", chosen.size());
    var table =
        new TextTable()
            .text(texts.text("plan.column.project"))
            .text(texts.text("plan.column.support"))
            .text(texts.text("plan.column.adopted"))
            .text(texts.text("plan.column.first"))
            .number(texts.text("plan.column.completion"))
            .number(texts.text("plan.column.cost"))
            .number(texts.text("plan.column.saves"));
    for (var project : chosen) {
      table.row(
          TextTable.cut(project.name(), NAME_LETTERS),
          project.supports().stream()
              .map(s -> s.party() + " " + s.kind())
              .collect(Collectors.joining(" + ")),
          project.adopted().toString(),
          project.firstProduction().likely().toString(),
          numbers.percent(project.completionWithout())
              + " → "
              + numbers.percent(project.completion()),
          numbers.plain(project.cost_musd() + project.contingent_musd()),
          numbers.plain(project.saved_musd()));
    }
    workbench.print(table.lines(2));
  }

  private void printStocks(List<Plan.Stored> stocks) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    if (stocks.isEmpty()) {
      workbench.print("plan.no-stock");
      return;
    }
    var table =
        new TextTable()
            .text(texts.text("plan.column.stock"))
            .number(texts.text("plan.column.days"))
            .number(texts.text("plan.column.tonnes"))
            .number(texts.text("plan.column.cost"));
    for (var stock : stocks) {
      table.row(
          stock.form() + " @ " + stock.place(),
          numbers.fixed(stock.days(), 0),
          numbers.plain(stock.tonnes()),
          numbers.plain(stock.cost_musd()));
    }
    workbench.print(table.lines(2));
  }

  private void printParties(List<Plan.PartyMoney> parties) {
    var numbers = workbench.numbers();
    for (var party : parties) {
      workbench.print(
          "plan.party",
          party.party(),
          party.cash_musd().stream().map(numbers::plain).collect(Collectors.joining(" ")),
          party.budget_musd().stream().map(numbers::plain).collect(Collectors.joining(" ")));
    }
  }

  private void printBinding(List<PlanAnswer.Tight> binding) {
    if (binding.isEmpty()) {
      return;
    }
    workbench.print("plan.binding");
    for (var limit : binding) {
      workbench.print("plan.binding.line", limit.text(), String.join(", ", limit.keepsOut()));
    }
  }

  private void printRejected(List<PlanAnswer.Out> rejected) {
    var texts = workbench.messages();
    workbench.print("plan.rejected", rejected.size());
    var table =
        new TextTable().text(texts.text("plan.column.project")).text(texts.text("plan.column.why"));
    for (var project : rejected) {
      table.row(
          TextTable.cut(project.name(), NAME_LETTERS),
          TextTable.cut(project.reasons().getFirst().text(), WORDS_LETTERS));
    }
    workbench.print(table.lines(2));
  }
}
