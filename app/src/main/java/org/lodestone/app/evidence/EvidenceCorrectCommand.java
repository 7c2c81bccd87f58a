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
  record Answer(String document, String subject, String content, Shown.Review review) {}

  @Override
  public Integer call() {
    var desk = new Desk(workbench);
    var workspace = desk.open();
    var document = desk.document(workspace, name).document();
    var made = desk.decide(workspace, decision(desk, workspace, document.id(), document.text()));
    if (workbench.json()) {
      workbench.writeJson(
          workbench.manifest("evidence correct", Map.of("document", name)),
          new Answer(
              name, Desk.word(made.subject().kind()), made.content(), Shown.Review.of(made)));
    } else {
      workbench.print(
          "evidence.corrected",
          name,
          Desk.word(made.subject().kind()),
          made.content().isEmpty() ? Desk.word(made.action()) : made.content(),
          made.by(),
          made.on().toString());
    }
    return ExitCode.DONE.number();
  }

  private NewDecision decision(Desk desk, Workspace workspace, DocumentId id, String text) {
    if (what.origin != null) {
      return decision(desk, workspace, subject(Decision.Kind.ORIGIN, id), what.origin);
    }
    if (what.zone != null) {
      var correction = correction(id, what.zone, text.length());
      return decision(desk, workspace, correction.subject(), correction.kind().name());
    }
    return decision(desk, workspace, subject(Decision.Kind.DOCUMENT, id), "");
  }

  private static Decision.Subject subject(Decision.Kind kind, DocumentId id) {
    return new Decision.Subject(kind, id.digest());
  }

  private NewDecision decision(
      Desk desk, Workspace workspace, Decision.Subject subject, String content) {
    return new NewDecision(
        subject,
        workspace.history(subject).size(),
        what.withdraw ? Decision.Action.WITHDRAWN : Decision.Action.SET,
        content,
        options.reason(),
        options.by(),
        desk.day());
  }

  private ZoneCorrection correction(DocumentId id, String told, int length) {
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
