package org.lodestone.app.command;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.plan.Plan;
import org.lodestone.plan.Planner;
import org.lodestone.plan.rival.TogetherOrApart;
import org.lodestone.scenario.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lodestone plan together FILE}: what the parties save by planning together. */
@Command(name = "together")
public final class PlanTogetherCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final PlanOptions options = new PlanOptions();

  @Mixin private final TableOptions tables = new TableOptions();

  public PlanTogetherCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** One plan in short. */
  record Short(
      double objective, double gap, double cost, double uncoveredWeeks, List<String> chosen) {
    static Short of(Plan plan) {
      return new Short(
          plan.objective(),
          plan.gap(),
          plan.money().certain_musd() + plan.money().contingent_musd(),
          plan.uncovered().weeks(),
          plan.chosen().stream().map(Plan.Chosen::option).toList());
    }
  }

  /** The answer; {@code alone} by party, each counting its own uses only. */
  record Answer(
      Map<String, Short> alone,
      Short apart,
      Short together,
      double saving,
      String unit,
      List<TogetherOrApart.Target> targets) {}

  @Override
  public Integer call() {
    return options
        .run(
            workbench,
            (planner, progress) -> {
              write(compare(planner, progress));
              return ExitCode.DONE;
            })
        .number();
  }

  private TogetherOrApart compare(Planner planner, Progress progress) {
    try {
      return TogetherOrApart.of(planner.problem(), options.settings(), progress);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private void write(TogetherOrApart found) {
    var alone = new TreeMap<String, Short>();
    found.alone().forEach(one -> alone.put(one.party(), Short.of(one.plan())));
    var answer =
        new Answer(
            alone,
            Short.of(found.apart()),
            Short.of(found.together()),
            found.saving_musd(),
            "MUSD",
            found.targets());
    var asked = new TreeMap<String, String>();
    options.describe(asked);
    var manifest = workbench.manifest("plan together", asked);
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), answer);
    if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
  }

  private void print(Answer answer) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print("plan.together.saving", numbers.plain(answer.saving()));
    var plans =
        new TextTable()
            .text("")
            .number(texts.text("plan.together.objective"))
            .number(texts.text("plan.column.cost"))
            .number(texts.text("plan.column.weeks"))
            .number(texts.text("plan.rivals.projects"));
    row(plans, texts.text("plan.together.apart"), answer.apart());
    row(plans, texts.text("plan.together.together"), answer.together());
    answer
        .alone()
        .forEach((party, plan) -> row(plans, texts.text("plan.together.alone", party), plan));
    workbench.print(plans.lines(2));
    var targets =
        new TextTable()
            .text(texts.text("plan.together.target"))
            .text(texts.text("plan.together.each"))
            .number(texts.text("plan.together.apart"))
            .number(texts.text("plan.together.together"));
    for (var target : answer.targets()) {
      targets.row(
          target.form(),
          target.alone_t().entrySet().stream()
              .map(e -> e.getKey() + " " + numbers.plain(e.getValue()))
              .collect(Collectors.joining(", ")),
          numbers.plain(target.apart_t()),
          numbers.plain(target.together_t()));
    }
    if (!targets.isEmpty()) {
      workbench.print(targets.lines(2));
    }
    workbench.print("plan.together.note");
  }

  private void row(TextTable table, String name, Short plan) {
    var numbers = workbench.numbers();
    table.row(
        name,
        numbers.plain(plan.objective()),
        numbers.plain(plan.cost()),
        numbers.fixed(plan.uncoveredWeeks(), 2),
        Integer.toString(plan.chosen().size()));
  }
}
