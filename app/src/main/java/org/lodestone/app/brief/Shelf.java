package org.lodestone.app.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Version;
import org.lodestone.app.command.Agreements;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.evidence.Desk;
import org.lodestone.brief.compile.CorpusSupports;
import org.lodestone.brief.compile.Draft;
import org.lodestone.brief.compile.FigureSupports;
import org.lodestone.brief.compile.Library;
import org.lodestone.brief.compile.Reference;
import org.lodestone.brief.compile.Reference.Kind;
import org.lodestone.brief.compile.RegisterSupports;
import org.lodestone.brief.compile.Support;
import org.lodestone.brief.compile.Support.Content;
import org.lodestone.brief.compile.Support.Firmness;
import org.lodestone.brief.compile.Work;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.Text;
import org.lodestone.document.DocumentReader;
import org.lodestone.document.SourceCard;
import org.lodestone.office.write.MarkdownReader;

/** What the commands on briefs share: the draft, and everything that it may refer to. */
final class Shelf {

  private static final Pattern LANGUAGE = Pattern.compile("^<!-- *lang: *(en|fr) *-->");

  private final Workbench workbench;
  private final Agreements agreements;
  private @Nullable WorkspaceCorpus corpus;

  Shelf(Workbench workbench) {
    this.workbench = workbench;
    agreements = new Agreements(workbench);
  }

  Agreements agreements() {
    return agreements;
  }

  WorkspaceCorpus corpus() {
    if (corpus == null) {
      corpus = WorkspaceCorpus.of(new Desk(workbench).open());
    }
    return corpus;
  }

  /** The text of a draft. */
  static String text(Path file) throws IOException {
    return DocumentReader.decode(Files.readAllBytes(file));
  }

  /** The draft of a text; in the language that its first line names, else that it is written in. */
  Draft draft(Path file, String text) {
    return MarkdownReader.read(file.toString(), text, language(text));
  }

  private Language language(String text) {
    var told = LANGUAGE.matcher(text);
    if (told.find()) {
      return told.group(1).equals("fr") ? Language.FR : Language.EN;
    }
    var asked = asked();
    if (asked == Language.FR) {
      return asked;
    }
    var read =
        DocumentReader.read("draft", text, SourceCard.unjudged("draft", SourceCard.Kind.DERIVED));
    return switch (read.language()) {
      case FRENCH -> Language.FR;
      case ENGLISH, JAPANESE -> Language.EN;
    };
  }

  /** The language of the answer. */
  Language asked() {
    return switch (workbench.session().options().language()) {
      case EN -> Language.EN;
      case FR -> Language.FR;
    };
  }

  /** Everything that a draft in this folder refers to. */
  Library library(Draft draft, Path folder) {
    var references = draft.listReferences();
    var kinds = new java.util.TreeSet<Kind>();
    references.forEach(reference -> kinds.add(reference.kind()));
    var packages = packages(kinds);
    var found = corpus();
    var ofCorpus = new CorpusSupports(found.corpus(), found.edits());
    var supports = new HashMap<String, Support>();
    var works = new HashMap<String, Work>(ofCorpus.works());
    put(supports, ofCorpus.all());
    found.verdicts().forEach(verdict -> put(supports, List.of(CorpusSupports.of(verdict))));
    addRegister(references, kinds, supports, works);
    addFigures(references, kinds, supports, works);
    put(supports, new Answers(folder, packages, Version.number()).of(references));
    var state =
        new Library.State(
            found.digest(),
            found.documents(),
            found.decisions(),
            found.corpus().lineage().origins().size(),
            agreements.asOf(),
            packages,
            Version.number());
    put(supports, counts(state));
    return new Library(supports, ofCorpus.sources(), works, state);
  }

  private static void put(Map<String, Support> supports, List<Support> more) {
    more.forEach(support -> supports.put(support.reference().target(), support));
  }

  /** The packages that a draft rests on, with their digests. */
  private Map<String, String> packages(Set<Kind> kinds) {
    var packages = new TreeMap<String, String>();
    if (kinds.contains(Kind.FIG) || kinds.contains(Kind.RESULT)) {
      packages.put(workbench.data().name(), workbench.data().digest());
    }
    if (kinds.contains(Kind.DUTY) || kinds.contains(Kind.CLAUSE) || kinds.contains(Kind.RESULT)) {
      packages.put(agreements.data().name(), agreements.data().digest());
    }
    return packages;
  }

  private void addRegister(
      List<Reference> references,
      Set<Kind> kinds,
      Map<String, Support> supports,
      Map<String, Work> works) {
    if (kinds.contains(Kind.DUTY) || kinds.contains(Kind.CLAUSE)) {
      var register =
          new RegisterSupports(
              agreements.register(), agreements.data().sources(), agreements.asOf());
      put(supports, register.of(references));
      works.putAll(register.works());
    }
  }

  /** Rows of the data package; behind them those of the agreements. */
  private void addFigures(
      List<Reference> references,
      Set<Kind> kinds,
      Map<String, Support> supports,
      Map<String, Work> works) {
    if (kinds.contains(Kind.FIG)) {
      for (var data : List.of(agreements.data(), workbench.data())) {
        var figures = new FigureSupports(data);
        put(supports, figures.of(references));
        works.putAll(figures.works());
      }
    }
  }

  private static List<Support> counts(Library.State state) {
    var counts = new ArrayList<Support>();
    counts.add(count("documents", Integer.toString(state.documents().size())));
    counts.add(count("origins", Integer.toString(state.origins())));
    counts.add(count("day", state.day().toString()));
    return counts;
  }

  private static Support count(String id, String value) {
    return new Support(
        Reference.to(Kind.CORPUS, id),
        "",
        Firmness.FIRM,
        List.of(),
        Content.NONE,
        Optional.of(Text.same(value)),
        Text.same(value),
        List.of(),
        List.of());
  }
}
