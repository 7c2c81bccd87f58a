package org.lodestone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataCommandsTest {

  @Test
  void checkCountsWhatThePackageHoldsAndFindsNoFault() {
    var run = Cli.run("data", "check");
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out())
        .contains(
            "ree-magnets",
            "figures",
            "sources",
            "assumptions",
            "largest source",
            "baseline resting on assumptions",
            "Faults: 0.");
  }

  @Test
  void checkSpeaksFrench() {
    assertThat(Cli.run("data", "check", "--lang", "fr").out())
        .contains("source la plus citée", "Erreurs : 0.");
  }

  @Test
  void checkAsJsonIsOneDocumentWithManifest() {
    var document = Cli.json("data", "check", "--json", "--no-timing");
    assertThat(document.propertyNames())
        .containsExactly("manifest", "faults", "warnings", "summary", "baseline", "issues");
    assertThat(document.at("/manifest/dataset").asString()).isEqualTo("ree-magnets");
    assertThat(document.at("/summary/figures").asInt()).isGreaterThan(600);
    assertThat(document.at("/baseline/assumedShare").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void theSecondChainIsDataOfTheSameFormat() {
    assertThat(Cli.run("data", "check", "--dataset", Cli.file("data/battery-cells")).exitCode())
        .isZero();
  }

  @Test
  void agreementsAreAPackageWithoutABaseline() {
    var run = Cli.run("data", "check", "--dataset", Cli.file("data/agreements"));
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).contains("Faults: 0. Warnings: 0.");
  }

  @Test
  void withoutPackageTheFolderIsNamed(@TempDir Path empty) {
    var run = Cli.run("data", "check", "--dataset", empty.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.DATA_FAULT.number());
    assertThat(run.err()).contains(empty.toString(), "datapackage.json", "--dataset");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "places",
        "forms",
        "sites",
        "recipes",
        "sources",
        "assumptions",
        "adjustments",
        "events",
        "stockpiles",
        "projects",
        "funding",
        "instruments"
      })
  void everyTableCanBeShown(String table) {
    var run = Cli.run("data", "show", table);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines().count()).isGreaterThan(5);
    assertThat(Cli.json("data", "show", table, "--json").get("rows").size()).isPositive();
  }

  @Test
  void anUnknownTableListsThoseThatExist() {
    var run = Cli.run("data", "show", "palces");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE.number());
    assertThat(run.err()).contains("palces", "places", "stockpiles");
  }

  @Test
  void valuesOfOneQuantityStandSideBySide() {
    var document = Cli.json("data", "values", "JP rare-earth import share from CN", "--json");
    var first = document.at("/values/0");
    assertThat(first.propertyNames())
        .contains("value", "unit", "year", "basis", "kind", "source", "scope");
    assertThat(document.get("values").size()).isGreaterThan(8);
    assertThat(document.get("differIn").size()).isPositive();
  }

  @Test
  void aQuantityThatNobodyPublishedIsRefused() {
    var run = Cli.run("data", "values", "unicorns of France");
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED.number());
    assertThat(run.err()).contains("unicorns of France");
  }

  @Test
  void editionsThatAreNotThereAreNamed() {
    var wrong = Cli.run("data", "diff", "old.csv", "new.csv");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("old.csv", "Mineral Commodity Summaries");
  }

  /** The publisher's releases of 2025 and 2026, if they are beside the project. */
  @Test
  void editionsAreComparedCellByCell() {
    var releases = Cli.HOME.resolve("../shared/data/usgs_mcs").normalize();
    var old = releases.resolve("MCS2025_World_Data.csv");
    Assumptions.assumeTrue(Files.exists(old), "the releases are not beside the project");
    var later = releases.resolve("MCS2026_Commodities_Data.csv");

    var answer =
        Cli.json(
            "data",
            "diff",
            old.toString(),
            later.toString(),
            "--material",
            "rare earths",
            "--json");
    var told =
        Cli.run("data", "diff", old.toString(), later.toString(), "--material", "rare earths");

    var brazil =
        answer
            .at("/revisions")
            .valueStream()
            .filter(line -> line.at("/country").asString().equals("Brazil"))
            .findFirst()
            .orElseThrow();
    assertThat(brazil.at("/before/printed").asString()).isEqualTo("20");
    assertThat(brazil.at("/after/printed").asString()).isEqualTo("560");
    assertThat(brazil.at("/factor").asDouble()).isEqualTo(28);
    assertThat(brazil.at("/after/row").asInt()).isPositive();
    assertThat(told.out()).contains("Nigeria", "1,500", "Thailand", "2,100");
  }

  /** The same releases, imported: another way to the same revisions. */
  @Test
  void importedEditionsSayTheSameAsTheirFiles(@TempDir Path folder) {
    var releases = Cli.HOME.resolve("../shared/data/usgs_mcs").normalize();
    var old = releases.resolve("MCS2025_World_Data.csv");
    Assumptions.assumeTrue(Files.exists(old), "the releases are not beside the project");
    var later = releases.resolve("MCS2026_Commodities_Data.csv");
    var before = folder.resolve("mcs-2025").toString();
    var after = folder.resolve("mcs-2026").toString();
    assertThat(Cli.run("data", "import", "mcs", old.toString(), "--to", before).exitCode())
        .isLessThan(2);
    assertThat(Cli.run("data", "import", "mcs", later.toString(), "--to", after).exitCode())
        .isLessThan(2);

    var ofFiles = Cli.json("data", "diff", old.toString(), later.toString(), "--json");
    var ofImports = Cli.json("data", "diff", before, after, "--json");

    assertThat(ofImports.at("/same")).isEqualTo(ofFiles.at("/same"));
    assertThat(ofImports.at("/onlyBefore")).isEqualTo(ofFiles.at("/onlyBefore"));
    assertThat(ofImports.at("/revisions")).isEqualTo(ofFiles.at("/revisions"));
  }
}
