package org.lodestone.data.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lodestone.data.CellIssue.EmptyRequired;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.RangeDisorder;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.CellIssue.UnparsableNumber;
import org.lodestone.data.CellIssue.UnparsablePeriod;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;
import org.lodestone.data.Source;
import org.lodestone.market.Incoterm;
import org.lodestone.market.Licence;
import org.lodestone.market.PriceBasis;
import org.lodestone.market.PriceSeries;
import org.lodestone.market.PriceUnit;
import org.lodestone.market.Quote;
import org.lodestone.market.SeriesId;
import org.lodestone.market.Terms;
import org.lodestone.network.FormId;
import org.lodestone.quantity.Period;
import org.lodestone.quantity.Reported;

/**
 * Price series out of comma-separated values: the format of {@code docs/formats/prices.md}, or the
 * daily prices of KOMIS, told apart by their headers.
 */
public final class PriceFiles {
  /** The columns of our own format; the last one is for remarks and may be left out. */
  public static final List<String> COLUMNS =
      List.of(
          "series",
          "material",
          "form",
          "place",
          "date",
          "price",
          "unit",
          "incoterm",
          "basis",
          "volume_t",
          "low",
          "high",
          "backing_pct",
          "source",
          "licence",
          "licence_class");

  /** The same columns as an imported table of prices calls them. */
  private static final List<String> IMPORTED = COLUMNS.stream().map(PriceFiles::imported).toList();

  private static final String NO_INCOTERM = "";

  private PriceFiles() {}

  /** The series of a file or of an import, in the order in which they first appear. */
  public static Imported<List<PriceSeries>> read(RowOpening prices) {
    var issues = new ArrayList<DataIssue>();
    var header = prices.header();
    var source = prices.open(issues::add);
    var rows =
        KomisPrices.isOne(header)
            ? source.rows(KomisPrices.COLUMNS, KomisPrices::row)
            : source.rows(header.hasAll(IMPORTED) ? IMPORTED : COLUMNS, PriceFiles::row);
    return new Imported<>(SeriesRows.collect(rows, issues), issues);
  }

  /** What an imported table calls a column: behind the unit, whatever the file stated. */
  private static String imported(String column) {
    if (column.equals("price")) {
      return "printed";
    }
    return COLUMNS.indexOf(column) > COLUMNS.indexOf("unit") ? "stated_" + column : column;
  }

  private static Optional<SeriesRows.Line> row(ExchangeRow row) {
    var basis = basis(row);
    var period = period(row, 4);
    var printed = printed(row, 5);
    var unit = unit(row, 6);
    var incoterm = incoterm(row);
    var licence = licence(row);
    var details = details(row);
    var id = row.required(0);
    var material = row.required(1);
    var place = row.required(3);
    var source = row.required(13);
    if (basis.isEmpty()
        || period.isEmpty()
        || printed.isEmpty()
        || unit.isEmpty()
        || incoterm.isEmpty()
        || licence.isEmpty()
        || details.isEmpty()
        || Stream.of(id, material, place, source).anyMatch(String::isEmpty)) {
      return Optional.empty();
    }
    var form =
        row.text(2).isEmpty() ? Optional.<FormId>empty() : Optional.of(new FormId(row.text(2)));
    var terms = new Terms(material, form, place, unit.get(), incoterm.get(), basis.get());
    return quote(row, basis.get(), period.get(), printed.get(), details.get())
        .map(
            quote ->
                new SeriesRows.Line(
                    row.at(), new SeriesId(id), terms, licence.get(), source, quote));
  }

  private static Optional<Quote> quote(
      ExchangeRow row, PriceBasis basis, Period period, Reported printed, Quote.Details details) {
    var number = printed.toNumber();
    boolean isBound = printed instanceof Reported.MoreThan || printed instanceof Reported.LessThan;
    if (!isBound && !(number.orElse(0) > 0)) {
      row.reject(new OutOfRange(row.at(), "price", "price", row.text(5), "the numbers above 0"));
      return Optional.empty();
    }
    if (basis == PriceBasis.ASKED) {
      return Optional.of(new Quote.Asked(period, printed, details));
    }
    if (isBound) {
      return Optional.of(new Quote.Bounded(period, printed, details));
    }
    double price = number.getAsDouble();
    return Optional.of(
        basis == PriceBasis.TRADED
            ? new Quote.Traded(period, price, details)
            : new Quote.Assessed(period, price, details));
  }

  private static Optional<PriceBasis> basis(ExchangeRow row) {
    return word(row, 8, "basis", PriceBasis.values());
  }

  private static Optional<Incoterm> incoterm(ExchangeRow row) {
    return row.text(7).equals(NO_INCOTERM)
        ? Optional.of(Incoterm.NOT_STATED)
        : word(row, 7, "incoterm", Incoterm.values());
  }

