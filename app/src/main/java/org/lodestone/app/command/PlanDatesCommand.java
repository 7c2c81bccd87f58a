package org.lodestone.app.command;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.yaml.Field;
import org.lodestone.plan.selection.PlanDates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code lodestone plan dates FILE}: who can have support by the deadline, and what is critical.
 */
@Command(name = "dates")
public final class PlanDatesCommand implements Callable<Integer> {
  private static final int NAME_LETTERS = 44;

  private final Workbench workbench;

  @Mixin private final PlanQuestion question = new PlanQuestion();

  @Option(names = "--project", paramLabel = "ID", descriptionKey = "dates.project")
  private @Nullable String project;

  @Mixin private final TableOptions tables = new TableOptions();

  public PlanDatesCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var dates = asked(PlanDates.of(question.problem(workbench, 0)));
    var asked = new TreeMap<String, String>();
    question.describe(asked);
    asked.put("project", project == null ? "all" : project);
    var manifest = workbench.manifest("plan dates", asked);
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), dates);
    if (workbench.json()) {
      workbench.writeJson(manifest, dates);
    } else {
      print(dates);
    }
    return 0;
  }

  private PlanDates asked(PlanDates all) {
    var id = project;
    if (id == null) {
      return all;
    }
    return all.findWay(id)
        .map(way -> all.withWays(List.of(way)))
        .orElseThrow(
            () ->
                new WrongUsage(
                    workbench.messages().text("dates.project.unknown", id),
                    workbench.messages().text("dates.project.advice")));
  }

  private void print(PlanDates dates) {
    workbench.print(
        "dates.title",
        dates.signed(),
        dates.decideBy(),
        dates.terms().stream()
            .map(
                term ->
                    workbench
                        .messages()
                        .text("dates.term." + term.unit(), term.number(), term.ends()))
            .collect(Collectors.joining("; ")));
    for (var party : dates.calendars()) {
      workbench.print(
          party.knowsHolidays() ? "dates.party" : "dates.party.weekends",
          party.party(),
          party.businessDays(),
          party.nextFiscalYear());
    }
    workbench.print(table(dates).lines(0));
    if (project != null) {
      dates.ways().forEach(this::printSteps);
    } else if (!dates.withoutProgramme().isEmpty()) {
      workbench.print("dates.without", String.join(", ", dates.withoutProgramme()));
    }
    workbench.print("dates.note");
  }

  private TextTable table(PlanDates dates) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text(texts.text("plan.column.project"))
            .text(texts.text("dates.column.programme"))
            .text(texts.text("dates.column.outcome"))
            .text(texts.text("dates.column.latest"))
            .text(texts.text("plan.column.adopted"))
            .number(texts.text("dates.column.slack"))
            .text(texts.text("dates.column.critical"));
    for (var way : dates.ways()) {
      table.row(
          TextTable.cut(way.name(), NAME_LETTERS),
          way.programme(),
          texts.text("dates.outcome." + Field.written(way.outcome())),
          way.latestStart().toString(),
          way.adopted().toString(),
          Integer.toString(way.slackDays()),
          way.critical());
    }
    return table;
  }

  private void printSteps(PlanDates.Way way) {
    var texts = workbench.messages();
    workbench.print("dates.steps", way.name(), way.programme());
    var table =
        new TextTable()
            .text(texts.text("dates.column.step"))
            .text(texts.text("dates.column.begin"))
            .text(texts.text("dates.column.end"))
            .text(texts.text("dates.column.latest-begin"));
    for (var step : way.steps()) {
      table.row(
          step.name(),
          step.begin().toString(),
          step.end().toString(),
          step.latestBegin().toString());
    }
    workbench.print(table.lines(2));
  }
}
