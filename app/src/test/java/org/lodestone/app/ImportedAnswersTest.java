package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question is answered from an import as from the file that was imported. Fictional figures, and
 * the publishers' files where they stand beside the project.
 */
class ImportedAnswersTest {
  private static final Path SHARED = Cli.HOME.resolve("../shared/data").normalize();

  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static Path shared(String name) {
    var file = SHARED.resolve(name);
    assumeTrue(Files.isReadable(file), "skipped: " + file + " is not there");
    return file;
  }

  private Path imported(String kind, Path... files) {
    var to = folder.resolve("shelf").resolve(kind);
    var arguments =
        new ArrayList<>(List.of("data", "import", kind, "--to", to.toString(), "--edition", "E"));
    Stream.of(files).map(Path::toString).forEach(arguments::add);
    assertThat(Cli.run(arguments.toArray(String[]::new)).exitCode()).isLessThan(2);
    return to;
  }

  private static JsonNode answer(String from, Path of, String... command) {
    var arguments = new ArrayList<>(List.of(command));
    if (!from.isEmpty()) {
      arguments.add(from);
    }
    arguments.add(of.toString());
    arguments.add("--json");
    return Cli.json(arguments.toArray(String[]::new));
  }

  /** All but what says how the rows were had. */
  private static void assertSame(JsonNode fromFile, JsonNode fromImport) {
    var one = ((ObjectNode) fromFile).remove(List.of("manifest", "inputs", "timing"));
    var other = ((ObjectNode) fromImport).remove(List.of("manifest", "inputs", "timing"));
    one.properties()
        .forEach(
            part ->
                assertThat(other.get(part.getKey())).as(part.getKey()).isEqualTo(part.getValue()));
    assertThat(other.size()).isEqualTo(one.size());
  }

  private static void assertProvenance(JsonNode fromFile, JsonNode fromImport) {
    var one = fromFile.at("/inputs/0");
    var other = fromImport.at("/inputs/0");
    for (var field : List.of("file", "sha256", "publisher", "licence", "licenceClass", "rows")) {
      assertThat(other.get(field)).as(field).isEqualTo(one.get(field));
    }
    assertThat(other.at("/rejected").asInt()).isEqualTo(one.at("/rejected").asInt());
    assertThat(one.at("/edition").asString()).isEmpty();
    assertThat(other.at("/edition").asString()).isEqualTo("E");
  }

  @Test
  void sharesFromAnImportAreThoseOfItsFiles() throws IOException {
    var flows =
        file(
            "BACI_HS17_Y2020.csv",
            """
            t,i,j,k,v,q
            2018,156,392,811292,30,1
            2018,276,392,811292,10,NA
            2018,276,392,811292,x,1
            2020,156,392,811292,20,
            2020,9999,392,811292,20,1
            """);
    String[] command = {"trade", "shares", "--of", "JP", "--code", "811292"};

    var fromFile = answer("--from", flows, command);
    var fromImport = answer("--from", imported("baci", flows), command);

    assertProvenance(fromFile, fromImport);
    assertThat(fromImport.at("/inputs/0/rejected").asInt()).isEqualTo(2);
    assertSame(fromFile, fromImport);
  }

  /** Real flows, from an extract with letters brought into the layout of the publisher. */
  @Test
  void realSharesFromAnImportAreThoseOfTheFile() throws IOException {
    var numbers = new HashMap<String, String>();
    try (var codes =
        CsvReader.builder().ofNamedCsvRecord(shared("baci_flows/baci_country_codes_V202601.csv"))) {
      codes.forEach(row -> numbers.put(row.getField("country_iso3"), row.getField("country_code")));
    }
    var lines = new StringBuilder("t,i,j,k,v,q\n");
    try (var flows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new GZIPInputStream(
                    Files.newInputStream(shared("baci_flows/baci_hs17_2024_complete.csv.gz"))))) {
      flows.forEach(
          row ->
              lines.append(
                  "%s,%s,%s,%s,%s,%s%n"
                      .formatted(
                          row.getField("year"),
                          numbers.get(row.getField("exporter")),
                          numbers.get(row.getField("importer")),
                          row.getField("hs6"),
                          row.getField("value_kusd"),
                          row.getField("qty_t"))));
    }
    var file = file("BACI_HS17_Y2024.csv", lines.toString());
    String[] command = {"trade", "shares", "--of", "JP", "--code", "850511", "--basis", "mass"};

