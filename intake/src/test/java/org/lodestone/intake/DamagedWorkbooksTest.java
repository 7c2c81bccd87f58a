package org.lodestone.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodestone.data.exchange.RowTally.Ending;
import org.lodestone.intake.ImportRecord.FileRecord;

/**
 * Real workbooks, databases and documents, damaged: no crash, and nothing counted twice or lost.
 */
class DamagedWorkbooksTest {
  private static final String FACILITIES = "facilities/icmm_global_mining_dataset_2025-09.xlsx";
  private static final String MINING = "world_mining_data/world_mining_data.db";
  private static final String EXPLORER = "iea_critical_minerals/iea_demand_supply.json";
  private static final int FACILITY_ROWS = 8508;

  /** Rows that the whole files have left out already. */
  private static final int LEFT_OUT = 1;

  private static final int TOTALS = 65;

  @TempDir private Path folder;

  private FileRecord read(ImportKind kind, Path file) {
    var read = Imports.of(kind, folder, file).record().files().getFirst();
    assertThat(read.rows()).isEqualTo(read.accepted() + read.rejected() + read.setAside());
    return read;
  }

  private Path bytes(String shared, String name, UnaryOperator<byte[]> change) throws IOException {
    return Files.write(
        folder.resolve(name), change.apply(Files.readAllBytes(Imports.shared(shared))));
  }

  /** The workbook with another text in one of its parts. */
  private Path workbook(String part, UnaryOperator<String> change) throws IOException {
    var file = folder.resolve("damaged.xlsx");
    Files.copy(Imports.shared(FACILITIES), file);
    assertThat(file.toFile().setWritable(true)).isTrue();
    try (var zip = FileSystems.newFileSystem(file)) {
      var path = zip.getPath(part);
      Files.writeString(path, change.apply(Files.readString(path)));
    }
    return file;
  }

