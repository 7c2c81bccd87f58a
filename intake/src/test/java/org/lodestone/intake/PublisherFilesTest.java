package org.lodestone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.data.exchange.RowTally.Ending;
import org.lodestone.intake.ImportRecord.FileRecord;

/**
 * The publishers' files as they are: rows counted by other programs (see the record of provenance
 * beside each file), known values, and every reason for which a row was left out.
 */
class PublisherFilesTest {
  @TempDir private Path folder;

  @Test
  void theTwoEditionsOfTheSummariesMakeOneTable() {
    var result =
        Imports.of(
            ImportKind.MCS,
            folder,
            Imports.shared("usgs_mcs/MCS2026_Commodities_Data.csv"),
            Imports.shared("usgs_mcs/MCS2025_World_Data.csv"));
    assertThat(result.record().files())
        .extracting(FileRecord::rows, FileRecord::rejected, FileRecord::ending)
        .containsExactly(tuple(8886L, 2L, Ending.WHOLE), tuple(1250L, 0L, Ending.WHOLE));
    // A minus was lost where the file was written: what is left cannot be told.
    assertThat(Imports.problems(result))
        .containsExactly("The Value '?1' is not a number.", "The Value '?10' is not a number.");
    // Production of 2024 in either edition, as printed: 13 000 t, later 29 000 t.
    assertThat(production(result, "Rare Earths", "1")).containsExactly("29000.0");
    assertThat(production(result, "Rare earths", "2")).containsExactly("13000.0");
    assertThat(
            Imports.cells(
                result, "remark", "commodity", "Rare Earths", "country", "India", "period", "2025"))
        .contains("not available");
    assertThat(Imports.cells(result, "low", "printed", ">95")).hasSize(17).containsOnly("95.0");
    assertThat(Imports.cells(result, "value", "printed", "W")).containsOnly("");
    assertThat(Imports.cells(result, "remark", "printed", "E")).hasSize(92);
    assertThat(Imports.cells(result, "value", "printed", "—")).containsOnly("0.0");
    assertThat(Imports.cells(result, "value", "role", "total")).isNotEmpty();
  }

  private static List<String> production(Importer.Result result, String commodity, String file) {
    return Imports.cells(
        result,
        "value",
        "commodity",
        commodity,
        "country",
        "Australia",
        "statistic",
        "Production",
        "period",
        "2024",
        "file",
        file);
  }

  @Test
  void seriesOfTheGeologicalSurveyKeepNamibia() {
    var files =
        Stream.of(
                "REs",
                "cobalt",
                "copper",
                "gallium",
                "germanium",
                "graphite",
                "lithium",
                "tungsten")
            .map(m -> "bgs_world_mineral_statistics/BGS_" + m + "_production.csv.gz")
            .map(Imports::shared)
            .toArray(Path[]::new);
    var result = Imports.of(ImportKind.BGS, folder, files);
    assertThat(result.record().files())
        .extracting(FileRecord::rows)
        .containsExactly(639L, 1571L, 6843L, 82L, 223L, 991L, 911L, 1301L);
    assertThat(result.record().rejected()).isZero();
    assertThat(Imports.cells(result, "value", "iso3", "NAM", "year", "1974", "form", "")).isEmpty();
    assertThat(
            Imports.cells(
                result, "value", "iso3", "NAM", "commodity", "lithium minerals", "year", "1974"))
        .containsExactly("37762.0");
    assertThat(Imports.cells(result, "value", "remark", "Figures not available"))
        .hasSize(66)
        .containsOnly("");
    assertThat(Imports.cells(result, "value", "remark", "Nil (nothing produced)"))
        .hasSize(599)
        .containsOnly("0.0");
  }

  @Test
  void totalsOfWorldMiningDataAreSetAsideAndAreTheSumsOfTheirParts() {
    var result =
        Imports.of(
            ImportKind.WORLD_MINING_DATA,
            folder,
            Imports.shared("world_mining_data/world_mining_data.db"));
    var file = result.record().files().getFirst();
    assertThat(file.rows()).isEqualTo(1968);
    assertThat(file.rejected()).isZero();
    assertThat(file.setAside()).isEqualTo(65);
    assertThat(Imports.problems(result)).isEmpty();
    assertThat(Imports.setAside(result))
        .hasSize(65)
        .containsOnly("The row 'Total' is a total that stands beside its parts.");
    assertThat(result.record().rows()).isEqualTo(1903 * 5);
    // The total of rare earths in 2022 that the file prints, which is not in the table.
    assertThat(Imports.sum(result, "value", "commodity", "Rare Earths (REO)", "year", "2022"))
        .isEqualTo(296_837);
    assertThat(Imports.cells(result, "value", "remark", "not available")).hasSize(34);
  }

  @Test
  void governanceKeepsItsErrorsAndMissingScores() {
    var result = Imports.of(ImportKind.GOVERNANCE, folder, Imports.shared("wgi/wgi.db"));
    var file = result.record().files().getFirst();
    assertThat(file.rows()).isEqualTo(7 * 214);
    assertThat(file.rejected()).isZero();
    assertThat(estimate(result, "JPN")).isCloseTo(1.074, within(5e-4));
    assertThat(estimate(result, "MMR")).isCloseTo(-2.212, within(5e-4));
    assertThat(Imports.cells(result, "value", "remark", "not available"))
        .hasSize(6 * 170)
        .containsOnly("");
  }

  private static double estimate(Importer.Result result, String code) {
    return Imports.sum(result, "value", "code", code, "measure", "estimate", "year", "2022");
  }

