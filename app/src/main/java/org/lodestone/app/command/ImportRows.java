package org.lodestone.app.command;

import java.nio.file.Path;
import java.util.List;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;
import org.lodestone.data.Source.LicenceClass;
import org.lodestone.intake.ImportRecord;
import org.lodestone.intake.ImportedTable.Filter;
import org.lodestone.intake.ImportedTable.Rows;
import org.lodestone.intake.layout.PriceLayout;

/** Rows of an import as they are asked for; {@code data rows} and the page of imports use it. */
public final class ImportRows {
  private ImportRows() {}

  /** The answer. */
  public record Answer(ImportRecord imported, Rows table) {}

  /** A column and the cell that its rows must have, out of {@code hs6=850511}. */
  public static Filter filter(Workbench workbench, String text) {
    int at = text.indexOf('=');
    if (at < 1) {
      throw new WrongUsage(
          workbench.messages().text("rows.bad-filter", text),
          workbench.messages().text("rows.bad-filter.advice"));
    }
    return new Filter(text.substring(0, at), text.substring(at + 1));
  }

  /**
   * The first rows that have all the cells that are asked for.
   *
   * @param folder of an import
   */
  public static Answer find(Workbench workbench, Path folder, List<Filter> filters, int most) {
    var table = ImportShelf.open(workbench, folder);
    try {
      return new Answer(table.record(), table.find(filters, most));
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()), "");
    }
  }

  /** The rows for other programs, each quoting the publisher. */
  public static DataTable table(Answer answer) {
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
}
