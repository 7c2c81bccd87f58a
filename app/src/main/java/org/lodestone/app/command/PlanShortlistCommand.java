package org.lodestone.app.command;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lodestone.app.output.TextTable;
import org.lodestone.data.yaml.Field;
import org.lodestone.plan.file.PlanFile.Stand;
import org.lodestone.plan.selection.Shortlist;
import org.lodestone.plan.selection.Shortlist.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lodestone plan shortlist FILE}: what the parties share, and who says what. */
@Command(name = "shortlist")
public final class PlanShortlistCommand implements Callable<Integer> {
  private static final int NAME_LETTERS = 44;

  private final Workbench workbench;

  @Mixin private final PlanQuestion question = new PlanQuestion();

  @Mixin private final TableOptions tables = new TableOptions();

  public PlanShortlistCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var list = Shortlist.of(question.problem(workbench, 0));
    var asked = new TreeMap<String, String>();
    question.describe(asked);
    var manifest = workbench.manifest("plan shortlist", asked);
    tables.writeAnswer(workbench, manifest, workbench.checkedPackage().value(), list);
    if (workbench.json()) {
      workbench.writeJson(manifest, list);
    } else {
      print(list);
    }
    return 0;
  }

  private void print(Shortlist list) {
    var shared = list.entries().stream().filter(Shortlist.Entry::shared).count();
    workbench.print(
        "shortlist.title",
        workbench.messages().text("shortlist.rule." + Field.written(list.rule())),
        workbench.numbers().count(shared),
        workbench.numbers().count(list.entries().size()));
    for (var standing : Standing.values()) {
      var entries = list.list(standing);
      if (!entries.isEmpty()) {
        workbench.print(
            "shortlist.standing." + Field.written(standing),
            workbench.numbers().count(entries.size()));
        workbench.print(table(entries).lines(2));
      }
    }
    workbench.print("shortlist.note");
  }

  private TextTable table(List<Shortlist.Entry> entries) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text(texts.text("plan.column.project"))
            .text(texts.text("shortlist.column.stands"))
            .text(texts.text("shortlist.column.reasons"));
    for (var entry : entries) {
      table.row(
          TextTable.cut(entry.name(), NAME_LETTERS),
          stands(entry),
          entry.votes().stream()
              .map(vote -> vote.party() + ": " + vote.reason())
              .collect(Collectors.joining("; ")));
    }
    return table;
  }

  private String stands(Shortlist.Entry entry) {
    return entry.votes().stream()
        .map(vote -> vote.party() + " " + stand(vote.stand()))
        .collect(Collectors.joining(", "));
  }

  private String stand(Stand stand) {
    return workbench.messages().text("shortlist.stand." + Field.written(stand));
  }
}
