package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.output.TextTable;
import org.lodestone.finance.project.ThreeCases;

/** What instruments do to a project, on the terminal. */
final class FinanceResults {
  private final Workbench workbench;

  FinanceResults(Workbench workbench) {
    this.workbench = workbench;
  }

  void print(FinanceAnswer answer) {
    var layout = new FinanceLayout(workbench);
    workbench.print(
        "finance.title",
        answer.name(),
        answer.currency(),
        Integer.toString(answer.firstYear()),
        workbench.numbers().percent(answer.stateRate()));
    for (var each : answer.worlds()) {
      workbench.print("finance.world.title", each.name(), each.why().replaceAll("\\s+", " "));
      workbench.print(table(each).lines(2));
      for (var effect : each.instruments()) {
        if (effect.userCost() != 0 && effect.leakage_tPerYear() != null) {
          workbench.print(
              "finance.users",
              effect.name(),
              layout.millions(effect.userCost()),
              workbench.numbers().plain(effect.leakage_tPerYear()));
        }
      }
    }
    workbench.print("finance.note");
    layout.printEvidence(answer.evidence());
  }

  private TextTable table(FinanceAnswer.World each) {
    var texts = workbench.messages();
    var layout = new FinanceLayout(workbench);
    var table =
        new TextTable()
            .text(texts.text("finance.column.instrument"))
            .number(texts.text("finance.column.npv"))
            .number(texts.text("finance.column.irr"))
            .number(texts.text("finance.column.dscr"))
            .number("LLCR")
            .number(texts.text("finance.column.grant"))
            .number(texts.text("finance.column.cost"))
            .number(texts.text("finance.column.tail"));
    row(table, texts.text("finance.without"), each.without(), List.of("", "", ""));
    for (var effect : each.instruments()) {
      row(
          table,
          "+ " + effect.name(),
          effect.with(),
          List.of(
              layout.millions(effect.grantEquivalent().middle()),
              layout.millions(effect.stateCost().mean()),
              layout.millions(effect.stateCost().tail())));
    }
    row(
        table,
        texts.text("finance.with-all"),
        each.withAll(),
        List.of(
            "",
            layout.millions(each.stateCost().mean()),
            layout.millions(each.stateCost().tail())));
    return table;
  }

  private void row(
      TextTable table,
      String name,
      ThreeCases<FinanceAnswer.Standing> standing,
      List<String> costs) {
    var cells = new ArrayList<String>();
    cells.add(name);
    cells.add(npv(standing));
    cells.add(rate(standing.middle().irr()));
    cells.add(ratio(standing.middle().dscrLeast()));
    cells.add(ratio(standing.middle().llcr()));
    cells.addAll(costs);
    table.row(cells);
  }

  /** The middle with its two ends, if anything is not known. */
  private String npv(ThreeCases<FinanceAnswer.Standing> standing) {
    var layout = new FinanceLayout(workbench);
    var middle = layout.millions(standing.middle().npv());
    if (standing.unfavourable().equals(standing.favourable())) {
      return middle;
    }
    return "%s (%s … %s)"
        .formatted(
            middle,
            layout.millions(standing.unfavourable().npv()),
            layout.millions(standing.favourable().npv()));
  }

  private String rate(List<Double> rates) {
    return switch (rates.size()) {
      case 0 -> workbench.messages().text("finance.irr.none");
      case 1 -> workbench.numbers().percent(rates.getFirst());
      default ->
          workbench
              .messages()
              .text(
                  "finance.irr.several",
                  String.join("; ", rates.stream().map(workbench.numbers()::percent).toList()));
    };
  }

  private String ratio(@Nullable Double ratio) {
    return ratio == null ? "—" : workbench.numbers().fixed(ratio, 2);
  }
}
