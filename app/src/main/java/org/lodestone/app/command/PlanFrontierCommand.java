package org.lodestone.app.command;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.plan.Frontier;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.Planner;
import org.lodestone.plan.evidence.PlanEvidence;
import org.lodestone.scenario.Progress;
import org.lodestone.solver.LpSolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

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

  @Mixin private final TableOptions tables = new TableOptions();

  public PlanFrontierCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A point: all budgets times a factor. */
  record Point(
      double factor, PlanAnswer answer, ObjectNode plan, List<String> in, List<String> out) {}

  /** A point in the document. */
  record Shown(double factor, ObjectNode plan, List<String> in, List<String> out) {}

  /**
   * The document.
   *
   * @param left factors that nobody waited for
   */
  record Answer(List<Shown> points, List<Double> left) {}

  @Override
  public Integer call() {
    return options
        .run(
            workbench, (planner, progress) -> write(planner.problem(), frontier(planner, progress)))
        .number();
  }

  private Frontier frontier(Planner planner, Progress progress) {
    try {
      return Frontier.of(planner, budgets, progress);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private ExitCode write(PlanProblem problem, Frontier frontier) {
    var evidence = PlanEvidence.of(problem);
    var points = frontier.points().stream().map(point -> point(point, evidence)).toList();
    var asked = new TreeMap<String, String>();
    asked.put("budgets", String.valueOf(budgets));
    options.describe(asked);
    asked.put("seed", Long.toString(problem.file().sampling().seed()));
    var manifest = workbench.manifest("plan frontier", asked, LpSolver.version());
    tables.write(workbench, problem.file().name(), manifest, List.of(PlanTables.frontier(points)));
    if (workbench.json()) {
      var shown =
          points.stream().map(p -> new Shown(p.factor(), p.plan(), p.in(), p.out())).toList();
      workbench.writeJson(manifest, new Answer(shown, frontier.left()));
    } else {
      print(points);
    }
    if (frontier.left().isEmpty()) {
      return ExitCode.DONE;
    }
    workbench
        .session()
        .err()
        .println(workbench.messages().text("plan.frontier.stopped", frontier.left().toString()));
    return ExitCode.INTERRUPTED;
  }

  private Point point(Frontier.Point point, PlanEvidence evidence) {
    var answer = PlanAnswer.of(point.plan(), workbench.messages());
    return new Point(
        point.factor(),
        answer,
        PlanDocument.of(answer, point.plan(), evidence, Set.of()),
        point.in(),
        point.out());
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
          numbers.plain(point.answer().cost().certain() + point.answer().cost().contingent()),
          numbers.fixed(point.answer().uncoveredWeeks(), 2),
          numbers.fixed(point.answer().uncovered().weeksTail(), 2),
          TextTable.cut(String.join(", ", point.in()), 60),
          TextTable.cut(String.join(", ", point.out()), 60));
    }
    workbench.print(table.lines(0));
    workbench.print("plan.note");
  }
}
