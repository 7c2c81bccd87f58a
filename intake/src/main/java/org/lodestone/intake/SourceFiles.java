package org.lodestone.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.lodestone.data.DataIssue;
import org.lodestone.data.exchange.ExchangeFile;
import org.lodestone.intake.layout.Layout;
import org.lodestone.intake.source.DatabaseFile;
import org.lodestone.intake.source.JsonFile;
import org.lodestone.intake.source.SingleTable;
import org.lodestone.intake.source.SourceFile;
import org.lodestone.intake.source.WorkbookFile;
import org.lodestone.scenario.Progress;

/**
 * Files by the ends of their names: workbooks, databases, JSON; anything else is read as
 * comma-separated values, packed or not.
 */
final class SourceFiles {
  private SourceFiles() {}

  /**
   * Opens a file.
   *
   * @param layouts that its publisher uses; the first says the encoding of texts
   */
  static SourceFile open(
      Path file, List<Layout> layouts, Consumer<DataIssue> issues, Progress progress) {
    var label = String.valueOf(file.getFileName());
    var name = label.toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      return new WorkbookFile(file, layouts, issues);
    }
    if (name.endsWith(".db") || name.endsWith(".sqlite")) {
      return new DatabaseFile(file, layouts, issues);
    }
    if (name.endsWith(".json")) {
      return new SingleTable(
          to -> new JsonFile(() -> new BufferedInputStream(watched(file, progress)), label, to),
          layouts,
          issues);
    }
    var encoding = layouts.getFirst().encoding();
    return new SingleTable(
        to -> ExchangeFile.of(() -> watched(file, progress), label, encoding, to),
        layouts,
        issues);
  }

  private static WatchedStream watched(Path file, Progress progress) throws IOException {
    return new WatchedStream(Files.newInputStream(file), Files.size(file), progress);
  }
}
