package org.lodestone.data.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodestone.data.DataIssue;
import org.lodestone.data.Imported;

/** Tables of results that others published, to compare with. */
public final class PublishedTables {
  /** Results of GeoPolRisk over a grid of materials, places and years. */
  public static final String GRID = "geopolrisk_results.csv";

  /** Concentration of the production series of the British Geological Survey. */
  public static final String CONCENTRATION = "bgs_hhi_by_year.csv";

  private static final String GRID_ROWS = "grid";

  private PublishedTables() {}

  /** One cell of the grid; the import risk and the HHI are 0 to 1. */
  public record Cell(
      String material,
      String place,
      int year,
      double score,
      double factor,
      double hhi,
      double importRisk,
      double price_usdPerKg) {}

  /**
   * A concentration of one mineral, stage and year.
   *
   * @param hhi 0 to 10 000
   * @param members how many the table counts, a lumped rest included
   */
  public record Concentration(
      String mineral, String stage, int year, double total, double hhi, int members) {}

  /** The cells of the grid; rows about other trade data are not part of it. */
  public static Imported<List<Cell>> grid(InputFolder folder) {
    var issues = new ArrayList<DataIssue>();
    var columns =
        List.of(
            "trade_data",
            "Country [Economic Entity]",
            "Raw Material",
            "Year",
            "GeoPolRisk Score",
            "GeoPolRisk Characterization Factor*",
            "HHI",
            "Import Risk",
            "Price");
    var rows =
        folder
            .find(GRID)
            .map(f -> ExchangeFile.utf8(f, issues::add).rows(columns, PublishedTables::cell))
            .orElse(List.of());
    return new Imported<>(rows, issues);
  }

  private static Optional<Cell> cell(ExchangeRow row) {
    return row.text(0).equals(GRID_ROWS)
        ? Optional.of(
            new Cell(
                row.required(2),
                row.required(1),
                row.integer(3),
                row.amount(4),
                row.amount(5),
                row.amount(6),
                row.amount(7),
                row.amount(8)))
        : Optional.empty();
  }

  /** The concentrations by mineral, stage and year. */
  public static Imported<List<Concentration>> concentrations(InputFolder folder) {
    var issues = new ArrayList<DataIssue>();
    var columns = List.of("mineral", "stage", "year", "total", "hhi_0_10000", "n");
    var rows =
        folder
            .find(CONCENTRATION)
            .map(
                f ->
                    ExchangeFile.utf8(f, issues::add)
                        .rows(
                            columns,
                            row ->
                                Optional.of(
                                    new Concentration(
                                        row.required(0),
                                        row.required(1),
                                        row.integer(2),
                                        row.amount(3),
                                        row.amount(4),
                                        row.integer(5)))))
            .orElse(List.of());
    return new Imported<>(rows, issues);
  }
}