    var fromImport = answer("--from", imported("baci", file), command);

    assertThat(fromImport.at("/years/0/largest/0/partner").asString()).isEqualTo("CN");
    assertSame(answer("--from", file, command), fromImport);
  }

  /** Years and editions of codes side by side, and the year of the other layout beside them. */
  @Test
  void sharesFromExtractsByMaterialAreThoseOfTheFiles() {
    var years = shared("baci_flows/flows_2002_2024.csv.gz");
    var whole = shared("baci_flows/baci_hs17_2024_complete.csv.gz");
    String[] command = {
      "trade", "shares", "--of", "JP", "--code", "850511", "--from", years.toString()
    };

    var fromFiles = answer("--from", whole, command);
    var fromImport =
        answer("--from", imported("baci-extract", years, whole), Arrays.copyOf(command, 6));

    assertThat(fromImport.at("/inputs/0/rejected").asInt()).isZero();
    assertThat(fromImport.at("/years")).hasSize(23);
    assertSame(fromFiles, fromImport);
  }

  @Test
  void reconciledReportsFromAnImportAreThoseOfTheFile() {
    var raw = shared("comtrade_mirror/comtrade_2024_reports.csv.gz");
    String[] command = {"trade", "reconcile", "--code", "850511"};

    var fromFile = answer("--from", raw, command);
    var fromImport = answer("--from", imported("comtrade", raw), command);

    assertProvenance(fromFile, fromImport);
    assertThat(fromImport.at("/rows/read").asInt()).isEqualTo(150_261);
    assertSame(fromFile, fromImport);
  }

  @Test
  void watchedSeriesFromAnImportAreThoseOfTheFiles() {
    var partners = shared("china_monthly_exports/country_monthly_stats.csv");
    var months = shared("events/japan_2010_2011_embargo_monthly.csv");
    String[] command = {"trade", "monitor", "--from", months.toString()};

    var fromFile = answer("--from", partners, command);
    var fromImport =
        answer("--from", imported("monthly-trade", months, partners), "trade", "monitor");

    assertThat(fromImport.at("/inputs")).hasSize(2);
    assertSame(fromFile, fromImport);
  }

  @Test
  void pricesFromAnImportAreThoseOfTheFile() {
    var own = Path.of(Cli.file("data/markets/quotes.csv"));
    assertSame(
        answer("", own, "market", "show"), answer("", imported("prices", own), "market", "show"));
  }

  @Test
  void dailyPricesFromAnImportKeepWhoseTheyAre() {
    var daily = shared("prices/komis_daily_2024-01_2025-03.csv");
    var fromFile = answer("", daily, "market", "show");
    var fromImport = answer("", imported("prices", daily), "market", "show");

    assertThat(fromImport.at("/series/0/series/source").asString()).isEqualTo("KOMIS");
    assertThat(fromImport.at("/series/0/series/licenceClass").asString()).isEqualTo("B");
    assertSame(fromFile, fromImport);
  }

  /** Fictional series, of which one may be passed on and one may not. */
  @Test
  void rowsOfPricesGoOutAsTheirOwnLicencesLetThem() throws IOException {
    var head =
        "series,material,form,place,date,price,unit,incoterm,basis,volume_t,low,high,backing_pct,source,licence,licence_class\n";
    var row = "%s,oxide,,CN,2024-0%d,10%d,USD/kg,FOB,traded,,,,,%s,%s,%s\n";
    var lines = new StringBuilder(head);
    for (int month = 1; month <= 3; month++) {
      lines.append(row.formatted("open", month, month, "own", "CC BY 4.0", "A"));
      lines.append(row.formatted("closed", month, month, "agency", "not to be passed on", "C"));
    }
    lines.append(row.formatted("unclear", 1, 1, "somebody", "?", "E"));
    var shelved = imported("prices", file("prices.csv", lines.toString()));

    var record = Cli.json("data", "rows", shelved.toString(), "--json").at("/imported");
    assertThat(record.at("/licenceClass").asString()).isEqualTo("C");
    assertThat(record.at("/files/0/rejected").asInt()).isEqualTo(1);

    var csv = folder.resolve("out.csv");
    var run = Cli.run("data", "rows", shelved.toString(), "--csv", csv.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains("agency");
    assertThat(Files.readAllLines(csv)).hasSize(4).noneMatch(line -> line.startsWith("closed"));
  }

  @Test
  void anImportOfAnotherKindOrNoneIsAWrongName() throws IOException {
    var flows = file("flows.csv", "t,i,j,k,v,q\n2018,156,392,811292,30,1\n");
    var shelved = imported("baci", flows);

    var other = Cli.run("trade", "reconcile", "--from", shelved.toString());
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("'baci'").contains("comtrade");
    assertThat(Cli.run("market", "show", folder.toString()).exitCode()).isEqualTo(2);

    var two = imported("comtrade", file("a.csv", REPORTS), file("b.csv", REPORTS));
    var several = Cli.run("trade", "reconcile", "--from", two.toString());
    assertThat(several.exitCode()).isEqualTo(2);
    assertThat(several.err()).contains("2 files");
  }

  @Test
  void aDamagedImportIsNamed() throws IOException {
    var flows = file("flows.csv", "t,i,j,k,v,q\n2018,156,392,811292,30,1\n");
    var shelved = imported("baci", flows);
    Files.writeString(shelved.resolve("rows.parquet"), "no table");
    assertDamaged(shelved, "trade", "shares", "--code", "811292", "--from", shelved.toString());
    assertDamaged(shelved, "data", "rows", shelved.toString());

    var record = Files.readString(shelved.resolve("import.json"));
    for (var broken :
        List.of(
            record.substring(0, record.length() / 2),
            record.replace("\"A\"", "\"Z\""),
            record.replace("\"title\"", "\"name\""),
            record.replace("\"rejected\" : 0", "\"rejected\" : 5"))) {
      Files.writeString(shelved.resolve("import.json"), broken);
      assertDamaged(shelved, "data", "rows", shelved.toString());
    }
    var listed = Cli.run("data", "imports", "--imports", folder.resolve("shelf").toString());
    assertThat(listed.exitCode()).isEqualTo(1);
    assertThat(listed.out()).contains(shelved.toString());
  }

  private static void assertDamaged(Path shelved, String... command) {
    var run = Cli.run(command);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).contains(shelved.toString()).contains("data import");
  }

  private static final String REPORTS =
      "reporter,partner,cmd,flow,value,netwgt\n392,156,850511,M,110,10\n";

  @Test
  void importsOnAShelfAreListedWithWhatTheyAre() throws IOException {
    imported("baci", file("flows.csv", "t,i,j,k,v,q\n2018,156,392,811292,30,1\n"));
    imported("comtrade", file("a.csv", REPORTS));
    Files.createDirectories(folder.resolve("shelf/notes"));

    var listed = Cli.json("data", "imports", "--imports", folder + "/shelf", "--json");

    assertThat(listed.at("/imports")).hasSize(2);
    assertThat(listed.at("/imports/0/folder").asString()).isEqualTo("baci");
    assertThat(listed.at("/imports/1/imported/licenceClass").asString()).isEqualTo("B");
    assertThat(Cli.run("data", "imports", "--imports", folder + "/nowhere").out())
        .contains("nowhere");
  }
}
