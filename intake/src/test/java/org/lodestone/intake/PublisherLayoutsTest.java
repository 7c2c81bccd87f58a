package org.lodestone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.data.exchange.RowTally.Ending;

/** Each publisher's layout in a few rows. The figures are fictional. */
class PublisherLayoutsTest {
  @TempDir private Path folder;

  private Importer.Result text(ImportKind kind, String encoding, String content) {
    try {
      var file = folder.resolve("fictional.csv");
      return Imports.of(kind, folder, Files.writeString(file, content, Charset.forName(encoding)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Importer.Result sheet(ImportKind kind, String sheet, List<List<Object>> rows) {
    var file = folder.resolve("fictional.xlsx");
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "tests", "1.0")) {
      book.newWorksheet("About").value(0, 0, "Nothing to read here");
      fill(book, sheet, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Imports.of(kind, folder, file);
  }

  private static void fill(Workbook book, String sheet, List<List<Object>> rows) {
    var page = book.newWorksheet(sheet);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        switch (rows.get(row).get(column)) {
          case Number number -> page.value(row, column, number);
          case LocalDate day -> {
            page.value(row, column, day);
            page.style(row, column).format("yyyy-mm-dd").set();
          }
          case Object other -> page.value(row, column, other.toString());
        }
      }
    }
  }

  @Test
  void printedValuesKeepTheirWords() {
    var result =
        text(
            ImportKind.MCS,
            "windows-1252",
            """
            MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes
            X,World,Xium,Aland,Production,Mine,t,2024,"1,000",Estimated.
            X,World,Xium,Bland,Production,Mine,t,2024,W,
            X,World,Xium,Cland,Production,Mine,t,2024,—,
            X,World,Xium,Dland,Production,Mine,t,2024,50–300,
            X,World,Xium,Eland,Reserves,Mine,t,2024,Large,
            X,World,Xium,Fland,Import,Waste,t,2024,s,
            X,World,Xium,World total (rounded),Production,Mine,t,2024,"1,300",
            X,World,Xium,Other countries,Production,Mine,t,2021–24,>95,
            X,World,Xium,Gland,Production,Mine,t,2024,?1,
            X,World,Xium,Hland,Production,Mine,t,2024,-4,
            X,World,Xium,Iland,Production,Mine,t,soon,4,
            """);
    assertThat(Imports.cells(result, "value"))
        .containsExactly("1000.0", "", "0.0", "", "", "", "1300.0", "");
    assertThat(Imports.cells(result, "low"))
        .containsExactly("", "", "", "50.0", "", "", "", "95.0");
    assertThat(Imports.cells(result, "high"))
        .containsExactly("", "", "", "300.0", "", "0.5", "", "");
    assertThat(Imports.cells(result, "role"))
        .containsExactly(
            "country", "country", "country", "country", "country", "country", "total", "rest");
    assertThat(Imports.problems(result)).hasSize(3);
  }

  @Test
  void aColumnForEachYearMakesARowForEachYear() {
    var result =
        text(
            ImportKind.MCS,
            "UTF-8",
            """
            \ufeffSOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,RESERVES_2024
            X,Gemanium,Aland,Mine,t,7,<1,about,"1,000"
            X,Gemanium,Bland,Mine,t,,,,
            X,Gemanium,Cland,Mine,t,wrong,1,,
            """);
    assertThat(Imports.cells(result, "printed")).containsExactly("7", "<1", "1,000");
    assertThat(Imports.cells(result, "statistic"))
        .containsExactly("Production", "Production", "Reserves");
    assertThat(Imports.cells(result, "period")).containsExactly("2023", "2024", "2024");
    assertThat(result.record().rejected()).isEqualTo(1);
  }

  @Test
  void aMissingFigureHasACodeAndAnEmptyCellIsAFault() {
    var result =
        text(
            ImportKind.BGS,
            "UTF-8",
            """
            quantity,year,country_trans,country_iso3_code,bgs_commodity_trans,bgs_sub_commodity_trans,bgs_statistic_type_trans,units,sdmx_code,data_precision_description,concat_figure_notes_text
            12,1974-01-01 00:00:00,Namibia,NAM,xium,,Production,tonnes,A,,
            ,1974-01-01 00:00:00,Aland,ALD,xium,,Production,tonnes,O,Figures not available,
            0,1974-01-01 00:00:00,Bland,BLD,xium,,Production,tonnes,A,Nil (nothing produced),
            0,1974-01-01 00:00:00,Cland,CLD,xium,,Production,tonnes,N,Less than a half,
            ,1974-01-01 00:00:00,Dland,DLD,xium,,Production,tonnes,A,,
            NA,1974-01-01 00:00:00,Eland,ELD,xium,,Production,tonnes,A,,
            3,1974-06-01 00:00:00,Fland,FLD,xium,,Production,tonnes,A,,
            3,1974-01-01 00:00:00,Gland,unknown,xium,,Production,tonnes,A,,
            """);
    assertThat(Imports.cells(result, "value")).containsExactly("12.0", "", "0.0", "");
    assertThat(Imports.cells(result, "high")).containsExactly("", "", "", "0.5");
    assertThat(result.record().rejected()).isEqualTo(4);
  }

  @Test
  void aSheetForEachCommodityHasATotalThatIsSetAside() {
    var result =
        sheet(
            ImportKind.WORLD_MINING_DATA,
            "Xium (X)",
            List.of(
                List.of("Xium (X)"),
                List.of("Country", "unit", 2023, 2024, "data source"),
                List.of("Aland", "metr. t", 10, 20.5, "r"),
                List.of("Bland", "metr. t", 1, "", "e"),
                List.of("Cland", "metr. t", 1, 2, "guess"),
                List.of("Total", "metr. t", 11, 20.5)));
    assertThat(Imports.cells(result, "value")).containsExactly("10.0", "20.5", "1.0", "");
    assertThat(Imports.cells(result, "commodity")).containsOnly("Xium (X)");
    assertThat(Imports.problems(result)).containsExactly("The data* 'guess' is unknown.");
    assertThat(Imports.setAside(result))
        .containsExactly("The row 'Total' is a total that stands beside its parts.");
    assertThat(result.record().files().getFirst().leftAlone()).containsExactly("About");
  }

  /** Sheets and tables of one file may have different years: each is read by its own header. */
  @Test
  void everySheetHasItsOwnYears() throws IOException {
    var file = folder.resolve("years.xlsx");
    try (var out = Files.newOutputStream(file);
        var book = new Workbook(out, "tests", "1.0")) {
      fill(
          book,
          "Xium",
          List.of(
              List.of("Country", "unit", 2022, 2023, "data source"),
              List.of("Aland", "metr. t", 22, 23, "r")));
      fill(
          book,
          "Yium",
          List.of(
              List.of("Country", "unit", 2023, "data source"),
              List.of("Aland", "metr. t", 123, "r"),
              List.of("Bland", "metr. t", "many", "r")));
      fill(
          book,
          "Zium",
          List.of(
              List.of("Country", "Unit", 2024, 2022, "Data source"),
              List.of("Aland", "metr. t", 224, 222, "e")));
    }

    var result = Imports.of(ImportKind.WORLD_MINING_DATA, folder, file);

    assertThat(Imports.cells(result, "commodity"))
        .containsExactly("Xium", "Xium", "Yium", "Zium", "Zium");
    assertThat(Imports.cells(result, "year"))
        .containsExactly("2022", "2023", "2023", "2024", "2022");
    assertThat(Imports.cells(result, "value"))
        .containsExactly("22.0", "23.0", "123.0", "224.0", "222.0");
    var read = result.record().files().getFirst();
    assertThat(read.rows()).isEqualTo(4);
    assertThat(read.rejected()).isEqualTo(1);
  }

  @Test
  void everyTableOfADatabaseHasItsOwnYears() throws SQLException {
    var file = folder.resolve("years.db");
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = database.createStatement()) {
      statement.execute(
          "CREATE TABLE Estimate (\"Country/Territory\" TEXT, Code TEXT, \"2021\" TEXT, \"2022\" TEXT)");
      statement.execute("INSERT INTO Estimate VALUES ('Aland', 'ALD', '0.21', '0.22')");
      statement.execute(
          "CREATE TABLE StdErr (\"Country/Territory\" TEXT, Code TEXT, \"2022\" TEXT, \"2023\" TEXT)");
      statement.execute("INSERT INTO StdErr VALUES ('Aland', 'ALD', '0.122', '0.123')");
    }
    var result = Imports.of(ImportKind.GOVERNANCE, folder, file);
    assertThat(Imports.cells(result, "year")).containsExactly("2021", "2022", "2022", "2023");
    assertThat(Imports.cells(result, "value")).containsExactly("0.21", "0.22", "0.122", "0.123");
    assertThat(result.record().files().getFirst().accepted()).isEqualTo(2);
  }

  @Test
  void governanceInThePublishersLongTable() {
    var result =
        text(
            ImportKind.GOVERNANCE,
            "UTF-8",
            """
            codeindyr,code,countryname,year,indicator,estimate,stddev,nsource,pctrank,pctranklower,pctrankupper
            ALDpv2022,ALD,Aland,2022,pv,-1.25,0.2,7,20,10,30
            BLDpv2022,BLD,Bland,2022,pv,..,..,..,..,..,..
            CLDpv2022,CLD,Cland,2022,pv,-12.5,0.2,7,20,10,30
            DLDpv2022,DLD,Dland,2022,zz,1,0.2,7,20,10,30
            """);
    assertThat(Imports.cells(result, "value", "measure", "estimate")).containsExactly("-1.25", "");
    assertThat(Imports.cells(result, "indicator")).hasSize(12).containsOnly("pv");
    assertThat(result.record().rejected()).isEqualTo(2);
  }

  @Test
  void otherTablesOfADatabaseAreLeftAlone() throws SQLException {
    var file = folder.resolve("fictional.db");
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = database.createStatement()) {
      statement.execute(
          "CREATE TABLE Estimate (\"Country/Territory\" TEXT, Code TEXT, \"2022\" TEXT)");
      statement.execute(
          "INSERT INTO Estimate VALUES ('Aland', 'ALD', '0.5'), ('Bland', 'BLD', 'nan')");
      statement.execute("INSERT INTO Estimate VALUES ('Cland', 'CLD', 'high')");
      statement.execute("CREATE TABLE Mood (\"Country/Territory\" TEXT, Code TEXT, \"2022\" TEXT)");
      statement.execute("INSERT INTO Mood VALUES ('Aland', 'ALD', '0.5')");
      statement.execute("CREATE TABLE Notes (words TEXT)");
    }
    var result = Imports.of(ImportKind.GOVERNANCE, folder, file);
    assertThat(Imports.cells(result, "value")).containsExactly("0.5", "");
    assertThat(Imports.problems(result))
        .containsExactly("The 2022 'high' is not a number.", "The (table) 'Mood' is unknown.");
    assertThat(result.record().files().getFirst().rows()).isEqualTo(4);
  }

