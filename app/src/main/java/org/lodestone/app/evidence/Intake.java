package org.lodestone.app.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.command.Workbench;
import org.lodestone.office.DocumentFiles;
import org.lodestone.office.Given;
import org.lodestone.office.Limits;
import org.lodestone.office.ReadFile;
import org.lodestone.store.StoredDocument;
import org.lodestone.store.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** Takes files into a workspace and says what became of each. */
final class Intake {
  private final Workbench workbench;
  private final Workspace workspace;
  private final DocumentFiles reader;

  Intake(Workbench workbench, Workspace workspace, Given given) {
    this.workbench = workbench;
    this.workspace = workspace;
    reader = new DocumentFiles(Limits.SHIPPED, given);
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
  record Answer(List<Outcome> files, int added, int known, int refused) {
    static Answer of(List<Outcome> outcomes) {
      return new Answer(
          outcomes, count(outcomes, "added"), count(outcomes, "known"), count(outcomes, "refused"));
    }

    ObjectNode document(Workbench workbench) {
      return workbench.document(workbench.manifest("evidence add", Map.of()), this);
    }

    private static int count(List<Outcome> outcomes, String state) {
      return (int) outcomes.stream().filter(outcome -> outcome.state().equals(state)).count();
    }
  }

  /** Each document is recorded by itself, so that what was taken stays if the next one fails. */
  List<Outcome> take(Path file) throws IOException {
    var outcomes = new ArrayList<Outcome>();
    for (var read : reader.read(file)) {
      outcomes.add(
          switch (read) {
            case ReadFile.Read text -> {
              var added =
                  workspace.add(text.document(), text.told(), workbench.session().options().asOf());
              yield taken(read.name(), added, workspace.claims(added.document()).size());
            }
            case ReadFile.Refused refused -> refused(refused);
          });
    }
    return outcomes;
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
}
