package org.lodestone.app.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.AskedOptions;
import org.lodestone.app.command.Workbench;
import org.lodestone.claim.Claim;
import org.lodestone.store.ClaimRecord;
import org.lodestone.store.ReviewedClaim;
import org.lodestone.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code lodestone evidence claims}: what the documents say, with exact places. */
@Command(name = "claims")
public final class EvidenceClaimsCommand implements Callable<Integer> {
  private final Workbench workbench;

  @Option(names = "--document", paramLabel = "NAME", descriptionKey = "evidence.claims.document")
  private @Nullable String document;

  @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "evidence.claims.type")
  private Claim.@Nullable Family type;

  @Option(names = "--accepted", descriptionKey = "evidence.claims.accepted")
  private boolean accepted;

  @Mixin private final WorkspaceTables tables = new WorkspaceTables();

  public EvidenceClaimsCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /**
   * A claim in the answer.
   *
   * @param origin whom the document has it from
   * @param review what a person decided; nothing if it is only proposed
   * @param difference how the extractor reads now what a person has decided about
   */
  record Listed(
      @JsonUnwrapped ClaimRecord claim,
      String origin,
      Shown.@Nullable Review review,
      Shown.@Nullable Difference difference) {}

  /** The answer. */
  record Answer(List<Listed> claims) {}

  /** Which claims are asked for. */
  enum Which {
    ALL,
    ACCEPTED
  }

  /** What is asked for. */
  record Asked(@Nullable String document, Claim.@Nullable Family type, Which which) {

    Answer answer(Workbench workbench, Workspace workspace) {
      if (document != null) {
        new Desk(workbench).document(workspace, document);
      }
      var origins = Origins.of(workspace);
      return new Answer(
          workspace.listClaims().stream()
              .filter(this::isAsked)
              .map(claim -> listed(claim, origins))
              .toList());
    }

    ObjectNode document(Workbench workbench, Workspace workspace) {
      return workbench.document(
          workbench.manifest("evidence claims", options()), answer(workbench, workspace));
    }

    private Map<String, String> options() {
      return new AskedOptions()
          .with("document", document)
          .with("type", type == null ? null : type.name())
          .with("accepted", which == Which.ACCEPTED)
          .all();
    }

    private boolean isAsked(ReviewedClaim reviewed) {
      return (document == null || reviewed.claim().document().equals(document))
          && (which == Which.ALL || reviewed.isAccepted())
          && (type == null
              || reviewed.claim().types().stream()
                  .anyMatch(each -> each.type().equals(type.name())));
    }
  }

  @Override
  public Integer call() {
    var asked = new Asked(document, type, accepted ? Which.ACCEPTED : Which.ALL);
    var workspace = new Desk(workbench).open();
    var table = asked.document(workbench, workspace);
    tables.write(workbench, table);
    if (workbench.json()) {
      workbench.writeDocument(table);
    } else {
      var claims = asked.answer(workbench, workspace).claims();
      claims.forEach(this::print);
      workbench.print("evidence.claims.count", workbench.numbers().count(claims.size()));
    }
    return ExitCode.DONE.number();
  }

  static Listed listed(ReviewedClaim reviewed, Origins origins) {
    return new Listed(
        reviewed.claim(),
        origins.of(reviewed.claim().document()),
        reviewed.decision().map(Shown.Review::of).orElse(null),
        reviewed.proposed().map(now -> Shown.Difference.of(reviewed, now)).orElse(null));
  }

  /** What only a model proposes is marked, so that nobody takes it for what the rules found. */
  private String proposed(ClaimRecord claim) {
    return claim
        .proposedBy()
        .map(model -> workbench.messages().text("evidence.proposed-by", model))
        .orElseGet(() -> workbench.messages().text("evidence.proposed"));
  }

  private void print(Listed listed) {
    var claim = listed.claim();
    var type =
        claim.types().isEmpty()
            ? workbench.messages().text("evidence.untyped")
            : claim.types().getFirst().type();
    workbench.print(
        "evidence.claim",
        claim.id(),
        claim.document(),
        type,
        claim.modality(),
        listed.review() == null ? proposed(claim) : listed.review().state());
    workbench.print(List.of("  " + claim.exact().replaceAll("\\s+", " ")));
    if (listed.difference() != null) {
      workbench.print("evidence.difference", String.join(", ", listed.difference().fields()));
    }
  }
}
