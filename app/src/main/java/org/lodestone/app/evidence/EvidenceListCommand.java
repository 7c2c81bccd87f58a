package org.lodestone.app.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.TextTable;
import org.lodestone.store.StoredDocument;
import picocli.CommandLine.Command;

/** {@code lodestone evidence list}: the documents of the workspace. */
@Command(name = "list")
public final class EvidenceListCommand implements Callable<Integer> {
  private final Workbench workbench;

  public EvidenceListCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A source with the grade that a person gave it. */
  record Source(String name, String kind, String grade, String reason) {}

  /** A document. */
  record Listed(
      String document,
      String id,
      int characters,
      String language,
      @Nullable String published,
      @Nullable String publishedBasis,
      Source source,
      @Nullable String addedOn) {

    static Listed of(StoredDocument stored) {
      var document = stored.document();
      var source = document.source();
      return new Listed(
          document.name(),
          document.id().digest(),
          document.text().length(),
          document.language().name().toLowerCase(Locale.ROOT),
          document.published().map(day -> day.day().toString()).orElse(null),
          document.published().map(day -> Desk.word(day.basis())).orElse(null),
          new Source(
              source.name(),
              Desk.word(source.kind()),
              source.reliability().name(),
              source.reason()),
          stored.addedOn().isEmpty() ? null : stored.addedOn());
    }
  }

  /** The answer. */
  record Answer(List<Listed> documents) {}

  @Override
  public Integer call() {
    var documents = new Desk(workbench).open().listDocuments().stream().map(Listed::of).toList();
    if (workbench.json()) {
      workbench.writeJson(workbench.manifest("evidence list", Map.of()), new Answer(documents));
    } else if (documents.isEmpty()) {
      workbench.print("evidence.empty");
    } else {
      print(documents);
    }
    return ExitCode.DONE.number();
  }

  private void print(List<Listed> documents) {
    var texts = workbench.messages();
    var table =
        new TextTable()
            .text(texts.text("evidence.column.document"))
            .text(texts.text("evidence.column.language"))
            .text(texts.text("evidence.column.published"))
            .text(texts.text("evidence.column.source"))
            .text(texts.text("column.grade"))
            .number(texts.text("evidence.column.characters"));
    for (var each : documents) {
      table.row(
          each.document(),
          each.language(),
          each.published() == null ? "—" : each.published(),
          TextTable.cut(each.source().name(), 30),
          each.source().grade(),
          workbench.numbers().count(each.characters()));
    }
    workbench.print(table.lines(0));
  }
}
