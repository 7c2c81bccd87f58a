package org.lodestone.intake;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.lodestone.data.DataIssue;
import org.lodestone.data.exchange.ExchangeFile;
import org.lodestone.data.exchange.RowSource;

/** Files by what they are: comma-separated values or workbooks. */
final class SourceFiles {
  private static final String WORKBOOK = ".xlsx";

  private SourceFiles() {}

  static RowSource open(Path file, Consumer<DataIssue> issues) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(WORKBOOK)
        ? new WorkbookFile(file, issues)
        : ExchangeFile.utf8(file, issues);
  }
}
