package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The commands about prices, with what ships, fictional series, and KOMIS where it is at hand. */
class MarketCommandsTest {
  private static final Path KOMIS =
      Cli.HOME.resolve("../shared/data/prices/komis_daily_2024-01_2025-03.csv").normalize();
  private static final String NEODYMIUM = "neodymium_metal_99.5_fob_china";

  private static String komis() {
    assumeTrue(Files.isRegularFile(KOMIS), "The daily prices of KOMIS are not there.");
    return KOMIS.toString();
  }

  /** Fictional: 80 days with a small cycle of eleven days, traded with 2 t a day. */
  private static String fictional(Path folder) throws IOException {
    var text =
        new StringBuilder(
            "series,material,form,place,date,price,unit,incoterm,basis,volume_t,low,high,backing_pct,source,licence,licence_class\n");
    for (int day = 0; day < 80; day++) {
      double price = 200 + 5 * Math.sin(2 * Math.PI * day / 11) + (day % 2 == 0 ? 2 : -2);
      text.append(
          "fictional,oxide,,XA,%s,%.3f,USD/kg,FOB,traded,2,,,,fictional,own,A%n"
              .formatted(LocalDate.of(2025, 7, 1).plusDays(day), price)
              .replace("\r", ""));
    }
    return Files.writeString(folder.resolve("fictional.csv"), text.toString()).toString();
  }

