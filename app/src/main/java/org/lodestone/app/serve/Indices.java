package org.lodestone.app.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.command.ConsumerOptions;
import org.lodestone.app.command.Exports;
import org.lodestone.app.command.IndexAnswer;
import org.lodestone.app.command.IndexCards;
import org.lodestone.app.command.IndexQuestion;
import org.lodestone.app.command.IndexRun;
import org.lodestone.app.command.Replications;
import org.lodestone.app.command.Studies;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.brief.StudyOptions;
import org.lodestone.brief.document.RowCard;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.brief.document.SourceCard;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.data.Row;
import org.lodestone.data.exchange.InputFolder;
import org.lodestone.network.PlaceId;

/** Published indices and published tables computed again, in one language. */
final class Indices {
  private static final int ANSWERS_KEPT = 64;

  /** What a request may ask; folders of the machine are none of it. */
  private static final List<String> ASKED =
      List.of("for", "material", "stage", "year", "governance", "recycled", "mix");

  private final Workbench workbench;
  private final Replications replications;
  private final Kept<Replications.Answer> computed = new Kept<>(ANSWERS_KEPT);
  private StudyDocument.@Nullable Names names;

  Indices(Workbench workbench) {
    this.workbench = workbench;
    replications = new Replications(workbench);
  }

  /** An index that can be asked for. */
  record Method(String id, String name) {}

  /** What can be asked for. */
  record Offer(
      List<Method> methods,
      List<String> places,
      List<Replications.Listed> replications,
      StudyDocument.Names names) {}

  /** An index with the rows that it rests on. */
  record Report(
      RunManifest manifest,
      IndexAnswer answer,
      SortedMap<String, RowCard> rows,
      SortedMap<String, SourceCard> sources,
      StudyDocument.Names names) {}

  /** A published table computed again. */
  record Repeated(RunManifest manifest, Replications.Answer answer) {}

  synchronized Offer offer() {
    var texts = workbench.messages();
    return new Offer(
        IndexRun.listMethods().stream()
            .map(id -> new Method(id, texts.text("index.method." + id)))
            .toList(),
        workbench.data().places().stream().map(Row.Place::id).toList(),
        replications.catalogue().replications(),
        names());
  }

  synchronized Report index(String method, Function<String, @Nullable String> asked) {
    var run = new IndexRun(workbench, method, question(asked));
    var answer = run.answer();
    var ids = answer.rows().stream().flatMap(line -> line.evidence().stream()).distinct().toList();
    var cards = IndexCards.of(workbench.data(), ids);
    return new Report(run.manifest(), answer, cards.rows(), cards.sources(), names());
  }

  synchronized String csv(String method, Function<String, @Nullable String> asked) {
    var run = new IndexRun(workbench, method, question(asked));
    var table = run.table(run.answer());
    return Exports.of(workbench, method, run.manifest(), List.of(table), Use.PASSED_ON).csv();
  }

  synchronized Repeated replication(String name) {
    var published = replications.find(name);
    var folder = InputFolder.of(List.of());
    return new Repeated(
        replications.manifest(published, folder),
        computed.get(name, () -> replications.answer(published, folder)));
  }

  synchronized String replicationCsv(String name) {
    var repeated = replication(name);
    var table = replications.table(replications.find(name), repeated.answer());
    return Exports.of(workbench, name, repeated.manifest(), List.of(table), Use.PASSED_ON).csv();
  }

  private IndexQuestion question(Function<String, @Nullable String> asked) {
    var words = new ArrayList<String>();
    for (var name : ASKED) {
      var value = asked.apply(name);
      if (value != null && !value.isEmpty()) {
        words.add("--" + name + "=" + value);
      }
    }
    return IndexQuestion.of(workbench, words);
  }

  private StudyDocument.Names names() {
    if (names == null) {
      names =
          new Studies(workbench)
              .builder(StudyOptions.of(List.of(new PlaceId(ConsumerOptions.STANDARD))))
              .names();
    }
    return names;
  }
}