  private Path sheet(UnaryOperator<String> change) throws IOException {
    return workbook("xl/worksheets/sheet2.xml", change);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 0.99})
  void aWorkbookThatBreaksOffIsRefused(double share) throws IOException {
    var file =
        bytes(FACILITIES, "damaged.xlsx", all -> Arrays.copyOf(all, (int) (all.length * share)));
    assertThat(read(ImportKind.FACILITIES, file).ending()).isEqualTo(Ending.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.5, 0.7, 0.9})
  void damagedPackingIsNoCrash(double share) throws IOException {
    var file =
        bytes(
            FACILITIES,
            "damaged.xlsx",
            all -> {
              int at = (int) (all.length * share);
              Arrays.fill(all, at, at + 400, (byte) 0x5a);
              return all;
            });
    var read = read(ImportKind.FACILITIES, file);
    if (read.ending() == Ending.WHOLE) {
      assertThat(read.rows()).isEqualTo(FACILITY_ROWS);
    } else {
      assertThat(read.accepted()).isLessThan(FACILITY_ROWS);
    }
  }

  /** Changes the latitude of the rows whose numbers end in 00, of which there are 85. */
  private static UnaryOperator<String> latitudes(String cell) {
    var pattern = Pattern.compile("<c r=\"E(\\d*00)\"[^>]*?(?:/>|>.*?</c>)");
    return xml -> pattern.matcher(xml).replaceAll("<c r=\"E$1\"" + cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " t=\"str\"><v>north</v></c>",
        " t=\"str\"><v>12,5</v></c>",
        "><v>412.5</v></c>",
        "><v></v></c>",
        " t=\"e\"><v>#N/A</v></c>",
        " t=\"b\"><v>1</v></c>",
        " t=\"inlineStr\"><is><t>1.234,5</t></is></c>",
        "><v>one</v></c>"
      })
  void aCellThatIsNoLatitudeCostsItsRow(String cell) throws IOException {
    var read = read(ImportKind.FACILITIES, sheet(latitudes(cell)));
    assertThat(read.rows()).isEqualTo(FACILITY_ROWS);
    assertThat(read.rejected()).isEqualTo(85 + LEFT_OUT);
  }

  @Test
  void aReferenceToATextThatIsNotThereIsNoCrash() throws IOException {
    var read = read(ImportKind.FACILITIES, sheet(latitudes(" t=\"s\"><v>99999999</v></c>")));
    assertThat(read.rows()).isLessThanOrEqualTo(FACILITY_ROWS);
    assertThat(read.accepted()).isLessThan(FACILITY_ROWS - LEFT_OUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAA5", "ZZZZZZ5", "ZZZZZZZZZ5"})
  void aColumnBeyondTheEndOfSheetsIsRefused(String cell) throws IOException {
    var read =
        read(
            ImportKind.FACILITIES,
            sheet(xml -> xml.replace("<c r=\"I5\"", "<c r=\"" + cell + "\"")));
    assertThat(read.ending()).isEqualTo(Ending.UNREADABLE);
  }

  @Test
  void aSheetThatBreaksOffSaysSo() throws IOException {
    var read = read(ImportKind.FACILITIES, sheet(xml -> xml.substring(0, xml.length() / 2)));
    assertThat(read.ending()).isEqualTo(Ending.CUT_OFF);
    assertThat(read.accepted()).isBetween(1L, FACILITY_ROWS - 1L);
  }

  @Test
  void aWorkbookWithoutItsTextsIsRefused() throws IOException {
    var read = read(ImportKind.FACILITIES, workbook("xl/sharedStrings.xml", xml -> ""));
    assertThat(read.accepted()).isZero();
    assertThat(read.ending()).isEqualTo(Ending.UNREADABLE);
  }

  @Test
  void aHeaderThatLacksAColumnIsRefused() throws IOException {
    var read =
        read(
            ImportKind.FACILITIES,
            workbook("xl/sharedStrings.xml", xml -> xml.replace(">Latitude<", ">Breadth<")));
    assertThat(read.ending()).isEqualTo(Ending.UNREADABLE);
  }

  @Test
  void aWorkbookOfAnotherKindIsRefused() {
    assertThat(read(ImportKind.PINK_SHEET, Imports.shared(FACILITIES)).ending())
        .isEqualTo(Ending.UNREADABLE);
    assertThat(folder.resolve("import/rejected.csv")).isNotEmptyFile();
  }

  private FileRecord damagedDatabase(String... statements) throws IOException, SQLException {
    var file = bytes(MINING, "damaged.db", all -> all);
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = database.createStatement()) {
      for (var one : statements) {
        statement.execute(one);
      }
    }
    return read(ImportKind.WORLD_MINING_DATA, file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE \"Cobalt\" SET \"2020\" = 'much' WHERE Country_ISO = 'AUS'",
        "UPDATE \"Cobalt\" SET \"2020\" = -1 WHERE Country_ISO = 'AUS'",
        "UPDATE \"Cobalt\" SET \"2020\" = '1.234,5' WHERE Country_ISO = 'AUS'",
        "UPDATE \"Cobalt\" SET \"2020\" = 'NaN' WHERE Country_ISO = 'AUS'",
        "UPDATE \"Cobalt\" SET unit = NULL WHERE Country_ISO = 'AUS'",
        "UPDATE \"Cobalt\" SET Country = '' WHERE Country_ISO = 'AUS'",
        "UPDATE \"Cobalt\" SET data_source = 'x' WHERE Country_ISO = 'AUS'"
      })
  void aDamagedRowOfADatabaseIsRejected(String statement) throws IOException, SQLException {
    var read = damagedDatabase(statement);
    assertThat(read.rows()).isEqualTo(1968);
    assertThat(read.rejected()).isEqualTo(1);
    assertThat(read.setAside()).isEqualTo(TOTALS);
  }

  @Test
  void aTableThatLacksAYearIsReadWithTheOthers() throws IOException, SQLException {
    var read = damagedDatabase("ALTER TABLE \"Cobalt\" RENAME COLUMN \"2020\" TO \"later\"");
    assertThat(read.rows()).isEqualTo(1968);
    assertThat(read.rejected()).isZero();
    assertThat(read.leftAlone()).doesNotContain("Cobalt");
  }

  @Test
  void aTableWithoutItsColumnsIsLeftAloneAndNamed() throws IOException, SQLException {
    var read = damagedDatabase("ALTER TABLE \"Cobalt\" RENAME COLUMN unit TO measure");
    assertThat(read.rows()).isLessThan(1968);
    assertThat(read.leftAlone()).contains("Cobalt");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.4, 0.9})
  void aDamagedDatabaseIsNoCrash(double share) throws IOException {
    var file =
        bytes(
            MINING,
            "damaged.db",
            all -> {
              int at = (int) (all.length * share);
              Arrays.fill(all, at, at + 9000, (byte) 0xaa);
              return all;
            });
    var read = read(ImportKind.WORLD_MINING_DATA, file);
    assertThat(read.accepted()).isLessThanOrEqualTo(1968 - TOTALS);
  }

  @Test
  void aDatabaseWithChangesBesideItIsRefused() throws IOException {
    var file = bytes(MINING, "open.db", all -> all);
    Files.writeString(file.resolveSibling("open.db-wal"), "changes");
    var result = Imports.of(ImportKind.WORLD_MINING_DATA, folder, file);
    assertThat(result.record().files().getFirst().ending()).isEqualTo(Ending.UNREADABLE);
    assertThat(Imports.problems(result))
        .containsExactly(
            "The database 'open.db' has changes in 'open.db-wal' that are not in it yet.");
  }

  @Test
  void aDatabaseThatBreaksOffIsNoCrash() throws IOException {
    var file = bytes(MINING, "damaged.db", all -> Arrays.copyOf(all, all.length / 2));
    assertThat(read(ImportKind.WORLD_MINING_DATA, file).ending()).isNotEqualTo(Ending.WHOLE);
  }

  private FileRecord document(UnaryOperator<String> change) throws IOException {
    return read(
        ImportKind.IEA,
        bytes(EXPLORER, "x.json", all -> change.apply(new String(all, UTF_8)).getBytes(UTF_8)));
  }

  @Test
  void aDocumentThatBreaksOffSaysSo() throws IOException {
    var read = document(text -> text.substring(0, text.length() / 2));
    assertThat(read.ending()).isEqualTo(Ending.CUT_OFF);
    assertThat(read.accepted()).isPositive();
  }

  @Test
  void damagedValuesOfADocumentAreRejected() throws IOException {
    assertThat(document(text -> text.replace("1657.2,", "-1657.2,")).rejected()).isPositive();
  }

  @Test
  void numbersInWordsAreRejected() throws IOException {
    assertThat(document(text -> text.replace("1657.2,", "\"1657,2\",")).rejected()).isPositive();
  }

  @Test
  void aDocumentOfAnotherKindHasNoRowsForTheTable() throws IOException {
    var file = Files.writeString(folder.resolve("other.json"), "{\"a\": [1, 2, {\"b\": null}]}");
    var read = read(ImportKind.IEA, file);
    assertThat(read.rows()).isEqualTo(3);
    assertThat(read.accepted()).isZero();
  }

  @Test
  void aDocumentOfManyLevelsIsNoCrash() throws IOException {
    var file = Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000));
    assertThat(read(ImportKind.IEA, file).ending()).isEqualTo(Ending.UNREADABLE);
  }
}
