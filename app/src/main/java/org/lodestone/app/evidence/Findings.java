package org.lodestone.app.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.Json;
import org.lodestone.claim.Claim;
import org.lodestone.claim.Claims;
import org.lodestone.corpus.Conflict;
import org.lodestone.corpus.Corpus;
import org.lodestone.corpus.Item;
import org.lodestone.corpus.Phrase;
import org.lodestone.data.yaml.Field;
import org.lodestone.store.Decision;
import org.lodestone.store.NewDecision;
import org.lodestone.store.Workspace;
import tools.jackson.databind.node.ObjectNode;

/**
 * Conflicts and questions of a workspace, with what people have made of them. The program itself
 * resolves nothing; a decision holds for the values that the person saw, and no longer.
 */
final class Findings {
  private final Workbench workbench;
  private final Workspace workspace;
  private final Corpus corpus;
  private final Map<String, Decision> decided = new HashMap<>();

  Findings(Workbench workbench, Workspace workspace) {
    this.workbench = workbench;
    this.workspace = workspace;
    corpus = workspace.corpus();
    for (var decision : workspace.listDecisions()) {
      if (decision.subject().kind() == Decision.Kind.CONFLICT) {
        decided.put(decision.subject().id(), decision);
      }
    }
  }

  /** A conflict; explanations are sentences in the language of the answer. */
  record Contradiction(
      String id,
      String facet,
      List<Conflict.ValueGroup> values,
      List<Why> explanations,
      String state,
      @Nullable Settlement decision) {}

  /** How a difference may have come about. */
  record Why(String kind, String text) {}

  /**
   * A question for a person.
   *
   * @param note what the documents know of it without answering it
   * @param answer suggested; nothing is answered until a person says so
   */
  record Question(
      String id,
      String from,
      String question,
      List<String> claims,
      @Nullable String note,
      @Nullable Suggestion answer,
      String state,
      @Nullable Settlement decision) {}

  /** What the documents say to a question, and the claims that say it. */
  record Suggestion(String text, List<String> claims) {}

  /**
   * What a person made of it.
   *
   * @param answer in the person's words
   * @param outdated whether there are other values now than the person saw
   */
  record Settlement(
      String state,
      int version,
      String by,
      String on,
      String reason,
      String answer,
      boolean outdated) {}

  /** What a decision about a conflict or a question holds. */
  record Content(List<String> values, String answer) {
    String json() {
      return Json.mapper().writeValueAsString(this);
    }

    static Content read(String json) {
      return Json.mapper().readValue(json, Content.class);
    }
  }

  /** The words of a claim that a conflict or a question names. */
  record Cited(String id, String document, int start, int end, String exact) {}

  /** The answer of {@code evidence conflicts}. */
  record Answer(List<Contradiction> conflicts, List<Question> items, List<Cited> cited) {
    ObjectNode document(Workbench workbench) {
      return workbench.document(workbench.manifest("evidence conflicts", Map.of()), this);
    }
  }

  Answer answer() {
    return new Answer(
        corpus.conflicts().stream().map(this::contradiction).toList(),
        corpus.items().stream().map(this::question).toList(),
        cited());
  }

  /** In the order of the documents, as they were found. */
  private List<Cited> cited() {
    var named = new HashSet<String>();
    for (var conflict : corpus.conflicts()) {
      conflict.values().forEach(group -> named.addAll(group.claims()));
    }
    for (var item : corpus.items()) {
      named.addAll(item.claims());
      item.answer().ifPresent(answer -> named.addAll(answer.claims()));
    }
    return corpus.documents().stream()
        .flatMap(
            read ->
                read.all().stream()
                    .filter(claim -> named.contains(claim.id()))
                    .map(claim -> cited(claim, read)))
        .toList();
  }

  private static Cited cited(Claim claim, Claims read) {
    var at = claim.words().position();
    return new Cited(
        claim.id(),
        read.mentions().layout().document().name(),
        at.start(),
        at.end(),
        claim.words().exact());
  }

