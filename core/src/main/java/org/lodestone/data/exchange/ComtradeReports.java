package org.lodestone.data.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;
import org.lodestone.data.ReferenceIssue.UnknownReference;
import org.lodestone.network.PlaceId;
import org.lodestone.trade.CustomsCode;
import org.lodestone.trade.TradeReport;
import org.lodestone.trade.TradeReport.Side;

/**
 * Raw reports of UN Comtrade of one year: every row as it stands, copies, totals and parts alike.
 * Three layouts of columns: that of the publisher, that of a table made by an import, and the short
 * one of extracts.
 *
 * @param tally all rows of the file, those that could not be understood among them
 */
public record ComtradeReports(List<TradeReport> rows, RowTally tally) {
  private static final List<String> EXTRACT =
      List.of("reporter", "partner", "cmd", "flow", "value", "netwgt");
  private static final List<String> PUBLISHER =
      List.of("reporterCode", "partnerCode", "cmdCode", "flowCode", "primaryValue", "netWgt");

  private static final List<String> IMPORTED =
      List.of("reporter", "partner", "hs6", "flow", "value_usd", "net_mass_kg");

  public ComtradeReports {
    rows = List.copyOf(rows);
  }

  /** The rows that could be understood; a row without a value is one that could not. */
  public static Imported<ComtradeReports> read(RowOpening reports, TradePlaces places) {
    var issues = new ArrayList<DataIssue>();
    var header = reports.header();
    var columns = Stream.of(PUBLISHER, IMPORTED).filter(header::hasAll).findFirst().orElse(EXTRACT);
    var rows = new ArrayList<TradeReport>();
    var tally =
        reports
            .open(issues::add)
            .read(columns, row -> report(row, columns, places).ifPresent(rows::add));
    return new Imported<>(new ComtradeReports(rows, tally), issues);
  }

  private static Optional<TradeReport> report(
      ExchangeRow row, List<String> columns, TradePlaces places) {
    var reporter = place(row, columns, 0, places);
    var partner = place(row, columns, 1, places);
    var code = row.required(2);
    var side = side(row, columns);
    if (!CustomsCode.isOne(code)) {
      row.reject(new UnknownWord(row.at(), columns.get(2), code, List.of("codes of six digits")));
    }
    row.required(4);
    double value_usd = row.amount(4);
    double mass_kg = row.reported(5).orElse(0);
    if (!row.isSound() || reporter.isEmpty() || partner.isEmpty() || side.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TradeReport(
            reporter.get(),
            partner.get(),
            side.get(),
            new CustomsCode(code),
            value_usd,
            mass_kg > 0 ? OptionalDouble.of(mass_kg) : OptionalDouble.empty(),
            row.at().row()));
  }

  private static Optional<PlaceId> place(
      ExchangeRow row, List<String> columns, int column, TradePlaces places) {
    int number = row.integer(column);
    var found = places.find(number);
    if (found.isEmpty()) {
      row.reject(
          new UnknownReference(
              row.at(), columns.get(column), String.valueOf(number), "places", "the code in M49"));
    }
    return found;
  }

  private static Optional<Side> side(ExchangeRow row, List<String> columns) {
    return switch (row.text(3)) {
      case "M" -> Optional.of(Side.IMPORTER);
      case "X" -> Optional.of(Side.EXPORTER);
      default -> {
        row.reject(new UnknownWord(row.at(), columns.get(3), row.text(3), List.of("M", "X")));
        yield Optional.empty();
      }
    };
  }
}
