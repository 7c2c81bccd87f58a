package org.lodestone.app.evidence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.Workbench;
import org.lodestone.corpus.lineage.Lineage;
import org.lodestone.document.DocumentId;
import org.lodestone.store.Decision;
import org.lodestone.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code lodestone evidence lineage}: how many origins the documents have, and why. */
@Command(name = "lineage")
public final class EvidenceLineageCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Mixin private final WorkspaceTables tables = new WorkspaceTables();

  public EvidenceLineageCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * Why documents count as one origin.
   *
   * @param kind {@code agency-line}, {@code shared-text} or {@code decided}
   * @param words the line that names the agency, or the reason of the person
   * @param part of the shorter text's runs of words that the other one has too
   */
  record Reason(
      String kind, List<String> documents, @Nullable String words, @Nullable Double part) {}

  /** An origin. */
  record Shared(String id, List<String> documents, List<Reason> evidence) {}

  /** What a person said about the origin of a document. */
  record Corrected(String document, String origin, Shown.Review review) {}

  /** The answer. */
  record Answer(List<String> documents, List<Shared> origins, List<Corrected> corrections) {
    static Answer of(Workspace workspace) {
      var origins = Origins.of(workspace);
      return new Answer(
          List.copyOf(origins.names().values()),
          origins.lineage().origins().stream().map(each -> shared(each, origins)).toList(),
          workspace.listDecisions().stream()
              .filter(made -> made.subject().kind() == Decision.Kind.ORIGIN)
              .map(
                  made ->
                      new Corrected(
                          origins.name(new DocumentId(made.subject().id())),
                          made.content(),
                          Shown.Review.of(made)))
              .toList());
    }

    ObjectNode document(Workbench workbench) {
      return workbench.document(workbench.manifest("evidence lineage", Map.of()), this);
    }
  }

  @Override
  public Integer call() {
    var answer = Answer.of(new Desk(workbench).open());
    var document = answer.document(workbench);
    tables.write(workbench, document);
    if (workbench.json()) {
      workbench.writeDocument(document);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private static Shared shared(Lineage.Origin origin, Origins origins) {
    return new Shared(
        origin.id(),
        origin.documents().stream().map(origins::name).toList(),
        origin.evidence().stream().map(each -> reason(each, origins)).toList());
  }

  private static Reason reason(Lineage.Evidence evidence, Origins origins) {
    return switch (evidence) {
      case Lineage.Evidence.AgencyLine line ->
          new Reason("agency-line", List.of(origins.name(line.document())), line.words(), null);
      case Lineage.Evidence.SharedText text ->
          new Reason(
              "shared-text",
              List.of(origins.name(text.one()), origins.name(text.other())),
              null,
              text.part());
      case Lineage.Evidence.Translated text ->
          new Reason(
              "translated",
              List.of(origins.name(text.one()), origins.name(text.other())),
              null,
              text.part());
      case Lineage.Evidence.Derived text ->
          new Reason("derived", List.of(origins.name(text.document())), text.words(), null);
      case Lineage.Evidence.Decided decided ->
          new Reason("decided", List.of(origins.name(decided.document())), decided.reason(), null);
    };
  }

  private void print(Answer answer) {
    workbench.print(
        "evidence.lineage.count",
        Integer.toString(answer.documents().size()),
        Integer.toString(answer.origins().size()));
    for (var origin : answer.origins()) {
      workbench.print(List.of(origin.id()));
      origin.documents().forEach(name -> workbench.print(List.of("  " + name)));
      for (var reason : origin.evidence()) {
        workbench.print(
            "evidence.lineage." + reason.kind(),
            String.join(" · ", reason.documents()),
            reason.words() == null ? "" : reason.words(),
            reason.part() == null ? "" : workbench.numbers().percent(reason.part()));
      }
    }
  }
}
