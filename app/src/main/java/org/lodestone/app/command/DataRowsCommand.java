package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.intake.ImportedTable;
import org.lodestone.intake.layout.PriceLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lodestone data rows FOLDER}: what an import holds, row by row. */
@Command(name = "rows")
public final class DataRowsCommand implements Callable<Integer> {
  private static final int SHOWN = 20;
  private static final int LONGEST_CELL = 24;

  private final Workbench workbench;

  @Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "rows.folder")
  private Path folder = Path.of("");

  @Option(names = "--where", paramLabel = "COLUMN=VALUE", descriptionKey = "rows.where")
  private List<String> where = List.of();

  @Option(names = "--most", paramLabel = "N", descriptionKey = "rows.most")
  private @Nullable Integer most;

  @Mixin private final TableOptions tables = new TableOptions();

  public DataRowsCommand(Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    int limit = limit();
    var filters = where.stream().map(text -> ImportRows.filter(workbench, text)).toList();
    if (isStream()) {
      new RowExport(workbench, tables).write(table(), filters, manifest());
      return ExitCode.DONE.number();
    }
    var answer = ImportRows.find(workbench, folder, filters, limit);
    var manifest = manifest();
    if (tables.isAsked()) {
      tables.write(
          workbench, answer.imported().title(), manifest, List.of(ImportRows.table(answer)));
    } else if (workbench.json()) {
      workbench.writeJson(manifest, answer);
    } else {
      print(answer);
    }
    return ExitCode.DONE.number();
  }

  /** All rows of a table whose rows stand on the same terms; prices state their own. */
  private boolean isStream() {
    return most == null
        && tables.onlyCsv().isPresent()
        && !table().columns().containsAll(PriceLayout.TERMS);
  }

  private RunManifest manifest() {
    var options =
        new AskedOptions()
            .with("import", folder.getFileName())
            .with("where", where.isEmpty() ? null : String.join(" ", where))
            .with("most", most)
            .all();
    return workbench.manifest("data rows", options);
  }

  private ImportedTable table() {
    return ImportShelf.open(workbench, folder);
  }

  private int limit() {
    if (most != null && most < 1) {
      throw new WrongUsage(
          workbench.messages().text("rows.bad-most", most.toString()),
          workbench.messages().text("rows.bad-most.advice"));
    }
    if (most != null) {
      return most;
    }
    return tables.isAsked() ? Integer.MAX_VALUE : SHOWN;
  }

  private void print(ImportRows.Answer answer) {
    var shown = new TextTable();
    var rows = answer.table();
    for (var column : rows.columns()) {
      if (rows.numbers().contains(column)) {
        shown.number(column);
      } else {
        shown.text(column);
      }
    }
    for (var row : rows.rows()) {
      shown.row(row.stream().map(cell -> TextTable.cut(cell, LONGEST_CELL)).toArray(String[]::new));
    }
    workbench.print(shown.lines(2));
    var record = answer.imported();
    workbench.print(
        "rows.count",
        workbench.numbers().count(rows.rows().size()),
        workbench.numbers().count(rows.matching()),
        record.publisher(),
        record.title(),
        record.licence());
  }
}
