package org.lodestone.brief.compile;

import java.util.Optional;
import java.util.stream.Collectors;
import org.lodestone.brief.document.Text;
import org.lodestone.corpus.Conflict;
import org.lodestone.corpus.Item;
import org.lodestone.corpus.Phrase;

/** Conflicts and items in words: value beside value, with who says it. */
final class ConflictWords {

  private static final Text POSSIBLY = new Text("Possible explanations", "Explications possibles");
  private static final Text ANSWER = new Text("Suggested answer", "Réponse proposée");

  private ConflictWords() {}

  static Text text(Phrase phrase) {
    return new Text(phrase.english(), phrase.french());
  }

  /** "2025-10-27" (AFP) / "2025-10-28" (le-quotidien.txt). */
  static Text values(Conflict conflict) {
    return new Text(
        conflict.values().stream()
            .map(group -> "“" + group.value() + "” (" + origins(group) + ")")
            .collect(Collectors.joining(" / ")),
        conflict.values().stream()
            .map(group -> "« " + group.value() + " » (" + origins(group) + ")")
            .collect(Collectors.joining(" / ")));
  }

  private static String origins(Conflict.ValueGroup group) {
    return group.origins().stream().map(Words::origin).collect(Collectors.joining(", "));
  }

  /** The explanations, joined; nothing if none is offered. */
  static Optional<Text> explanations(Conflict conflict) {
    if (conflict.explanations().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Text(
            conflict.explanations().stream()
                .map(why -> why.text().english())
                .collect(Collectors.joining(" ")),
            conflict.explanations().stream()
                .map(why -> why.text().french())
                .collect(Collectors.joining(" "))));
  }

  static Text note(Conflict conflict) {
    var values = values(conflict);
    var why = explanations(conflict);
    return new Text(
        values.en() + why.map(text -> ". " + POSSIBLY.en() + ": " + text.en()).orElse("."),
        values.fr() + why.map(text -> ". " + POSSIBLY.fr() + " : " + text.fr()).orElse("."));
  }

  static Text note(Item item) {
    var answer = item.answer().map(Item.Answer::text).or(item::note);
    return new Text(
        item.question().english()
            + answer.map(text -> " " + ANSWER.en() + ": " + text.english()).orElse(""),
        item.question().french()
            + answer.map(text -> " " + ANSWER.fr() + " : " + text.french()).orElse(""));
  }
}
