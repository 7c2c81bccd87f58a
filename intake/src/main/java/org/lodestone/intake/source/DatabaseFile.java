package org.lodestone.intake.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.ChangesBeside;
import org.lodestone.data.TableIssue.MissingColumn;
import org.lodestone.data.TableIssue.UnreadableFile;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.Header;
import org.lodestone.data.exchange.RowCount;
import org.lodestone.data.exchange.RowTally;
import org.lodestone.data.exchange.RowTally.Ending;
import org.lodestone.intake.layout.Layout;
import org.sqlite.SQLiteConfig;

/**
 * A database of SQLite, opened for reading only: all tables that have the columns of a layout, each
 * with the years that it has, in the order of their names, with the table's name in front of its
 * columns. Other tables are left alone. The rows of each table are counted before they are read.
 */
public final class DatabaseFile implements SourceFile {
  private static final String LOG = "-wal";

  private static final String TABLES =
      "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";

  private final Path file;
  private final String name;
  private final List<Layout> layouts;
  private final Consumer<DataIssue> issues;

  /**
   * A database.
   *
   * @param layouts of which each table has the first that fits it
   */
  public DatabaseFile(Path file, List<Layout> layouts, Consumer<DataIssue> issues) {
    this.file = file;
    this.name = String.valueOf(file.getFileName());
    this.layouts = List.copyOf(layouts);
    this.issues = issues;
  }

  private record Table(String name, Header header) {}

  @Override
  public RowTally read(TableTaker taker) {
    var tally = RowTally.NONE;
    boolean isAny = false;
    if (hasChangesBeside()) {
      issues.accept(new ChangesBeside(new RowRef(name, 1), name + LOG));
      return RowTally.UNREAD;
    }
    try (var database = open()) {
      for (var table : tables(database)) {
        var layout = Layout.find(layouts, table.header);
        if (layout.isPresent()) {
          isAny = true;
          tally = tally.plus(read(database, table, layout.get(), taker));
        } else {
          taker.leaveAlone(table.name);
        }
      }
    } catch (SQLException e) {
      issues.accept(unreadable(e));
      return tally.plus(RowTally.UNREAD);
    }
    if (isAny) {
      return tally;
    }
    layouts
        .getFirst()
        .needed()
        .forEach(column -> issues.accept(new MissingColumn(new RowRef(name, 1), column)));
    return RowTally.UNREAD;
  }

  /**
   * Whether a program that has the database open, or that broke off, left changes in a file beside
   * it. Read without them it would be an older state, which nobody would notice.
   */
  private boolean hasChangesBeside() {
    var log = file.resolveSibling(name + LOG);
    try {
      return Files.isRegularFile(log) && Files.size(log) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RowTally read(Connection database, Table table, Layout layout, TableTaker taker) {
    var columns = layout.needed();
    int[] positions = columns.stream().mapToInt(table.header::position).toArray();
    long expected = 0;
    int row = 0;
    var count = new RowCount();
    try (var statement = database.createStatement()) {
      expected = count(database, table);
      try (var answer = statement.executeQuery("SELECT * FROM " + quoted(table.name))) {
        while (answer.next()) {
          row++;
          var at = new RowRef(name + " (" + table.name + ")", row);
          var cells = cells(answer, table);
          var one = new ExchangeRow(columns, positions, cells, at, issues);
          taker.take(layout, one);
          count.add(one);
        }
      }
    } catch (SQLException e) {
      issues.accept(unreadable(e));
      return count.tally(Math.max(expected, row), Ending.CUT_OFF);
    }
    return count.tally(expected, Ending.WHOLE);
  }

  private static List<String> cells(ResultSet answer, Table table) throws SQLException {
    var cells = new ArrayList<String>();
    cells.add(table.name);
    for (int i = 1; i < table.header.names().size(); i++) {
      cells.add(Objects.requireNonNullElse(answer.getString(i), ""));
    }
    return cells;
  }

  private static long count(Connection database, Table table) throws SQLException {
    try (var statement = database.createStatement();
        var answer = statement.executeQuery("SELECT count(*) FROM " + quoted(table.name))) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private static List<Table> tables(Connection database) throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = database.createStatement();
        var answer = statement.executeQuery(TABLES)) {
      while (answer.next()) {
        names.add(answer.getString(1));
      }
    }
    var tables = new ArrayList<Table>();
    for (var name : names) {
      var columns = new ArrayList<>(List.of(Layout.TABLE));
      try (var statement = database.createStatement();
          var answer = statement.executeQuery("PRAGMA table_info(" + quoted(name) + ")")) {
        while (answer.next()) {
          columns.add(answer.getString("name"));
        }
      }
      tables.add(new Table(name, new Header(columns)));
    }
    return tables;
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /** Nothing is written, no journal either, whatever the rights to the folder. */
  private Connection open() throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    return config.createConnection(
        "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + "?immutable=1");
  }

  private UnreadableFile unreadable(SQLException e) {
    return new UnreadableFile(new RowRef(name, 1), String.valueOf(e.getMessage()));
  }
}
