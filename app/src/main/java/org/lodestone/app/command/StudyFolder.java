package org.lodestone.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lodestone.app.output.Json;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.brief.document.Language;
import org.lodestone.brief.document.StudyDocument;
import org.lodestone.brief.html.HtmlBrief;
import org.lodestone.brief.table.CsvTables;

/**
 * The folder of a study: the brief, the document, its manifest and its tables. Nothing in it
 * depends on the clock, the machine's language or the folder's own place, so the same study gives
 * the same bytes.
 */
final class StudyFolder {
  private StudyFolder() {}

  private static final String ROWS = "tables/rows.csv";

  /**
   * The files by their path in the folder. Figures that may not be passed on as a series stay out
   * of the table of rows unless the folder is for own use.
   */
  static SortedMap<String, String> files(StudyDocument study, Language language, Use use) {
    var files = new TreeMap<String, String>();
    files.put("brief.html", HtmlBrief.of(study, language));
    files.put("study.json", Json.write(study));
    files.put("manifest.json", Json.write(study.manifest()));
    CsvTables.of(study).forEach((name, text) -> files.put("tables/" + name, text));
    var rows = StudyRows.of(study);
    switch (use) {
      case PASSED_ON -> {
        files.computeIfPresent(ROWS, (_, csv) -> rows.kept(csv));
        files.put("tables/left-out.csv", rows.leftOut());
      }
      case OWN -> files.put("tables/own-use.csv", rows.leftOut());
    }
    return files;
  }

  /** Writes files below a folder, which is made if it does not exist. */
  static void write(Path folder, SortedMap<String, String> files) {
    try {
      for (var file : files.entrySet()) {
        var path = folder.resolve(file.getKey());
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
