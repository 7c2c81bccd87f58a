package org.lodestone.intake.layout;

import java.util.List;
import org.lodestone.data.exchange.ExchangeRow;

/**
 * A year of BACI: {@code t,i,j,k,v,q} for year, exporter, importer, product, thousand US dollars
 * and tonnes. Countries are codes of the trade statistics; a quantity that nobody reported is empty
 * or {@code NA}.
 */
public final class BaciLayout implements Layout {
  private static final int YEAR = 0;
  private static final int EXPORTER = 1;
  private static final int IMPORTER = 2;
  private static final int PRODUCT = 3;
  private static final int VALUE = 4;
  private static final int QUANTITY = 5;
  private static final int FIRST_YEAR = 1988;
  private static final int LAST_YEAR = 2100;
  private static final int LAST_COUNTRY = 999;

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("year"),
        Column.whole("exporter"),
        Column.whole("importer"),
        Column.text("hs6"),
        Column.number("value_kusd"),
        Column.number("quantity_t"));
  }

  @Override
  public List<String> needed() {
    return List.of("t", "i", "j", "k", "v", "q");
  }

  @Override
  public void take(ExchangeRow row, RowWriter out) {
    int year = row.within(YEAR, FIRST_YEAR, LAST_YEAR);
    int exporter = row.within(EXPORTER, 1, LAST_COUNTRY);
    int importer = row.within(IMPORTER, 1, LAST_COUNTRY);
    var product = TradeCells.product(row, PRODUCT);
    double value = row.requiredAmount(VALUE);
    var quantity = row.reported(QUANTITY);
    if (row.isSound()) {
      out.whole(year)
          .whole(exporter)
          .whole(importer)
          .text(product)
          .number(value)
          .number(quantity)
          .end();
    }
  }
}
