package org.lodestone.app.evidence;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lodestone evidence settle ID ACTION}: what a person makes of a conflict or a question. */
@Command(name = "settle")
public final class EvidenceSettleCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "evidence.settle.id")
  private String id = "";

  @Parameters(
      index = "1",
      paramLabel = "resolve|explain|dismiss|reopen",
      descriptionKey = "evidence.settle.action")
  private String action = "";

  @Option(names = "--answer", paramLabel = "TEXT", descriptionKey = "evidence.settle.answer")
  private String answer = "";

  @Option(names = "--seen", paramLabel = "VERSION", descriptionKey = "evidence.review.seen")
  private @Nullable Integer seen;

  @Mixin private final DecisionOptions options = new DecisionOptions();

  public EvidenceSettleCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var settled =
        new Findings(workbench, new Desk(workbench).open())
            .settle(new Findings.Asked(id, action, answer, seen, options.by(), options.reason()));
    if (workbench.json()) {
      workbench.writeDocument(settled.document(workbench));
    } else {
      workbench.print(
          "evidence.reviewed",
          id,
          settled.review().state(),
          settled.review().by(),
          settled.review().on(),
          Integer.toString(settled.review().version()));
    }
    return ExitCode.DONE.number();
  }
}
