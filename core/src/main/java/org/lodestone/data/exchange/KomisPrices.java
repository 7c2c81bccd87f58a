package org.lodestone.data.exchange;

import java.util.List;
import java.util.Optional;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.market.Incoterm;
import org.lodestone.market.Licence;
import org.lodestone.market.PriceBasis;
import org.lodestone.market.PriceUnit;
import org.lodestone.market.Quote;
import org.lodestone.market.SeriesId;
import org.lodestone.market.Terms;

/**
 * Daily prices of the Korea Mine Rehabilitation and Mineral Resources Corporation: {@code
 * date,series,value,unit}. They are quoted from reporters and assessed; the terms of these are not
 * known, so that single points may be cited and no series passed on (class B). Terms of delivery
 * stand in the name of the series.
 */
public final class KomisPrices {
  /** The columns, in the order of the files. */
  public static final List<String> COLUMNS = List.of("date", "series", "value", "unit");

  /** Whose prices they are. */
  public static final String SOURCE = "KOMIS";

  private static final String FOB_CHINA = "_fob_china";

  /** What one may do with them. */
  public static final Licence LICENCE =
      new Licence("terms of the quoted assessments not known", Licence.Passing.SINGLE_POINTS);

  private KomisPrices() {}

  /** Whether a file is one of these, which its columns and their order tell. */
  public static boolean isOne(Header header) {
    return header.names().equals(COLUMNS);
  }

  static Optional<SeriesRows.Line> row(ExchangeRow row) {
    var period = PriceFiles.period(row, 0);
    var name = row.required(1);
    var price = row.number(2);
    var unit = PriceFiles.unit(row, 3);
    if (period.isEmpty() || name.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    if (price.isEmpty() || !(price.getAsDouble() > 0)) {
      row.reject(new OutOfRange(row.at(), "value", "price", row.text(2), "the numbers above 0"));
      return Optional.empty();
    }
    return Optional.of(
        new SeriesRows.Line(
            row.at(),
            new SeriesId(name),
            terms(name, unit.get()),
            LICENCE,
            SOURCE,
            new Quote.Assessed(period.get(), price.getAsDouble(), Quote.Details.NONE)));
  }

  /** What a series is, as far as its name says it. */
  public static Terms terms(String name, PriceUnit unit) {
    boolean fobChina = name.endsWith(FOB_CHINA);
    var material = fobChina ? name.substring(0, name.length() - FOB_CHINA.length()) : name;
    return new Terms(
        material.replace('_', ' '),
        Optional.empty(),
        fobChina ? "CN" : "not stated",
        unit,
        fobChina ? Incoterm.FOB : Incoterm.NOT_STATED,
        PriceBasis.ASSESSED);
  }
}
