package org.lodestone.app.evidence;

import java.util.List;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code lodestone evidence conflicts}: where documents contradict each other or themselves, by
 * value and origin, and what should be verified. The program resolves nothing.
 */
@Command(name = "conflicts")
public final class EvidenceConflictsCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final WorkspaceTables tables = new WorkspaceTables();

  public EvidenceConflictsCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var answer = new Findings(workbench, new Desk(workbench).open()).answer();
    var document = answer.document(workbench);
    tables.write(workbench, document);
    if (workbench.json()) {
      workbench.writeDocument(document);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private void print(Findings.Answer answer) {
    workbench.print(
        "evidence.conflicts.count",
        Integer.toString(answer.conflicts().size()),
        Integer.toString(answer.items().size()));
    for (var conflict : answer.conflicts()) {
      var asked = "conflict:" + conflict.id();
      var question =
          answer.items().stream()
              .filter(item -> item.id().equals(asked))
              .map(item -> item.question())
              .findFirst();
      workbench.print(
          List.of(question.orElse(conflict.id()), conflict.id() + " (" + conflict.state() + ")"));
      for (var value : conflict.values()) {
        workbench.print(
            "evidence.conflicts.value",
            value.value(),
            Integer.toString(value.claims().size()),
            String.join(", ", value.origins()));
      }
      conflict.explanations().forEach(why -> workbench.print(List.of("    ? " + why.text())));
    }
    // What is asked about a conflict stands above it.
    var others = answer.items().stream().filter(item -> !item.id().startsWith("conflict:"));
    for (var item : others.toList()) {
      var mark = item.state().equals("open") ? "  ☐ " : "  ☑ ";
      workbench.print(List.of(mark + item.id() + ": " + item.question()));
      if (item.answer() != null) {
        workbench.print(List.of("    → " + item.answer().text()));
      }
    }
  }
}
