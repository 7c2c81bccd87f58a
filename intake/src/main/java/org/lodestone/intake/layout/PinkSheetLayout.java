package org.lodestone.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.lodestone.data.CellIssue.UnparsablePeriod;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.Header;

/**
 * Monthly prices of the World Bank's Pink Sheet: names in one row, units in brackets in the next, a
 * row for each month, and an ellipsis where there is no price.
 */
public final class PinkSheetLayout implements Layout {
  private static final String SHEET = "Monthly Prices";
  private static final String PERIOD = "period";
  private static final Pattern SERIES = Pattern.compile("(.+) \\(([^()]+)\\)");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})M(0[1-9]|1[0-2])");
  private static final List<String> MISSING = List.of("…", "...", "..", "");

  private final List<String> series;

  /** The layout of any edition. */
  public PinkSheetLayout() {
    this(List.of());
  }

  private PinkSheetLayout(List<String> series) {
    this.series = series;
  }

  @Override
  public List<Column> columns() {
    var columns =
        new ArrayList<>(List.of(Column.text("series"), Column.text("unit"), Column.text("period")));
    columns.addAll(Printed.COLUMNS);
    return List.copyOf(columns);
  }

  @Override
  public List<String> needed() {
    var needed = new ArrayList<>(List.of(PERIOD));
    needed.addAll(series);
    return List.copyOf(needed);
  }

  @Override
  public boolean fits(Header header) {
    return header.hasAll(needed()) && !seriesOf(header).isEmpty();
  }

  @Override
  public Layout fitted(Header header) {
    return new PinkSheetLayout(seriesOf(header));
  }

  private static List<String> seriesOf(Header header) {
    return header.names().stream().filter(name -> SERIES.matcher(name).matches()).toList();
  }

  /** The header ends with the units; the names stand in the row above them. */
  @Override
  public Optional<Header> header(String sheet, List<List<String>> rows) {
    if (rows.size() < 2 || !sheet.equals(SHEET)) {
      return Optional.empty();
    }
    var units = rows.getLast();
    var names = rows.get(rows.size() - 2);
    if (units.size() < 2 || units.size() > names.size() || !isUnit(units.get(1))) {
      return Optional.empty();
    }
    var header = new ArrayList<>(List.of(TABLE, PERIOD));
    for (int i = 1; i < names.size(); i++) {
      header.add(names.get(i) + " " + (i < units.size() ? units.get(i) : ""));
    }
    return Optional.of(new Header(header));
  }

  private static boolean isUnit(String text) {
    return text.startsWith("(") && text.endsWith(")");
  }

  @Override
  public void take(ExchangeRow row, RowWriter out) {
    var text = row.required(0);
    var month = MONTH.matcher(text);
    if (!month.matches()) {
      row.reject(new UnparsablePeriod(row.at(), row.column(0), text));
      return;
    }
    var period = month.group(1) + "-" + month.group(2);
    var prices = new ArrayList<Printed>();
    for (int i = 1; i <= series.size(); i++) {
      prices.add(price(row, i));
    }
    if (!row.isSound()) {
      return;
    }
    for (int i = 0; i < series.size(); i++) {
      var parts = SERIES.matcher(series.get(i));
      if (parts.matches()) {
        out.text(parts.group(1).strip()).text(parts.group(2)).text(period);
        prices.get(i).write(out);
        out.end();
      }
    }
  }

  private static Printed price(ExchangeRow row, int column) {
    var text = row.text(column);
    return MISSING.contains(text)
        ? Printed.of(text, OptionalDouble.empty())
        : Printed.exact(text, Printed.requiredAmount(row, column));
  }
}
