package org.lodestone.app.evidence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.Workbench;
import org.lodestone.document.Zone;
import org.lodestone.store.Decision;
import org.lodestone.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code lodestone evidence show DOCUMENT}: a text with its zones and claims. */
@Command(name = "show")
public final class EvidenceShowCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "DOCUMENT", descriptionKey = "evidence.correct.document")
  private String name = "";

  @Mixin private final WorkspaceTables tables = new WorkspaceTables();

  public EvidenceShowCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A stretch of the text and what part it plays. */
  record Stretch(int start, int end, String kind, String rule, boolean evidence) {
    static Stretch of(Zone zone) {
      return new Stretch(
          zone.span().start(),
          zone.span().end(),
          Desk.word(zone.kind()),
          zone.rule(),
          zone.kind().isEvidence());
    }
  }

  /**
   * The answer.
   *
   * @param originVersion how many decisions there are about its origin
   * @param grades of its source, from first to last
   */
  record Answer(
      EvidenceListCommand.Listed document,
      String text,
      List<Stretch> zones,
      List<EvidenceClaimsCommand.Listed> claims,
      String origin,
      int originVersion,
      List<EvidenceSourceCommand.Grade> grades) {

    static Answer of(Workbench workbench, Workspace workspace, String name) {
      var stored = new Desk(workbench).document(workspace, name);
      var origins = Origins.of(workspace);
      var claims =
          workspace.listClaims().stream()
              .filter(reviewed -> reviewed.claim().document().equals(name))
              .toList();
      var origin = new Decision.Subject(Decision.Kind.ORIGIN, stored.document().id().digest());
      return new Answer(
          EvidenceListCommand.Listed.of(stored, claims),
          stored.document().text(),
          stored.layout().zones().stream().map(Stretch::of).toList(),
          claims.stream().map(claim -> EvidenceClaimsCommand.listed(claim, origins)).toList(),
          origins.of(name),
          workspace.history(origin).size(),
          EvidenceSourceCommand.history(workspace, stored.document().source().name()).grades());
    }

    ObjectNode document(Workbench workbench) {
      return workbench.document(
          workbench.manifest("evidence show", Map.of("document", document.document())), this);
    }
  }

  @Override
  public Integer call() {
    var answer = Answer.of(workbench, new Desk(workbench).open(), name);
    var document = answer.document(workbench);
    tables.write(workbench, document);
    if (workbench.json()) {
      workbench.writeDocument(document);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  /** The text as it stands, each zone under its kind; zones that are no evidence are set in. */
  private void print(Answer answer) {
    for (var zone : answer.zones()) {
      workbench.print(List.of((zone.evidence() ? "[" : "  [") + zone.kind() + "]"));
      answer
          .text()
          .substring(zone.start(), zone.end())
          .lines()
          .forEach(line -> workbench.print(List.of(zone.evidence() ? line : "  " + line)));
    }
    workbench.print("evidence.claims.count", workbench.numbers().count(answer.claims().size()));
  }
}
