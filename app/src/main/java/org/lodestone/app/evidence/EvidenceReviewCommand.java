package org.lodestone.app.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lodestone evidence review CLAIM ACTION}: what a person makes of a claim. */
@Command(name = "review")
public final class EvidenceReviewCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "CLAIM", descriptionKey = "evidence.review.claim")
  private String id = "";

  @Parameters(
      index = "1",
      paramLabel = "accept|reject|edit|merge",
      descriptionKey = "evidence.review.action")
  private String action = "";

  @Mixin private final DecisionOptions options = new DecisionOptions();

  @Option(names = "--set", paramLabel = "FIELD=VALUE", descriptionKey = "evidence.review.set")
  private Map<String, String> changes = new LinkedHashMap<>();

  @Option(names = "--into", paramLabel = "CLAIM", descriptionKey = "evidence.review.into")
  private @Nullable String into;

  @Option(names = "--seen", paramLabel = "VERSION", descriptionKey = "evidence.review.seen")
  private @Nullable Integer seen;

  public EvidenceReviewCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    var asked = new Reviews.Asked(id, action, changes, into, seen, options.by(), options.reason());
    var answer = new Reviews(workbench, new Desk(workbench).open()).decide(asked);
    if (workbench.json()) {
      workbench.writeDocument(answer.document(workbench, asked));
    } else {
      workbench.print(
          "evidence.reviewed",
          id,
          answer.review().state(),
          answer.review().by(),
          answer.review().on(),
          Integer.toString(answer.review().version()));
    }
    return ExitCode.DONE.number();
  }
}