  /** The constant that a cell names, in any case and with a hyphen or an underscore. */
  private static <T extends Enum<T>> Optional<T> word(
      ExchangeRow row, int column, String name, T[] all) {
    var text = row.required(column);
    var wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
    var found = Stream.of(all).filter(one -> one.name().equals(wanted)).findFirst();
    if (found.isEmpty() && !text.isEmpty()) {
      row.reject(
          new UnknownWord(
              row.at(),
              name,
              text,
              Stream.of(all)
                  .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                  .toList()));
    }
    return found;
  }

  /** What a class of licence lets anybody do. */
  public static Licence.Passing passing(Source.LicenceClass licenceClass) {
    return switch (licenceClass) {
      case A -> Licence.Passing.ALLOWED;
      case B -> Licence.Passing.SINGLE_POINTS;
      case C -> Licence.Passing.NOT_ALLOWED;
    };
  }

  /** The class of what a licence lets anybody do. */
  public static Source.LicenceClass licenceClass(Licence licence) {
    return switch (licence.passing()) {
      case ALLOWED -> Source.LicenceClass.A;
      case SINGLE_POINTS -> Source.LicenceClass.B;
      case NOT_ALLOWED -> Source.LicenceClass.C;
    };
  }

  private static Optional<Licence> licence(ExchangeRow row) {
    return word(row, 15, "licence_class", Source.LicenceClass.values())
        .map(licenceClass -> new Licence(row.text(14), passing(licenceClass)));
  }

  /** A day, month, quarter or year; anything else rejects the row. */
  public static Optional<Period> period(ExchangeRow row, int column) {
    var text = row.required(column);
    var period = Period.parse(text);
    if (period.isEmpty() && !text.isEmpty()) {
      row.reject(new UnparsablePeriod(row.at(), "date", text));
    }
    return period;
  }

  /** A currency and a mass, as {@code USD/kg}; anything else rejects the row. */
  public static Optional<PriceUnit> unit(ExchangeRow row, int column) {
    var text = row.required(column);
    var unit = PriceUnit.parse(text);
    if (unit.isEmpty() && !text.isEmpty()) {
      row.reject(
          new UnknownWord(
              row.at(),
              "unit",
              text,
              List.of("USD/kg", "EUR/t", "a currency of ISO 4217 / g, kg, t, lb, mtu or toz")));
    }
    return unit;
  }

  private static Optional<Reported> printed(ExchangeRow row, int column) {
    var text = row.required(column);
    var printed = Reported.parse(text);
    if (printed.isEmpty() && !text.isEmpty()) {
      row.reject(new UnparsableNumber(row.at(), "price", text));
    }
    return printed;
  }

  private static Optional<Quote.Details> details(ExchangeRow row) {
    var volume = row.number(9);
    var low = row.number(10);
    var high = row.number(11);
    if (volume.isPresent() && volume.getAsDouble() < 0) {
      row.reject(
          new OutOfRange(row.at(), "volume_t", "price", row.text(9), "the numbers from 0 upwards"));
      return Optional.empty();
    }
    var band = band(row, low, high);
    var backing =
        row.text(12).isEmpty() ? Optional.<Reported>empty() : Reported.parse(row.text(12));
    if (!row.text(12).isEmpty() && backing.filter(PriceFiles::isShare).isEmpty()) {
      row.reject(new OutOfRange(row.at(), "backing_pct", "price", row.text(12), "0 to 100"));
      return Optional.empty();
    }
    return band.isEmpty() && (low.isPresent() || high.isPresent())
        ? Optional.empty()
        : Optional.of(new Quote.Details(volume, band, backing));
  }

  private static boolean isShare(Reported share) {
    double number = share.toNumber().orElse(0);
    return number >= 0 && number <= 100;
  }

  /** Lowest and highest stand together or not at all, and around the price if that is a number. */
  private static Optional<Quote.Band> band(
      ExchangeRow row, OptionalDouble low, OptionalDouble high) {
    if (low.isEmpty() && high.isEmpty()) {
      return Optional.empty();
    }
    if (low.isEmpty() || high.isEmpty()) {
      row.reject(new EmptyRequired(row.at(), row.text(0), low.isEmpty() ? "low" : "high"));
      return Optional.empty();
    }
    var price = Reported.parse(row.text(5)).map(Reported::toNumber).orElse(OptionalDouble.empty());
    double between = price.orElse(low.getAsDouble());
    if (!(low.getAsDouble() > 0) || low.getAsDouble() > between || between > high.getAsDouble()) {
      row.reject(new RangeDisorder(row.at(), row.text(10), row.text(5), row.text(11)));
      return Optional.empty();
    }
    return Optional.of(new Quote.Band(low.getAsDouble(), high.getAsDouble()));
  }
}
