package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodestone.app.output.Json;
import tools.jackson.databind.JsonNode;

/**
 * What the page of trade is told of the publishers' files, if they stand beside the project: the
 * figures of docs/model/trade.md, which the command line gave from the files themselves.
 */
class TradeFilesServerTest {
  private static final Path SHARED = Cli.HOME.resolve("../shared/data").normalize();

  @TempDir private Path folder;

  @Test
  void reportsOf2024AgainstBaci() throws Exception {
    var shelf = folder.resolve("imports");
    bring("comtrade", shelf, there("comtrade_mirror/comtrade_2024_reports.csv.gz"));
    bring("baci", shelf, asPublished(there("comtrade_mirror/baci_2024_value.csv.gz")));

    var codes =
        answer(shelf, "/api/trade/reconciliation?from=comtrade&against=baci").at("/answer/codes");

    var compared = codes.valueStream().filter(line -> !line.at("/ratio").isNull()).toList();
    assertThat(compared).hasSize(25);
    assertThat(compared)
        .filteredOn(line -> Math.abs(line.at("/ratio").asDouble() - 1) <= 0.1)
        .hasSize(24);
    assertThat(compared)
        .filteredOn(line -> line.at("/topExporter").equals(line.at("/otherTopExporter")))
        .hasSize(22);
  }

  /** Gallium and germanium fall in the month of the control; graphite is not confirmed. */
  @Test
  void monthsOf2023BesideTheControls() throws Exception {
    var shelf = folder.resolve("imports");
    bring("monthly-trade", shelf, there("china_monthly_exports/country_monthly_stats.csv"));

    var answer = answer(shelf, "/api/trade/monitor?from=monthly-trade&basis=value");

    var japan =
        answer
            .at("/series")
            .valueStream()
            .filter(one -> one.at("/heading").asString().equals("Gallium/Germanium"))
            .filter(one -> one.at("/partner").asString().equals("Japan"))
            .findFirst()
            .orElseThrow();
    assertThat(japan.at("/amounts").size()).isEqualTo(84);
    assertThat(japan.at("/alerts/0/first").asString()).isEqualTo("2023-08");
    assertThat(japan.at("/alerts/0/lag").asInt()).isZero();
    assertThat(answer.at("/answer/falseAlarmsPerYear").asDouble()).isBetween(0.01, 0.1);
  }

  private static Path there(String name) {
    var file = SHARED.resolve(name);
    assumeTrue(Files.isReadable(file), "skipped: " + file + " is not there");
    return file;
  }

  private static void bring(String kind, Path shelf, Path file) {
    var run =
        Cli.run("data", "import", kind, file.toString(), "--to", shelf.resolve(kind).toString());
    assertThat(run.exitCode()).as(run.out() + run.err()).isLessThan(2);
  }

  /** An extract with three letters a place, in the layout of the publisher. */
  private Path asPublished(Path extract) throws IOException {
    var numbers = numbers();
    var lines = new StringBuilder("t,i,j,k,v,q\n");
    try (var text =
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(extract)), StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (var row : rows) {
        var exporter = numbers.get(row.getField("i"));
        var importer = numbers.get(row.getField("j"));
        if (exporter != null && importer != null) {
          lines.append(
              "2024,%s,%s,%s,%s,NA\n"
                  .formatted(
                      exporter,
                      importer,
                      row.getField("cmd"),
                      Double.parseDouble(row.getField("value")) / 1_000));
        }
      }
    }
    return Files.writeString(folder.resolve("BACI_HS17_Y2024.csv"), lines);
  }

  private static Map<String, String> numbers() throws IOException {
    var numbers = new HashMap<String, String>();
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(Cli.HOME.resolve("data/customs/places.csv"))) {
      for (var row : rows) {
        numbers.put(row.getField("iso3"), row.getField("m49"));
      }
    }
    return numbers;
  }

  private static JsonNode answer(Path shelf, String path) throws Exception {
    var server = FictionalTrade.server(shelf);
    server.start("127.0.0.1", 0);
    try (var client = HttpClient.newHttpClient()) {
      var uri = URI.create("http://127.0.0.1:" + server.port() + path);
      var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return Json.mapper().readTree(answer.body());
    } finally {
      server.stop();
    }
  }
}
