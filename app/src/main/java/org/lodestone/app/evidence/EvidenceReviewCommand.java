package org.lodestone.app.evidence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.store.ClaimRecord;
import org.lodestone.store.Decision;
import org.lodestone.store.NewDecision;
import org.lodestone.store.ReviewContent;
import org.lodestone.store.ReviewedClaim;
import org.lodestone.store.Workspace;
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

  /** The answer: the claim as it stands now, and the decision. */
  record Answer(ClaimRecord claim, Shown.Review review) {}

  @Override
  public Integer call() {
    var verb = verb();
    var desk = new Desk(workbench);
    var workspace = desk.open();
    var reviewed = find(workspace, id);
    if (into != null) {
      find(workspace, into);
    }
    if (seen == null) {
      refuseOthers(reviewed);
    }
    var content = content(workspace, reviewed);
    var decision =
        desk.decide(
            workspace,
            new NewDecision(
                new Decision.Subject(Decision.Kind.CLAIM, id),
                seen == null ? reviewed.version() : seen,
                verb,
                content.json(),
                options.reason(),
                options.by(),
                desk.day()));
    if (workbench.json()) {
      var told = new TreeMap<String, String>();
      told.put("claim", id);
      told.put("action", action);
      told.put("by", options.by());
      workbench.writeJson(
          workbench.manifest("evidence review", told),
          new Answer(content.claim(), Shown.Review.of(decision)));
    } else {
      workbench.print(
          "evidence.reviewed",
          id,
          Desk.word(decision.action()),
          decision.by(),
          decision.on().toString(),
          Integer.toString(decision.version()));
    }
    return ExitCode.DONE.number();
  }

  private Decision.Action verb() {
    var verb =
        switch (action.toLowerCase(Locale.ROOT)) {
          case "accept" -> Decision.Action.ACCEPTED;
          case "reject" -> Decision.Action.REJECTED;
          case "edit" -> Decision.Action.EDITED;
          case "merge" -> Decision.Action.MERGED;
          default ->
              throw new WrongUsage(
                  text("evidence.review.unknown", action), text("evidence.review.unknown.advice"));
        };
    boolean edits = verb == Decision.Action.EDITED;
    boolean merges = verb == Decision.Action.MERGED;
    if (edits == changes.isEmpty() || merges == (into == null) || id.equals(into)) {
      throw new WrongUsage(
          text("evidence.review.options", action), text("evidence.review.options.advice"));
    }
    return verb;
  }

  private ReviewedClaim find(Workspace workspace, String wanted) {
    return workspace.listClaims().stream()
        .filter(claim -> claim.claim().id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUsage(
                    text("evidence.no-claim", wanted), text("evidence.no-claim.advice")));
  }

  /** Who does not say what was seen must not go over somebody else's decision unknowingly. */
  private void refuseOthers(ReviewedClaim reviewed) {
    reviewed
        .decision()
        .filter(made -> !made.by().equals(options.by()))
        .ifPresent(
            made -> {
              throw new Refusal(
                  text(
                      "evidence.conflict.asked",
                      options.by(),
                      action,
                      id,
                      changes.isEmpty() ? "—" : changes.toString()),
                  text(
                      "evidence.conflict.reason",
                      made.by(),
                      made.on().toString(),
                      Desk.word(made.action()),
                      Integer.toString(made.version()),
                      made.reason(),
                      Shown.content(made.content())),
                  text("evidence.conflict.remedy", Integer.toString(made.version())));
            });
  }

  /** What the extractor of this program finds is what the next difference is told against. */
  private ReviewContent content(Workspace workspace, ReviewedClaim reviewed) {
    var found =
        switch (reviewed.proposed().orElse(null)) {
          case null ->
              reviewed
                  .decision()
                  .map(made -> ReviewContent.read(made.content()).found())
                  .orElse(reviewed.claim());
          case ReviewedClaim.Difference.Changed(ClaimRecord now) -> now;
          case ReviewedClaim.Difference.Gone gone -> reviewed.claim();
        };
    var document = new Desk(workbench).document(workspace, reviewed.claim().document());
    return new ReviewContent(
        found,
        new Edits(workbench.messages()).apply(reviewed.claim(), changes),
        Workspace.extractor(document),
        into);
  }

  private String text(String key, Object... values) {
    return workbench.messages().text(key, values);
  }
}
