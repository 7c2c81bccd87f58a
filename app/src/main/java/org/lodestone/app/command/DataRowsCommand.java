package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.ExitCode;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;
import org.lodestone.app.output.TextTable;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.data.Source.LicenceClass;
import org.lodestone.intake.ImportRecord;
import org.lodestone.intake.ImportedTable;
import org.lodestone.intake.ImportedTable.Filter;
import org.lodestone.intake.ImportedTable.Rows;
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

  /** The answer. */
  record Answer(ImportRecord imported, Rows table) {}

  @Override
  public Integer call() {
    int limit = limit();
    var filters = where.stream().map(this::filter).toList();
    if (isStream()) {
      new RowExport(workbench, tables).write(table(), filters, manifest());
      return ExitCode.DONE.number();
    }
    var answer = read(filters, limit);
    var manifest = manifest();
    if (tables.isAsked()) {
      tables.write(workbench, answer.imported.title(), manifest, List.of(table(answer)));
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

  private Answer read(List<Filter> filters, int limit) {
    var table = table();
    try {
      return new Answer(table.record(), table.find(filters, limit));
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()), "");
    }
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

  private Filter filter(String text) {
    int at = text.indexOf('=');
    if (at < 1) {
      throw new WrongUsage(
          workbench.messages().text("rows.bad-filter", text),
          workbench.messages().text("rows.bad-filter.advice"));
    }
    return new Filter(text.substring(0, at), text.substring(at + 1));
  }

  private static DataTable table(Answer answer) {
    var record = answer.imported;
    var rows = answer.table;
    var origin = RowExport.origin(record);
    var table = new DataTable(record.kind(), rows.columns());
    for (var row : rows.rows()) {
      var line = table.line().quotes(origin(row, rows.columns(), origin), series(row, rows));
      for (int i = 0; i < row.size(); i++) {
        boolean isNumber = rows.numbers().contains(rows.columns().get(i)) && !row.get(i).isEmpty();
        if (isNumber) {
          line.cell(Double.valueOf(row.get(i)));
        } else {
          line.cell(row.get(i));
        }
      }
      line.end();
    }
    return table;
  }

  /** Rows may stand on terms of their own, as prices do. */
  private static Origin origin(List<String> row, List<String> columns, Origin ofAll) {
    if (!columns.containsAll(PriceLayout.TERMS)) {
      return ofAll;
    }
    var terms = PriceLayout.TERMS.stream().map(name -> row.get(columns.indexOf(name))).toList();
    return LicenceClass.find(terms.get(2))
        .map(kind -> new Origin(terms.getFirst(), terms.get(1), kind))
        .orElse(ofAll);
  }

  /** Whose single point a row is. */
  private static String series(List<String> row, Rows rows) {
    return rows.columns().containsAll(PriceLayout.TERMS) ? row.getFirst() : "rows";
  }

  private void print(Answer answer) {
    var shown = new TextTable();
    var rows = answer.table;
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
    var record = answer.imported;
    workbench.print(
        "rows.count",
        workbench.numbers().count(rows.rows().size()),
        workbench.numbers().count(rows.matching()),
        record.publisher(),
        record.title(),
        record.licence());
  }
}