  private Contradiction contradiction(Conflict conflict) {
    var settled = settlement(conflict.id(), values(conflict));
    return new Contradiction(
        conflict.id(),
        Field.written(conflict.facet()),
        conflict.values(),
        conflict.explanations().stream()
            .map(why -> new Why(Field.written(why.kind()), words(why.text())))
            .toList(),
        state(settled),
        settled.orElse(null));
  }

  private Question question(Item item) {
    var settled =
        conflictOf(item)
            .map(conflict -> settlement(conflict.id(), values(conflict)))
            .orElseGet(() -> settlement(item.id(), item.claims()));
    return new Question(
        item.id(),
        Field.written(item.from()),
        words(item.question()),
        item.claims(),
        item.note().map(this::words).orElse(null),
        item.answer()
            .map(answer -> new Suggestion(words(answer.text()), answer.claims()))
            .orElse(null),
        state(settled),
        settled.orElse(null));
  }

  /** The conflict that a question asks about; one decision holds for both. */
  private Optional<Conflict> conflictOf(Item item) {
    return corpus.conflicts().stream()
        .filter(conflict -> item.from() == Item.From.CONFLICT)
        .filter(conflict -> item.id().equals("conflict:" + conflict.id()))
        .findFirst();
  }

  private static List<String> values(Conflict conflict) {
    return conflict.values().stream().map(Conflict.ValueGroup::value).toList();
  }

  private Optional<Settlement> settlement(String id, List<String> values) {
    return Optional.ofNullable(decided.get(id))
        .map(
            made -> {
              var content = Content.read(made.content());
              return new Settlement(
                  Desk.word(made.action()),
                  made.version(),
                  made.by(),
                  made.on().toString(),
                  made.reason(),
                  content.answer(),
                  !content.values().equals(values));
            });
  }

  private static String state(Optional<Settlement> settled) {
    return settled
        .filter(made -> !made.outdated() && !made.state().equals("reopened"))
        .map(Settlement::state)
        .orElse("open");
  }

  private String words(Phrase phrase) {
    return switch (workbench.session().options().language()) {
      case EN -> phrase.english();
      case FR -> phrase.french();
    };
  }

  /** What a person wants to be recorded. */
  record Asked(
      String id, String action, String answer, @Nullable Integer seen, String by, String reason) {}

  /** The answer of {@code evidence settle}. */
  record Settled(String id, Shown.Review review, String answer) {
    ObjectNode document(Workbench workbench) {
      return workbench.document(workbench.manifest("evidence settle", Map.of("id", id)), this);
    }
  }

  Settled settle(Asked asked) {
    var desk = new Desk(workbench);
    var verb = verb(asked.action());
    var of = subject(asked.id());
    var values = seen(of);
    var subject = new Decision.Subject(Decision.Kind.CONFLICT, of);
    var made =
        desk.decide(
            workspace,
            new NewDecision(
                subject,
                asked.seen() == null ? workspace.history(subject).size() : asked.seen(),
                verb,
                new Content(values, asked.answer()).json(),
                asked.reason(),
                asked.by(),
                desk.day()));
    return new Settled(asked.id(), Shown.Review.of(made), asked.answer());
  }

  private Decision.Action verb(String action) {
    return switch (action) {
      case "resolve" -> Decision.Action.RESOLVED;
      case "explain" -> Decision.Action.EXPLAINED;
      case "dismiss" -> Decision.Action.DISMISSED;
      case "reopen" -> Decision.Action.REOPENED;
      default ->
          throw new WrongUsage(
              workbench.messages().text("evidence.settle.unknown", action),
              workbench.messages().text("evidence.settle.unknown.advice"));
    };
  }

  private String subject(String id) {
    return corpus.items().stream()
        .filter(item -> item.id().equals(id))
        .flatMap(item -> conflictOf(item).stream())
        .map(Conflict::id)
        .findFirst()
        .orElse(id);
  }

  /** The values or claims that stand there now. */
  private List<String> seen(String id) {
    for (var conflict : corpus.conflicts()) {
      if (conflict.id().equals(id)) {
        return values(conflict);
      }
    }
    for (var item : corpus.items()) {
      if (item.id().equals(id)) {
        return item.claims();
      }
    }
    throw new WrongUsage(
        workbench.messages().text("evidence.no-finding", id),
        workbench.messages().text("evidence.no-finding.advice"));
  }
}
