package org.lodestone.app.command;

import java.util.List;
import java.util.stream.Collectors;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.yaml.Field;
import org.lodestone.plan.Plan;
import org.lodestone.plan.PlanProblem;
import org.lodestone.plan.file.PlanFile.Stand;
import org.lodestone.plan.file.PlanFile.Vote;
import org.lodestone.plan.selection.PlanDates;
import org.lodestone.plan.selection.Shortlist;

/**
 * Beside a plan: who stands for what is in it, and by which days its support must be on the way.
 *
 * @param selection of each project in the plan
 * @param dates the way of each project in the plan through each of its programmes
 */
record PlanSelection(List<Voted> selection, List<PlanDates.Way> dates) {
  private static final int NAME_LETTERS = 44;

  /** What the parties say about a project in the plan. */
  record Voted(String project, String name, String standing, List<Vote> votes) {}

  static PlanSelection of(PlanProblem problem, Plan plan) {
    var list = Shortlist.of(problem);
    var voted =
        plan.chosen().stream()
            .map(chosen -> list.entry(chosen.project()))
            .map(e -> new Voted(e.project(), e.name(), Field.written(e.standing()), e.votes()))
            .toList();
    return new PlanSelection(voted, PlanDates.ofChosen(problem, plan));
  }

  void print(Workbench workbench) {
    if (selection.stream().anyMatch(voted -> !voted.votes().isEmpty())) {
      workbench.print("shortlist.chosen");
      workbench.print(votes(workbench).lines(2));
    }
    if (!dates.isEmpty()) {
      workbench.print("dates.chosen");
      workbench.print(days(workbench).lines(2));
    }
  }

  private TextTable votes(Workbench workbench) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text(texts.text("plan.column.project"))
            .text(texts.text("shortlist.stand.for"))
            .text(texts.text("shortlist.column.reasons"));
    for (var voted : selection) {
      var inFavour = voted.votes().stream().filter(vote -> vote.stand() == Stand.FOR).toList();
      table.row(
          TextTable.cut(voted.name(), NAME_LETTERS),
          inFavour.stream().map(Vote::party).collect(Collectors.joining(", ")),
          inFavour.stream()
              .map(vote -> vote.party() + ": " + vote.reason())
              .collect(Collectors.joining("; ")));
    }
    return table;
  }

  private TextTable days(Workbench workbench) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text(texts.text("plan.column.project"))
            .text(texts.text("dates.column.programme"))
            .text(texts.text("dates.column.latest"))
            .text(texts.text("plan.column.adopted"))
            .text(texts.text("dates.column.critical"));
    for (var way : dates) {
      table.row(
          TextTable.cut(way.name(), NAME_LETTERS),
          way.programme(),
          way.latestStart().toString(),
          way.adopted().toString(),
          way.critical());
    }
    return table;
  }
}
