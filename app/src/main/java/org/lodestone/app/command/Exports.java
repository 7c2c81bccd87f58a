package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lodestone.app.output.CsvFile;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.LicenceFilter;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.app.output.Provenance;
import org.lodestone.brief.document.RunManifest;

/**
 * Tables as they leave the program: without the rows that may not be passed on unless they are for
 * own use, and with what says where they come from.
 *
 * @param held what stays out, one sentence each; empty for own use
 */
public record Exports(List<DataTable> tables, Provenance provenance, List<String> held) {

  public Exports {
    tables = List.copyOf(tables);
    held = List.copyOf(held);
  }

  /**
   * The tables of an answer; refused if nothing of them may be passed on.
   *
   * @param name what the answer is about, for instance the name of a plan
   */
  public static Exports of(
      Workbench workbench, String name, RunManifest manifest, List<DataTable> tables, Use use) {
    var filtered = LicenceFilter.of(tables, use);
    var licences = new LicenceWords(workbench.messages());
    if (filtered.isEmptied()) {
      throw licences.refusal(name, filtered.held());
    }
    var entries =
        Stream.concat(
                entries(workbench, name, manifest).stream(),
                licences.entries(filtered, use).stream())
            .toList();
    var held =
        switch (use) {
          case PASSED_ON -> filtered.held().stream().map(licences::leftOut).toList();
          case OWN -> List.<String>of();
        };
    return new Exports(filtered.tables(), new Provenance(entries), held);
  }

  /** The first table as CSV, for a download. */
  public String csv() {
    return CsvFile.text(tables.getFirst(), provenance);
  }

  /** What each line says of an answer as a whole. */
  static List<Provenance.Entry> entries(Workbench workbench, String name, RunManifest manifest) {
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
    return entries;
  }
}
