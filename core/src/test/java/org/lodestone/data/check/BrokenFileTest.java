package org.lodestone.data.check;

import static org.lodestone.data.check.Broken.at;
import static org.lodestone.data.check.Broken.broken;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lodestone.data.TableIssue;

/** Files that are missing, in another encoding, or of another shape. */
class BrokenFileTest {
  private static final String JSON = "datapackage.json";
  private static final String MINING = "figures/mining.csv";
  private static final String CHAIN = "figures/chain.csv";

  static Stream<Broken> encodings() {
    return Stream.of(
        broken(
            "no description", p -> p.delete(JSON), TableIssue.MissingFile.class, at(JSON, 1), JSON),
        broken(
            "listed file gone",
            p -> p.delete(CHAIN),
            TableIssue.MissingFile.class,
            at(JSON, 1),
            CHAIN),
        broken(
            "CP1252 file",
            p -> p.encode("places.csv", Charset.forName("windows-1252")),
            TableIssue.NotUtf8.class,
            at("places.csv", 3),
            "CP1252"),
        broken(
            "UTF-16 file",
            p -> p.encode("places.csv", StandardCharsets.UTF_16),
            TableIssue.NotUtf8.class,
            at("places.csv", 1),
            "UTF-16"),
        broken(
            "Shift_JIS file",
            p ->
                p.set("places.csv", "AA", "note", "日本語の注記")
                    .encode("places.csv", Charset.forName("Shift_JIS")),
            TableIssue.NotUtf8.class,
            at("places.csv", 2),
            "Shift_JIS"));
  }

  static Stream<Broken> shapes() {
    return Stream.of(
        broken(
            "quote never closed",
            p -> p.set(MINING, "mine-005", "locator", "\"table 2"),
            TableIssue.BrokenCsv.class,
            at(MINING, 6),
            MINING),
        broken(
            "column missing",
            p -> p.replace(MINING, ",basis,", ",base,"),
            TableIssue.MissingColumn.class,
            at(MINING, 1),
            "basis"),
        broken(
            "column unknown",
            p ->
                p.replace("governance.csv", ",locator", ",locator,locatr")
                    .replace("governance.csv", ",annex", ",annex,"),
            TableIssue.UnknownColumn.class,
            at("governance.csv", 1),
            "locatr"),
        broken(
            "comma without quotes",
            p -> p.set(MINING, "mine-002", "scope", "all mines, all ores"),
            TableIssue.WrongCellCount.class,
            at(MINING, 3),
            "19"),
        broken(
            "schema without a column",
            p -> p.replace(JSON, "{\"name\": \"ultimate_owner\", \"type\": \"string\"},", ""),
            TableIssue.SchemaMismatch.class,
            at(JSON, 1),
            "sites"));
  }

  static Stream<Broken> descriptions() {
    return Stream.of(
        broken(
            "not JSON",
            p -> p.replace(JSON, "\"resources\":", "resources"),
            TableIssue.BadDatapackageJson.class,
            at(JSON, 6),
            "'r'"),
        broken(
            "field of JSON unknown",
            p -> p.replace(JSON, "\"title\": \"A toy", "\"titel\": \"A toy"),
            TableIssue.BadDatapackageJson.class,
            at(JSON, 4),
            "titel"),
        broken(
            "other version of the format",
            p -> p.replace(JSON, "\"formatVersion\": 1", "\"formatVersion\": 7"),
            TableIssue.BadDatapackageJson.class,
            at(JSON, 1),
            "7"),
        broken(
            "path out of the package",
            p -> p.replace(JSON, "\"sites.csv\"", "\"../sites.csv\""),
            TableIssue.BadDatapackageJson.class,
            at(JSON, 1),
            "../sites.csv"),
        broken(
            "semicolons",
            p -> p.replace(JSON, "\"delimiter\": \",\"", "\"delimiter\": \";\""),
            TableIssue.BadDatapackageJson.class,
            at(JSON, 1),
            "';'"),
        broken(
            "table unknown",
            p -> p.replace(JSON, "\"name\": \"sites\"", "\"name\": \"sights\""),
            TableIssue.UnknownTable.class,
            at(JSON, 1),
            "sights"));
  }

  @ParameterizedTest
  @MethodSource({"encodings", "shapes", "descriptions"})
  void isReportedWithFileRowAndValue(Broken broken, @TempDir Path folder) {
    broken.assertReported(folder);
  }
}
