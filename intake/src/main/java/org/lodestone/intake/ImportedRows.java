package org.lodestone.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lodestone.data.DataIssue;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.MissingColumn;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.Header;
import org.lodestone.data.exchange.RowCount;
import org.lodestone.data.exchange.RowSource;
import org.lodestone.data.exchange.RowTally;
import org.lodestone.data.exchange.RowTally.Ending;

/**
 * The rows of a table that came of one file, one after the other, in bounded memory. Each stands
 * where it stood in that file.
 */
final class ImportedRows implements RowSource {
  private final ImportedTable table;
  private final int file;
  private final String name;
  private final Consumer<DataIssue> issues;

  ImportedRows(ImportedTable table, int file, String name, Consumer<DataIssue> issues) {
    this.table = table;
    this.file = file;
    this.name = name;
    this.issues = issues;
  }

  @Override
  public List<String> header() {
    return table.record().columns();
  }

  @Override
  public RowTally read(List<String> columns, Consumer<ExchangeRow> taker) {
    int[] positions = columns.stream().mapToInt(new Header(header())::position).toArray();
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] < 0) {
        issues.accept(new MissingColumn(new RowRef(name, 1), columns.get(i)));
      }
    }
    if (Arrays.stream(positions).anyMatch(position -> position < 0)) {
      return RowTally.UNREAD;
    }
    var count = new RowCount();
    long rows =
        table.stream(
            sql(positions),
            answer -> {
              var row = row(answer, columns);
              taker.accept(row);
              count.add(row);
            });
    return count.tally(rows, Ending.WHOLE);
  }

  private String sql(int[] positions) {
    return "SELECT line, "
        + Arrays.stream(positions)
            .mapToObj(position -> '"' + header().get(position) + '"')
            .collect(Collectors.joining(", "))
        + " FROM "
        + table.table()
        + " WHERE file = "
        + file;
  }

  private ExchangeRow row(ResultSet answer, List<String> columns) throws SQLException {
    var cells = new ArrayList<String>(columns.size());
    int[] places = new int[columns.size()];
    for (int i = 0; i < columns.size(); i++) {
      cells.add(Objects.toString(answer.getObject(i + 2), ""));
      places[i] = i;
    }
    return new ExchangeRow(columns, places, cells, new RowRef(name, answer.getInt(1)), issues);
  }
}
