package org.lodestone.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.lodestone.data.exchange.RowOpening;
import org.lodestone.intake.ImportRecord.FileRecord;

/**
 * The table of an import, read back through the embedded database: only what is asked for is held.
 */
public final class ImportedTable {
  private static final String MEMORY = "512MB";

  private final Path folder;
  private final ImportRecord record;

  private ImportedTable(Path folder, ImportRecord record) {
    this.folder = folder;
    this.record = record;
  }

  /**
   * Rows of the table that have certain cells.
   *
   * @param column name
   * @param value as it is written in the table
   */
  public record Filter(String column, String value) {}

  /**
   * Rows as text, empty cells as empty texts; numbers in full precision.
   *
   * @param numbers the columns that hold numbers; what looks like one in another is a code
   * @param matching how many rows there are, of which {@code rows} holds the first
   */
  public record Rows(
      List<String> columns, List<String> numbers, List<List<String>> rows, long matching) {
    public Rows {
      columns = List.copyOf(columns);
      numbers = List.copyOf(numbers);
      rows = List.copyOf(rows);
    }
  }

  /**
   * Opens the table of a folder that {@link Importer} made.
   *
   * @throws NoImport if the folder holds none
   */
  public static ImportedTable open(Path folder) {
    return find(folder).orElseThrow(() -> new NoImport(folder));
  }

  /** The table of a folder; empty if no import made it. */
  public static Optional<ImportedTable> find(Path folder) {
    return Importer.find(folder)
        .filter(_ -> Files.isRegularFile(folder.resolve(Importer.TABLE)))
        .map(record -> new ImportedTable(folder, record));
  }

  /** The file with the provenance, whose bytes tell the import: it has the digest of each file. */
  public Path recordFile() {
    return folder.resolve(Importer.RECORD);
  }

  /** Provenance of the table. */
  public ImportRecord record() {
    return record;
  }

  /** The names of the columns, those that say the file and the line among them. */
  public List<String> columns() {
    var columns = new ArrayList<>(record.columns());
    columns.add("file");
    columns.add("line");
    return List.copyOf(columns);
  }

  /** The name of the file with that number. */
  public FileRecord file(int number) {
    return record.files().get(number - 1);
  }

  /**
   * The first rows that have all the cells that are asked for, in the order of the files.
   *
   * @throws IllegalArgumentException if a column is not one of the table
   */
  public Rows find(List<Filter> filters, int most) {
    var where = where(filters);
    try (var database = Engine.open("", MEMORY, folder)) {
      long matching = count(database, where, filters);
      return rows(database, where, filters, most, matching);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Hands out all rows that have the cells that are asked for, one by one, as they stand. */
  public void each(List<Filter> filters, Consumer<List<String>> taker) {
    var sql = "SELECT * FROM " + table() + where(filters);
    try (var database = Engine.open("", MEMORY, folder);
        var query = database.prepareStatement(sql)) {
      for (int i = 0; i < filters.size(); i++) {
        query.setString(i + 1, filters.get(i).value());
      }
      try (var answer = query.executeQuery()) {
        while (answer.next()) {
          taker.accept(row(answer));
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private String where(List<Filter> filters) {
    filters.forEach(filter -> requireColumn(filter.column()));
    return filters.isEmpty()
        ? ""
        : " WHERE "
            + filters.stream()
                .map(f -> "CAST(\"" + f.column() + "\" AS VARCHAR) = ?")
                .collect(Collectors.joining(" AND "));
  }

  /**
   * The rows that came of one file, for a reader of its publisher's files: in the order of the
   * file, under the names of the table, without the columns that say file and line.
   *
   * @param number of the file, from 1
   */
  public RowOpening rowsOf(int number) {
    var file = file(number);
    return issues -> new ImportedRows(this, number, file.name(), issues);
  }

  /** Takes rows of an answer. */
  @FunctionalInterface
  interface RowTaker {
    void take(ResultSet answer) throws SQLException;
  }

  /** Hands out an answer row by row, never held as a whole; gives the count of the rows. */
  long stream(String sql, RowTaker taker) {
    try (var database = Engine.open("", MEMORY, folder);
        var query = database.createStatement();
        var answer = query.executeQuery(sql)) {
      long rows = 0;
      while (answer.next()) {
        taker.take(answer);
        rows++;
      }
      return rows;
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** The sum of a column of numbers; empty cells count nothing. */
  public double sum(String column) {
    requireColumn(column);
    try (var database = Engine.open("", MEMORY, folder);
        var statement = database.createStatement();
        var answer =
            statement.executeQuery(
                "SELECT coalesce(sum(\"%s\"), 0) FROM %s".formatted(column, table()))) {
      answer.next();
      return answer.getDouble(1);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private DamagedImport unreadable(SQLException e) {
    return new DamagedImport(folder, e);
  }

  private void requireColumn(String column) {
    if (!columns().contains(column)) {
      throw new IllegalArgumentException(
          "The table has no column '%s'.\nIts columns are: %s."
              .formatted(column, String.join(", ", columns())));
    }
  }

  /** The table in a question to the database. */
  String table() {
    return "read_parquet(" + Engine.quoted(folder.resolve(Importer.TABLE).toString()) + ")";
  }

  private long count(DuckDBConnection database, String where, List<Filter> filters)
      throws SQLException {
    try (var query = database.prepareStatement("SELECT count(*) FROM " + table() + where)) {
      for (int i = 0; i < filters.size(); i++) {
        query.setString(i + 1, filters.get(i).value());
      }
      try (var answer = query.executeQuery()) {
        answer.next();
        return answer.getLong(1);
      }
    }
  }

  private Rows rows(
      DuckDBConnection database, String where, List<Filter> filters, int most, long matching)
      throws SQLException {
    var sql = "SELECT * FROM " + table() + where + " ORDER BY file, line LIMIT " + most;
    try (var query = database.prepareStatement(sql)) {
      for (int i = 0; i < filters.size(); i++) {
        query.setString(i + 1, filters.get(i).value());
      }
      try (var answer = query.executeQuery()) {
        var rows = new ArrayList<List<String>>();
        while (answer.next()) {
          rows.add(row(answer));
        }
        return new Rows(columns(), numbers(answer.getMetaData()), rows, matching);
      }
    }
  }

  private List<String> numbers(ResultSetMetaData answer) throws SQLException {
    var numbers = new ArrayList<String>();
    for (int i = 1; i <= answer.getColumnCount(); i++) {
      if (answer.getColumnType(i) != Types.VARCHAR) {
        numbers.add(answer.getColumnName(i));
      }
    }
    return numbers;
  }

  private List<String> row(ResultSet answer) throws SQLException {
    var cells = new ArrayList<String>();
    for (int i = 1; i <= columns().size(); i++) {
      cells.add(Objects.toString(answer.getObject(i), ""));
    }
    return cells;
  }
}
