package org.lodestone.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.lodestone.data.DataIssue;
import org.lodestone.data.exchange.ExchangeFile;
import org.lodestone.data.exchange.RowSource;
import org.lodestone.scenario.Progress;

/** Files by what they are: comma-separated values or workbooks. */
final class SourceFiles {
  private static final String WORKBOOK = ".xlsx";

  private SourceFiles() {}

  static RowSource open(Path file, Consumer<DataIssue> issues, Progress progress) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(WORKBOOK)
        ? new WorkbookFile(file, issues)
        : ExchangeFile.of(
            () -> new WatchedStream(Files.newInputStream(file), Files.size(file), progress),
            String.valueOf(file.getFileName()),
            StandardCharsets.UTF_8,
            issues);
  }
}
