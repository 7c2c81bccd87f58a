package org.lodestone.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.output.CsvFile;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Json;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.app.output.Origin;
import org.lodestone.app.output.Provenance;
import org.lodestone.app.output.RecordTables;
import org.lodestone.app.output.XlsxFile;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.DataPackage;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Where the tables of an answer go, beside what is printed, and what they are for. */
public final class TableOptions {
  private static final String ENDING = ".csv";

  @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "tables.csv")
  private @Nullable Path csv;

  @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "tables.xlsx")
  private @Nullable Path xlsx;

  @Option(names = "--own-use", descriptionKey = "tables.own-use")
  private boolean ownUse;

  /** The file of a table that may be of any length, if nothing but CSV is asked for. */
  Optional<Path> onlyCsv() {
    return xlsx == null ? Optional.ofNullable(csv) : Optional.empty();
  }

  Use use() {
    return ownUse ? Use.OWN : Use.PASSED_ON;
  }

  boolean isAsked() {
    return csv != null || xlsx != null;
  }

  /**
   * Writes the tables where they are asked for, without the rows that may not be passed on unless
   * they are for own use; says on standard error how many stay out. As CSV the first table stands
   * in the file that was named, each further one beside it, with its own name at the end of the
   * file's.
   *
   * @param name what the answer is about, for instance the name of a plan
   */
  void write(Workbench workbench, String name, RunManifest manifest, List<DataTable> tables) {
    if (!isAsked()) {
      return;
    }
    var made = Exports.of(workbench, name, manifest, tables, use());
    write(made.tables(), made.provenance());
    made.held().forEach(workbench.session().err()::println);
  }

  /** Writes the tables of an answer as its JSON document has them, if tables are asked for. */
  void writeAnswer(Workbench workbench, RunManifest manifest, DataPackage data, Object answer) {
    if (isAsked()) {
      var tables = RecordTables.of(answer, new PackageOrigins(data));
      write(workbench, manifest.command(), manifest, tables);
    }
  }

  /** The same for an answer out of documents of a workspace, all of whose rows rest on them. */
  public void writeBrought(Workbench workbench, Origin documents, ObjectNode document) {
    if (isAsked()) {
      var manifest = Json.mapper().treeToValue(document.get("manifest"), RunManifest.class);
      var tables =
          RecordTables.of(document, new PackageOrigins(workbench.checkedPackage().value())).stream()
              .map(table -> table.restingOn(documents))
              .toList();
      write(workbench, manifest.command(), manifest, tables);
    }
  }

  private void write(List<DataTable> tables, Provenance provenance) {
    if (csv != null) {
      for (int i = 0; i < tables.size(); i++) {
        var table = tables.get(i);
        var file = i == 0 ? csv : beside(csv, table.name());
        write(file, CsvFile.text(table, provenance).getBytes(StandardCharsets.UTF_8));
      }
    }
    if (xlsx != null) {
      write(xlsx, XlsxFile.bytes(tables, provenance));
    }
  }

  /** {@code plan.csv} and {@code stocks} are {@code plan-stocks.csv}. */
  private static Path beside(Path file, String table) {
    var name = String.valueOf(file.getFileName());
    var stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    return file.resolveSibling(stem + "-" + table + ENDING);
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
