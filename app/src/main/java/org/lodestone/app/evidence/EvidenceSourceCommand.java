package org.lodestone.app.evidence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.document.SourceCard;
import org.lodestone.store.Decision;
import org.lodestone.store.NewDecision;
import org.lodestone.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code lodestone evidence source NAME --grade B}: how far a person trusts a source. */
@Command(name = "source")
public final class EvidenceSourceCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "evidence.source.name")
  private String name = "";

  @Option(
      names = "--grade",
      required = true,
      paramLabel = "A-F",
      descriptionKey = "evidence.source.grade")
  private SourceCard.Reliability grade = SourceCard.Reliability.F;

  @Option(names = "--seen", paramLabel = "VERSION", descriptionKey = "evidence.review.seen")
  private @Nullable Integer seen;

  @Mixin private final DecisionOptions options = new DecisionOptions();

  public EvidenceSourceCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A grade that was given. */
  record Grade(String grade, int version, String by, String on, String reason) {}

  /** The answer: every grade that the source ever had, the last one counts. */
  record Answer(String source, List<Grade> grades) {
    ObjectNode document(Workbench workbench) {
      return workbench.document(
          workbench.manifest("evidence source", Map.of("source", source)), this);
    }
  }

  /** What is asked. */
  record Asked(
      String source,
      SourceCard.Reliability grade,
      @Nullable Integer seen,
      String by,
      String reason) {}

  @Override
  public Integer call() {
    var asked = new Asked(name, grade, seen, options.by(), options.reason());
    var answer = record(workbench, new Desk(workbench).open(), asked);
    if (workbench.json()) {
      workbench.writeDocument(answer.document(workbench));
    } else {
      for (var each : answer.grades()) {
        workbench.print("evidence.graded", name, each.grade(), each.by(), each.on(), each.reason());
      }
    }
    return ExitCode.DONE.number();
  }

  /** Every grade of a source, from first to last. */
  static Answer history(Workspace workspace, String source) {
    return new Answer(
        source,
        workspace.history(new Decision.Subject(Decision.Kind.SOURCE, source)).stream()
            .map(
                made ->
                    new Grade(
                        made.content(),
                        made.version(),
                        made.by(),
                        made.on().toString(),
                        made.reason()))
            .toList());
  }

  /** Records the grade and gives all. */
  static Answer record(Workbench workbench, Workspace workspace, Asked asked) {
    var desk = new Desk(workbench);
    var name = asked.source();
    if (workspace.listDocuments().stream()
        .noneMatch(stored -> stored.document().source().name().equals(name))) {
      throw new WrongUsage(
          workbench.messages().text("evidence.no-source", name),
          workbench.messages().text("evidence.no-source.advice"));
    }
    var subject = new Decision.Subject(Decision.Kind.SOURCE, name);
    int version = asked.seen() == null ? workspace.history(subject).size() : asked.seen();
    desk.decide(
        workspace,
        new NewDecision(
            subject,
            version,
            Decision.Action.SET,
            asked.grade().name(),
            asked.reason(),
            asked.by(),
            desk.day()));
    return history(workspace, name);
  }
}
