package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class IndexCommandsTest {
  private static final Path PEERS = Cli.HOME.resolve("../shared/peers").normalize();

  private static String peers() {
    assumeTrue(Files.isDirectory(PEERS), "The folder with reference tables is not there.");
    return PEERS.toString();
  }

  private static JsonNode row(JsonNode document, String item, int year) {
    return document
        .get("rows")
        .valueStream()
        .filter(row -> row.get("item").asString().equals(item) && row.get("year").asInt() == year)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theListSaysWhatHasToBeBrought() {
    var document = Cli.json("replicate", "--list", "--json", "--no-timing");
    assertThat(document.get("replications").valueStream().map(r -> r.get("name").asString()))
        .contains("geopolrisk-usa-2022", "usgs-2026-concentration", "eu-2020-hhi");
    assertThat(Cli.run("replicate", "--list", "--lang", "fr").out())
        .contains("demande --inputs avec : bgs_hhi_by_year.csv");
  }

  @Test
  void threePublishedCellsComeOutAgain() {
    var document = Cli.json("replicate", "geopolrisk-usa-2022", "--json", "--no-timing");
    assertThat(document.get("rows")).hasSize(15);
    for (var row : document.get("rows")) {
      double published = row.get("published").asDouble();
      assertThat(row.get("ours").asDouble()).isCloseTo(published, within(1e-12 * published));
    }
    assertThat(document.at("/manifest/dataset").asString()).isEqualTo("replications");
    assertThat(document.get("rows").get(5).get("cause").asString()).isEqualTo("as-published");
  }

  @ParameterizedTest
  @ValueSource(strings = {"geopolrisk-grid", "eu-2023", "bgs-hhi"})
  void withoutItsTablesAReplicationIsRefused(String name) {
    var run = Cli.run("replicate", name);
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(run.err()).contains("Asked: replicate " + name, ".csv", "--inputs DIR");
  }

  @Test
  void wrongWordsAreErrors(@TempDir Path folder) {
    assertThat(Cli.run("replicate", "eu-2021-hhi").err()).contains("Did you mean eu-2020-hhi?");
    assertThat(Cli.run("replicate").exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(Cli.run("index", "geopolrsk").err()).contains("Did you mean geopolrisk?");
    assertThat(Cli.run("index", "hhi", "--inputs", folder.resolve("none").toString()).err())
        .contains("does not exist");
    assertThat(Cli.run("index", "geopolrisk", "--recycled", "1.5").exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(Cli.run("index", "geopolrisk", "--for", "Japann").exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE.number());
  }

  @Test
  void theGridAgreesButForEightCellsWithACause() {
    var document =
        Cli.json("replicate", "geopolrisk-grid", "--inputs", peers(), "--json", "--no-timing");
    assertThat(document.get("agree").asInt()).isEqualTo(3437);
    assertThat(document.get("explained").asInt()).isEqualTo(8);
    assertThat(document.get("unexplained").asInt()).isZero();
    assertThat(document.get("rejects")).isNotEmpty();
  }

  @Test
  void anIndexShowsWhatReadingUnknownAsSafeWouldHide() {
    var document =
        Cli.json(
            "index",
            "geopolrisk",
            "--for",
            "JP",
            "--material",
            "Nickel",
            "--inputs",
            peers(),
            "--json",
            "--no-timing");
    var row = row(document, "Nickel", 2022);
    assertThat(row.get("unknown").get(0).asString()).isEqualTo("540");
    assertThat(row.get("value").asDouble())
        .isBetween(row.get("low").asDouble(), row.get("high").asDouble());
    var grid =
        Cli.json("replicate", "geopolrisk-grid", "--inputs", peers(), "--json", "--no-timing");
    var cell =
        grid.get("rows")
            .valueStream()
            .filter(r -> r.get("item").asString().equals("Nickel, Japan, 2022"))
            .findFirst()
            .orElseThrow();
    assertThat(row.get("published").asDouble())
        .isCloseTo(cell.get("ours").asDouble(), within(1e-15));
  }

  @Test
  void aMaterialWithoutACustomsCodeIsRefusedWithTheReason() {
    var run =
        Cli.run("index", "geopolrisk", "--for", "EU", "--material", "Gallium", "--inputs", peers());
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(run.err()).contains("Gallium: Trade has no customs code for it.");
  }

  @Test
  void anIndexOnShippedDataHasIntervalRankAndYears() {
    var document = Cli.json("index", "hhi", "--material", "Tungsten", "--json", "--no-timing");
    assertThat(
            row(document, "Tungsten, Mine production (usgs-2026-mcs)", 2025)
                .get("value")
                .asDouble())
        .isCloseTo(0.6242, within(1e-4));
    assertThat(document.get("order")).hasSizeGreaterThan(1);
  }

  @Test
  void aChangeOfGovernanceChangesTheScore() {
    var document =
        Cli.json(
            "index",
            "geopolrisk",
            "--for",
            "JP+US",
            "--material",
            "Nd",
            "--governance",
            "CN=1",
            "--json",
            "--no-timing");
    var row = row(document, "oxide (Nd)", 2024);
    assertThat(row.get("ifChanged").asDouble()).isGreaterThan(row.get("value").asDouble());
    assertThat(row.get("best").asInt()).isLessThanOrEqualTo(row.get("rank").asInt());
  }

  @Test
  void aimsOfTheActAndTheNMinusOneMeasure() {
    assertThat(Cli.run("index", "crma-single-supplier", "--for", "JP", "--lang", "fr").out())
        .contains("Plus grand fournisseur étranger");
    var processed =
        Cli.json("index", "crma-processing", "--material", "Nd", "--json", "--no-timing");
    assertThat(processed.get("rows").valueStream().map(r -> r.get("item").asString()))
        .containsExactly("oxide (Nd)", "metal (Nd)");
    assertThat(row(processed, "metal (Nd)", 2024).get("standing").asString())
        .isIn("met", "missed", "open");
    var document = Cli.json("index", "n-1", "--material", "Nd", "--json", "--no-timing");
    assertThat(row(document, "metal (Nd)", 2024).get("value").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void tablesCarryTheirProvenance(@TempDir Path folder) throws IOException {
    var file = folder.resolve("rows.csv");
    assertThat(Cli.run("replicate", "eu-2020-hhi", "--csv", file.toString()).exitCode()).isZero();
    assertThat(Files.readString(file)).contains("normalised hhi", "licence", "Niobium");
  }

  @Test
  void whatMayNotBePassedOnStaysOutOfTables(@TempDir Path folder) throws IOException {
    var file = folder.resolve("grid.csv");
    var asked = new String[] {"replicate", "geopolrisk-grid", "--inputs", peers(), "--csv"};

    var silent = Cli.run(with(asked, file.toString()));
    assertThat(silent.exitCode()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(silent.err()).contains("3445 rows", "nobody stated a licence", "--own-use");
    assertThat(file).doesNotExist();

    assertThat(Cli.run(with(asked, file.toString(), "--licence", "B")).err())
        .contains("single points only");

    Cli.run(with(asked, file.toString(), "--own-use"));
    assertThat(Files.readAllLines(file)).hasSize(3446);
    assertThat(Files.readAllLines(file).getLast()).contains("may not be passed on");

    var open = Cli.run(with(asked, file.toString(), "--licence", "a=CC BY 4.0"));
    assertThat(open.exitCode()).isZero();
    assertThat(Files.readAllLines(file).getLast())
        .contains("A: CC BY 4.0")
        .doesNotContain("may not be passed on");

    assertThat(Cli.run(with(asked, file.toString(), "--licence", "D")).exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE.number());
  }

  private static String[] with(String[] words, String... more) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(words), java.util.Arrays.stream(more))
        .toArray(String[]::new);
  }
}
