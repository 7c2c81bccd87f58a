package org.lodestone.data.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.CellIssue.UnparsablePeriod;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;
import org.lodestone.data.ReferenceIssue.UnknownReference;
import org.lodestone.network.PlaceId;
import org.lodestone.trade.CustomsCode;
import org.lodestone.trade.TradeReport;
import org.lodestone.trade.TradeReport.Side;

/**
 * Raw reports of UN Comtrade: every row as it stands, copies, totals and parts alike. Three layouts
 * of columns: that of the publisher, that of a table made by an import, and the short one of
 * extracts.
 *
 * @param rows of the period that was asked for; of all, if none was
 * @param periods years or months of the reports, as {@code 2024} or {@code 202403}, in their order;
 *     none in an extract, which does not say them
 * @param tally all rows of the file, those that could not be understood among them
 */
public record ComtradeReports(List<TradeReport> rows, List<String> periods, RowTally tally) {
  private static final List<String> EXTRACT =
      List.of("reporter", "partner", "cmd", "flow", "value", "netwgt");
  private static final List<String> PUBLISHER =
      List.of("reporterCode", "partnerCode", "cmdCode", "flowCode", "primaryValue", "netWgt");

  private static final List<String> IMPORTED =
      List.of("reporter", "partner", "hs6", "flow", "value_usd", "net_mass_kg");

  private static final String PERIOD = "period";
  private static final Pattern PERIODS = Pattern.compile("(19|20)\\d{2}(0[1-9]|1[0-2])?");

  public ComtradeReports {
    rows = List.copyOf(rows);
    periods = List.copyOf(periods);
  }

  /**
   * The rows that could be understood; a row without a value is one that could not.
   *
   * @param asked the period of the reports, if only those of one shall be taken
   */
  public static Imported<ComtradeReports> read(
      RowOpening reports, TradePlaces places, Optional<String> asked) {
    var issues = new ArrayList<DataIssue>();
    var header = reports.header();
    var known = Stream.of(PUBLISHER, IMPORTED).filter(header::hasAll).findFirst().orElse(EXTRACT);
    var columns = new ArrayList<>(known);
    if (header.hasAll(List.of(PERIOD))) {
      columns.add(PERIOD);
    }
    var rows = new ArrayList<TradeReport>();
    var periods = new TreeSet<String>();
    var tally =
        reports
            .open(issues::add)
            .read(
                columns,
                row -> {
                  var period = columns.size() > known.size() ? period(row, known.size()) : "";
                  report(row, known, places)
                      .filter(
                          _ -> asked.isEmpty() || period.isEmpty() || asked.get().equals(period))
                      .ifPresent(rows::add);
                  if (row.isSound() && !period.isEmpty()) {
                    periods.add(period);
                  }
                });
    return new Imported<>(new ComtradeReports(rows, List.copyOf(periods), tally), issues);
  }

  /** A year, or a year and a month; empty in an imported extract. */
  private static String period(ExchangeRow row, int column) {
    var text = row.text(column);
    if (!text.isEmpty() && !PERIODS.matcher(text).matches()) {
      row.reject(new UnparsablePeriod(row.at(), PERIOD, text));
    }
    return text;
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
    double value_usd = row.requiredAmount(4);
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
