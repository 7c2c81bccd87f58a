package org.lodestone.app.evidence;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.document.DocumentId;
import org.lodestone.document.Span;
import org.lodestone.document.Zone;
import org.lodestone.store.Decision;
import org.lodestone.store.NewDecision;
import org.lodestone.store.Workspace;
import org.lodestone.store.ZoneCorrection;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code lodestone evidence correct DOCUMENT}: another origin, another kind of zone, or out of the
 * corpus.
 */
@Command(name = "correct")
public final class EvidenceCorrectCommand implements Callable<Integer> {
  private static final Pattern PLACES = Pattern.compile("(\\d{1,9})-(\\d{1,9})=([a-z-]{1,20})");

  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "DOCUMENT", descriptionKey = "evidence.correct.document")
  private String name = "";

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  @Mixin private final DecisionOptions options = new DecisionOptions();

  /** Exactly one of them. */
  static final class What {
    @Option(names = "--origin", paramLabel = "ID", descriptionKey = "evidence.correct.origin")
    private @Nullable String origin;

    @Option(
        names = "--zone",
        paramLabel = "START-END=KIND",
        descriptionKey = "evidence.correct.zone")
    private @Nullable String zone;

    @Option(names = "--withdraw", descriptionKey = "evidence.correct.withdraw")
    private boolean withdraw;
  }

  public EvidenceCorrectCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** The answer. */
  record Answer(String document, String subject, String content, Shown.Review review) {
    ObjectNode document(Workbench workbench) {
      return workbench.document(
          workbench.manifest("evidence correct", Map.of("document", document)), this);
    }
  }

  /** What a correction says. */
  sealed interface Change {
    /** Whom the document has its news from. */
    record Origin(String id) implements Change {}

    /** What a stretch is, as {@code START-END=KIND}. */
    record Stretch(String told) implements Change {}

    /** The document counts no more. */
    record Withdrawal() implements Change {}
  }

  /** What is asked. */
  record Asked(String document, Change change, @Nullable Integer seen, String by, String reason) {}

  @Override
  public Integer call() {
    var asked = new Asked(name, change(), null, options.by(), options.reason());
    var answer = record(workbench, new Desk(workbench).open(), asked);
    if (workbench.json()) {
      workbench.writeDocument(answer.document(workbench));
    } else {
      workbench.print(
          "evidence.corrected",
          name,
          answer.subject(),
          answer.content().isEmpty() ? answer.review().state() : answer.content(),
          answer.review().by(),
          answer.review().on());
    }
    return ExitCode.DONE.number();
  }

  private Change change() {
    if (what.origin != null) {
      return new Change.Origin(what.origin);
    }
    if (what.zone != null) {
      return new Change.Stretch(what.zone);
    }
    if (what.withdraw) {
      return new Change.Withdrawal();
    }
    throw new IllegalStateException("The options name no change.");
  }

  /** Records a correction. */
  static Answer record(Workbench workbench, Workspace workspace, Asked asked) {
    var desk = new Desk(workbench);
    var document = desk.document(workspace, asked.document()).document();
    var id = document.id();
    var decision =
        switch (asked.change()) {
          case Change.Origin(String origin) ->
              decision(desk, workspace, subject(Decision.Kind.ORIGIN, id), origin, asked);
          case Change.Stretch(String told) -> {
            var correction = correction(workbench, id, told, document.text().length());
            yield decision(desk, workspace, correction.subject(), correction.kind().name(), asked);
          }
          case Change.Withdrawal withdrawal ->
              decision(desk, workspace, subject(Decision.Kind.DOCUMENT, id), "", asked);
        };
    var made = desk.decide(workspace, decision);
    return new Answer(
        asked.document(), Desk.word(made.subject().kind()), made.content(), Shown.Review.of(made));
  }

  private static Decision.Subject subject(Decision.Kind kind, DocumentId id) {
    return new Decision.Subject(kind, id.digest());
  }

  private static NewDecision decision(
      Desk desk, Workspace workspace, Decision.Subject subject, String content, Asked asked) {
    return new NewDecision(
        subject,
        asked.seen() == null ? workspace.history(subject).size() : asked.seen(),
        asked.change() instanceof Change.Withdrawal
            ? Decision.Action.WITHDRAWN
            : Decision.Action.SET,
        content,
        asked.reason(),
        asked.by(),
        desk.day());
  }

  private static ZoneCorrection correction(
      Workbench workbench, DocumentId id, String told, int length) {
    var parts = PLACES.matcher(told);
    if (parts.matches()) {
      int start = Integer.parseInt(parts.group(1));
      int end = Integer.parseInt(parts.group(2));
      for (var kind : Zone.Kind.values()) {
        if (Desk.word(kind).equals(parts.group(3)) && start < end && end <= length) {
          return new ZoneCorrection(id, new Span(start, end), kind);
        }
      }
    }
    throw new WrongUsage(
        workbench.messages().text("evidence.correct.zone.wrong", told, Integer.toString(length)),
        workbench.messages().text("evidence.correct.zone.advice"));
  }
}
