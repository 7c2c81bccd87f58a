package org.lodestone.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.output.CsvFile;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Provenance;
import org.lodestone.app.output.XlsxFile;
import org.lodestone.brief.document.RunManifest;
import picocli.CommandLine.Option;

/** Where the tables of an answer go, beside what is printed. */
final class TableOptions {
  private static final String ENDING = ".csv";

  @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "tables.csv")
  private @Nullable Path csv;

  @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "tables.xlsx")
  private @Nullable Path xlsx;

  boolean isAsked() {
    return csv != null || xlsx != null;
  }

  /**
   * Writes the tables where they are asked for. As CSV the first one stands in the file that was
   * named, each further one beside it, with its own name at the end of the file's.
   *
   * @param name what the answer is about, for instance the name of a plan
   */
  void write(Workbench workbench, String name, RunManifest manifest, List<DataTable> tables) {
    if (!isAsked()) {
      return;
    }
    var provenance = provenance(workbench, name, manifest);
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

  private static Provenance provenance(Workbench workbench, String name, RunManifest manifest) {
    var texts = workbench.messages();
    var entries = new ArrayList<Provenance.Entry>();
    entries.add(new Provenance.Entry("about", name));
    entries.add(
        new Provenance.Entry(
            "made_by",
            "lodestone %s %s %s"
                .formatted(manifest.codeVersion(), manifest.command(), manifest.options())));
    entries.add(
        new Provenance.Entry(
            "dataset", manifest.dataset() + " sha256:" + manifest.datasetDigest()));
    entries.add(new Provenance.Entry("licence", texts.text("tables.licence")));
    entries.add(
        new Provenance.Entry(
            "citation", texts.text("tables.citation", manifest.codeVersion(), manifest.dataset())));
    return new Provenance(entries);
  }
}
