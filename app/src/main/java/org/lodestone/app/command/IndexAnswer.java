package org.lodestone.app.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodestone.app.output.DataTable;
import org.lodestone.app.output.Origin;

/**
 * A published index for a consumer: item by item and year by year.
 *
 * @param threshold the limit or aim of the method; null if it has none
 * @param refused items that cannot be computed, with the reason
 * @param rejects rows of tables that were brought and could not be understood
 */
public record IndexAnswer(
    String method,
    String equation,
    String consumer,
    String convention,
    @Nullable Double threshold,
    List<Line> rows,
    List<Order> order,
    List<Refused> refused,
    List<String> rejects) {

  /**
   * An item in a year.
   *
   * @param published the value in the convention of public implementations
   * @param rank among the items of the year, 1 is the highest; best and worst are what the
   *     intervals allow
   * @param unknown places of supply without an estimate of governance
   * @param standing to the aim of the Critical Raw Materials Act; null for other methods
   * @param ifChanged the value after the change that was asked about
   * @param evidence rows of the data package that the value rests on
   */
  public record Line(
      String item,
      int year,
      double value,
      double low,
      double high,
      double published,
      double difference,
      int rank,
      int best,
      int worst,
      List<String> unknown,
      @Nullable String standing,
      @Nullable Double ifChanged,
      List<String> evidence) {}

  /** How much of the order of a year is certain. */
  public record Order(int year, double certainPairs) {}

  /** An item that was asked for and cannot be answered. */
  public record Refused(String item, String reason) {}

  /** Whose figures a line rests on. */
  interface Sources {
    List<Origin> of(Line line);
  }

  DataTable table(Sources sources) {
    var table =
        new DataTable(
            "index",
            List.of(
                "item",
                "year",
                "value",
                "low",
                "high",
                "published",
                "difference",
                "rank",
                "best",
                "worst",
                "unknown",
                "standing",
                "if_changed"));
    for (var line : rows) {
      var row = table.line();
      sources.of(line).forEach(row::restsOn);
      row.cell(line.item())
          .count(line.year())
          .cell((Double) line.value())
          .cell((Double) line.low())
          .cell((Double) line.high())
          .cell((Double) line.published())
          .cell((Double) line.difference())
          .count(line.rank())
          .count(line.best())
          .count(line.worst())
          .ids(line.unknown())
          .cell(line.standing())
          .cell(line.ifChanged())
          .end();
    }
    return table;
  }
}
