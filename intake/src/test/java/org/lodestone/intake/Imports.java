package org.lodestone.intake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lodestone.intake.ImportedTable.Filter;
import org.lodestone.scenario.Progress;

/** Imports of tests, and what became of them. */
final class Imports {
  static final Path SHARED = Path.of("../../shared/data").normalize();

  private static final int ALL = 1_000_000;

  private Imports() {}

  /** The publisher's file, if it is there; else the test is skipped. */
  static Path shared(String name) {
    var file = SHARED.resolve(name);
    assumeTrue(Files.isReadable(file), "skipped: " + file + " is not there");
    return file;
  }

  static Importer.Result of(ImportKind kind, Path folder, Path... files) {
    return new Importer(kind, "").read(List.of(files), folder.resolve("import"), Progress.NONE);
  }

  /** The problems that were found, in their order. */
  static List<String> problems(Importer.Result result) {
    return column(result.folder().resolve("rejected.csv"), "problem");
  }

  /** Why rows were set aside, in their order. */
  static List<String> setAside(Importer.Result result) {
    return column(result.folder().resolve("set-aside.csv"), "reason");
  }

  private static List<String> column(Path file, String name) {
    var cells = new ArrayList<String>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      rows.forEach(row -> cells.add(row.getField(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cells;
  }

  /** The cells of one column in the rows that have certain cells: {@code column, value, …}. */
  static List<String> cells(Importer.Result result, String column, String... filters) {
    var asked = new ArrayList<Filter>();
    for (int i = 0; i < filters.length; i += 2) {
      asked.add(new Filter(filters[i], filters[i + 1]));
    }
    var table = ImportedTable.open(result.folder());
    int at = table.columns().indexOf(column);
    return table.find(asked, ALL).rows().stream().map(row -> row.get(at)).toList();
  }

  /** The sum over a column of numbers, in the order of the rows. */
  static double sum(Importer.Result result, String column, String... filters) {
    return cells(result, column, filters).stream()
        .flatMap(cell -> cell.isEmpty() ? Stream.of() : Stream.of(Double.parseDouble(cell)))
        .mapToDouble(Double::doubleValue)
        .sum();
  }
}
