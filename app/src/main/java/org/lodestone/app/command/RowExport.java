package org.lodestone.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lodestone.app.WrongUsage;
import org.lodestone.app.output.CsvFile;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.LicenceFilter;
import org.lodestone.app.output.LicenceFilter.Held;
import org.lodestone.app.output.LicenceFilter.Reason;
import org.lodestone.app.output.LicenceFilter.Use;
import org.lodestone.app.output.Origin;
import org.lodestone.app.output.Provenance;
import org.lodestone.brief.document.RunManifest;
import org.lodestone.intake.ImportRecord;
import org.lodestone.intake.ImportedTable;
import org.lodestone.intake.ImportedTable.Filter;
import org.lodestone.intake.ImportedTable.Rows;

/**
 * All rows of an import as CSV, however many there are: none is held longer than it takes to write
 * it. They stand on the same terms, so that all of them go out or none.
 */
final class RowExport {
  private final Workbench workbench;
  private final TableOptions options;

  RowExport(Workbench workbench, TableOptions options) {
    this.workbench = workbench;
    this.options = options;
  }

  void write(ImportedTable table, List<Filter> filters, RunManifest manifest) {
    var head = head(table, filters);
    var record = table.record();
    var origin = origin(record);
    var held = held(origin, record.kind(), head.matching());
    var words = new LicenceWords(workbench.messages());
    if (!held.isEmpty() && options.use() == Use.PASSED_ON) {
      throw words.refusal(record.title(), held);
    }
    var provenance =
        new Provenance(
            Stream.of(
                    Stream.of(
                        new Provenance.Entry("rests_on", origin.source()),
                        new Provenance.Entry(
                            "licence_of_sources",
                            record.licenceClass().name() + ": " + record.licence())),
                    Exports.entries(workbench, record.title(), manifest).stream(),
                    words.entries(new LicenceFilter(List.of(), held), options.use()).stream())
                .flatMap(entries -> entries)
                .toList());
    CsvFile.write(
        options.onlyCsv().orElseThrow(),
        head.columns(),
        provenance,
        taker -> table.each(filters, row -> taker.accept(cells(row, head))));
  }

  private static Rows head(ImportedTable table, List<Filter> filters) {
    try {
      return table.find(filters, 0);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()), "");
    }
  }

  /** Whose the rows of an import are. */
  static Origin origin(ImportRecord record) {
    return new Origin(
        record.publisher() + ", " + record.title() + " " + record.edition(),
        record.licence(),
        record.licenceClass());
  }

  /** Why none of the rows may be passed on; a single one of class B may. */
  private static List<Held> held(Origin origin, String table, long matching) {
    int rows = Math.toIntExact(Math.min(matching, Integer.MAX_VALUE));
    if (rows == 0 || origin.licenceClass() == null) {
      return List.of();
    }
    return switch (origin.licenceClass()) {
      case A -> List.of();
      case B -> rows == 1 ? List.of() : List.of(new Held(table, origin, Reason.SERIES, rows));
      case C -> List.of(new Held(table, origin, Reason.MAY_NOT_SHIP, rows));
    };
  }

  private static List<DataTable.Cell> cells(List<String> row, Rows head) {
    var cells = new ArrayList<DataTable.Cell>(row.size());
    for (int i = 0; i < row.size(); i++) {
      var text = row.get(i);
      if (text.isEmpty()) {
        cells.add(new DataTable.Empty());
      } else if (head.numbers().contains(head.columns().get(i))) {
        cells.add(new DataTable.Number(Double.parseDouble(text)));
      } else {
        cells.add(new DataTable.Words(text));
      }
    }
    return cells;
  }
}
