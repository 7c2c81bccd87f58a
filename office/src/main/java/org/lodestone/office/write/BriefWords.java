package org.lodestone.office.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lodestone.brief.compile.Brief;
import org.lodestone.brief.compile.Typography;
import org.lodestone.brief.compile.Work;
import org.lodestone.brief.document.Text;

/** The words that every output adds to a brief. */
final class BriefWords {

  static final Text NOTES = new Text("Notes", "Notes");
  static final Text BACK = new Text("Back to the text", "Retour au texte");
  static final Text NO_SOURCES = new Text("No document is cited.", "Aucun document n’est cité.");
  static final Text COLOPHON = new Text("How it was made", "Comment elle a été faite");

  private BriefWords() {}

  /** A work as a list of sources names it. */
  static String work(Work work, Brief brief) {
    var parts =
        Stream.of(work.publisher(), work.title(), work.published(), work.name(), work.note())
            .filter(part -> !part.isEmpty())
            .distinct()
            .toList();
    return Typography.set(String.join(", ", parts) + ".", brief.language());
  }

  /** What the brief was compiled from, so that it can be compiled again. */
  static List<String> colophon(Brief brief) {
    var state = brief.state();
    var lines = new ArrayList<String>();
    lines.add(
        Typography.set(
            new Text(
                    "Compiled by Lodestone %s as of %s; every sentence that states a fact names"
                        + " what it stands on.",
                    "Compilée par Lodestone %s, situation au %s ; chaque phrase qui énonce un"
                        + " fait nomme son appui.")
                .in(brief.language())
                .formatted(state.code(), state.day()),
            brief.language()));
    lines.add(
        new Text("Corpus: SHA-256 ", "Corpus\u00a0: SHA-256 ").in(brief.language())
            + state.corpus());
    state
        .packages()
        .forEach(
            (name, digest) ->
                lines.add(
                    new Text(
                            "Data package %s: SHA-256 %s", "Paquet de données %s\u00a0: SHA-256 %s")
                        .in(brief.language())
                        .formatted(name, digest)));
    return lines;
  }
}
