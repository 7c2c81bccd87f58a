package org.lodestone.data.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lodestone.quantity.Reported;

/**
 * The two layouts of the data release of the USGS Mineral Commodity Summaries: one row a value
 * (2026), or one row a country with a column for each measure and year (2025).
 */
public final class SummariesColumns {
  /** The columns of the layout with one row a value. */
  public static final List<String> LONG =
      List.of(
          "Section",
          "Commodity",
          "Country",
          "Statistics",
          "Statistics_detail",
          "Unit",
          "Year",
          "Value",
          "Notes");

  /** The columns of the other layout that do not depend on the year. */
  public static final List<String> WIDE =
      List.of("COMMODITY", "COUNTRY", "TYPE", "UNIT_MEAS", "PROD_NOTES");

  /** Some editions have a blank in a name: {@code PROD_EST_ 2024}. */
  private static final Pattern YEAR_COLUMN =
      Pattern.compile("(PROD|CAP|RESERVES)_(?:EST_)? ?(\\d{4})");

  private static final Pattern THOUSANDS =
      Pattern.compile("[<>~]?\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?");

  private SummariesColumns() {}

  /** What is measured. */
  public enum Measure {
    PRODUCTION,
    CAPACITY,
    RESERVES
  }

  /** A column of the layout with a column for each measure and year. */
  public record YearColumn(String name, Measure measure, int year) {}

  /** The columns of a header that hold a measure of a year, in their order. */
  public static List<YearColumn> years(List<String> header) {
    return header.stream().flatMap(name -> year(name).stream()).toList();
  }

  private static Optional<YearColumn> year(String name) {
    var parts = YEAR_COLUMN.matcher(name);
    return parts.matches()
        ? Optional.of(
            new YearColumn(name, measure(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  private static Measure measure(String prefix) {
    return switch (prefix) {
      case "PROD" -> Measure.PRODUCTION;
      case "CAP" -> Measure.CAPACITY;
      default -> Measure.RESERVES;
    };
  }

  /** What a printed cell says, commas between thousands taken out; empty if it is none of these. */
  public static Optional<Reported> value(String printed) {
    return Reported.parse(
        THOUSANDS.matcher(printed).matches() ? printed.replace(",", "") : printed);
  }
}
