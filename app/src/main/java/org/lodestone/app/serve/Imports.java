package org.lodestone.app.serve;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.Refusal;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.command.AskedOptions;
import org.lodestone.app.command.EditionsRun;
import org.lodestone.app.command.Exports;
import org.lodestone.app.command.ImportRows;
import org.lodestone.app.command.ImportShelf;
import org.lodestone.app.command.Workbench;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.intake.ImportKind;
import org.lodestone.intake.ImportRecord;

/** The imports in a folder, in one language: what they are, what was rejected, their rows. */
final class Imports {
  private static final int REJECTS_SHOWN = 100;
  private static final int MOST_SHOWN = 1_000;

  /** More rows are written by the command line, which holds none of them. */
  private static final int MOST_WRITTEN = 100_000;

  private final Workbench workbench;
  private final Path shelf;

  /**
   * @param shelf folder of the imports
   */
  Imports(Workbench workbench, Path shelf) {
    this.workbench = workbench;
    this.shelf = shelf;
  }

  /** What can be imported. */
  record Kind(
      String id,
      String publisher,
      String title,
      String address,
      String licence,
      String licenceClass) {
    static Kind of(ImportKind kind) {
      var publisher = kind.publisher();
      return new Kind(
          kind.written(),
          publisher.name(),
          publisher.title(),
          publisher.address(),
          publisher.licence(),
          publisher.licenceClass().name());
    }
  }

  /**
   * An import.
   *
   * @param name of its folder
   */
  record Listed(String name, ImportRecord imported) {}

  /**
   * What there is.
   *
   * @param folder of the imports as it was named
   * @param mostBytes what files that are sent may hold together
   */
  record Offer(String folder, List<Kind> kinds, List<Listed> imports, long mostBytes) {}

  /** A row that was left out, or one of its faults. */
  record Reject(String file, long line, String problem, String advice) {}

  /**
   * An import with the first faults.
   *
   * @param faults how many there are; a row may have several
   */
  record Detail(String name, ImportRecord imported, long faults, List<Reject> rejects) {}

  /** Rows of an import. */
  record Found(RunManifest manifest, ImportRows.Answer answer) {}

  /** Two editions beside each other. */
  record Differences(RunManifest manifest, EditionsRun.Answer answer) {}

  Offer offer() {
    return new Offer(
        shelf.toString(),
        Stream.of(ImportKind.values()).map(Kind::of).toList(),
        listed(),
        ImportJobs.MOST_BYTES);
  }

  private List<Listed> listed() {
    return ImportShelf.of(shelf).imports().stream()
        .map(one -> new Listed(one.name(), one.record()))
        .toList();
  }

  /** An import that is there; any other name is a wrong request. */
  private ImportShelf.Shelved named(String name) {
    return ImportShelf.of(shelf).imports().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new WrongUsage(
                    workbench.messages().text("serve.import.none", name),
                    workbench.messages().text("serve.import.none.advice")));
  }

  Detail detail(String name) {
    var shelved = named(name);
    var rejects = new ArrayList<Reject>();
    long faults = 0;
    try (var rows = CsvReader.builder().ofNamedCsvRecord(rejected(name))) {
      for (var row : rows) {
        if (faults < REJECTS_SHOWN) {
          rejects.add(reject(row));
        }
        faults++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Detail(name, shelved.record(), faults, rejects);
  }

  private static Reject reject(NamedCsvRecord row) {
    return new Reject(
        row.getField("file"),
        Long.parseLong(row.getField("line")),
        row.getField("problem"),
        row.getField("advice"));
  }

  /** The file with all faults of an import. */
  Path rejected(String name) {
    return named(name).folder().resolve("rejected.csv");
  }

  /**
   * The first rows with certain cells.
   *
   * @param where such as {@code hs6=850511}
   */
  Found rows(String name, List<String> where, int most) {
    var filters = where.stream().map(text -> ImportRows.filter(workbench, text)).toList();
    var answer =
        ImportRows.find(workbench, named(name).folder(), filters, Math.min(most, MOST_SHOWN));
    return new Found(manifest(name, where), answer);
  }

  /** The same rows for other programs, as far as they may be passed on. */
  String csv(String name, List<String> where) {
    var filters = where.stream().map(text -> ImportRows.filter(workbench, text)).toList();
    var answer = ImportRows.find(workbench, named(name).folder(), filters, MOST_WRITTEN);
    if (answer.table().matching() > MOST_WRITTEN) {
      throw new Refusal(
          workbench.messages().text("serve.import.many", name),
          workbench
              .messages()
              .text(
                  "serve.import.many.reason",
                  workbench.numbers().count(answer.table().matching()),
                  workbench.numbers().count(MOST_WRITTEN)),
          workbench.messages().text("serve.import.many.remedy", name));
    }
    return Exports.of(
            workbench,
            answer.imported().title(),
            manifest(name, where),
            List.of(ImportRows.table(answer)),
            Use.PASSED_ON)
        .csv();
  }

  /**
   * What a later edition says differently.
   *
   * @param material null for all
   */
  Differences differences(String old, String later, @Nullable String material) {
    var run = new EditionsRun(workbench, named(old).folder(), named(later).folder(), material);
    var answer = run.answer();
    return new Differences(run.manifest(answer), answer);
  }

  String differencesCsv(String old, String later, @Nullable String material) {
    var found = differences(old, later, material);
    var table = EditionsRun.table(found.answer, EditionsRun.origin(found.answer));
    return Exports.of(workbench, "data diff", found.manifest, List.of(table), Use.PASSED_ON).csv();
  }

  private RunManifest manifest(String name, List<String> where) {
    var options =
        new AskedOptions()
            .with("import", name)
            .with("where", where.isEmpty() ? null : String.join(" ", where))
            .all();
    return workbench.manifest("data rows", options);
  }
}
