package org.lodestone.brief.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodestone.brief.compile.Brief.Piece;
import org.lodestone.brief.compile.Draft.Run;

/** Checks a draft and puts it together (B1 to B12). */
public final class Compiler {

  private final Draft draft;
  private final Library library;
  private final Map<String, Brief.Note> notes = new LinkedHashMap<>();

  private Compiler(Draft draft, Library library) {
    this.draft = draft;
    this.library = library;
  }

  /**
   * What became of a draft.
   *
   * @param findings in the order of the lines
   * @param sentences how many there are
   * @param factual how many of them state something that can be checked
   * @param brief nothing if there is a finding
   */
  public record Compiled(
      List<Finding> findings, int sentences, int factual, Optional<Brief> brief) {
    public Compiled {
      findings = List.copyOf(findings);
    }
  }

  /** Compiles a draft. All findings are told at once. */
  public static Compiled compile(Draft draft, Library library) {
    var sentences = Statements.in(draft, library);
    var findings =
        sentences.stream()
            .flatMap(sentence -> Checks.of(sentence, library, draft.language()).stream())
            .sorted(Comparator.comparingInt(Finding::line))
            .toList();
    return new Compiled(
        findings,
        sentences.size(),
        (int) sentences.stream().filter(Statement::isFactual).count(),
        findings.isEmpty() ? Optional.of(new Compiler(draft, library).brief()) : Optional.empty());
  }

  private Brief brief() {
    var parts = draft.blocks().stream().map(this::part).toList();
    var works =
        notes.values().stream()
            .flatMap(note -> note.support().works().stream())
            .distinct()
            .sorted()
            .flatMap(id -> Stream.ofNullable(library.works().get(id)))
            .toList();
    return new Brief(
        draft.language(),
        Typography.set(draft.title(), draft.language()),
        parts,
        List.copyOf(notes.values()),
        works,
        library.state());
  }

  private Brief.Part part(Draft.Block block) {
    var pieces = new ArrayList<Piece>();
    for (var run : block.runs()) {
      switch (run) {
        case Run.Words words -> pieces.add(words(words));
        case Run.Cite(Reference reference) -> cite(reference, pieces);
        case Run.NextCell next -> pieces.add(new Piece.NextCell());
      }
    }
    return new Brief.Part(block.kind(), block.level(), pieces);
  }

  private Piece words(Run.Words words) {
    var text =
        words.style() == Draft.Style.CODE
            ? words.text()
            : Typography.set(words.text(), draft.language());
    return new Piece.Words(text, words.style(), words.link());
  }

  private void cite(Reference reference, List<Piece> pieces) {
    var support = library.find(reference).orElseThrow();
    support
        .filled()
        .ifPresent(
            text ->
                pieces.add(
                    new Piece.Words(
                        Typography.set(text.in(draft.language()), draft.language()),
                        Draft.Style.PLAIN,
                        "")));
    if (reference.kind() == Reference.Kind.CORPUS) {
      return;
    }
    if (support.filled().isEmpty() && !pieces.isEmpty()) {
      trim(pieces);
    }
    var note =
        notes.computeIfAbsent(
            reference.target(),
            target ->
                new Brief.Note(
                    notes.size() + 1,
                    Typography.set(support.note().in(draft.language()), draft.language()),
                    support));
    pieces.add(new Piece.Mark(note.number()));
  }

  /** The mark of a note follows the word without a space. */
  private static void trim(List<Piece> pieces) {
    if (pieces.getLast() instanceof Piece.Words words) {
      pieces.removeLast();
      var kept = words.text().stripTrailing();
      if (!kept.isEmpty()) {
        pieces.add(new Piece.Words(kept, words.style(), words.link()));
      }
    }
  }
}
