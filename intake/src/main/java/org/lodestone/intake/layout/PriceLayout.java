package org.lodestone.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.Source.LicenceClass;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.Header;
import org.lodestone.data.exchange.KomisPrices;
import org.lodestone.data.exchange.PriceFiles;
import org.lodestone.data.yaml.Field;
import org.lodestone.market.PriceUnit;

/**
 * Price series: the project's own table ({@code docs/formats/prices.md}), or {@code
 * date,series,value,unit} as the daily prices of KOMIS. Quotes are kept as they stand; what may be
 * used as a price is decided where they are used.
 */
public final class PriceLayout implements Layout {
  /** The columns behind unit, in the file as in the table. */
  private static final List<String> DETAILS =
      PriceFiles.COLUMNS.subList(7, PriceFiles.COLUMNS.size());

  private static final String LICENCE_CLASS = "licence_class";

  /** Columns of the table that say on which terms a row stands: whose it is, licence, class. */
  public static final List<String> TERMS =
      List.of("stated_source", "stated_licence", "stated_" + LICENCE_CLASS);

  private static final List<String> FULL = PriceFiles.COLUMNS.subList(0, 7);

  private static final List<String> SHORT = List.of("series", "date", "value", "unit");

  /** Both layouts. */
  public static final List<Layout> ALL =
      List.of(new PriceLayout(FULL, false), new PriceLayout(SHORT, false));

  /** How many columns name the goods. */
  private static final int NAMES = 3;

  private final List<String> first;
  private final boolean isKomis;

  private PriceLayout(List<String> first, boolean isKomis) {
    this.first = first;
    this.isKomis = isKomis;
  }

  /** Files with the columns of KOMIS in its order are of KOMIS, which says what its prices are. */
  @Override
  public Layout fitted(Header header) {
    return isFull() ? this : new PriceLayout(first, KomisPrices.isOne(header));
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
    var period = PriceFiles.period(row, date);
    var price = price(row, date + 1);
    var unit = PriceFiles.unit(row, date + 2);
    var names = names(row, date);
    var details = details(row);
    if (!row.isSound() || period.isEmpty() || price.isEmpty() || unit.isEmpty()) {
      return;
    }
    var stated = isKomis ? ofKomis(series, unit.get()) : new Stated(names, details);
    out.text(series);
    stated.names.forEach(out::textOrMissing);
    out.text(row.text(date)).text(row.text(date + 2));
    price.get().write(out);
    stated.details.forEach(out::textOrMissing);
    out.end();
  }

  /**
   * What stands beside date, price and unit.
   *
   * @param names material, form, place
   */
  private record Stated(List<String> names, List<String> details) {}

  private static Stated ofKomis(String series, PriceUnit unit) {
    var terms = KomisPrices.terms(series, unit);
    var details = new ArrayList<String>();
    for (var detail : DETAILS) {
      details.add(
          switch (detail) {
            case "incoterm" -> Field.written(terms.incoterm());
            case "basis" -> Field.written(terms.basis());
            case "source" -> KomisPrices.SOURCE;
            case "licence" -> KomisPrices.LICENCE.terms();
            case LICENCE_CLASS -> PriceFiles.licenceClass(KomisPrices.LICENCE).name();
            default -> "";
          });
    }
    return new Stated(List.of(terms.material(), "", terms.place()), details);
  }

  /** Material, form and place, which only the full table has. */
  private List<String> names(ExchangeRow row, int date) {
    var names = new ArrayList<String>();
    for (int column = 1; column <= NAMES; column++) {
      names.add(column < date ? row.text(column) : "");
    }
    return names;
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
    if (isFull()) {
      requireClass(row, first.size() + DETAILS.indexOf(LICENCE_CLASS));
    }
    return details;
  }

  /** Whether a series may be passed on must be said; nobody may guess it later. */
  private static void requireClass(ExchangeRow row, int column) {
    var text = row.required(column);
    if (!text.isEmpty() && LicenceClass.find(text).isEmpty()) {
      row.reject(new UnknownWord(row.at(), row.column(column), text, List.of("A", "B", "C")));
    }
  }
}