  @Test
  void theTablesOfTheCommissionKeepBoundsAsBounds() {
    var result =
        Imports.of(
            ImportKind.EU_2023,
            folder,
            Stream.of(
                    "fact_GlobalSupplyShares_t",
                    "fact_EUSupplyShares_t",
                    "fact_MaterialUseShares",
                    "dimension_CRMsOverTime",
                    "dimension_ScreenedMatGroupings")
                .map(name -> Imports.shared("eu_crm_2023/" + name + ".csv"))
                .toArray(Path[]::new));
    assertThat(result.record().files())
        .extracting(FileRecord::rows)
        .containsExactly(2561L, 907L, 339L, 355L, 90L);
    // One share of the EU's suppliers lacks its percent sign.
    assertThat(Imports.problems(result)).containsExactly("The Share '6' is unknown.");
    assertThat(Imports.cells(result, "high", "printed", "<0.1%")).hasSize(514).containsOnly("0.1");
    assertThat(Imports.cells(result, "value", "printed", "<0.1%")).containsOnly("");
    assertThat(share(result, "E")).containsExactly("68.3");
    assertThat(share(result, "P")).containsExactly("84.9");
    assertThat(Imports.cells(result, "remark", "measure", "supply risk", "printed", "-"))
        .hasSize(63)
        .containsOnly("not assessed");
  }

  private static List<String> share(Importer.Result result, String stage) {
    return Imports.cells(
        result,
        "value",
        "table",
        "fact_GlobalSupplyShares_t.csv",
        "material",
        "Neodymium",
        "country",
        "China",
        "stage",
        stage,
        "measure",
        "share");
  }

  @Test
  void theExplorerOfTheEnergyAgencyHasFootnotesAmongItsCountries() {
    var result =
        Imports.of(
            ImportKind.IEA,
            folder,
            Imports.shared("iea_critical_minerals/iea_demand_supply.json"),
            Imports.shared("iea_critical_minerals/demand_by_technology.csv"),
            Imports.shared("iea_critical_minerals/demand_vs_supply.csv"));
    assertThat(result.record().files())
        .extracting(FileRecord::rows, FileRecord::rejected, FileRecord::setAside)
        .containsExactly(tuple(3549L, 0L, 9L), tuple(864L, 0L, 0L), tuple(50L, 0L, 0L));
    assertThat(Imports.setAside(result))
        .hasSize(9)
        .allMatch(problem -> problem.endsWith("is a remark among the rows."));
    assertThat(chinaOf(result, "mining")).isCloseTo(0.610, within(5e-4));
    assertThat(chinaOf(result, "refining")).isCloseTo(0.913, within(5e-4));
    assertThat(Imports.cells(result, "part", "role", "part")).noneMatch(part -> part.isEmpty());
  }

  /** China's share of magnet rare earths in 2024, against the total that stands beside it. */
  private static double chinaOf(Importer.Result result, String stage) {
    var mineral = "Rare Earth Elements";
    return Imports.sum(
            result, "value", "mineral", mineral, "stage", stage, "part", "China", "year", "2024")
        / Imports.sum(
            result, "value", "mineral", mineral, "stage", stage, "part", "total", "year", "2024");
  }

  @Test
  void thePinkSheetSaysWhereItHasNoPrice() {
    var result =
        Imports.of(
            ImportKind.PINK_SHEET,
            folder,
            Imports.shared("prices/worldbank_pink_sheet_monthly_2025-05.xlsx"));
    var file = result.record().files().getFirst();
    assertThat(file.rows()).isEqualTo(784);
    assertThat(file.rejected()).isZero();
    assertThat(result.record().rows()).isEqualTo(784 * 71);
    assertThat(Imports.cells(result, "value", "series", "Crude oil, average", "period", "1960-01"))
        .containsExactly("1.63000011444");
    assertThat(Imports.cells(result, "remark", "series", "Crude oil, WTI", "period", "1960-01"))
        .containsExactly("not available");
    assertThat(Imports.cells(result, "unit", "series", "Copper", "period", "2025-04"))
        .containsExactly("$/mt");
  }

  @Test
  void dailyPricesAreReadAsTheyStand() {
    var result =
        Imports.of(
            ImportKind.PRICES, folder, Imports.shared("prices/komis_daily_2024-01_2025-03.csv"));
    var file = result.record().files().getFirst();
    assertThat(file.rows()).isEqualTo(1111);
    assertThat(file.rejected()).isZero();
    assertThat(
            Imports.cells(
                result, "value", "series", "bismuth_99.99_fob_china", "date", "2024-01-02"))
        .containsExactly("7652.05");
  }

  @Test
  void facilitiesInTheWrongCountryAreRemarkedUpon() {
    var result =
        Imports.of(
            ImportKind.FACILITIES,
            folder,
            Imports.shared("facilities/icmm_global_mining_dataset_2025-09.xlsx"));
    var file = result.record().files().getFirst();
    assertThat(file.rows()).isEqualTo(8508);
    // One latitude is written with a typographic minus.
    assertThat(Imports.problems(result))
        .containsExactly("The Latitude '−23.8901' is not a number.");
    assertThat(Imports.cells(result, "remark", "name", "Pilgangoora", "country", "New Caledonia"))
        .containsExactly("the coordinates lie outside New Caledonia");
    assertThat(Imports.cells(result, "remark", "name", "Mountain Pass")).containsExactly("");
    assertThat(Imports.cells(result, "remark"))
        .filteredOn(remark -> !remark.isEmpty())
        .hasSize(24)
        .allMatch(remark -> remark.startsWith("the coordinates lie outside "));
    assertThat(Imports.cells(result, "id", "confidence", "Very Low")).hasSize(1624);
  }
}
