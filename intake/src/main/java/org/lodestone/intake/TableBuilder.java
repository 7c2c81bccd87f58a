package org.lodestone.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.lodestone.intake.layout.Column;
import org.lodestone.intake.layout.RowWriter;

/**
 * A table under construction in the embedded database: rows are appended, spilled to disk when
 * memory is short, and written as one Parquet file at the end.
 */
final class TableBuilder implements RowWriter, AutoCloseable {
  private static final String MEMORY = "768MB";
  private static final String WORK_FILE = "work.duckdb";

  private final Path work;
  private final DuckDBConnection database;
  private final DuckDBAppender appender;
  private final int width;
  private final String groups;
  private int file;
  private int line;
  private int cells;
  private long rows;

  /** Opens an empty table, whose file is worked on in {@code folder}. */
  TableBuilder(Path folder, List<Column> columns) {
    work = folder.resolve(WORK_FILE);
    width = columns.size();
    groups =
        IntStream.rangeClosed(1, width)
            .mapToObj(i -> '"' + columns.get(i - 1).name() + '"')
            .collect(Collectors.joining(", "));
    try {
      Files.deleteIfExists(work);
      database = Engine.open(work.toString(), MEMORY, folder);
      try (var statement = database.createStatement()) {
        statement.execute(
            "CREATE TABLE imported (%s, file INTEGER, line INTEGER)"
                .formatted(
                    columns.stream().map(Column::definition).collect(Collectors.joining(", "))));
      }
      appender = database.createAppender("imported");
    } catch (SQLException | IOException e) {
      throw new TableFault("The table cannot be made in " + folder, e);
    }
  }

  /** Says where the next rows come from: the number of the file, from 1, and its line. */
  void from(int newFile, int newLine) {
    file = newFile;
    line = newLine;
  }

  long rows() {
    return rows;
  }

  @Override
  public RowWriter text(String value) {
    try {
      next().append(value);
      return this;
    } catch (SQLException e) {
      throw unwritten(e);
    }
  }

  @Override
  public RowWriter whole(long value) {
    try {
      next().append(value);
      return this;
    } catch (SQLException e) {
      throw unwritten(e);
    }
  }

  @Override
  public RowWriter number(double value) {
    try {
      next().append(value);
      return this;
    } catch (SQLException e) {
      throw unwritten(e);
    }
  }

  @Override
  public RowWriter missing() {
    try {
      next().appendNull();
      return this;
    } catch (SQLException e) {
      throw unwritten(e);
    }
  }

  @Override
  public void end() {
    if (cells != width) {
      throw new IllegalStateException(
          "A row has %d cells where the table has %d.".formatted(cells, width));
    }
    try {
      appender.append(file).append(line).endRow();
    } catch (SQLException e) {
      throw unwritten(e);
    }
    cells = 0;
    rows++;
  }

  private DuckDBAppender next() throws SQLException {
    if (cells++ == 0) {
      appender.beginRow();
    }
    return appender;
  }

  private TableFault unwritten(SQLException e) {
    return new TableFault("Row %d of the table cannot be written".formatted(rows + 1), e);
  }

  /** The different cells that some columns hold together, in the order of the texts. */
  List<List<String>> distinct(List<String> names) {
    var listed = names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    try {
      appender.flush();
      try (var statement = database.createStatement();
          var answer =
              statement.executeQuery(
                  "SELECT DISTINCT %s FROM imported ORDER BY %s".formatted(listed, listed))) {
        var found = new ArrayList<List<String>>();
        while (answer.next()) {
          var cells = new ArrayList<String>();
          for (int i = 1; i <= names.size(); i++) {
            cells.add(Objects.requireNonNullElse(answer.getString(i), ""));
          }
          found.add(List.copyOf(cells));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new TableFault("The rows of the table cannot be looked at", e);
    }
  }

  /** How many rows repeat an earlier row in all cells. */
  long countRepeated() {
    try {
      appender.flush();
      try (var statement = database.createStatement();
          var answer =
              statement.executeQuery(
                  "SELECT coalesce(sum(copies - 1), 0)::BIGINT FROM (SELECT count(*) AS copies FROM imported GROUP BY "
                      + groups
                      + ") WHERE copies > 1")) {
        answer.next();
        return answer.getLong(1);
      }
    } catch (SQLException e) {
      throw new TableFault("The rows of the table cannot be counted", e);
    }
  }

  /** Writes the table in the order in which its rows came. */
  void write(Path parquet) {
    try {
      appender.flush();
      try (var statement = database.createStatement()) {
        statement.execute(
            "COPY imported TO %s (FORMAT parquet, COMPRESSION zstd)"
                .formatted(Engine.quoted(parquet.toString())));
      }
    } catch (SQLException e) {
      throw new TableFault("The table cannot be written to " + parquet, e);
    }
  }

  @Override
  public void close() {
    try {
      appender.close();
      database.close();
      Files.deleteIfExists(work);
    } catch (SQLException | IOException e) {
      throw new TableFault("The working file of the table cannot be closed: " + work, e);
    }
  }
}
