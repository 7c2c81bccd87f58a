package org.lodestone.app.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.claim.Claim;
import org.lodestone.document.SourceCard;
import org.lodestone.office.Given;
import org.lodestone.store.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents that the commands {@code lodestone evidence … --json} print, for those who ask in
 * another way. A workspace is opened once, at the first question.
 */
public final class EvidenceAnswers {
  private static final int LONGEST_NAME = 200;

  private final Workbench workbench;
  private final Desk desk;
  private @Nullable Workspace workspace;

  public EvidenceAnswers(Workbench workbench) {
    this.workbench = workbench;
    desk = new Desk(workbench);
  }

  /**
   * What a person decides about a claim.
   *
   * @param set fields and their new values, with {@code edit}
   * @param seen version that the person looked at
   */
  public record Review(
      String action,
      @Nullable Map<String, String> set,
      @Nullable String into,
      @Nullable Integer seen,
      String by,
      String reason) {
    public Review {
      said("action", action);
      said("by", by);
      said("reason", reason);
      said("seen", seen);
    }
  }

  /** What a person makes of a conflict or a question. */
  public record Settlement(
      String action, @Nullable String answer, @Nullable Integer seen, String by, String reason) {
    public Settlement {
      said("action", action);
      said("by", by);
      said("reason", reason);
      said("seen", seen);
    }
  }

  /** How far a person trusts a source. */
  public record Grade(
      String source, String grade, @Nullable Integer seen, String by, String reason) {
    public Grade {
      said("source", source);
      said("grade", grade);
      said("by", by);
      said("reason", reason);
      said("seen", seen);
    }
  }

  /** Whom a document has its news from. */
  public record Correction(
      String document, String origin, @Nullable Integer seen, String by, String reason) {
    public Correction {
      said("document", document);
      said("origin", origin);
      said("by", by);
      said("reason", reason);
      said("seen", seen);
    }
  }

  /** What a person says about a file that is added. */
  public record About(@Nullable String source, @Nullable String kind, @Nullable String published) {}

  /** A decision that leaves out something is not guessed at. */
  private static void said(String field, @Nullable Object value) {
    if (value == null || value.toString().isBlank()) {
      throw new IllegalArgumentException("The field '" + field + "' is missing.");
    }
  }

  private synchronized Workspace workspace() {
    if (workspace == null) {
      workspace = desk.open();
    }
    return workspace;
  }

  /** Which state of the workspace an answer is about: changes with each document and decision. */
  public String state() {
    return workspace().listDocuments().size() + " " + workspace().history().size();
  }

  /** {@code evidence list}. */
  public ObjectNode documents() {
    return EvidenceListCommand.Answer.of(workspace()).document(workbench);
  }

  /** {@code evidence show}, by name or digest. */
  public ObjectNode document(String name) {
    return EvidenceShowCommand.Answer.of(workbench, workspace(), name).document(workbench);
  }

  /** {@code evidence claims}. */
  public ObjectNode claims(Optional<String> document, Optional<String> type) {
    return new EvidenceClaimsCommand.Asked(
            document.orElse(null),
            type.map(word -> known(Claim.Family.class, "type", word)).orElse(null),
            EvidenceClaimsCommand.Which.ALL)
        .document(workbench, workspace());
  }

  /** {@code evidence lineage}. */
  public ObjectNode lineage() {
    return EvidenceLineageCommand.Answer.of(workspace()).document(workbench);
  }

  /** {@code evidence conflicts}. */
  public ObjectNode conflicts() {
    return new Findings(workbench, workspace()).answer().document(workbench);
  }

  /** {@code evidence review}. */
  public ObjectNode review(String claim, Review told) {
    var asked =
        new Reviews.Asked(
            claim,
            told.action(),
            told.set() == null ? Map.of() : told.set(),
            told.into(),
            told.seen(),
            told.by(),
            told.reason());
    return new Reviews(workbench, workspace()).decide(asked).document(workbench, asked);
  }

  /** {@code evidence settle}. */
  public ObjectNode settle(String id, Settlement told) {
    var answer = told.answer() == null ? "" : told.answer();
    return new Findings(workbench, workspace())
        .settle(
            new Findings.Asked(id, told.action(), answer, told.seen(), told.by(), told.reason()))
        .document(workbench);
  }

  /** {@code evidence source}. */
  public ObjectNode grade(Grade told) {
    var asked =
        new EvidenceSourceCommand.Asked(
            told.source(),
            known(SourceCard.Reliability.class, "grade", told.grade()),
            told.seen(),
            told.by(),
            told.reason());
    return EvidenceSourceCommand.record(workbench, workspace(), asked).document(workbench);
  }

  /** {@code evidence correct --origin}. */
  public ObjectNode correct(Correction told) {
    var asked =
        new EvidenceCorrectCommand.Asked(
            told.document(),
            new EvidenceCorrectCommand.Change.Origin(told.origin()),
            told.seen(),
            told.by(),
            told.reason());
    return EvidenceCorrectCommand.record(workbench, workspace(), asked).document(workbench);
  }

  /** {@code evidence add} of a file with this name. */
  public ObjectNode add(String name, byte[] content, About about) throws IOException {
    var given =
        new Given(
            Optional.ofNullable(about.source()),
            about.kind() == null
                ? SourceCard.Kind.UNKNOWN
                : known(SourceCard.Kind.class, "kind", about.kind()),
            Optional.ofNullable(about.published()).map(this::day));
    var folder = Files.createTempDirectory("lodestone-add");
    var file = folder.resolve(plain(name));
    try {
      Files.write(file, content);
      var outcomes = new Intake(workbench, workspace(), given).take(file);
      return Intake.Answer.of(outcomes).document(workbench);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  /** The last part of a name: whoever sends a file does not choose where it lies. */
  private String plain(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    try {
      var path = Path.of(last);
      if (!last.isEmpty()
          && last.length() <= LONGEST_NAME
          && path.getNameCount() == 1
          && !last.startsWith(".")) {
        return last;
      }
    } catch (InvalidPathException e) {
      throw wrongName(last);
    }
    throw wrongName(last);
  }

  private WrongUsage wrongName(String name) {
    return new WrongUsage(
        workbench.messages().text("evidence.file-name", name),
        workbench.messages().text("evidence.file-name.advice"));
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new WrongUsage(
          workbench.messages().text("serve.day", text),
          workbench.messages().text("serve.day.advice"));
    }
  }

  private <E extends Enum<E>> E known(Class<E> words, String field, String word) {
    return Arrays.stream(words.getEnumConstants())
        .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUsage(
                    workbench.messages().text("evidence.edit.word", word, field),
                    workbench
                        .messages()
                        .text("evidence.edit.word.advice", names(words.getEnumConstants()))));
  }

  private static String names(Enum<?>[] words) {
    return String.join(", ", List.of(words).stream().map(Enum::name).toList());
  }
}
