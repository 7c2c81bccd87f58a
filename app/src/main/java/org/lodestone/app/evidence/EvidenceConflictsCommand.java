package org.lodestone.app.evidence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.Workbench;
import org.lodestone.corpus.Conflict;
import org.lodestone.corpus.Item;
import org.lodestone.corpus.Phrase;
import org.lodestone.data.yaml.Field;
import picocli.CommandLine.Command;

/**
 * {@code lodestone evidence conflicts}: where documents contradict each other or themselves, by
 * value and origin, and what should be verified. The program resolves nothing.
 */
@Command(name = "conflicts")
public final class EvidenceConflictsCommand implements Callable<Integer> {
  private final Workbench workbench;

  public EvidenceConflictsCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A conflict; explanations are sentences in the language of the answer. */
  record Contradiction(
      String id,
      String facet,
      List<Conflict.ValueGroup> values,
      List<Why> explanations,
      String state) {}

  /** How a difference may have come about. */
  record Why(String kind, String text) {}

  /** A question for a person. */
  record Question(String id, String from, String question, List<String> claims) {}

  /** The answer. */
  record Answer(List<Contradiction> conflicts, List<Question> items) {}

  @Override
  public Integer call() {
    var corpus = new Desk(workbench).open().corpus();
    var answer =
        new Answer(
            corpus.conflicts().stream().map(this::contradiction).toList(),
            corpus.items().stream().map(this::question).toList());
    if (workbench.json()) {
      workbench.writeJson(workbench.manifest("evidence conflicts", Map.of()), answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  private Contradiction contradiction(Conflict conflict) {
    return new Contradiction(
        conflict.id(),
        Field.written(conflict.facet()),
        conflict.values(),
        conflict.explanations().stream()
            .map(why -> new Why(Field.written(why.kind()), words(why.text())))
            .toList(),
        Field.written(conflict.state()));
  }

  private Question question(Item item) {
    return new Question(
        item.id(), Field.written(item.from()), words(item.question()), item.claims());
  }

  private String words(Phrase phrase) {
    return switch (workbench.session().options().language()) {
      case EN -> phrase.english();
      case FR -> phrase.french();
    };
  }

  private void print(Answer answer) {
    workbench.print(
        "evidence.conflicts.count",
        Integer.toString(answer.conflicts().size()),
        Integer.toString(answer.items().size()));
    for (var conflict : answer.conflicts()) {
      workbench.print(List.of(conflict.id()));
      for (var value : conflict.values()) {
        workbench.print(
            "evidence.conflicts.value",
            value.value(),
            Integer.toString(value.claims().size()),
            String.join(", ", value.origins()));
      }
      conflict.explanations().forEach(why -> workbench.print(List.of("    ? " + why.text())));
    }
    answer.items().forEach(item -> workbench.print(List.of("  ☐ " + item.question())));
  }
}
