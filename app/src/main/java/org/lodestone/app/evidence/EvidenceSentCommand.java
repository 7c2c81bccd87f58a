package org.lodestone.app.evidence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.Workbench;
import org.lodestone.document.DocumentId;
import org.lodestone.store.ModelCall;
import org.lodestone.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lodestone evidence sent}: everything that was ever sent to a language model. */
@Command(name = "sent")
public final class EvidenceSentCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final WorkspaceTables tables = new WorkspaceTables();

  public EvidenceSentCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A question with what came back, letter for letter. */
  record Sent(
      int number,
      String document,
      String endpoint,
      String model,
      String consentBy,
      String on,
      String outcome,
      String request,
      @Nullable String answer) {}

  /** The answer. */
  record Answer(List<Sent> sent) {}

  @Override
  public Integer call() {
    var workspace = new Desk(workbench).open();
    var answer =
        new Answer(workspace.listModelCalls().stream().map(call -> sent(workspace, call)).toList());
    var document = workbench.document(workbench.manifest("evidence sent", Map.of()), answer);
    tables.write(workbench, document);
    if (workbench.json()) {
      workbench.writeDocument(document);
    } else {
      for (var each : answer.sent()) {
        workbench.print(
            "evidence.sent.line",
            Integer.toString(each.number()),
            each.on(),
            each.document(),
            each.endpoint(),
            each.model(),
            Integer.toString(each.request().length()),
            each.outcome());
      }
      workbench.print("evidence.sent.count", Integer.toString(answer.sent().size()));
    }
    return ExitCode.DONE.number();
  }

  private static Sent sent(Workspace workspace, ModelCall call) {
    return new Sent(
        call.number(),
        name(workspace, call.document()),
        call.endpoint(),
        call.model(),
        call.consent(),
        call.on(),
        call.outcome(),
        call.request(),
        call.answer().orElse(null));
  }

  private static String name(Workspace workspace, DocumentId id) {
    return workspace.listDocuments().stream()
        .map(stored -> stored.document())
        .filter(document -> document.id().equals(id))
        .map(document -> document.name())
        .findFirst()
        .orElse(id.digest());
  }
}
