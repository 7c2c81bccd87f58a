package org.lodestone.intake.layout;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.lodestone.data.CellIssue.UnparsablePeriod;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.Header;
import org.lodestone.data.exchange.SummariesColumns;
import org.lodestone.data.exchange.SummariesColumns.YearColumn;

/**
 * The data release of the USGS Mineral Commodity Summaries, all its sections: one row of the table
 * for each printed value, in the words of the release.
 */
public final class SummariesLayout implements Layout {
  /** Both layouts of the release. */
  public static final List<Layout> ALL =
      List.of(
          new SummariesLayout(Shape.LONG, List.of()), new SummariesLayout(Shape.WIDE, List.of()));

  private static final Pattern PERIOD = Pattern.compile("\\d{4}(?:[–-]\\d{2,4})?");
  private static final String LESS_THAN_HALF = "s";
  private static final double HALF = 0.5;
  private static final String DEPENDS = "Variable, depending on";

  /** Words that the release prints in the place of a number, besides W, NA, E and the dash. */
  private static final Map<String, String> WORDS =
      Map.of(
          "XX", "not applicable",
          "Large", "large",
          "Small", "small",
          "Very small", "very small",
          "Moderate", "moderate",
          "Moderate to large", "moderate to large");

  private enum Shape {
    LONG,
    WIDE
  }

  private final Shape shape;
  private final List<YearColumn> years;

  private SummariesLayout(Shape shape, List<YearColumn> years) {
    this.shape = shape;
    this.years = years;
  }

  @Override
  public List<Column> columns() {
    var columns =
        new ArrayList<>(
            List.of(
                Column.text("section"),
                Column.text("commodity"),
                Column.text("country"),
                Column.text("role"),
                Column.text("statistic"),
                Column.text("detail"),
                Column.text("unit"),
                Column.text("period")));
    columns.addAll(Printed.COLUMNS);
    columns.add(Column.text("note"));
    return List.copyOf(columns);
  }

  @Override
  public List<String> needed() {
    if (shape == Shape.LONG) {
      return SummariesColumns.LONG;
    }
    var needed = new ArrayList<>(SummariesColumns.WIDE);
    years.forEach(year -> needed.add(year.name()));
    return List.copyOf(needed);
  }

  @Override
  public boolean fits(Header header) {
    return header.hasAll(needed())
        && (shape == Shape.LONG || !SummariesColumns.years(header.names()).isEmpty());
  }

  @Override
  public Layout fitted(Header header) {
    return shape == Shape.LONG
        ? this
        : new SummariesLayout(shape, SummariesColumns.years(header.names()));
  }

  @Override
  public Charset encoding() {
    return Charset.forName("windows-1252");
  }

  @Override
  public void take(ExchangeRow row, RowWriter out) {
    switch (shape) {
      case LONG -> takeValue(row, out);
      case WIDE -> takeCountry(row, out);
    }
  }

  /** A printed value and what it is about. */
  private record Line(
      String section,
      String commodity,
      String country,
      String statistic,
      String detail,
      String unit,
      String period,
      Printed value,
      String note) {

    void write(RowWriter out) {
      out.textOrMissing(section).text(commodity).text(country).text(role(country)).text(statistic);
      out.textOrMissing(detail).textOrMissing(unit).text(period);
      value.write(out);
      out.textOrMissing(note).end();
    }
  }

  /** World totals and rests stand beside countries; they are kept, and told apart. */
  private static String role(String country) {
    var name = country.toLowerCase(Locale.ROOT);
    if (name.startsWith("world")) {
      return "total";
    }
    return name.startsWith("other ") ? "rest" : "country";
  }

  private static void takeValue(ExchangeRow row, RowWriter out) {
    var period = row.required(6);
    if (!period.isEmpty() && !PERIOD.matcher(period).matches()) {
      row.reject(new UnparsablePeriod(row.at(), row.column(6), period));
    }
    var commodity = row.required(1);
    var country = row.required(2);
    var statistic = row.required(3);
    var printed = row.required(7);
    var value = printed.isEmpty() ? Optional.<Printed>empty() : value(row, 7, printed);
    var section = row.text(0);
    var detail = row.text(4);
    var unit = row.text(5);
    var note = row.text(8);
    if (row.isSound() && value.isPresent()) {
      new Line(section, commodity, country, statistic, detail, unit, period, value.get(), note)
          .write(out);
    }
  }

  /** A blank that does not break a line is one that {@code strip} leaves standing. */
  private static Optional<Printed> value(ExchangeRow row, int column, String cell) {
    var text = cell.replace('\u00a0', ' ').strip();
    if (text.equals(LESS_THAN_HALF)) {
      var none = OptionalDouble.empty();
      return Optional.of(
          new Printed(text, none, none, OptionalDouble.of(HALF), "less than half a unit"));
    }
    if (WORDS.containsKey(text)) {
      return Optional.of(Printed.remark(text, WORDS.getOrDefault(text, text)));
    }
    return text.startsWith(DEPENDS)
        ? Optional.of(Printed.remark(text, "no single value"))
        : Printed.amount(row, column, text);
  }

  private void takeCountry(ExchangeRow row, RowWriter out) {
    var commodity = row.required(0);
    var country = row.required(1);
    var detail = row.text(2);
    var unit = row.text(3);
    var note = row.text(4);
    var lines = new ArrayList<Line>();
    int first = SummariesColumns.WIDE.size();
    for (int i = 0; i < years.size(); i++) {
      var text = row.text(first + i);
      if (!text.isEmpty()) {
        var year = years.get(i);
        var statistic = statistic(year);
        value(row, first + i, text)
            .map(
                value ->
                    new Line(
                        "",
                        commodity,
                        country,
                        statistic,
                        detail,
                        unit,
                        Integer.toString(year.year()),
                        value,
                        year.measure() == SummariesColumns.Measure.PRODUCTION ? note : ""))
            .ifPresent(lines::add);
      }
    }
    if (row.isSound()) {
      lines.forEach(line -> line.write(out));
    }
  }

  private static String statistic(YearColumn year) {
    return switch (year.measure()) {
      case PRODUCTION -> "Production";
      case CAPACITY -> "Capacity";
      case RESERVES -> "Reserves";
    };
  }
}
