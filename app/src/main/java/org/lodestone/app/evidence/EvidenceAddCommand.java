package org.lodestone.app.evidence;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.Workbench;
import org.lodestone.document.SourceCard;
import org.lodestone.office.DocumentFiles;
import org.lodestone.office.Given;
import org.lodestone.office.Limits;
import org.lodestone.office.ReadFile;
import org.lodestone.store.StoredDocument;
import org.lodestone.store.Workspace;
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

  /**
   * What became of a file.
   *
   * @param document the name under which its text is known
   * @param reason why it was refused
   */
  record Outcome(
      String file,
      String state,
      @Nullable String document,
      @Nullable Integer characters,
      @Nullable String language,
      @Nullable String published,
      @Nullable String publishedBasis,
      @Nullable String source,
      @Nullable Integer claims,
      @Nullable String reason) {}

  /** The answer. */
  record Answer(List<Outcome> files, int added, int known, int refused) {}

  @Override
  public Integer call() throws IOException {
    var paths = new FileNames(workbench.messages()).expand(files);
    var desk = new Desk(workbench);
    var workspace = desk.open();
    var reader = new DocumentFiles(Limits.SHIPPED, given());
    var outcomes = new ArrayList<Outcome>();
    for (var path : paths) {
      for (var read : reader.read(path)) {
        var outcome = take(workspace, read);
        outcomes.add(outcome);
        if (!workbench.json()) {
          print(outcome);
        }
      }
    }
    return end(outcomes);
  }

  private Given given() {
    return new Given(
        Optional.ofNullable(source),
        kind == null ? SourceCard.Kind.UNKNOWN : kind,
        Optional.ofNullable(published));
  }

  /** Each document is recorded by itself, so that what was taken stays if the next one fails. */
  private Outcome take(Workspace workspace, ReadFile read) {
    return switch (read) {
      case ReadFile.Read text -> {
        var added =
            workspace.add(text.document(), text.told(), workbench.session().options().asOf());
        yield taken(read.name(), added, workspace.claims(added.document()).size());
      }
      case ReadFile.Refused refused -> refused(refused);
    };
  }

  private static Outcome taken(String file, Workspace.Added added, int claims) {
    StoredDocument stored = added.document();
    var document = stored.document();
    return new Outcome(
        file,
        added.knownAs().isPresent() ? "known" : "added",
        document.name(),
        document.text().length(),
        document.language().name().toLowerCase(Locale.ROOT),
        document.published().map(day -> day.day().toString()).orElse(null),
        document.published().map(day -> Desk.word(day.basis())).orElse(null),
        document.source().name(),
        claims,
        null);
  }

  private Outcome refused(ReadFile.Refused refused) {
    var reason =
        workbench
            .messages()
            .text("evidence.refused." + Desk.word(refused.reason()), refused.value());
    return new Outcome(refused.name(), "refused", null, null, null, null, null, null, null, reason);
  }

  private void print(Outcome outcome) {
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

  private int end(List<Outcome> outcomes) {
    var answer =
        new Answer(
            outcomes,
            count(outcomes, "added"),
            count(outcomes, "known"),
            count(outcomes, "refused"));
    if (workbench.json()) {
      workbench.writeJson(workbench.manifest("evidence add", Map.of()), answer);
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

  private static int count(List<Outcome> outcomes, String state) {
    return (int) outcomes.stream().filter(outcome -> outcome.state().equals(state)).count();
  }
}
