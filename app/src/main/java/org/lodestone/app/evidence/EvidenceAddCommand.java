package org.lodestone.app.evidence;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.Workbench;
import org.lodestone.document.SourceCard;
import org.lodestone.office.Given;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lodestone evidence add FILE…}: takes documents into the workspace. */
@Command(name = "add")
public final class EvidenceAddCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "evidence.add.files")
  private List<String> files = List.of();

  @Option(names = "--source", paramLabel = "NAME", descriptionKey = "evidence.add.source")
  private @Nullable String source;

  @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "evidence.add.kind")
  private SourceCard.@Nullable Kind kind;

  @Option(names = "--published", paramLabel = "DATE", descriptionKey = "evidence.add.published")
  private @Nullable LocalDate published;

  public EvidenceAddCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException {
    var paths = new FileNames(workbench.messages()).expand(files);
    var intake = new Intake(workbench, new Desk(workbench).open(), given());
    var outcomes = new ArrayList<Intake.Outcome>();
    for (var path : paths) {
      for (var outcome : intake.take(path)) {
        outcomes.add(outcome);
        if (!workbench.json()) {
          print(outcome);
        }
      }
    }
    return end(Intake.Answer.of(outcomes));
  }

  private Given given() {
    return new Given(
        Optional.ofNullable(source),
        kind == null ? SourceCard.Kind.UNKNOWN : kind,
        Optional.ofNullable(published));
  }

  private void print(Intake.Outcome outcome) {
    switch (outcome.state()) {
      case "added" ->
          workbench.print(
              "evidence.added",
              outcome.file(),
              workbench.numbers().count(or0(outcome.characters())),
              String.valueOf(outcome.language()),
              outcome.published() == null
                  ? workbench.messages().text("evidence.undated")
                  : outcome.published(),
              workbench.numbers().count(or0(outcome.claims())));
      case "known" ->
          workbench.print("evidence.known", outcome.file(), String.valueOf(outcome.document()));
      default ->
          workbench.print("evidence.refused", outcome.file(), String.valueOf(outcome.reason()));
    }
  }

  private static int or0(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private int end(Intake.Answer answer) {
    if (workbench.json()) {
      workbench.writeDocument(answer.document(workbench));
    } else {
      workbench.print(
          "evidence.add.summary",
          Integer.toString(answer.added()),
          Integer.toString(answer.known()),
          Integer.toString(answer.refused()));
    }
    if (answer.refused() == 0) {
      return ExitCode.DONE.number();
    }
    return answer.added() + answer.known() == 0
        ? ExitCode.REFUSED.number()
        : ExitCode.NEGATIVE.number();
  }
}
