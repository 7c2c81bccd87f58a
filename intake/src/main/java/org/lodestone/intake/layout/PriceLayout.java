package org.lodestone.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.CellIssue.UnparsablePeriod;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.PriceFiles;
import org.lodestone.quantity.Period;

/**
 * Price series: the project's own table ({@code docs/formats/prices.md}), or {@code
 * date,series,value,unit} as the daily prices of KOMIS. Quotes are kept as they stand; what may be
 * used as a price is decided where they are used.
 */
public final class PriceLayout implements Layout {
  /** The columns behind unit, in the file as in the table. */
  private static final List<String> DETAILS =
      PriceFiles.COLUMNS.subList(7, PriceFiles.COLUMNS.size());

  private static final Pattern UNIT = Pattern.compile("[A-Z]{3}/\\w{1,8}");

  private static final List<String> FULL = PriceFiles.COLUMNS.subList(0, 7);

  private static final List<String> SHORT = List.of("series", "date", "value", "unit");

  /** Both layouts. */
  public static final List<Layout> ALL = List.of(new PriceLayout(FULL), new PriceLayout(SHORT));

  private final List<String> first;

  private PriceLayout(List<String> first) {
    this.first = first;
  }

  private boolean isFull() {
    return first.equals(FULL);
  }

  @Override
  public List<Column> columns() {
    var columns =
        new ArrayList<>(
            List.of(
                Column.text("series"),
                Column.text("material"),
                Column.text("form"),
                Column.text("place"),
                Column.text("date"),
                Column.text("unit")));
    columns.addAll(Printed.COLUMNS);
    DETAILS.forEach(detail -> columns.add(Column.text("stated_" + detail)));
    return List.copyOf(columns);
  }

  @Override
  public List<String> needed() {
    var needed = new ArrayList<>(first);
    if (isFull()) {
      needed.addAll(DETAILS);
    }
    return List.copyOf(needed);
  }

  @Override
  public void take(ExchangeRow row, RowWriter out) {
    int date = first.indexOf("date");
    var series = row.required(0);
    var period = row.required(date);
    if (!period.isEmpty() && Period.parse(period).isEmpty()) {
      row.reject(new UnparsablePeriod(row.at(), row.column(date), period));
    }
    var price = price(row, date + 1);
    var unit = row.required(date + 2);
    if (!unit.isEmpty() && !UNIT.matcher(unit).matches()) {
      row.reject(new UnknownWord(row.at(), row.column(date + 2), unit, List.of("USD/kg", "EUR/t")));
    }
    var names = new ArrayList<String>();
    for (int column = 1; column < date; column++) {
      names.add(row.text(column));
    }
    var details = details(row);
    if (!row.isSound() || price.isEmpty()) {
      return;
    }
    out.text(series);
    for (int i = 0; i < FULL.indexOf("date") - 1; i++) {
      out.textOrMissing(i < names.size() ? names.get(i) : "");
    }
    out.text(period).text(unit);
    price.get().write(out);
    details.forEach(out::textOrMissing);
    out.end();
  }

  /** A price, or a bound of one, above zero. */
  private static Optional<Printed> price(ExchangeRow row, int column) {
    var text = row.required(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var price = Printed.amount(row, column, text);
    if (price.filter(p -> p.value().orElse(1) <= 0).isPresent()) {
      row.reject(
          new OutOfRange(row.at(), row.column(column), "price", text, "the numbers above 0"));
    }
    return price;
  }

  private List<String> details(ExchangeRow row) {
    var details = new ArrayList<String>();
    for (int i = 0; i < DETAILS.size(); i++) {
      details.add(isFull() ? row.text(first.size() + i) : "");
    }
    return details;
  }
}
