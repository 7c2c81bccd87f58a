package org.lodestone.app.command;

import java.util.List;
import org.lodestone.app.Messages;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.yaml.Field;
import org.lodestone.plan.Plan;
import org.lodestone.plan.rival.Rivals;
import org.lodestone.plan.rival.Rivals.Rival;
import org.lodestone.plan.rival.Rivals.Way;

/** What simpler methods would make of a plan's question. */
record PlanRivals(List<Line> rivals) {

  /** Of a gap smaller than this no multiple is told. */
  private static final double NO_GAP = 1e-9;

  /**
   * A rival.
   *
   * @param way {@code greedy}, {@code stocks-only} or the kind of instrument
   * @param worse part of its objective by which it is worse than the plan
   * @param gaps how many times the gap of the plan that is
   */
  record Line(
      String way,
      double objective,
      double worse,
      double gaps,
      PlanAnswer.Cost cost,
      double uncoveredWeeks,
      double uncoveredWeeksTail,
      List<String> chosen,
      List<Plan.Stored> stocks) {}

  static PlanRivals of(Plan plan, Rivals rivals) {
    return new PlanRivals(rivals.rivals().stream().map(rival -> line(plan, rival)).toList());
  }

  private static Line line(Plan plan, Rival rival) {
    var money = rival.plan().money();
    return new Line(
        switch (rival.way()) {
          case Way.Greedy way -> "greedy";
          case Way.OneKind way -> Field.written(way.kind());
          case Way.StocksOnly way -> "stocks-only";
        },
        rival.plan().objective(),
        rival.worse(),
        rival.worse() / Math.max(plan.gap(), NO_GAP),
        new PlanAnswer.Cost(
            money.certain_musd(), money.contingent_musd(), money.contingentTail_musd(), "MUSD"),
        rival.plan().uncovered().weeks(),
        rival.plan().uncovered().weeksTail(),
        rival.plan().chosen().stream().map(Plan.Chosen::option).toList(),
        rival.plan().stocks());
  }

  void print(Workbench workbench) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print("plan.rivals");
    var table =
        new TextTable()
            .text(texts.text("plan.rivals.way"))
            .number(texts.text("plan.rivals.worse"))
            .number(texts.text("plan.rivals.gaps"))
            .number(texts.text("plan.column.cost"))
            .number(texts.text("plan.column.weeks"))
            .number(texts.text("plan.column.tail"))
            .number(texts.text("plan.rivals.projects"));
    for (var rival : rivals) {
      table.row(
          way(rival.way(), texts),
          numbers.fixed(rival.worse() * 100, 2) + " %",
          numbers.plain(rival.gaps()),
          numbers.plain(rival.cost().certain() + rival.cost().contingent()),
          numbers.fixed(rival.uncoveredWeeks(), 2),
          numbers.fixed(rival.uncoveredWeeksTail(), 1),
          Integer.toString(rival.chosen().size()));
    }
    workbench.print(table.lines(2));
    workbench.print("plan.rivals.note");
  }

  private static String way(String way, Messages texts) {
    return switch (way) {
      case "greedy" -> texts.text("plan.rivals.greedy");
      case "stocks-only" -> texts.text("plan.rivals.stocks-only");
      default -> texts.text("plan.rivals.one-kind", way);
    };
  }
}
