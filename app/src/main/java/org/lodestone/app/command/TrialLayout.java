package org.lodestone.app.command;

import org.lodestone.app.output.TextTable;
import org.lodestone.plan.PlanTrial;

/** A plan on trial on the terminal. */
final class TrialLayout {
  private final Workbench workbench;

  TrialLayout(Workbench workbench) {
    this.workbench = workbench;
  }

  void print(PlanTrial trial) {
    var texts = workbench.messages();
    var numbers = workbench.numbers();
    workbench.print("trial.title", trial.outcomes());
    var table =
        new TextTable()
            .text(texts.text("trial.column.response"))
            .number(texts.text("trial.column.without"))
            .number(texts.text("trial.column.with"))
            .number(texts.text("trial.column.fewer"))
            .number(texts.text("trial.column.tail-without"))
            .number(texts.text("trial.column.tail"));
    row(table, texts.text("trial.optimistic"), trial.optimistic());
    row(
        table,
        texts.text("trial.limited-sight", Math.round(trial.sight_days())),
        trial.limitedSight());
    row(table, texts.text("trial.behaviour"), trial.behaviour());
    workbench.print(table.lines(2));
    workbench.print("trial.levels");
    var sampling = trial.sampling();
    workbench.print(
        "trial.sampling",
        numbers.plain(sampling.value()),
        numbers.plain(sampling.valueError()),
        numbers.plain(sampling.valueWithout()),
        numbers.plain(sampling.least()),
        numbers.plain(sampling.most()),
        numbers.plain(sampling.gap()),
        sampling.samples(),
        sampling.outcomes());
  }

  private void row(TextTable table, String response, PlanTrial.View view) {
    var numbers = workbench.numbers();
    table.row(
        response,
        weeks(view.without().weeks(), view.without().weeksError()),
        weeks(view.with().weeks(), view.with().weeksError()),
        weeks(view.fewerWeeks(), view.fewerWeeksError()),
        numbers.fixed(view.without().weeksTail(), 1),
        numbers.fixed(view.with().weeksTail(), 1));
  }

  private String weeks(double weeks, double error) {
    var numbers = workbench.numbers();
    return numbers.fixed(weeks, 2) + " ± " + numbers.fixed(error, 2);
  }
}
