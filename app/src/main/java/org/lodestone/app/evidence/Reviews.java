package org.lodestone.app.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.store.ClaimRecord;
import org.lodestone.store.Decision;
import org.lodestone.store.NewDecision;
import org.lodestone.store.ReviewContent;
import org.lodestone.store.ReviewedClaim;
import org.lodestone.store.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** What people make of claims: checked and recorded. */
final class Reviews {
  private final Workbench workbench;
  private final Desk desk;
  private final Workspace workspace;

  Reviews(Workbench workbench, Workspace workspace) {
    this.workbench = workbench;
    this.workspace = workspace;
    desk = new Desk(workbench);
  }

  /**
   * What is asked.
   *
   * @param action {@code accept}, {@code reject}, {@code edit} or {@code merge}
   * @param changes of fields, with {@code edit}
   * @param into the claim that says the same, with {@code merge}
   * @param seen version that the person looked at; nothing if it was not said
   */
  record Asked(
      String claim,
      String action,
      Map<String, String> changes,
      @Nullable String into,
      @Nullable Integer seen,
      String by,
      String reason) {}

  /** The answer: the claim as it stands now, and the decision. */
  record Answer(ClaimRecord claim, Shown.Review review) {
    ObjectNode document(Workbench workbench, Asked asked) {
      var told = new TreeMap<String, String>();
      told.put("claim", asked.claim());
      told.put("action", asked.action());
      told.put("by", asked.by());
      return workbench.document(workbench.manifest("evidence review", told), this);
    }
  }

  Answer decide(Asked asked) {
    var verb = verb(asked);
    var reviewed = find(asked.claim());
    if (asked.into() != null) {
      find(asked.into());
    }
    if (asked.seen() == null) {
      refuseOthers(asked, reviewed);
    }
    var content = content(asked, reviewed);
    var decision =
        desk.decide(
            workspace,
            new NewDecision(
                new Decision.Subject(Decision.Kind.CLAIM, asked.claim()),
                asked.seen() == null ? reviewed.version() : asked.seen(),
                verb,
                content.json(),
                asked.reason(),
                asked.by(),
                desk.day()));
    return new Answer(content.claim(), Shown.Review.of(decision));
  }

  private Decision.Action verb(Asked asked) {
    var verb =
        switch (asked.action().toLowerCase(Locale.ROOT)) {
          case "accept" -> Decision.Action.ACCEPTED;
          case "reject" -> Decision.Action.REJECTED;
          case "edit" -> Decision.Action.EDITED;
          case "merge" -> Decision.Action.MERGED;
          default ->
              throw new WrongUsage(
                  text("evidence.review.unknown", asked.action()),
                  text("evidence.review.unknown.advice"));
        };
    boolean edits = verb == Decision.Action.EDITED;
    boolean merges = verb == Decision.Action.MERGED;
    if (edits == asked.changes().isEmpty()
        || merges == (asked.into() == null)
        || asked.claim().equals(asked.into())) {
      throw new WrongUsage(
          text("evidence.review.options", asked.action()), text("evidence.review.options.advice"));
    }
    return verb;
  }

  private ReviewedClaim find(String wanted) {
    return workspace.listClaims().stream()
        .filter(claim -> claim.claim().id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUsage(
                    text("evidence.no-claim", wanted), text("evidence.no-claim.advice")));
  }

  /** Who does not say what was seen must not go over somebody else's decision unknowingly. */
  private void refuseOthers(Asked asked, ReviewedClaim reviewed) {
    reviewed
        .decision()
        .filter(made -> !made.by().equals(asked.by()))
        .ifPresent(
            made -> {
              throw desk.overtaken(
                  made,
                  new Overtaken.Version(
                      asked.action(),
                      0,
                      asked.by(),
                      desk.day().toString(),
                      asked.reason(),
                      asked.changes().isEmpty() ? "—" : asked.changes().toString()));
            });
  }

  /** What the extractor of this program finds is what the next difference is told against. */
  private ReviewContent content(Asked asked, ReviewedClaim reviewed) {
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
    var document = desk.document(workspace, reviewed.claim().document());
    return new ReviewContent(
        found,
        new Edits(workbench.messages()).apply(reviewed.claim(), asked.changes()),
        Workspace.extractor(document),
        asked.into());
  }

  private String text(String key, Object... values) {
    return workbench.messages().text(key, values);
  }
}
