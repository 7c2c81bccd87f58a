package org.lodestone.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.lodestone.data.CellIssue.OutOfRange;
import org.lodestone.data.CellIssue.UnknownWord;
import org.lodestone.data.exchange.ExchangeRow;
import org.lodestone.data.exchange.Header;

/**
 * The World Bank's Worldwide Governance Indicators: one row a country, indicator and year, as the
 * publisher gives them, or a table for each measure with a column for each year. A missing score
 * stays missing.
 */
public final class GovernanceLayout implements Layout {
  /** The publisher's long table, and a database with a table for each measure. */
  public static final List<Layout> ALL =
      List.of(
          new GovernanceLayout(Shape.LONG, List.of()), new GovernanceLayout(Shape.WIDE, List.of()));

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final List<String> MISSING = List.of("", "nan", "..", "#N/A", "NA");
  private static final List<String> INDICATORS = List.of("va", "pv", "ge", "rq", "rl", "cc");
  private static final int FIRST_YEAR = 1996;
  private static final int LAST_YEAR = 2100;
  private static final int FIRST_MEASURE = 4;

  private static final List<String> MEASURES =
      List.of("estimate", "stddev", "nsource", "pctrank", "pctranklower", "pctrankupper");

  /** How the tables of the database call the publisher's measures. */
  private static final Map<String, String> TABLES =
      Map.of(
          "Estimate", "estimate",
          "StdErr", "stddev",
          "NumSrc", "nsource",
          "Rank", "pctrank",
          "Lower", "pctranklower",
          "Upper", "pctrankupper",
          "Normalized", "normalized");

  private enum Shape {
    LONG,
    WIDE
  }

  /** What a measure can be. */
  private record Limits(double low, double high) {
    static Limits of(String measure) {
      return switch (measure) {
        case "estimate" -> new Limits(-5, 5);
        case "stddev" -> new Limits(0, 5);
        case "normalized" -> new Limits(0, 1);
        default -> new Limits(0, 100);
      };
    }
  }

  private final Shape shape;
  private final List<String> years;

  private GovernanceLayout(Shape shape, List<String> years) {
    this.shape = shape;
    this.years = years;
  }

  @Override
  public List<Column> columns() {
    var columns =
        new ArrayList<>(
            List.of(
                Column.text("country"),
                Column.text("code"),
                Column.text("indicator"),
                Column.text("measure"),
                Column.whole("year")));
    columns.addAll(Printed.COLUMNS);
    return List.copyOf(columns);
  }

  @Override
  public List<String> needed() {
    var needed = new ArrayList<String>();
    switch (shape) {
      case LONG -> {
        needed.addAll(List.of("countryname", "code", "indicator", "year"));
        needed.addAll(MEASURES);
      }
      case WIDE -> {
        needed.addAll(List.of(TABLE, "Country/Territory", "Code"));
        needed.addAll(years);
      }
    }
    return List.copyOf(needed);
  }

  @Override
  public boolean fits(Header header) {
    return header.hasAll(needed()) && (shape == Shape.LONG || !yearsOf(header).isEmpty());
  }

  @Override
  public Layout fitted(Header header) {
    return shape == Shape.LONG ? this : new GovernanceLayout(shape, yearsOf(header));
  }

  private static List<String> yearsOf(Header header) {
    return header.names().stream().filter(name -> YEAR.matcher(name).matches()).toList();
  }

  @Override
  public void take(ExchangeRow row, RowWriter out) {
    switch (shape) {
      case LONG -> takeYear(row, out);
      case WIDE -> takeCountry(row, out);
    }
  }

  private static void takeYear(ExchangeRow row, RowWriter out) {
    var country = row.required(0);
    var code = row.required(1);
    var indicator = row.required(2);
    if (!indicator.isEmpty() && !INDICATORS.contains(indicator)) {
      row.reject(new UnknownWord(row.at(), row.column(2), indicator, INDICATORS));
    }
    int year = row.within(3, FIRST_YEAR, LAST_YEAR);
    var scores = new ArrayList<Printed>();
    for (int i = 0; i < MEASURES.size(); i++) {
      scores.add(score(row, FIRST_MEASURE + i, MEASURES.get(i)));
    }
    if (!row.isSound()) {
      return;
    }
    for (int i = 0; i < MEASURES.size(); i++) {
      out.text(country).text(code).text(indicator).text(MEASURES.get(i)).whole(year);
      scores.get(i).write(out);
      out.end();
    }
  }

  /** The database does not say which of the six indicators it holds. */
  private void takeCountry(ExchangeRow row, RowWriter out) {
    var table = row.required(0);
    var measure = TABLES.getOrDefault(table, "");
    if (measure.isEmpty()) {
      row.reject(
          new UnknownWord(
              row.at(), row.column(0), table, TABLES.keySet().stream().sorted().toList()));
    }
    var country = row.required(1);
    var code = row.required(2);
    var scores = new ArrayList<Printed>();
    for (int i = 0; i < years.size(); i++) {
      scores.add(score(row, 3 + i, measure));
    }
    if (!row.isSound()) {
      return;
    }
    for (int i = 0; i < years.size(); i++) {
      out.text(country).text(code).missing().text(measure).whole(Integer.parseInt(years.get(i)));
      scores.get(i).write(out);
      out.end();
    }
  }

  private static Printed score(ExchangeRow row, int column, String measure) {
    var text = row.text(column);
    if (MISSING.contains(text)) {
      return Printed.of(text, OptionalDouble.empty());
    }
    var number = row.number(column);
    if (number.isEmpty()) {
      return Printed.of(text, number);
    }
    double score = number.getAsDouble();
    var limits = Limits.of(measure);
    if (row.isSound() && (score < limits.low || score > limits.high)) {
      row.reject(
          new OutOfRange(
              row.at(),
              row.column(column),
              measure,
              text,
              "the numbers from %s to %s".formatted(limits.low, limits.high)));
    }
    return Printed.exact(text, score);
  }
}
