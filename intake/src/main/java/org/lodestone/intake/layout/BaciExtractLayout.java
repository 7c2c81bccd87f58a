package org.lodestone.intake.layout;

import java.util.List;
import org.lodestone.data.exchange.ExchangeRow;

/**
 * Flows of BACI that somebody has picked by material, with places by two or three letters. A code
 * that two materials share stands twice.
 */
public final class BaciExtractLayout implements Layout {
  /** By two letters in US dollars with the edition of the code, by three in thousands without. */
  public static final List<Layout> ALL =
      List.of(
          new BaciExtractLayout(
              List.of(
                  "year",
                  "exporter_iso2",
                  "importer_iso2",
                  "hs6",
                  "value_usd",
                  "qty_t",
                  "hs_vintage"),
              1),
          new BaciExtractLayout(
              List.of("year", "exporter", "importer", "hs6", "value_kusd", "qty_t"), 1000));

  private static final int YEAR = 0;
  private static final int EXPORTER = 1;
  private static final int IMPORTER = 2;
  private static final int PRODUCT = 3;
  private static final int VALUE = 4;
  private static final int QUANTITY = 5;
  private static final int EDITION = 6;
  private static final int FIRST_YEAR = 1988;
  private static final int LAST_YEAR = 2100;

  private final List<String> needed;
  private final double usd;

  /**
   * A layout.
   *
   * @param usd what a unit of value is, in US dollars
   */
  private BaciExtractLayout(List<String> needed, double usd) {
    this.needed = needed;
    this.usd = usd;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("year"),
        Column.text("exporter"),
        Column.text("importer"),
        Column.text("hs6"),
        Column.number("value_usd"),
        Column.number("qty_t"),
        Column.text("hs_vintage"));
  }

  @Override
  public List<String> needed() {
    return needed;
  }

  @Override
  public void take(ExchangeRow row, RowWriter out) {
    int year = row.within(YEAR, FIRST_YEAR, LAST_YEAR);
    var exporter = row.required(EXPORTER);
    var importer = row.required(IMPORTER);
    var product = TradeCells.product(row, PRODUCT);
    double value = row.requiredAmount(VALUE);
    var quantity = row.reported(QUANTITY);
    var edition = needed.size() > EDITION ? row.text(EDITION) : "";
    if (row.isSound()) {
      out.whole(year)
          .text(exporter)
          .text(importer)
          .text(product)
          .number(value * usd)
          .number(quantity)
          .textOrMissing(edition)
          .end();
    }
  }
}
