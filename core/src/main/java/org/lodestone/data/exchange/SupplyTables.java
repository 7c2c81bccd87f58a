package org.lodestone.data.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;
import org.lodestone.data.RowRef;
import org.lodestone.data.TableIssue.MissingFile;

/**
 * Production, trade and governance by country as the inputs of GeoPolRisk lay them out
 * (docs/formats/index-inputs.md). Countries are codes of the trade statistics, which are not always
 * those of ISO 3166.
 *
 * @param materials what is asked for, with its production table and its customs codes
 */
public record SupplyTables(
    List<Material> materials,
    List<Production> production,
    List<Trade> trade,
    List<Estimate> governance,
    List<Region> regions) {
  /** The files in which the tables stand. */
  public static final List<String> FILES =
      List.of(
          "material_map.csv",
          "production_input.csv",
          "trade_input.csv",
          "wgi_estimate.csv",
          "regions.csv");

  /** The first year of the columns with production. */
  public static final int FIRST_YEAR = 2018;

  /** The last year of the columns with production. */
  public static final int LAST_YEAR = 2022;

  private static final String TOTAL = "DELETE";
  private static final String NO_CODE = "Not Available";

  /**
   * A material.
   *
   * @param codes customs codes, six digits; empty if trade has none
   */
  public record Material(String name, String sheet, String stage, List<String> codes) {}

  /**
   * Output of a country by year.
   *
   * @param byYear from {@link #FIRST_YEAR} on, empty where nothing is reported
   * @param unit {@code metr. t}, {@code kg}, {@code ct}, {@code Mio m3}
   */
  public record Production(
      String sheet, String country, int code, List<OptionalDouble> byYear, String unit) {
    public Production {
      byYear = List.copyOf(byYear);
    }

    public OptionalDouble in(int year) {
      return byYear.get(year - FIRST_YEAR);
    }
  }

  /** What arrived in a country from another in a year. */
  public record Trade(
      int year, int exporter, int importer, String code, double value_kusd, double amount_t) {}

  /** Political stability, around −2.5 (worst) to 2.5; empty without an estimate. */
  public record Estimate(String country, String iso3, int code, List<OptionalDouble> byYear) {
    public Estimate {
      byYear = List.copyOf(byYear);
    }

    public OptionalDouble in(int year) {
      return byYear.get(year - FIRST_YEAR);
    }
  }

  /** A bloc and the names of its members. */
  public record Region(String name, List<String> members) {}

  public SupplyTables {
    materials = List.copyOf(materials);
    production = List.copyOf(production);
    trade = List.copyOf(trade);
    governance = List.copyOf(governance);
    regions = List.copyOf(regions);
  }

  /** Reads the tables; a file that is not there gives an issue and an empty table. */
  public static Imported<SupplyTables> read(InputFolder folder) {
    var issues = new ArrayList<DataIssue>();
    var tables =
        new SupplyTables(
            open(folder, 0, issues).map(SupplyTables::materials).orElse(List.of()),
            open(folder, 1, issues).map(SupplyTables::production).orElse(List.of()),
            open(folder, 2, issues).map(SupplyTables::trade).orElse(List.of()),
            open(folder, 3, issues).map(SupplyTables::governance).orElse(List.of()),
            folder
                .find(FILES.getLast())
                .map(f -> regions(ExchangeFile.utf8(f, issues::add)))
                .orElse(List.of()));
    return new Imported<>(tables, issues);
  }

  /** The table of governance alone; empty, without an issue, if the file is not there. */
  public static List<Estimate> readGovernance(InputFolder folder, List<DataIssue> issues) {
    return folder
        .find(FILES.get(3))
        .map(f -> governance(ExchangeFile.utf8(f, issues::add)))
        .orElse(List.of());
  }

  private static Optional<ExchangeFile> open(InputFolder folder, int file, List<DataIssue> issues) {
    var name = FILES.get(file);
    var path = folder.find(name);
    if (path.isEmpty()) {
      issues.add(new MissingFile(new RowRef(name, 1), name));
    }
    return path.map(p -> ExchangeFile.utf8(p, issues::add));
  }

  private static List<Material> materials(ExchangeFile file) {
    return file.rows(
        List.of(
            "Reference ID",
            "Sheet_name",
            "Supply Chain Stage",
            "HS Code",
            "HS Code - Complementary"),
        row -> {
          var codes = new ArrayList<String>();
          if (!row.text(3).equals(NO_CODE)) {
            codes.add(row.required(3));
            Arrays.stream(row.text(4).split(";"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
          }
          return Optional.of(new Material(row.required(0), row.required(1), row.text(2), codes));
        });
  }

  private static List<Production> production(ExchangeFile file) {
    return file.rows(
        withYears("sheet", "Country", "Country_Code", "unit"),
        row -> {
          if (row.text(2).equals(TOTAL)) {
            return Optional.empty();
          }
          var values = years(row, 4);
          return Optional.of(
              new Production(
                  row.required(0), row.required(1), row.integer(2), values, row.required(3)));
        });
  }

  private static List<Trade> trade(ExchangeFile file) {
    // One text for each code instead of one a row.
    var codes = new HashMap<String, String>();
    return file.rows(
        List.of("year", "exporter", "importer", "hs6", "value_kusd", "qty_t"),
        row ->
            Optional.of(
                new Trade(
                    row.integer(0),
                    row.integer(1),
                    row.integer(2),
                    codes.computeIfAbsent(row.required(3), code -> code),
                    row.amount(4),
                    row.amount(5))));
  }

  private static List<Estimate> governance(ExchangeFile file) {
    return file.rows(
        withYears("Country/Territory", "Code", "country_code"),
        row ->
            Optional.of(new Estimate(row.required(0), row.text(1), row.integer(2), years(row, 3))));
  }

  /** The file of regions has no header: a name, then the members separated by semicolons. */
  private static List<Region> regions(ExchangeFile file) {
    return file.lines().stream()
        .filter(line -> line.indexOf(',') > 0)
        .map(
            line -> {
              int comma = line.indexOf(',');
              return new Region(
                  line.substring(0, comma), List.of(line.substring(comma + 1).split(";", -1)));
            })
        .toList();
  }

  private static List<String> withYears(String... columns) {
    var all = new ArrayList<>(List.of(columns));
    IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).mapToObj(Integer::toString).forEach(all::add);
    return all;
  }

  private static List<OptionalDouble> years(ExchangeRow row, int first) {
    return IntStream.rangeClosed(0, LAST_YEAR - FIRST_YEAR)
        .mapToObj(i -> row.number(first + i))
        .toList();
  }
}