  @Test
  void sharesNeedTheirPercentSign() {
    var result =
        text(
            ImportKind.EU_2023,
            "windows-1252",
            """
            Material,Stage,Country,Share,t
            Xium,E,Aland,60%,0.8
            Xium,E,Côte d'Xivoire,<0.1%,
            Xium,E,Bland,6,1
            Xium,E,Cland,160%,1
            Xium,Q,Dland,1%,1
            """);
    assertThat(Imports.cells(result, "value", "measure", "share")).containsExactly("60.0", "");
    assertThat(Imports.cells(result, "high", "country", "Côte d'Xivoire")).containsExactly("0.1");
    assertThat(result.record().rejected()).isEqualTo(3);
  }

  @Test
  void valuesOfADocumentAreToldApartByTheirPaths() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("fictional.json"),
            """
            {"source": "nobody",
             "totalDemand": {"Xium": {"sectors": {"Wind": {"2024": 1.5, "STEPS": {"2030": 2}}},
                                      "totalClean": {"2024": 1.5}, "cleanShare": {"2024": 0.5}}},
             "supply": {"Xium": {"mining": {"countries": {"Aland": {"2024": 4},
                                                          "A note in words": {"2024": null}},
                                            "total": {"2024": -4}}}},
             "byTechnology": {"Wind": {"minerals": {"Xium": {"2024": "many"}}}},
             "mood": {"Xium": {"2024": 1}}}
            """);
    var result = Imports.of(ImportKind.IEA, folder, file);
    assertThat(Imports.cells(result, "value")).containsExactly("1.5", "2.0", "1.5", "0.5", "4.0");
    assertThat(Imports.cells(result, "role"))
        .containsExactly("part", "part", "total", "share", "part");
    assertThat(Imports.cells(result, "scenario")).containsExactly("", "STEPS", "", "", "");
    assertThat(result.record().files().getFirst().rows()).isEqualTo(10);
    assertThat(Imports.problems(result)).hasSize(3);
    assertThat(Imports.setAside(result)).hasSize(2);
  }

  @Test
  void aDocumentThatBreaksOffSaysSo() throws IOException {
    var file =
        Files.writeString(folder.resolve("x.json"), "{\"totalDemand\": {\"X\": {\"2024\": 1, ");
    var read = Imports.of(ImportKind.IEA, folder, file).record().files().getFirst();
    assertThat(read.ending()).isEqualTo(Ending.CUT_OFF);
    assertThat(read.accepted()).isEqualTo(1);
  }

  @Test
  void monthsOfThePinkSheet() {
    var result =
        sheet(
            ImportKind.PINK_SHEET,
            "Monthly Prices",
            List.of(
                List.of("Prices"),
                List.of("", "Xium, spot", "Yium **"),
                List.of("", "($/kg)", "(2010=100)"),
                List.of("1960M01", 1.25, "…"),
                List.of("1960M13", 1.25, 2),
                List.of("1960M03", "dear", 2)));
    assertThat(Imports.cells(result, "series")).containsExactly("Xium, spot", "Yium **");
    assertThat(Imports.cells(result, "unit")).containsExactly("$/kg", "2010=100");
    assertThat(Imports.cells(result, "value")).containsExactly("1.25", "");
    assertThat(Imports.cells(result, "period")).containsOnly("1960-01");
    assertThat(result.record().rejected()).isEqualTo(2);
  }

  @Test
  void pricesInTheProjectsOwnTable() {
    var result =
        text(
            ImportKind.PRICES,
            "UTF-8",
            """
            series,material,form,place,date,price,unit,incoterm,basis,volume_t,low,high,backing_pct,source,licence,licence_class
            x,xium,,CN,2024-05,12.5,USD/kg,fob,traded,3,,,,Fictional,none,A
            x,xium,,CN,2024-06,>50,USD/kg,fob,asked,,,,,Fictional,none,A
            x,xium,,CN,2024-07,0,USD/kg,fob,traded,,,,,Fictional,none,A
            x,xium,,CN,July,5,USD/kg,fob,traded,,,,,Fictional,none,A
            x,xium,,CN,2024-08,5,dollars,fob,traded,,,,,Fictional,none,A
            """);
    assertThat(Imports.cells(result, "value")).containsExactly("12.5", "");
    assertThat(Imports.cells(result, "stated_basis")).containsExactly("traded", "asked");
    assertThat(result.record().rejected()).isEqualTo(3);
  }

  @Test
  void aFacilityFarFromItsCountryIsKeptWithARemark() {
    var head =
        List.<Object>of(
            "ICMMID",
            "Confidence Factor",
            "Mine Name ",
            "Group Names",
            "Latitude",
            "Longitude",
            "Asset Type",
            "Country",
            "Primary Commodity",
            "Secondary Commodity",
            "Other Commodities");
    var result =
        sheet(
            ImportKind.FACILITIES,
            "External",
            List.of(
                head,
                List.of("X1", "High", "Here", "", 36.2, 138.0, "Mine", "Japan", "xium"),
                List.of("X2", "Low", "There", "", 36.2, -100.0, "Mine", "Japan", "xium"),
                List.of("X3", "Low", "Elsewhere", "", 36.2, 0, "Mine", "Xland", "xium"),
                List.of("X4", "Low", "Nowhere", "", 136.2, 0, "Mine", "Japan", "xium"),
                List.of("X5", "Sure", "Here", "", 36.2, 138.0, "Mine", "Japan", "xium")));
    assertThat(Imports.cells(result, "remark"))
        .containsExactly(
            "",
            "the coordinates lie outside Japan",
            "the country was not checked against the coordinates");
    assertThat(result.record().rejected()).isEqualTo(2);
  }

  @Test
  void daysOfWorkbooksAreDays() {
    var result =
        sheet(
            ImportKind.PRICES,
            "Prices",
            List.of(
                List.of("Fictional prices"),
                List.of("date", "series", "value", "unit"),
                List.of(LocalDate.of(2024, 5, 17), "xium", 12.5, "USD/kg"),
                List.of(45_000, "xium", 13, "USD/kg"),
                List.of(LocalDate.of(2024, 5, 18), "xium", 13, "USD/kg", "too much")));
    assertThat(Imports.cells(result, "date")).containsExactly("2024-05-17");
    assertThat(Imports.problems(result))
        .containsExactly(
            "The date '45000' is not a period.", "The row has 5 cells where the header has 4.");
  }
}
