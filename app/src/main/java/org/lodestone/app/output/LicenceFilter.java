package org.lodestone.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lodestone.app.output.DataTable.Rest;

/**
 * Tables as their sources let them be passed on. A row that rests on a source of class C, or on one
 * whose licence nobody stated, may not be passed on, computed or not. A source of class B may be
 * cited as single points: rows that were computed from it may be passed on, and a figure of its own
 * if the table holds no second one of the same series; a series stays out as a whole.
 *
 * @param tables what is to be written, with the sources of each row and their licences in the last
 *     columns
 * @param held rows that may not be passed on; they stand in the tables only for {@link Use#OWN}
 */
public record LicenceFilter(List<DataTable> tables, List<Held> held) {
  /** The columns that a table gets if one of its rows names a source. */
  static final List<String> COLUMNS = List.of("rests_on", "licence_of_sources");

  /** What the file is for. */
  public enum Use {
    PASSED_ON,
    OWN
  }

  /** Why a row may not be passed on. */
  public enum Reason {
    MAY_NOT_SHIP,
    NOT_STATED,
    SERIES
  }

  /** Rows that may not be passed on, for one source and reason. */
  public record Held(String table, Origin origin, Reason reason, int rows) {}

  public LicenceFilter {
    tables = List.copyOf(tables);
    held = List.copyOf(held);
  }

  public static LicenceFilter of(List<DataTable> tables, Use use) {
    var held = new ArrayList<Held>();
    var kept = tables.stream().map(table -> filter(table, use, held)).toList();
    return new LicenceFilter(kept, held);
  }

  /** Whether rows were asked for and none of them may be written. */
  public boolean isEmptied() {
    return !held.isEmpty() && tables.stream().allMatch(table -> table.entries().isEmpty());
  }

  private record Blocked(Origin origin, Reason reason) {}

  private static DataTable filter(DataTable table, Use use, List<Held> held) {
    var points =
        table.entries().stream()
            .flatMap(row -> row.rests().stream())
            .filter(rest -> !rest.series().isEmpty())
            .collect(Collectors.groupingBy(rest -> rest, Collectors.counting()));
    boolean sourced = table.entries().stream().anyMatch(row -> !row.rests().isEmpty());
    var columns = new ArrayList<>(table.columns());
    if (sourced) {
      columns.addAll(COLUMNS);
    }
    var kept = new DataTable(table.name(), columns);
    var counts = new TreeMap<String, Held>();
    for (var row : table.entries()) {
      var blocked =
          row.rests().stream()
              .flatMap(
                  rest ->
                      reason(rest, points.getOrDefault(rest, 0L))
                          .map(reason -> new Blocked(rest.origin(), reason))
                          .stream())
              .findFirst();
      blocked.ifPresent(
          why ->
              counts.merge(
                  why.origin().source() + " " + why.reason(),
                  new Held(table.name(), why.origin(), why.reason(), 1),
                  (a, b) -> new Held(a.table(), a.origin(), a.reason(), a.rows() + 1)));
      if (blocked.isEmpty() || use == Use.OWN) {
        kept.add(sourced ? withSources(row) : row);
      }
    }
    held.addAll(counts.values());
    return kept;
  }

  private static Optional<Reason> reason(Rest rest, long points) {
    var kind = rest.origin().licenceClass();
    if (kind == null) {
      return Optional.of(Reason.NOT_STATED);
    }
    return switch (kind) {
      case A -> Optional.empty();
      case B -> points > 1 ? Optional.of(Reason.SERIES) : Optional.empty();
      case C -> Optional.of(Reason.MAY_NOT_SHIP);
    };
  }

  private static DataTable.Row withSources(DataTable.Row row) {
    var origins = row.rests().stream().map(Rest::origin).distinct().toList();
    var cells = new ArrayList<>(row.cells());
    cells.add(words(origins.stream().map(Origin::source).toList()));
    cells.add(words(origins.stream().map(Origin::stated).distinct().toList()));
    return new DataTable.Row(cells, row.rests());
  }

  private static DataTable.Cell words(List<String> words) {
    return words.isEmpty() ? new DataTable.Empty() : new DataTable.Words(String.join("; ", words));
  }
}
