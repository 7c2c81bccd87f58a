package org.lodestone.intake.layout;

import java.util.List;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.exchange.ExchangeRow;

/**
 * Reports of UN Comtrade, as rows stand: copies, totals beside their parts, world totals. What they
 * are is decided later ({@code trade reconcile}); nothing is added up here.
 */
public final class ComtradeLayout implements Layout {
  private static final String NONE = "";
  private static final int LAST_COUNTRY = 999;
  private static final List<String> FLOWS = List.of("M", "X", "RM", "RX", "DX", "FM", "MIP", "XIP");

  /** The columns that the publisher's files have, as CSV or as a workbook. */
  private static final List<String> PUBLISHED =
      List.of(
          "period",
          "reporterCode",
          "partnerCode",
          "cmdCode",
          "flowCode",
          "primaryValue",
          "netWgt",
          "motCode",
          "customsCode",
          "partner2Code");

  private static final List<String> EXTRACT =
      List.of(NONE, "reporter", "partner", "cmd", "flow", "value", "netwgt");

  /** Files of the publisher, and extracts of one year in six columns. */
  public static final List<Layout> ALL =
      List.of(new ComtradeLayout(PUBLISHED), new ComtradeLayout(EXTRACT));

  private final List<String> needed;

  /** Where the columns begin: an extract has no period. */
  private final int first;

  private final boolean detailed;

  private ComtradeLayout(List<String> names) {
    detailed = !names.getFirst().equals(NONE);
    needed = detailed ? names : names.subList(1, names.size());
    first = detailed ? 1 : 0;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("period"),
        Column.whole("reporter"),
        Column.whole("partner"),
        Column.text("hs6"),
        Column.text("flow"),
        Column.number("value_usd"),
        Column.number("net_mass_kg"),
        Column.text("transport"),
        Column.text("procedure"),
        Column.text("second_partner"));
  }

  @Override
  public List<String> needed() {
    return needed;
  }

  @Override
  public void take(ExchangeRow row, RowWriter out) {
    int period = detailed ? row.integer(0) : 0;
    int reporter = row.within(first, 1, LAST_COUNTRY);
    int partner = row.within(first + 1, 0, LAST_COUNTRY);
    var product = TradeCells.product(row, first + 2);
    var flow = row.required(first + 3);
    if (row.isSound() && !FLOWS.contains(flow)) {
      row.reject(new UnknownWord(row.at(), row.column(first + 3), flow, FLOWS));
    }
    double value = row.requiredAmount(first + 4);
    var mass = row.reported(first + 5);
    if (!row.isSound()) {
      return;
    }
    if (detailed) {
      out.whole(period);
    } else {
      out.missing();
    }
    out.whole(reporter).whole(partner).text(product).text(flow).number(value).number(mass);
    for (int detail = first + 6; detail < first + 9; detail++) {
      out.textOrMissing(detailed ? row.text(detail) : NONE);
    }
    out.end();
  }
}