  private static JsonNode reading(JsonNode series, String measure) {
    return series
        .get("readings")
        .valueStream()
        .filter(line -> line.get("measure").asString().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsAskedForDysprosiumIsShownAndNeverAPrice() {
    var document = Cli.json("market", "show", "--form", "ox-dy", "--json", "--no-timing");
    var backing = document.get("backing").get(0);
    // 96 % at 224 and 4 % at 233.
    assertThat(backing.get("weighted_perKg").asDouble()).isCloseTo(224.36, within(1e-9));
    assertThat(backing.get("quotes").valueStream().map(q -> q.get("standing").asString()))
        .contains("backed", "backed", "thin", "ask");
    assertThat(backing.get("quotes").valueStream().map(q -> q.get("price").asString()))
        .contains("224.0", ">1100");
    var text = Cli.run("market", "show", "--form", "ox-dy").out();
    assertThat(text).contains("224", ">1,100", "ask, not a price", "MAY NOT BE PASSED ON");
  }

  @Test
  void withoutVolumesLiquidityIsRefusedWithTheReason() {
    var document = Cli.json("market", "show", komis(), "--series", NEODYMIUM, "--json");
    var series = document.get("series").get(0);
    for (var measure : List.of("amihud", "roll", "corwin-schultz", "zero-trade", "turnover")) {
      var line = reading(series, measure);
      assertThat(line.get("value").isNull()).isTrue();
      assertThat(line.at("/refused/reason").asString()).isEqualTo("no-volume");
    }
    assertThat(reading(series, "volatility").get("value").asDouble()).isBetween(0.1, 0.3);
    assertThat(series.at("/series/mayBePassedOn").asBoolean()).isFalse();
  }

  @Test
  void withVolumesLiquidityIsMeasured(@TempDir Path folder) throws IOException {
    var document = Cli.json("market", "show", fictional(folder), "--consumption", "7300", "--json");
    var series = document.get("series").get(0);
    assertThat(reading(series, "zero-trade").get("value").asDouble()).isZero();
    assertThat(reading(series, "roll").get("value").asDouble()).isPositive();
    // 2 t a day of 7 300 t a year.
    assertThat(reading(series, "turnover").get("value").asDouble()).isCloseTo(0.1, within(0.001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void noScreenSpeaksOfProof(String language, @TempDir Path folder) throws IOException {
    var file = fictional(folder);
    var costs =
        Files.writeString(
            folder.resolve("costs.csv"),
            """
            producer,place,capacity_tPerYear,cost_perKg,avoidable_perKg,output_tPerYear,subsidised
            Alpha,XA,1000,250,230,800,yes
            Beta,XB,300,260,240,200,no
            """);
    var run =
        Cli.run(
            "market",
            "screen",
            file,
            "--costs",
            costs.toString(),
            "--quarters",
            "1",
            "--lang",
            language,
            "--on",
            "2025-08-10",
            "--restriction",
            "cn-2025-18");
    assertThat(run.exitCode()).as(run.err()).isZero();
    var said = run.out().toLowerCase(Locale.ROOT);
    assertThat(said).doesNotContain("proof", "prove", "preuve", "prouve");
    assertThat(said)
        .contains(language.equals("en") ? "screen flag" : "signal du test")
        .contains(language.equals("en") ? "not testable: " : "non testable : ");
    for (var key :
        Messages.of(Language.valueOf(language.toUpperCase(Locale.ROOT))).bundle().keySet()) {
      if (key.startsWith("market.")) {
        assertThat(
                Messages.of(Language.valueOf(language.toUpperCase(Locale.ROOT)))
                    .bundle()
                    .getString(key)
                    .toLowerCase(Locale.ROOT))
            .doesNotContain("proof", "preuve");
      }
    }
  }

  @Test
  void everyTestedScreenHasFalseAlarmsAndRivals() {
    var document = Cli.json("market", "screen", komis(), "--longest-step", "12", "--json");
    var tested =
        document.get("screens").valueStream().filter(s -> !s.get("statistic").isNull()).toList();
    assertThat(tested).hasSize(8);
    for (var screen : tested) {
      assertThat(screen.at("/falseAlarms/value").isNumber()).isTrue();
      assertThat(screen.at("/generatedAlarms/value").isNumber()).isTrue();
      assertThat(screen.get("rivals")).isNotEmpty();
    }
  }

  @Test
  void anEventWithHolesInItsWindowIsRefusedAndAShorterWindowIsNot() {
    var refused =
        Cli.json(
            "market",
            "event",
            komis(),
            "--series",
            NEODYMIUM,
            "--restriction",
            "cn-2024-46",
            "--json");
    assertThat(refused.at("/studies/0/refused/reason").asString()).isEqualTo("holes");
    var shorter =
        Cli.json(
            "market",
            "event",
            komis(),
            "--series",
            NEODYMIUM,
            "--restriction",
            "cn-2024-46",
            "--estimation",
            "30",
            "--json");
    assertThat(shorter.at("/studies/0/day").asString()).isEqualTo("2024-12-03");
    assertThat(shorter.at("/studies/0/estimationSteps").asInt()).isEqualTo(30);
    assertThat(shorter.at("/studies/0/tTest").asDouble()).isBetween(0.0, 1.0);
    assertThat(Cli.run("market", "event", komis()).exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE.number());
  }

  @Test
  void drawnPathsDriveAFloor(@TempDir Path folder) throws IOException {
    var paths = folder.resolve("paths.csv").toString();
    var again = folder.resolve("again.csv").toString();
    for (var out : List.of(paths, again)) {
      Cli.json(
          "market",
          "paths",
          fictional(folder),
          "--from",
          "2025",
          "--years",
          "6",
          "--draws",
          "50",
          "--out",
          out,
          "--jump",
          "2026-11-10:0.5:2:0.75",
          "--json");
    }
    assertThat(Files.readString(Path.of(paths))).isEqualTo(Files.readString(Path.of(again)));
    var floor =
        Cli.json(
            "floor",
            Cli.file("examples/finance/dysprosium-floor.yaml"),
            "--paths",
            paths,
            "--json");
    assertThat(floor.get("draws").asInt()).isEqualTo(50);
    assertThat(floor.at("/worlds/0/name").asString()).isEqualTo("paths.csv");
    assertThat(floor.at("/worlds/0/fan/total/mean").asDouble()).isPositive();
    var wrong =
        Cli.run("floor", Cli.file("examples/finance/lynas-jare-floor.yaml"), "--paths", paths);
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(wrong.err()).contains("paths.csv:2");
    var asked = Cli.run("market", "paths", "--series", "dy-oxide-ask-europe", "--out", paths);
    assertThat(asked.exitCode()).isEqualTo(ExitCode.REFUSED.number());
  }

  @Test
  void pathsOfASeriesThatMayNotBePassedOnAreForOwnUseOnly(@TempDir Path folder) throws IOException {
    var out = folder.resolve("paths.csv").toString();
    var refused =
        Cli.run("market", "paths", komis(), "--series", NEODYMIUM, "--draws", "5", "--out", out);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(Path.of(out)).doesNotExist();
    var own =
        Cli.run(
            "market",
            "paths",
            komis(),
            "--series",
            NEODYMIUM,
            "--draws",
            "5",
            "--out",
            out,
            "--own-use");
    assertThat(own.exitCode()).as(own.err()).isZero();
    assertThat(Files.readAllLines(Path.of(out)).get(1)).contains("KOMIS", "Own use only");
    var absurd = Cli.run("market", "paths", fictional(folder), "--from", "9999", "--out", out);
    assertThat(absurd.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(absurd.err()).contains("9999", "from 2025 to 2055");
  }

  @Test
  void financeSettlesOnDrawnPaths(@TempDir Path folder) throws IOException {
    var out = folder.resolve("paths.csv").toString();
    var separator = Cli.file("examples/finance/separator.yaml");
    // The project counts 21 years from 2026 on.
    Cli.run("market", "paths", fictional(folder), "--years", "21", "--draws", "5", "--out", out);
    var settled = Cli.json("finance", separator, "--paths", out, "--json");
    assertThat(settled.at("/worlds/0/name").asString()).isEqualTo("paths.csv");
    assertThat(settled.at("/worlds/0/draws").asInt()).isEqualTo(5);
    Cli.run("market", "paths", fictional(folder), "--draws", "5", "--out", out);
    var tooShort = Cli.run("finance", separator, "--paths", out);
    assertThat(tooShort.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(tooShort.err()).contains("paths.csv:42");
  }

  @Test
  void formsAreDiversifiedEachAtItsStage() {
    var oxide = Cli.json("market", "measures", "--form", "ox-dy", "--json");
    var hhi = oxide.get("rows").get(0);
    assertThat(hhi.get("headline").asString()).isEqualTo("diversified");
    assertThat(hhi.at("/reading/value").asDouble())
        .isBetween(hhi.at("/reading/low").asDouble(), hhi.at("/reading/high").asDouble());
    var magnets = Cli.json("market", "measures", "--form", "mag-std", "--json");
    assertThat(magnets.at("/rows/3/reading/refused/reason").asString()).isEqualTo("no-series");
  }

  @Test
  void threeAnswersAreGivenAndNeverOne() {
    var gallium = Cli.json("market", "measures", "--commodity", "Gallium", "--json");
    assertThat(gallium.get("rows").valueStream().map(r -> r.get("headline").asString()))
        .containsOnly("diversified");
    var dysprosium = Cli.json("market", "measures", "--form", "ox-dy", "--json");
    assertThat(dysprosium.get("rows").valueStream().map(r -> r.get("headline").asString()))
        .contains("liquid", "fair");
    assertThat(Cli.run("market", "measures", "--form", "ox-dyy").err()).contains("ox-dy");
  }

  @Test
  void tablesCarryTheLicenceOfTheirSeries(@TempDir Path folder) throws IOException {
    var table = folder.resolve("show.csv");
    Cli.run("market", "show", komis(), "--csv", table.toString());
    assertThat(Files.readString(table)).contains("may_be_passed_on", ",no,", "KOMIS");
  }
}
