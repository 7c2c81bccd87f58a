package org.lodestone.app.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.TextTable;
import org.lodestone.document.Zone;
import org.lodestone.store.ReviewedClaim;
import org.lodestone.store.StoredDocument;
import org.lodestone.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code lodestone evidence list}: the documents of the workspace. */
@Command(name = "list")
public final class EvidenceListCommand implements Callable<Integer> {
  private static final int LONGEST_TITLE = 120;

  private final Workbench workbench;

  @Mixin private final WorkspaceTables tables = new WorkspaceTables();

  public EvidenceListCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  /** A source with the grade that a person gave it. */
  record Source(String name, String kind, String grade, String reason) {}

  /**
   * A document.
   *
   * @param title its headline, or its first words
   * @param claims that were found or that people decided about
   * @param undecided those of them that nobody has decided about
   */
  record Listed(
      String document,
      String title,
      String id,
      int characters,
      String language,
      @Nullable String published,
      @Nullable String publishedBasis,
      Source source,
      @Nullable String addedOn,
      int claims,
      int undecided) {

    static Listed of(StoredDocument stored, List<ReviewedClaim> claims) {
      var document = stored.document();
      var source = document.source();
      return new Listed(
          document.name(),
          headline(stored),
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
          stored.addedOn().isEmpty() ? null : stored.addedOn(),
          claims.size(),
          (int) claims.stream().filter(claim -> claim.decision().isEmpty()).count());
    }
  }

  private static String headline(StoredDocument stored) {
    var zones = stored.layout().zones();
    var first =
        zones.stream()
            .filter(zone -> zone.kind() == Zone.Kind.HEADLINE)
            .findFirst()
            .or(
                () ->
                    zones.stream()
                        .filter(
                            zone ->
                                zone.kind() == Zone.Kind.STANDFIRST
                                    || zone.kind() == Zone.Kind.BODY)
                        .findFirst());
    return first
        .map(zone -> stored.document().words(zone.span()).strip().replaceAll("\\s+", " "))
        .map(words -> TextTable.cut(words, LONGEST_TITLE))
        .orElse("");
  }

  /** The answer. */
  record Answer(List<Listed> documents) {
    static Answer of(Workspace workspace) {
      var claims =
          workspace.listClaims().stream()
              .collect(Collectors.groupingBy(reviewed -> reviewed.claim().document()));
      return new Answer(
          workspace.listDocuments().stream()
              .map(
                  stored ->
                      Listed.of(stored, claims.getOrDefault(stored.document().name(), List.of())))
              .toList());
    }

    ObjectNode document(Workbench workbench) {
      return workbench.document(workbench.manifest("evidence list", Map.of()), this);
    }
  }

  @Override
  public Integer call() {
    var answer = Answer.of(new Desk(workbench).open());
    var documents = answer.documents();
    var document = answer.document(workbench);
    tables.write(workbench, document);
    if (workbench.json()) {
      workbench.writeDocument(document);
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
