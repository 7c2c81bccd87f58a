package org.lodestone.app.command;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.plan.Frontier;
import org.lodestone.plan.Planner;
import org.lodestone.scenario.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lodestone plan frontier FILE}: cost against uncovered weeks, whole plans apart. */
@Command(name = "frontier")
public final class PlanFrontierCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Option(
      names = "--budgets",
      split = ",",
      paramLabel = "FACTOR",
      descriptionKey = "plan.frontier.budgets")
  private List<Double> budgets = List.of(0.0, 0.25, 0.5, 1.0, 2.0, 4.0);

  @Mixin private final PlanOptions options = new PlanOptions();

  public PlanFrontierCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A point: all budgets times a factor. */
  record Point(double factor, PlanAnswer plan, List<String> in, List<String> out) {}

  /** The answer. */
  record Answer(List<Point> points) {}

  @Override
  public Integer call() {
    return options
        .run(workbench, (planner, progress) -> write(frontier(planner, progress)))
        .number();
  }

  private Frontier frontier(Planner planner, Progress progress) {
    try {
      return Frontier.of(planner, budgets, progress);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private void write(Frontier frontier) {
    var points =
        frontier.points().stream()
            .map(
                point ->
                    new Point(
                        point.factor(),
                        PlanAnswer.of(point.plan(), workbench.messages()),
                        point.in(),
                        point.out()))
            .toList();
    if (workbench.json()) {
      var asked = new TreeMap<String, String>();
      asked.put("budgets", String.valueOf(budgets));
      options.describe(asked);
      workbench.writeJson(workbench.manifest("plan frontier", asked), new Answer(points));
    } else {
      print(points);
    }
  }

  private void print(List<Point> points) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    var table =
        new TextTable()
            .number(texts.text("plan.frontier.factor"))
            .number(texts.text("plan.column.cost"))
            .number(texts.text("plan.column.weeks"))
            .number(texts.text("plan.column.tail"))
            .text(texts.text("plan.frontier.in"))
            .text(texts.text("plan.frontier.out"));
    for (var point : points) {
      table.row(
          numbers.plain(point.factor()),
          numbers.plain(point.plan().cost().certain() + point.plan().cost().contingent()),
          numbers.fixed(point.plan().uncoveredWeeks(), 2),
          numbers.fixed(point.plan().uncovered().weeksTail(), 2),
          TextTable.cut(String.join(", ", point.in()), 60),
          TextTable.cut(String.join(", ", point.out()), 60));
    }
    workbench.print(table.lines(0));
    workbench.print("plan.note");
  }
}
